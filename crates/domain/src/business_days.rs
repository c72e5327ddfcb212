//! Counting days in a requisition's calendar: weekends and holidays do not
//! count, and a day ends at five in the afternoon, local time.

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
};

use crate::facts::Calendar;

/// The hour at which a business day ends.
const CLOSE_OF_BUSINESS: i8 = 17;

/// More days in a row without work than any calendar has; guards against a
/// calendar that declares every day a holiday.
const LONGEST_BREAK: u32 = 366;

impl Calendar {
    /// Neither weekend nor holiday.
    pub fn is_business_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.holidays.contains(&day)
    }

    /// The local day of a moment.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// The `days`-th business day after `day`; for 0 the day itself, or the next
    /// business day.
    pub fn business_day_after(&self, day: Date, days: u32) -> Date {
        let mut day = day;
        let mut left = days;
        let mut idle = 0;
        if days == 0 {
            while !self.is_business_day(day) && idle < LONGEST_BREAK {
                day = day.tomorrow().unwrap_or(Date::MAX);
                idle += 1;
            }
        }
        while left > 0 && idle < LONGEST_BREAK {
            day = day.tomorrow().unwrap_or(Date::MAX);
            if self.is_business_day(day) {
                left -= 1;
                idle = 0;
            } else {
                idle += 1;
            }
        }
        day
    }

    /// The end of business of a day, as a moment. A local time that the clock
    /// change skips or repeats is resolved the way calendars do.
    pub fn close_of_business(&self, day: Date) -> Timestamp {
        day.at(CLOSE_OF_BUSINESS, 0, 0, 0)
            .to_zoned_datetime(self.zone.clone())
            .map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }

    /// End of business of the `days`-th business day after the local day of `from`.
    pub fn due_in_business_days(&self, from: Timestamp, days: u32) -> Timestamp {
        self.close_of_business(self.business_day_after(self.day(from), days))
    }

    /// How many business days lie after `from` up to and including `to`; negative when `to` comes first.
    pub fn business_days_between(&self, from: Date, to: Date) -> i64 {
        if to < from {
            return -self.business_days_between(to, from);
        }
        let mut day = from;
        let mut count = 0;
        while day < to {
            day = day.tomorrow().unwrap_or(to);
            count += i64::from(self.is_business_day(day));
        }
        count
    }
}
