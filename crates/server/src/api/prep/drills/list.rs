//! `GET /prep/drills`: what is due, what can be asked, what was done.

use super::body::DrillBody;
use super::card::{CardBody, CardKind};
use super::view::RatingWord;
use crate::api::prep::practice::{self, Asked, Case, StoryBody};
use crate::api::prep::rehearsals;
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::extract::State;
use highbar_domain::prep::fsrs::Recall;
use highbar_store::prep::{self, Kind, Record};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Stories that are ready and were never practised come up so many at a time.
const NEW_STORIES: usize = 3;

#[derive(Debug, Serialize, ToSchema)]
pub struct Drills {
    pub due: Vec<DueCard>,
    pub questions: Vec<DrillChoice>,
    /// The newest first.
    pub past: Vec<PastDrill>,
    /// Questions that are left to rehearsals.
    pub kept_away: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DueCard {
    pub card_id: String,
    pub kind: CardKind,
    /// Of the question or the story.
    pub id: String,
    pub text: String,
    pub principle: Option<String>,
    pub round_kind: Option<String>,
    pub due: Date,
    pub last_at: Option<At>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DrillChoice {
    pub id: String,
    pub text: String,
    pub principle: Option<String>,
    pub round_kinds: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PastDrill {
    pub id: Uuid,
    pub question: String,
    pub principle: Option<String>,
    pub depth: usize,
    /// Null while it runs.
    pub ended_at: Option<At>,
    #[schema(value_type = Option<RatingWord>)]
    pub rating: Option<Recall>,
}

/// What is due today, every question that may be drilled, and the drills so far.
#[utoipa::path(get, path = "/prep/drills", tag = "prep", responses((status = 200, body = Drills)))]
pub async fn list_drills(State(app): State<App>, caller: Caller) -> Result<axum::Json<Drills>, ApiError> {
    let owner = caller.owner();
    let now = Timestamp::now();
    let found = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let stories: Vec<Record<StoryBody>> = prep::list(db, owner, Kind::Story).await?;
            let cards: Vec<Record<CardBody>> = prep::list(db, owner, Kind::Card).await?;
            let drills: Vec<Record<DrillBody>> = prep::list(db, owner, Kind::Drill).await?;
            let met = rehearsals::met(db, owner).await?;
            Ok::<_, ApiError>((case, stories, cards, drills, met))
        })
        .await?;
    let (case, stories, cards, drills, met) = found;
    let all = practice::all_questions(&case.process);
    let held_back = practice::kept_away(&case.process, &met.questions);
    let today = case.day(now);
    let mut due: Vec<DueCard> = cards
        .iter()
        .filter(|card| card.body.due <= today)
        .filter_map(|card| due_card(card, &case, &stories, &all))
        .collect();
    due.extend(new_stories(&case, &stories, &cards, today));
    due.sort_by_key(|card| card.due);
    let questions = all.iter().filter(|asked| !held_back.contains(&asked.id)).map(choice).collect();
    let past = drills.into_iter().rev().filter_map(past).collect();
    Ok(axum::Json(Drills { due, questions, past, kept_away: held_back.len() }))
}

fn due_card(
    card: &Record<CardBody>,
    case: &Case,
    stories: &[Record<StoryBody>],
    all: &[Asked],
) -> Option<DueCard> {
    let body = &card.body;
    let (text, principle, round_kind) = match body.kind {
        CardKind::Question => {
            let asked = all.iter().find(|asked| asked.id.as_str() == body.of)?;
            let kind = asked.round_kinds.first().map(ToString::to_string);
            (asked.text.clone(), asked.principle.as_ref().map(ToString::to_string), kind)
        }
        CardKind::Story => {
            let story = stories.iter().find(|story| story.id == body.of)?;
            (story.body.title.clone(), story.body.leading(&case.process), None)
        }
    };
    Some(DueCard {
        card_id: card.id.clone(),
        kind: body.kind,
        id: body.of.clone(),
        text,
        principle,
        round_kind,
        due: body.due,
        last_at: Some(body.last_at.into()),
    })
}

/// Stories that are ready to be told and never were.
fn new_stories(
    case: &Case,
    stories: &[Record<StoryBody>],
    cards: &[Record<CardBody>],
    today: Date,
) -> Vec<DueCard> {
    let known = |id: &str| cards.iter().any(|card| card.body.kind == CardKind::Story && card.body.of == id);
    let new = stories.iter().filter(|story| story.body.is_ready() && !known(&story.id));
    new.filter_map(|story| Some((story, story.body.leading(&case.process)?)))
        .take(NEW_STORIES)
        .map(|(story, leading)| DueCard {
            card_id: CardKind::Story.card(&story.id),
            kind: CardKind::Story,
            id: story.id.clone(),
            text: story.body.title.clone(),
            principle: Some(leading),
            round_kind: None,
            due: today,
            last_at: None,
        })
        .collect()
}

fn choice(asked: &Asked) -> DrillChoice {
    DrillChoice {
        id: asked.id.to_string(),
        text: asked.text.clone(),
        principle: asked.principle.as_ref().map(ToString::to_string),
        round_kinds: asked.round_kinds.iter().map(ToString::to_string).collect(),
    }
}

fn past(record: Record<DrillBody>) -> Option<PastDrill> {
    let depth = record.body.depth();
    Some(PastDrill {
        id: record.id.parse().ok()?,
        question: record.body.text,
        principle: record.body.principle.map(|id| id.to_string()),
        depth,
        ended_at: record.body.ended_at.map(At::from),
        rating: record.body.rating,
    })
}
