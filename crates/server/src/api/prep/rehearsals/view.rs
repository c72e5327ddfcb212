//! A rehearsal as JSON.

use super::body::{RehearsalBody, State};
use super::interviewer::script;
use super::loops::{label, verdicts};
use crate::api::shapes::moment::At;
use crate::error::ApiError;
use highbar_domain::prep::script::{Entry, Said, Who};
use highbar_domain::process::{Anchors, Process, Round};
use highbar_store::prep::Record;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Rehearsal)]
pub struct RehearsalView {
    pub id: Uuid,
    pub round: String,
    pub name: String,
    pub kind: String,
    pub minutes: u32,
    pub agenda: Vec<AgendaPart>,
    pub state: State,
    pub started_at: At,
    pub lines: Vec<LineView>,
    pub waiting: Option<Waiting>,
    /// Whether a question in it came from a language model.
    pub marked_model: bool,
    pub scorecard: OwnScorecard,
    /// Earlier rehearsals of the same round, the oldest first.
    pub compare: Vec<Compared>,
    pub exercise: Option<ExerciseView>,
    pub version: i64,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsalPart)]
pub struct AgendaPart {
    pub id: String,
    pub name: String,
    pub minutes: u32,
    pub hints: Vec<String>,
}

/// Something that was said.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsalLine)]
pub struct LineView {
    pub id: String,
    pub at_seconds: u32,
    #[schema(value_type = WhoWord)]
    pub who: Who,
    #[schema(value_type = SaidWord)]
    pub kind: Said,
    pub text: String,
    pub because: Option<String>,
}

#[derive(ToSchema)]
#[schema(as = RehearsalWho, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum WhoWord {
    Interviewer,
    You,
}

#[derive(ToSchema)]
#[schema(as = RehearsalLineKind, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum SaidWord {
    Ask,
    FollowUp,
    Time,
    Silence,
    Interrupt,
    Close,
    Answer,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsalWaiting)]
pub struct Waiting {
    /// `answer`.
    pub kind: String,
    pub text: String,
}

/// The scorecard of the round, filled in by the person for themselves.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwnScorecard {
    pub competencies: Vec<Rateable>,
    pub principles: Vec<Rateable>,
    pub ratings: Vec<OwnRating>,
    /// One of `votes`.
    pub vote: Option<String>,
    pub votes: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Rateable {
    pub id: String,
    pub name: String,
    #[schema(value_type = AnchorLines)]
    pub anchors: Anchors,
}

/// What each rating stands for.
#[derive(ToSchema)]
#[schema(as = RehearsalAnchors)]
#[allow(dead_code, reason = "the description of the domain's type")]
pub struct AnchorLines {
    #[schema(rename = "1")]
    one: String,
    #[schema(rename = "2")]
    two: String,
    #[schema(rename = "3")]
    three: String,
    #[schema(rename = "4")]
    four: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OwnRating {
    pub id: String,
    pub rating: u8,
    pub evidence: String,
}

/// An earlier rehearsal of the same round.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsalCompared)]
pub struct Compared {
    pub at: At,
    pub vote: Option<String>,
    pub ratings: Vec<OwnRating>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsalExercise)]
pub struct ExerciseView {
    pub title: String,
    pub text: String,
}

/// # Errors
/// The process has lost the round since.
pub fn show(
    record: Record<RehearsalBody>,
    all: &[Record<RehearsalBody>],
    process: &Process,
) -> Result<RehearsalView, ApiError> {
    let body = &record.body;
    let round = process.round(&body.round).ok_or_else(|| ApiError::not_found("round of this process"))?;
    let waiting = if body.state == State::Running { script(round, body).waiting(&body.said) } else { None };
    let earlier = all.iter().filter(|other| {
        other.id != record.id && other.body.round == body.round && other.body.state == State::Ended
    });
    Ok(RehearsalView {
        id: record.id.parse().map_err(|fault: uuid::Error| ApiError::internal(fault))?,
        round: body.round.to_string(),
        name: round.name.clone(),
        kind: round.kind.to_string(),
        minutes: round.minutes,
        agenda: agenda(round),
        state: body.state,
        started_at: body.started_at.into(),
        lines: body.said.iter().enumerate().map(|(at, entry)| line(at, entry)).collect(),
        waiting: waiting.map(|entry| Waiting { kind: "answer".to_owned(), text: entry.text.clone() }),
        marked_model: body.marked_model,
        scorecard: scorecard(body, round, process),
        compare: earlier
            .map(|other| Compared {
                at: other.body.started_at.into(),
                vote: other.body.vote.as_ref().map(|vote| label(process, round, vote)),
                ratings: ratings(&other.body),
            })
            .collect(),
        exercise: body
            .plan
            .exercise
            .as_ref()
            .map(|set| ExerciseView { title: set.title.clone(), text: set.text.clone() }),
        version: record.version,
    })
}

fn agenda(round: &Round) -> Vec<AgendaPart> {
    let part = |segment: &highbar_domain::process::Segment| AgendaPart {
        id: segment.id.to_string(),
        name: segment.name.clone(),
        minutes: segment.minutes,
        hints: segment.steps.clone(),
    };
    round.agenda.iter().map(part).collect()
}

fn line(at: usize, entry: &Entry) -> LineView {
    LineView {
        id: at.to_string(),
        at_seconds: entry.at,
        who: entry.who,
        kind: entry.kind,
        text: entry.text.clone(),
        because: entry.because.clone(),
    }
}

fn scorecard(body: &RehearsalBody, round: &Round, process: &Process) -> OwnScorecard {
    let competencies = round
        .competencies
        .iter()
        .filter_map(|id| process.competency(id))
        .map(|one| Rateable { id: one.id.to_string(), name: one.name.clone(), anchors: one.anchors.clone() });
    let principles = body.principles.iter().filter_map(|id| process.principle(id)).map(|one| Rateable {
        id: one.id.to_string(),
        name: one.name.clone(),
        anchors: one.anchors.clone(),
    });
    OwnScorecard {
        competencies: competencies.collect(),
        principles: principles.collect(),
        ratings: ratings(body),
        vote: body.vote.as_ref().map(|vote| label(process, round, vote)),
        votes: verdicts(process, round).into_iter().map(|(_, label)| label).collect(),
    }
}

fn ratings(body: &RehearsalBody) -> Vec<OwnRating> {
    let own = |(id, rated): (&String, &super::body::Rated)| OwnRating {
        id: id.clone(),
        rating: rated.rating,
        evidence: rated.evidence.clone(),
    };
    body.ratings.iter().map(own).collect()
}
