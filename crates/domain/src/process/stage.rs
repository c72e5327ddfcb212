//! The way of an application through the process, and its due times.

use serde::{Deserialize, Serialize};

use super::ids::{EntryId, PrincipleId, RoundId, StageId, VariantId};
use super::kinds::{ClockId, ClockStart, StageKind, Tool};
use super::range::Range;

/// A stop on the way of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: StageId,
    pub kind: StageKind,
    pub name: String,
    pub summary: String,
    /// Where an application may go from here. Reject, withdraw and hold are
    /// possible from every live stage and not listed.
    #[serde(default)]
    pub next: Vec<StageId>,
    /// What the stage looks at.
    #[serde(default)]
    pub looks_at: Vec<String>,
    /// The round held in this stage, if it is a screen.
    #[serde(default)]
    pub round: Option<RoundId>,
}

/// A due time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    pub id: ClockId,
    pub name: String,
    pub from: ClockStart,
    pub due: Due,
    /// The stage in which the clock is shown, if it belongs to one.
    #[serde(default)]
    pub stage: Option<StageId>,
    #[serde(default)]
    pub summary: String,
}

/// How long after its start a clock is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "DueKeys", into = "DueKeys")]
pub enum Due {
    /// By the end of the n-th business day of the requisition's calendar.
    BusinessDays(u32),
    /// In a window of calendar weeks, counted from 1.
    CalendarWeeks(Range),
    /// Within so many hours on the clock.
    Hours(u32),
}

/// `Due` as a pack writes it: exactly one unit.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DueKeys {
    #[serde(skip_serializing_if = "Option::is_none")]
    business_days: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar_weeks_min: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar_weeks_max: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<u32>,
}

/// `Due` that names no unit, or more than one.
#[derive(Debug, thiserror::Error)]
#[error("state one of business_days, hours, or calendar_weeks_min with calendar_weeks_max")]
struct NotOneUnit;

impl TryFrom<DueKeys> for Due {
    type Error = NotOneUnit;

    fn try_from(keys: DueKeys) -> Result<Self, NotOneUnit> {
        let DueKeys { business_days, calendar_weeks_min, calendar_weeks_max, hours } = keys;
        match (business_days, calendar_weeks_min, calendar_weeks_max, hours) {
            (Some(days), None, None, None) => Ok(Self::BusinessDays(days)),
            (None, Some(min), Some(max), None) => Ok(Self::CalendarWeeks(Range { min, max })),
            (None, None, None, Some(hours)) => Ok(Self::Hours(hours)),
            _ => Err(NotOneUnit),
        }
    }
}

impl From<Due> for DueKeys {
    fn from(due: Due) -> Self {
        match due {
            Due::BusinessDays(days) => Self { business_days: Some(days), ..Self::default() },
            Due::CalendarWeeks(weeks) => Self {
                calendar_weeks_min: Some(weeks.min),
                calendar_weeks_max: Some(weeks.max),
                ..Self::default()
            },
            Due::Hours(hours) => Self { hours: Some(hours), ..Self::default() },
        }
    }
}

/// Where a reference band applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum BandScope {
    /// From application to hire.
    Overall,
    /// Those who enter one stage.
    Stage(StageId),
}

impl From<String> for BandScope {
    fn from(word: String) -> Self {
        match word.as_str() {
            "overall" => Self::Overall,
            _ => Self::Stage(StageId::new(word)),
        }
    }
}

impl From<BandScope> for String {
    fn from(scope: BandScope) -> Self {
        match scope {
            BandScope::Overall => "overall".to_owned(),
            BandScope::Stage(id) => id.to_string(),
        }
    }
}

/// A pass rate that somebody claims. Shown beside the measured one, never as a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceBand {
    pub id: EntryId,
    pub stage: BandScope,
    /// Per cent of those who enter.
    pub percent: Range,
    #[serde(default)]
    pub note: String,
}

/// The loop: which rounds, in which order, within which limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LoopPlan {
    /// Total interview minutes without breaks.
    pub minutes: Range,
    /// Number of rounds.
    #[serde(default = "four_to_eight")]
    pub rounds: Range,
    pub order: Vec<RoundId>,
    /// Days over which the loop may be spread.
    #[serde(default = "one_to_two")]
    pub days: Range,
    /// Principles for which more than one data point is wanted.
    #[serde(default)]
    pub critical_principles: Vec<PrincipleId>,
    /// Independent data points wanted for each critical principle.
    #[serde(default = "two")]
    pub critical_evidence: u32,
    /// How many levels below the role a member of the panel may be.
    #[serde(default = "one")]
    pub max_levels_below: u32,
}

fn four_to_eight() -> Range {
    Range { min: 4, max: 8 }
}

fn one_to_two() -> Range {
    Range { min: 1, max: 2 }
}

fn one() -> u32 {
    1
}

fn two() -> u32 {
    2
}

/// Another legal make-up of the loop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub id: VariantId,
    pub name: String,
    pub summary: String,
    /// Rounds of the loop that are left out.
    #[serde(default)]
    pub remove: Vec<RoundId>,
    /// Rounds that take part instead. They take the places of the removed
    /// rounds, one for one; what is left over comes at the end.
    #[serde(default)]
    pub add: Vec<RoundId>,
    /// Total minutes, where they differ from the loop's.
    #[serde(default)]
    pub minutes: Option<Range>,
}

/// How a loop is held at a distance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remote {
    /// Days over which a remote loop may be spread.
    pub days: Range,
    #[serde(default)]
    pub tools: Vec<Tool>,
    /// What the candidate prepares.
    #[serde(default)]
    pub setup: Vec<String>,
    #[serde(default)]
    pub communication: Vec<String>,
    #[serde(default)]
    pub success: Vec<String>,
}
