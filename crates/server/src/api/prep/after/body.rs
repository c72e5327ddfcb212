//! The page after the loop as it is kept.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Everybody has one.
pub(super) const ID: &str = "after";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterBody {
    /// When the last round ended.
    pub ended_at: Option<Timestamp>,
    /// Rounds whose interviewer was thanked.
    pub thanked: Vec<String>,
    pub signs: Vec<String>,
    pub outcome: Outcome,
    pub told_at: Option<Timestamp>,
    pub cool_down_months: u32,
    pub notes: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = PrepOutcome)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Waiting,
    Offer,
    Rejected,
    Withdrew,
}

impl AfterBody {
    /// Before anything was written.
    #[must_use]
    pub fn new(cool_down_months: u32) -> Self {
        Self {
            ended_at: None,
            thanked: Vec::new(),
            signs: Vec::new(),
            outcome: Outcome::Waiting,
            told_at: None,
            cool_down_months,
            notes: String::new(),
        }
    }
}
