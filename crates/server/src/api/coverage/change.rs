//! Changing who probes what: single steps, or everything that is missing at once.

use super::view::principle_of;
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::facts::Case;
use crate::api::applications::progress::optional_text;
use crate::api::applications::viewer::actor;
use crate::api::shapes::coverage::{CoverageOp, CoverageView};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::RoundPlan;
use highbar_domain::command::Command;
use highbar_domain::coverage::{Plan, pick, repeats, suggest};
use highbar_domain::ids::ApplicationId;
use highbar_domain::process::{PrincipleId, QuestionId, RoundId};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// More steps than a matrix has cells.
const MOST_OPS: usize = 400;
/// More questions than fit an interview.
const MOST_QUESTIONS: usize = 40;

/// Steps in order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CoverageChange {
    version: i64,
    #[serde(default)]
    ops: Vec<CoverageOp>,
    /// Why the loop may be held although principles lack evidence.
    #[serde(default)]
    accept_gaps: Option<String>,
}

/// Changes who probes what.
#[utoipa::path(post, path = "/applications/{id}/coverage", tag = "coverage", params(("id" = Uuid, Path)),
    request_body = CoverageChange, responses((status = 200, body = CoverageView)))]
pub async fn change_coverage(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<CoverageChange>,
) -> Result<axum::Json<CoverageView>, ApiError> {
    let id = ApplicationId(id);
    if body.ops.len() > MOST_OPS {
        return Err(ApiError::field("ops", format!("must be at most {MOST_OPS} steps")));
    }
    let accept = optional_text("accept_gaps", body.accept_gaps.as_deref())?;
    carry_out(&app, &actor(&caller), &Target::seen(id, body.version), |case| {
        let mut plan = case.application.plan.rounds.clone();
        for (place, op) in body.ops.iter().enumerate() {
            apply(case, &mut plan, op).map_err(|fault| ApiError::field(&format!("ops[{place}]"), fault))?;
        }
        Ok(planned(case, plan, accept.clone()))
    })
    .await?;
    super::show(&app, &caller, id).await.map(axum::Json)
}

/// The version that the client has seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = CoverageFill)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    version: i64,
}

/// Closes every gap that can be closed with the fewest additions, and gives each of them a question.
#[utoipa::path(post, path = "/applications/{id}/coverage/fill", tag = "coverage", params(("id" = Uuid, Path)),
    request_body = Fill, responses((status = 200, body = CoverageView)))]
pub async fn fill_coverage(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Fill>,
) -> Result<axum::Json<CoverageView>, ApiError> {
    let id = ApplicationId(id);
    carry_out(&app, &actor(&caller), &Target::seen(id, body.version), |case| {
        Ok(planned(case, filled(case), None))
    })
    .await?;
    super::show(&app, &caller, id).await.map(axum::Json)
}

fn planned(case: &Case, plan: Plan, accept: Option<String>) -> Change {
    let accept_gaps = accept.or_else(|| case.application.plan.accepted_gaps.clone());
    Change::of(Command::PlanLoop { plan, accept_gaps })
}

/// The plan with the fewest additions that close its gaps, rounds that were held left as they are.
fn filled(case: &Case) -> Plan {
    let mut plan = case.application.plan.rounds.clone();
    for addition in suggest(&case.facts(), &plan).additions {
        if !is_over(case, &addition.round) {
            plan.entry(addition.round).or_default().principles.push(addition.principle);
        }
    }
    let with_questions = pick(&case.process, &plan);
    with_questions
        .into_iter()
        .map(|(round, planned)| {
            let kept = if is_over(case, &round) { plan.get(&round).cloned() } else { None };
            (round, kept.unwrap_or(planned))
        })
        .collect()
}

fn is_over(case: &Case, round: &RoundId) -> bool {
    use highbar_domain::application::InterviewPhase::{Held, Running};
    case.application.interview_of(round).is_some_and(|one| matches!(one.phase(), Held | Running))
}

