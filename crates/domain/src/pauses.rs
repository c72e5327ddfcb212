//! Time on hold, which no clock counts. A business day is left out when the application is on hold at its end;
//! a hold that begins and ends on one day moves nothing.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

use crate::{
    application::{Application, Hold, Life},
    facts::{Calendar, Facts},
    process::Due as Length,
};

/// More business days than any hold lasts; guards against a clock that would never end.
const LONGEST: u32 = 4_000;

/// When an application was on hold, oldest first. A hold that still lasts reaches to the present.
pub struct Pauses<'a> {
    calendar: &'a Calendar,
    holds: Vec<Hold>,
}

impl<'a> Pauses<'a> {
    /// Those of an application as of `facts.now`.
    pub fn of(application: &Application, facts: &Facts<'a>) -> Self {
        let mut holds = application.holds.clone();
        if let Life::OnHold { since, .. } = &application.life {
            holds.push(Hold { since: *since, until: facts.now.max(*since) });
        }
        Self { calendar: &facts.requisition.calendar, holds }
    }

    /// Whether a day counts: it is a business day, and the application was not on hold when it ended.
    fn counts(&self, day: Date) -> bool {
        let end = self.calendar.close_of_business(day);
        self.calendar.is_business_day(day) && !self.holds.iter().any(|hold| hold.covers(end))
    }

    /// Business days after `from` up to and including `to` that do not count.
    pub fn days_between(&self, from: Date, to: Date) -> u32 {
        if self.holds.is_empty() {
            return 0;
        }
        let business = self.calendar.business_days_between(from, to).max(0);
        let days = std::iter::successors(Some(from), |day| day.tomorrow().ok()).skip(1);
        let counted = days.take_while(|day| *day <= to).filter(|day| self.counts(*day)).count();
        u32::try_from(business).unwrap_or(u32::MAX).saturating_sub(u32::try_from(counted).unwrap_or(u32::MAX))
    }

    /// How many business days a hold took.
    pub fn days_of(&self, hold: &Hold) -> u32 {
        let (from, to) = (self.calendar.day(hold.since), self.calendar.day(hold.until));
        let before = from.yesterday().unwrap_or(from);
        let here = |day: &Date| hold.covers(self.calendar.close_of_business(*day));
        let days = std::iter::successors(Some(before), |day| day.tomorrow().ok()).skip(1);
        let taken = days
            .take_while(|day| *day <= to)
            .filter(|day| self.calendar.is_business_day(*day) && here(day))
            .count();
        u32::try_from(taken).unwrap_or(u32::MAX)
    }

    /// The moment at which a length from `from` ends.
    pub fn end(&self, from: Timestamp, length: Length) -> Timestamp {
        let calendar = self.calendar;
        let start = calendar.day(from);
        match length {
            Length::BusinessDays(days) => {
                let plain = calendar.business_day_after(start, days);
                // For 0 the first day counts as well.
                let before = if days == 0 { start.yesterday().unwrap_or(start) } else { start };
                calendar.close_of_business(self.moved(before, plain))
            }
            Length::CalendarWeeks(weeks) => {
                let last = start.checked_add(i64::from(weeks.max).weeks());
                last.map_or(Timestamp::MAX, |last| calendar.close_of_business(self.moved(start, last)))
            }
            Length::Hours(hours) => {
                let plain = from.checked_add(SignedDuration::from_hours(i64::from(hours)));
                plain.map_or(Timestamp::MAX, |plain| self.moved_hours(from, plain))
            }
        }
    }

    /// A last day, moved on by one day that counts for each day after `from` that did not.
    fn moved(&self, from: Date, last: Date) -> Date {
        let mut last = last;
        let mut left = self.days_between(from, last).min(LONGEST);
        while left > 0 {
            let Ok(next) = last.tomorrow() else { return last };
            last = next;
            left -= u32::from(self.counts(last));
        }
        last
    }

    fn moved_hours(&self, from: Timestamp, end: Timestamp) -> Timestamp {
        let overlap = |end: Timestamp, hold: &Hold| {
            let begin = hold.since.max(from);
            (begin < end && begin < hold.until).then(|| hold.until.duration_since(begin))
        };
        self.holds.iter().fold(end, |end, hold| {
            overlap(end, hold).and_then(|taken| end.checked_add(taken).ok()).unwrap_or(end)
        })
    }
}
