//! What a plan is made from: for which loop, by when, and with how much time.

use crate::process::ProcessId;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// Somebody's preparation as they described it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub process: ProcessId,
    pub level: u32,
    /// Role, team and company in the person's words.
    pub target: String,
    /// The day of the loop; none while it is not known.
    pub date: Option<Date>,
    /// IANA name; every date of the plan is a day there.
    pub time_zone: String,
    pub minutes: WeekMinutes,
    pub stage: Stage,
    pub remote: bool,
    pub notes: TeamNotes,
    pub started_on: Date,
}

/// How far the person has come with the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    NotApplied,
    Applied,
    PhoneScreen,
    TechnicalScreen,
    Loop,
}

/// What the person found out about the team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamNotes {
    pub team: String,
    pub initiatives: String,
    pub challenges: String,
    pub people: String,
}

/// Minutes to prepare on each weekday, Monday first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeekMinutes(pub [u32; 7]);

impl WeekMinutes {
    #[must_use]
    pub fn on(self, weekday: Weekday) -> u32 {
        let place = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default();
        self.0.get(place).copied().unwrap_or_default()
    }

    /// Of a whole week.
    #[must_use]
    pub fn total(self) -> u32 {
        self.0.iter().fold(0, |sum, minutes| sum.saturating_add(*minutes))
    }
}
