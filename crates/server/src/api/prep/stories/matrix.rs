//! `GET /prep/matrix`

use super::matrix_view::{
    MatrixAlternative, MatrixBank, MatrixEmployers, MatrixNext, MatrixPrinciple, MatrixRound, MatrixSeed,
    MatrixTold, StoryMatrix,
};
use super::view::{ContextWord, StoryBrief, brief};
use crate::api::prep::practice::{Bank, Case, Told, pack_principle, telling};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::Json;
use axum::extract::State;
use highbar_domain::process::{Process, Round};
use highbar_stories::assign::{self, Alternative, Assignment, NextStory, Tellable, Unassignable, Wants};
use highbar_stories::story::Kind;
use highbar_stories::{Context, Principle, seed};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::IntoParams;
use uuid::Uuid;

/// Two stories can be split in the head.
const SPLIT_FROM: usize = 3;
/// Data points that a loop wants of a critical principle.
const CRITICAL_WANTED: usize = 2;

/// Where the stories are told.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MatrixOf {
    /// The loop if it is not said.
    #[param(value_type = Option<ContextWord>)]
    context: Option<Context>,
}

/// Which principles the caller's stories show, which round hears which story with none told twice, and what is most
/// worth writing next.
#[utoipa::path(get, path = "/prep/matrix", tag = "prep", params(MatrixOf),
    responses((status = 200, body = StoryMatrix)))]
pub async fn show_matrix(
    State(app): State<App>,
    caller: Caller,
    Query(of): Query<MatrixOf>,
) -> Result<Json<StoryMatrix>, ApiError> {
    let owner = caller.owner();
    let (case, bank) = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let bank = Bank::of(db, owner, case.level).await?;
            Ok::<_, ApiError>((case, bank))
        })
        .await?;
    let context = of.context.unwrap_or(Context::Loop);
    // A large bank takes a while, and others wait for this thread.
    let matrix = tokio::task::spawn_blocking(move || matrix(&case, &bank, context)).await;
    Ok(Json(matrix.map_err(ApiError::internal)??))
}

fn matrix(case: &Case, bank: &Bank, context: Context) -> Result<StoryMatrix, ApiError> {
    let process = &case.process;
    let rounds = rounds(process, context);
    let wants = telling::wants(process, &rounds);
    // A story that was only begun is planned for already: what is worth writing next is another one.
    let named: Vec<&Told> =
        bank.stories.iter().filter(|told| !told.record.body.principles.is_empty()).collect();
    let stories: Vec<Tellable> =
        telling::weighed(&named, &wants).into_iter().map(telling::tellable).collect();
    let split = assign::assign(&stories, &wants).map_err(unassignable)?;
    let next = assign::next_story(&stories, &wants).map_err(unassignable)?;
    let briefs: Result<Vec<StoryBrief>, ApiError> =
        bank.stories.iter().map(|told| brief(&told.record, &told.looked, case)).collect();
    let seed = next.as_ref().and_then(|next| seed::find(&bank.members(), next.leads));
    Ok(StoryMatrix {
        principles: principles(process, bank),
        stories: briefs?,
        rounds: rounds
            .iter()
            .zip(&wants.rounds)
            .map(|(round, wants)| show_round(process, round, wants, &split, bank))
            .collect(),
        ready_from: (named.len() < SPLIT_FROM).then_some(SPLIT_FROM),
        alternatives: split.alternatives.iter().map(|other| alternative(process, &wants, other)).collect(),
        next: next.map(|next| show_next(process, next)),
        seed: seed.and_then(|seed| show_seed(seed, bank)),
        bank: whole(bank),
    })
}

/// The rounds of the loop, or those before it in which a story is told.
fn rounds(process: &Process, context: Context) -> Vec<&Round> {
    let of_loop = process.loop_rounds(None);
    match context {
        Context::Loop => of_loop,
        Context::Phone => {
            let screens = process.rounds.iter().filter(|round| !of_loop.iter().any(|one| one.id == round.id));
            screens.filter(|round| !round.suggested_principles.is_empty()).collect()
        }
    }
}

/// The stories were chosen to be few enough, and ids of records are unique.
fn unassignable(fault: Unassignable) -> ApiError {
    ApiError::internal(fault)
}

