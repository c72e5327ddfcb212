//! The day as JSON.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepDay)]
pub struct DayView {
    pub date: Option<Date>,
    pub remote: bool,
    /// The last days before it.
    pub run_up: Vec<DayTick>,
    pub before: Vec<DayTick>,
    pub between: Vec<String>,
    pub each_round: Vec<String>,
    /// Nothing for a loop on site.
    pub remote_setup: Vec<DayTick>,
    /// Ways back of the process, those against what the person's own practice shows first.
    pub recoveries: Vec<Recovery>,
    pub reminders: Vec<String>,
    /// The rounds of the loop in order; none before there is a profile.
    pub rounds: Vec<DayRound>,
}

/// Something to tick with `POST /prep/day/{id}`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepDayTick)]
pub struct DayTick {
    pub id: String,
    pub text: String,
    pub done: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepRecovery)]
pub struct Recovery {
    pub pattern: String,
    pub name: String,
    pub round_kind: String,
    pub recovery: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepDayRound)]
pub struct DayRound {
    pub round: String,
    pub name: String,
    pub minutes: u32,
    /// The person's own; where there are none, some to begin with.
    pub questions_to_ask: Vec<String>,
    pub stories: Vec<DayStory>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepDayStory)]
pub struct DayStory {
    pub story_id: String,
    pub title: String,
}
