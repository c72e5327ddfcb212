//! The demo's days. Everything is told relative to the moment at which the data is made, so that the day looks
//! alive: the same moment always gives the same data.

use jiff::civil::{Date, Weekday, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Where the organisation is at home.
pub const ZONE: &str = "Europe/Amsterdam";

/// Days counted in business days from the day of the demo, which is 0 even on a weekend.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub now: Timestamp,
    pub zone: TimeZone,
}

impl Calendar {
    /// The calendar of a demo made at `now`, cut to whole minutes.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        let seconds = now.as_second() - now.as_second().rem_euclid(60);
        let now = Timestamp::from_second(seconds).unwrap_or(now);
        Self { now, zone: TimeZone::get(ZONE).unwrap_or(TimeZone::UTC) }
    }

    /// The date of a day.
    #[must_use]
    pub fn date(&self, day: i32) -> Date {
        let mut date = self.now.to_zoned_datetime(self.zone.clone()).date();
        let step = i64::from(day.signum());
        let mut left = day.abs();
        while left > 0 {
            date = date.saturating_add(step.days());
            if !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) {
                left -= 1;
            }
        }
        date
    }

    /// A moment of a day in the organisation's zone.
    #[must_use]
    pub fn moment(&self, day: i32, hour: i8, minute: i8) -> Timestamp {
        let local = self.date(day).to_datetime(time(hour.clamp(0, 23), minute.clamp(0, 59), 0, 0));
        local.to_zoned_datetime(self.zone.clone()).map_or(self.now, |zoned| zoned.timestamp())
    }

    /// Whether a day is one on which people work; only day 0 can be none.
    #[must_use]
    pub fn is_working(&self, day: i32) -> bool {
        !matches!(self.date(day).weekday(), Weekday::Saturday | Weekday::Sunday)
    }
}

/// Adds minutes.
#[must_use]
pub fn after(time: Timestamp, minutes: i64) -> Timestamp {
    time.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(time)
}

/// Makes ids that look like all others and come out the same for the same demo.
#[derive(Clone, Debug)]
pub struct Ids {
    seed: u64,
    made: u64,
}

impl Ids {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, made: 0 }
    }

    /// The next id, for something made at `at`.
    pub fn next(&mut self, at: Timestamp) -> Uuid {
        self.made += 1;
        let digest = Sha256::digest(format!("highbar demo {} {}", self.seed, self.made));
        let mut tail = [0; 10];
        tail.copy_from_slice(&digest[..10]);
        let millis = u64::try_from(at.as_millisecond()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Ids};

    #[test]
    fn days_step_over_weekends_and_monday_follows_a_saturday() {
        for (now, day, expected) in [
            ("2026-11-23T09:00:30Z", 0, "2026-11-23"),
            ("2026-11-23T09:00:30Z", -1, "2026-11-20"),
            ("2026-11-23T09:00:30Z", 5, "2026-11-30"),
            ("2026-11-28T09:00:00Z", 0, "2026-11-28"),
            ("2026-11-28T09:00:00Z", 1, "2026-11-30"),
            ("2026-11-28T09:00:00Z", -1, "2026-11-27"),
        ] {
            let calendar = Calendar::at(now.parse().expect("a time"));
            assert_eq!(calendar.date(day).to_string(), expected, "{now} {day}");
        }
    }

    #[test]
    fn ids_repeat_with_the_seed() {
        let at = "2026-11-23T09:00:00Z".parse().expect("a time");
        let (mut one, mut two, mut other) = (Ids::new(1), Ids::new(1), Ids::new(2));
        let first = one.next(at);
        assert_eq!(first, two.next(at));
        assert_ne!(first, one.next(at));
        assert_ne!(first, other.next(at));
        assert_eq!(first.get_version_num(), 7);
    }
}