fn apply(case: &Case, plan: &mut Plan, op: &CoverageOp) -> Result<(), String> {
    match op {
        CoverageOp::Assign { round, principle } => assign(case, plan, round, principle),
        CoverageOp::Unassign { round, principle } => {
            let principle = PrincipleId::new(principle.as_str());
            let planned = planned_round(case, plan, round)?;
            planned.principles.retain(|id| *id != principle);
            let process = &case.process;
            planned.questions.retain(|question| principle_of(process, question) != Some(&principle));
            Ok(())
        }
        CoverageOp::SetQuestions { round, questions } => {
            if questions.len() > MOST_QUESTIONS {
                return Err(format!("a round asks at most {MOST_QUESTIONS} questions"));
            }
            let unique: BTreeSet<&String> = questions.iter().collect();
            if unique.len() != questions.len() {
                return Err("a question stands in it twice".to_owned());
            }
            let planned = planned_round(case, plan, round)?;
            planned.questions = questions.iter().map(|id| QuestionId::new(id.as_str())).collect();
            Ok(())
        }
        CoverageOp::SwapQuestion { round, question } => swap(case, plan, round, question),
    }
}

/// The plan of a round of the loop.
fn planned_round<'p>(case: &Case, plan: &'p mut Plan, round: &str) -> Result<&'p mut RoundPlan, String> {
    let id = RoundId::new(round);
    let known = case.facts().loop_rounds().iter().any(|known| known.id == id)
        || case.process.screens().any(|known| known.id == id);
    if !known {
        return Err(format!("`{round}` is no round of this loop"));
    }
    Ok(plan.entry(id).or_default())
}

fn assign(case: &Case, plan: &mut Plan, round: &str, principle: &str) -> Result<(), String> {
    let id = PrincipleId::new(principle);
    if case.process.principle(&id).is_none() {
        return Err(format!("`{principle}` is no principle of this process"));
    }
    let planned = planned_round(case, plan, round)?;
    if planned.principles.contains(&id) {
        return Ok(());
    }
    planned.principles.push(id);
    // The new principle gets a question that nobody else asks; other rounds keep theirs as they are.
    let round = RoundId::new(round);
    if let Some(picked) = pick(&case.process, plan).remove(&round) {
        plan.insert(round, picked);
    }
    Ok(())
}

/// Puts another question of the same principle, or of the round itself, in the place of one.
fn swap(case: &Case, plan: &mut Plan, round: &str, question: &str) -> Result<(), String> {
    let (id, old) = (RoundId::new(round), QuestionId::new(question));
    let place = planned_round(case, plan, round)?.questions.iter().position(|one| *one == old);
    let Some(place) = place else { return Err(format!("`{question}` is not in the kit of {round}")) };
    let choices: Vec<QuestionId> = match principle_of(&case.process, &old) {
        Some(principle) => {
            let found = case.process.principle(principle);
            found.into_iter().flat_map(|one| &one.questions).map(|one| one.id.clone()).collect()
        }
        None => {
            case.round(&id).into_iter().flat_map(|one| &one.questions).map(|one| one.id.clone()).collect()
        }
    };
    for choice in choices.into_iter().filter(|choice| *choice != old) {
        let mut tried = plan.clone();
        let Some(planned) = tried.get_mut(&id) else { continue };
        if planned.questions.contains(&choice) {
            continue;
        }
        planned.questions[place] = choice.clone();
        let clash = repeats(&case.process, &tried).into_iter().any(|repeat| {
            let ours = |one: &(RoundId, QuestionId)| one.0 == id && one.1 == choice;
            ours(&repeat.first) || ours(&repeat.second)
        });
        if !clash {
            *plan = tried;
            return Ok(());
        }
    }
    Err("the bank holds no other question that nobody asks yet, leave it out or ask it in one round only"
        .to_owned())
}
