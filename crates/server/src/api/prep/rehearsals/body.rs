//! A rehearsal as it is kept.

use crate::error::ApiError;
use highbar_domain::prep::script::{Entry, Plan};
use highbar_domain::process::{ExerciseId, PrincipleId, QuestionId, RoundId};
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_stories::Level;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// A rehearsed round.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalBody {
    pub round: RoundId,
    pub level: Level,
    /// The loop it is part of, if it is.
    pub loop_id: Option<String>,
    pub interviewer: Interviewer,
    /// Whether a question in it came from a language model.
    pub marked_model: bool,
    pub plan: Plan,
    pub said: Vec<Entry>,
    pub state: State,
    pub started_at: Timestamp,
    /// When the scorecard was filled in.
    pub ended_at: Option<Timestamp>,
    /// The principles that its scorecard rates.
    pub principles: Vec<PrincipleId>,
    pub ratings: BTreeMap<String, Rated>,
    /// A word of the round's verdicts: a vote, or `advance` and `reject` for a screen.
    pub vote: Option<String>,
}

/// Own rating of a competency or principle.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    pub rating: u8,
    pub evidence: String,
}

/// Who interviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Interviewer {
    Scripted,
    /// A language model that the person set up, with the script behind it.
    Model,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = RehearsalState)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Running,
    /// The round is over and the scorecard waits.
    Scoring,
    Ended,
}

/// A rehearsed loop: its rounds point at it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoopBody {
    pub started_at: Timestamp,
}

/// What came up in rehearsals so far.
#[derive(Debug, Default)]
pub struct Met {
    pub questions: BTreeSet<QuestionId>,
    pub times: BTreeMap<String, u32>,
    pub exercises: BTreeMap<ExerciseId, u32>,
}

/// # Errors
/// What storage says.
pub async fn met(db: &mut Db, owner: Owner) -> Result<Met, ApiError> {
    let all: Vec<Record<RehearsalBody>> = prep::list(db, owner, Kind::Rehearsal).await?;
    let mut met = Met::default();
    for rehearsal in all {
        for question in rehearsal.body.said.iter().filter_map(|entry| entry.question.clone()) {
            *met.times.entry(question.to_string()).or_default() += 1;
            met.questions.insert(question);
        }
        if let Some(exercise) = rehearsal.body.plan.exercise {
            *met.exercises.entry(exercise.id).or_default() += 1;
        }
    }
    Ok(met)
}