fn principles(process: &Process, bank: &Bank) -> Vec<MatrixPrinciple> {
    let principle = |one: &highbar_domain::process::Principle| {
        let critical = process.is_critical(&one.id);
        MatrixPrinciple {
            id: one.id.to_string(),
            name: one.name.clone(),
            short: one.short.clone(),
            critical,
            wanted: if critical { CRITICAL_WANTED } else { 1 },
            count: bank.stories.iter().filter(|told| told.shows(process, &one.id)).count(),
        }
    };
    process.principles.iter().map(principle).collect()
}

/// The process's id for a principle.
fn id_of(process: &Process, principle: Principle) -> String {
    pack_principle(process, principle).map_or_else(|| principle.id().to_owned(), ToString::to_string)
}

fn show_round(
    process: &Process,
    round: &Round,
    wants: &assign::Round,
    split: &Assignment,
    bank: &Bank,
) -> MatrixRound {
    let id = round.id.as_str();
    let told = split.told.iter().find(|told| told.round == id);
    let holes: Vec<Principle> =
        split.holes.iter().filter(|hole| hole.round == id).map(|hole| hole.principle).collect();
    let heard = told.map(|told| told.heard.as_slice()).unwrap_or_default();
    let is_wanted = |p: &&Principle| holes.contains(p) || heard.iter().any(|heard| heard.principle == **p);
    let from = |story: &String| MatrixTold {
        story_id: story.parse().unwrap_or_default(),
        title: bank
            .stories
            .iter()
            .find(|told| told.id == *story)
            .map_or_else(String::new, |told| told.story.title.clone()),
        principles: heard
            .iter()
            .filter(|heard| heard.story == *story)
            .map(|heard| id_of(process, heard.principle))
            .collect(),
    };
    MatrixRound {
        round: id.to_owned(),
        name: round.name.clone(),
        slots: wants.slots.min(wants.wanted()),
        wanted: wants.principles.iter().filter(is_wanted).map(|p| id_of(process, *p)).collect(),
        told: told.map(|told| told.stories.iter().map(from).collect()).unwrap_or_default(),
        holes: holes.iter().map(|p| id_of(process, *p)).collect(),
    }
}

fn alternative(process: &Process, wants: &Wants, other: &Alternative) -> MatrixAlternative {
    let name = |p: Principle| {
        let own = pack_principle(process, p).and_then(|id| process.principle(id));
        own.map_or_else(|| p.title().to_owned(), |own| own.name.clone())
    };
    let title =
        |id: &str| wants.rounds.iter().find(|round| round.id == id).map_or("", |round| round.title.as_str());
    let loses: Vec<String> =
        other.lost.iter().map(|(round, p)| format!("{} in {}", name(*p), title(round))).collect();
    let words = if loses.is_empty() { other.loses.clone() } else { format!("{}.", other.moved) };
    MatrixAlternative { words, loses }
}

fn show_next(process: &Process, next: NextStory) -> MatrixNext {
    let principles = std::iter::once(next.leads).chain(next.carries);
    MatrixNext {
        title: next.prompt,
        why: next.reason,
        principles: principles.map(|p| id_of(process, p)).collect(),
        holes_today: next.holes_today,
        holes_then: next.holes_then,
    }
}

fn show_seed(seed: seed::Seed, bank: &Bank) -> Option<MatrixSeed> {
    let told = bank.stories.iter().find(|told| told.id == seed.story)?;
    Some(MatrixSeed {
        story_id: seed.story.parse().ok()?,
        title: told.story.title.clone(),
        quote: seed.quote,
        ask: seed.ask.to_owned(),
    })
}

fn whole(bank: &Bank) -> MatrixBank {
    let mut employers: BTreeMap<String, usize> = BTreeMap::new();
    let named = bank.stories.iter().map(|told| told.story.employer.trim().to_lowercase());
    for employer in named.filter(|employer| !employer.is_empty()) {
        *employers.entry(employer).or_default() += 1;
    }
    let of_kind = |kind: Kind| bank.stories.iter().filter(|told| told.looked.kind == kind).count();
    let pair = |stories: &[String]| -> Option<[Uuid; 2]> {
        Some([stories.first()?.parse().ok()?, stories.get(1)?.parse().ok()?])
    };
    MatrixBank {
        failures: bank.stories.iter().filter(|told| told.looked.failure).count(),
        employers: MatrixEmployers {
            largest: employers.values().copied().max().unwrap_or(0),
            of: employers.values().sum(),
        },
        technical: of_kind(Kind::Technical),
        people: of_kind(Kind::People),
        duplicates: bank
            .findings
            .iter()
            .filter(|finding| finding.rule == "duplicate-event")
            .filter_map(|finding| pair(&finding.stories))
            .collect(),
    }
}
