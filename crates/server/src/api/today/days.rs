//! The caller's day and weeks, in their own zone.

use crate::api::shapes::today::WeekLoad;
use crate::auth::caller::Caller;
use highbar_store::interviews::Seat;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Weeks of load before this one.
const WEEKS_BEFORE: i64 = 3;
/// Weeks of load from this one on.
const WEEKS_AHEAD: i64 = 3;
/// Days that the list of the week reaches over.
const AHEAD: i64 = 7;

/// Where the caller's days begin and end.
pub struct Days {
    pub zone: TimeZone,
    pub today: Date,
    pub now: Timestamp,
    /// The Monday with which the load begins.
    pub first_week: Timestamp,
    /// The end of the load.
    pub last_week: Timestamp,
}

impl Days {
    /// As of `now`.
    pub fn of(caller: &Caller, now: Timestamp) -> Self {
        let zone = TimeZone::get(&caller.person.time_zone).unwrap_or(TimeZone::UTC);
        let today = now.to_zoned_datetime(zone.clone()).date();
        let monday = monday(today);
        let start = |date: Date| start(&zone, date, now);
        let first_week = start(monday.saturating_add((-WEEKS_BEFORE * 7).days()));
        let last_week = start(monday.saturating_add((WEEKS_AHEAD * 7).days()));
        Self { today, now, first_week, last_week, zone }
    }

    fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Whether a moment lies in the caller's day.
    pub fn is_today(&self, at: Timestamp) -> bool {
        self.day(at) == self.today
    }

    /// Whether a moment lies in the days that the list of the week shows.
    pub fn is_ahead(&self, at: Timestamp) -> bool {
        let day = self.day(at);
        day >= self.today && day < self.today.saturating_add(AHEAD.days())
    }

    /// Such as "Thu 26 Nov, 10:00".
    pub fn words(&self, at: Timestamp) -> String {
        at.to_zoned_datetime(self.zone.clone()).strftime("%a %-d %b, %H:%M").to_string()
    }

    /// Such as "11:00".
    pub fn clock(&self, at: Timestamp) -> String {
        at.to_zoned_datetime(self.zone.clone()).strftime("%H:%M").to_string()
    }

    /// Interviews of each week against the limit.
    pub fn load(&self, seats: &[Seat], limit: u32) -> Vec<WeekLoad> {
        let this = monday(self.today);
        (-WEEKS_BEFORE..WEEKS_AHEAD)
            .map(|week| this.saturating_add((week * 7).days()))
            .map(|week| {
                let here = seats.iter().filter(|seat| monday(self.day(seat.starts_at)) == week).count();
                let interviews = u32::try_from(here).unwrap_or(u32::MAX);
                WeekLoad { week: week.to_string(), interviews, limit }
            })
            .collect()
    }
}

fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

fn start(zone: &TimeZone, date: Date, otherwise: Timestamp) -> Timestamp {
    date.to_zoned_datetime(zone.clone()).map_or(otherwise, |zoned| zoned.timestamp())
}
