//! Her days. Unlike the organisation's they are counted one by one, since she practises at weekends as well.

use crate::demo::calendar::Calendar;
use highbar_domain::ids::PersonId;
use highbar_store::By;
use highbar_store::prep::Owner;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Deserialize;

/// A moment in the texts.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct When {
    /// Counted from the day of the demo; negative is past.
    pub day: i32,
    pub time: Time,
}

/// The days around the demo.
#[derive(Clone, Debug)]
pub struct Days {
    pub today: Date,
    pub zone: TimeZone,
    now: Timestamp,
}

impl Days {
    #[must_use]
    pub fn of(calendar: &Calendar) -> Self {
        let zone = calendar.zone.clone();
        Self { today: calendar.now.to_zoned_datetime(zone.clone()).date(), zone, now: calendar.now }
    }

    #[must_use]
    pub fn date(&self, day: i32) -> Date {
        self.today.saturating_add(day.days())
    }

    /// A moment of one of her days.
    #[must_use]
    pub fn at(&self, when: When) -> Timestamp {
        let local = self.date(when.day).to_datetime(when.time);
        local.to_zoned_datetime(self.zone.clone()).map_or(self.now, |zoned| zoned.timestamp())
    }

    /// Herself at a moment.
    #[must_use]
    pub fn by(&self, owner: Owner, when: When) -> By {
        by(owner.person(), self.at(when))
    }
}

/// Seconds later.
#[must_use]
pub fn after(by: By, seconds: u32) -> By {
    By { at: by.at.saturating_add(SignedDuration::from_secs(i64::from(seconds))).unwrap_or(by.at), ..by }
}

fn by(person: PersonId, at: Timestamp) -> By {
    By { person: Some(person), at }
}
