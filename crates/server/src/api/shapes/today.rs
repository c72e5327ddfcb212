//! What waits on one person, and nothing else.

use super::application::CardsIn;
use super::interview::{AgendaSegment, InterviewRow};
use super::moment::At;
use super::person::PersonRef;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The viewer's day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TodayView {
    /// `YYYY-MM-DD` in the viewer's zone.
    pub date: String,
    pub time_zone: String,
    pub waiting: Vec<WaitingItem>,
    pub ribbon: Vec<RibbonItem>,
    pub deadlines: Vec<Deadline>,
    pub next: Option<NextInterview>,
    pub week: Vec<InterviewRow>,
    pub load: Vec<WeekLoad>,
    pub scorecards: CardHabits,
}

/// Something that waits on the viewer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WaitingItem {
    pub id: String,
    /// `scorecard`, `reply`, `debrief`, `decision`, `approval`, `screen_result` and so on.
    pub kind: String,
    pub title: String,
    pub badge: Option<String>,
    pub sealed: Option<CardsIn>,
    pub meta: String,
    pub due_at: Option<At>,
    /// `fine`, `soon`, `late` or `none`.
    pub state: &'static str,
    pub primary: Option<TodayAction>,
    pub secondary: Option<TodayAction>,
}

/// A button of a waiting item: a page to go to, or something done at once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TodayAction {
    pub label: String,
    pub href: Option<String>,
    /// `accept` or `decline` of an interview.
    pub op: Option<&'static str>,
    pub interview_id: Option<Uuid>,
}

/// An interview on the day's ribbon.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RibbonItem {
    pub interview_id: Uuid,
    pub candidate: String,
    pub round_name: String,
    pub starts_at: At,
    pub ends_at: At,
    pub state: String,
}

/// A due time of today on the ribbon.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Deadline {
    pub label: String,
    pub at: At,
}

/// The next interview with what one wants to know before it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NextInterview {
    #[serde(flatten)]
    pub row: InterviewRow,
    pub agenda: Vec<AgendaSegment>,
    pub probe: Vec<Probe>,
    pub asked_before: u32,
    pub candidate_time_zone: String,
    pub candidate_place: String,
    pub shadows: Vec<PersonRef>,
}

/// A principle that the viewer probes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Probe {
    pub name: String,
    pub critical: bool,
}

/// Interviews of one week against the person's limit.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DayLoad)]
pub struct WeekLoad {
    /// The Monday, `YYYY-MM-DD`.
    pub week: String,
    pub interviews: u32,
    pub limit: u32,
}

/// How the viewer's own scorecards of the last 90 days came in.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct CardHabits {
    pub on_time: u32,
    pub of: u32,
    pub median_minutes: Option<u32>,
    pub evidence_per_rating: Option<f64>,
}
