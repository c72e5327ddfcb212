//! A plan as JSON. Minutes are whole; dates are days in the profile's zone.

use crate::api::shapes::moment::At;
use highbar_domain::prep::WorkKind;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepPlan)]
pub struct PlanView {
    /// What matters tonight.
    pub headline: String,
    pub subline: String,
    pub today: Date,
    /// The day of the loop; null while it is not known.
    pub date: Option<Date>,
    /// Whole weeks until then.
    pub weeks_left: Option<i64>,
    /// The first thing still to do today.
    pub next: Option<NextView>,
    pub week: WeekView,
    /// Every line of the checklist, in its order.
    pub items: Vec<ItemView>,
    /// What was moved because its day went by.
    pub slipped: Vec<SlipView>,
    /// What can be done when it does not fit; none is chosen.
    pub ways_out: Vec<WayOutView>,
    pub forecast: Option<ForecastView>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepNext)]
pub struct NextView {
    pub title: String,
    pub detail: String,
    pub minutes: u32,
    pub href: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepWeek)]
pub struct WeekView {
    /// A Monday.
    pub from: Date,
    pub to: Date,
    pub days: Vec<DayOfWeek>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepPlanDay)]
pub struct DayOfWeek {
    pub date: Date,
    /// The minutes that the person gave.
    pub available: u32,
    pub done: u32,
    pub planned: u32,
    /// What is done and planned beyond what was given.
    pub over: u32,
    pub blocks: Vec<BlockView>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepBlock)]
pub struct BlockView {
    pub id: String,
    pub item_id: String,
    pub title: String,
    pub detail: String,
    #[schema(value_type = WorkKindWord)]
    pub kind: WorkKind,
    pub minutes: u32,
    pub state: BlockState,
    /// Where a slipped block stood before.
    pub was: Option<Date>,
    pub href: String,
}

#[derive(ToSchema)]
#[schema(as = PrepBlockKind, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum WorkKindWord {
    Story,
    Drill,
    Problem,
    Design,
    Rehearsal,
    Fundamentals,
    Research,
    Rest,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PrepBlockState)]
#[serde(rename_all = "snake_case")]
pub enum BlockState {
    Done,
    Today,
    Planned,
    Slipped,
}

/// A line of the checklist.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepItem)]
pub struct ItemView {
    pub id: String,
    pub phase: String,
    pub group: String,
    pub title: String,
    /// What there is of it, or the checklist's own sentence.
    pub words: String,
    pub have: u32,
    pub want: u32,
    /// Where `have` should stand today.
    pub expected: u32,
    pub due: Option<Date>,
    pub state: ItemState,
    pub ticked_by: Option<TickedBy>,
    pub ticked_at: Option<At>,
    pub pace: PaceWord,
    pub behind_by: u32,
    pub pace_words: String,
    /// What ticks it.
    pub why: String,
    pub href: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PrepItemState)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    Open,
    Ticked,
    Dropped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PrepTickedBy)]
#[serde(rename_all = "snake_case")]
pub enum TickedBy {
    Evidence,
    Hand,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PrepPace)]
#[serde(rename_all = "snake_case")]
pub enum PaceWord {
    Ahead,
    OnTime,
    Behind,
    None,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepSlip)]
pub struct SlipView {
    pub block_id: String,
    pub item_id: String,
    pub title: String,
    pub was: Date,
    pub now: Date,
    pub reason: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepWayOut)]
pub struct WayOutView {
    pub id: WayOutId,
    pub words: String,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = PrepWayOutId)]
#[serde(rename_all = "snake_case")]
pub enum WayOutId {
    MoreTime,
    LaterDate,
    Drop,
}

/// Minutes up to the loop. Half of the outcomes lie between the 50s, four in five between the 80s; null while there is
/// too little to go on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepForecast)]
pub struct ForecastView {
    pub planned_minutes: u32,
    pub done_minutes: u32,
    pub title: String,
    pub words: String,
    pub points: Vec<PointView>,
    pub plan_points: Vec<PointView>,
    pub expected: Option<u32>,
    pub low50: Option<u32>,
    pub high50: Option<u32>,
    pub low80: Option<u32>,
    pub high80: Option<u32>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepPoint)]
pub struct PointView {
    pub date: Date,
    pub minutes: u32,
}
