//! The day itself and the days after it, as the content says.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use serde::Deserialize;
use std::collections::BTreeSet;

use super::item::after;
use crate::facts::Calendar;

/// The file of lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayLines {
    #[serde(rename = "item")]
    pub items: Vec<Line>,
    pub expected: Vec<Expected>,
    #[serde(rename = "sign")]
    pub signs: Vec<Sign>,
    pub rejected: Vec<Rejected>,
}

/// Where a line of the day stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    RunUp,
    Before,
    Between,
    EachRound,
    RemoteSetup,
    Reminder,
}

/// For whom a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    #[default]
    Any,
    Remote,
    OnSite,
}

/// Something to do, or to keep in mind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub id: String,
    pub list: List,
    pub text: String,
    #[serde(default)]
    pub only: Only,
    #[serde(default)]
    pub covers: Vec<String>,
}

/// What comes after the last interview, in business days from then.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub id: String,
    pub words: String,
    pub from_day: u32,
    pub to_day: u32,
    #[serde(default)]
    pub covers: Vec<String>,
}

/// Something that may have been noticed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub id: String,
    pub kind: SignKind,
    pub text: String,
    /// Why it may mean nothing.
    pub caution: String,
    #[serde(default)]
    pub covers: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignKind {
    Positive,
    Concerning,
}

/// What to do after a no.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rejected {
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub covers: Vec<String>,
}

impl DayLines {
    /// The lines of a list that are for somebody who sits at home, or travels.
    pub fn of(&self, list: List, remote: bool) -> impl Iterator<Item = &Line> {
        let elsewhere = if remote { Only::OnSite } else { Only::Remote };
        self.items.iter().filter(move |line| line.list == list && line.only != elsewhere)
    }
}

/// Thanks are best sent within a day.
const THANKS_WITHIN: SignedDuration = SignedDuration::from_hours(24);
/// The line whose end is counted in hours and not in business days.
const THANKS: &str = "thank_you";

/// By when thanks are best sent.
#[must_use]
pub fn thank_by(ended: Timestamp) -> Timestamp {
    ended.checked_add(THANKS_WITHIN).unwrap_or(Timestamp::MAX)
}

impl Expected {
    /// From which day to which, in the person's zone; weekends are no business days, holidays nobody knows here.
    #[must_use]
    pub fn days(&self, ended: Timestamp, zone: &TimeZone) -> (Date, Date) {
        let calendar = Calendar { zone: zone.clone(), holidays: BTreeSet::new() };
        let last = calendar.day(ended);
        if self.id == THANKS {
            return (last, calendar.day(thank_by(ended)));
        }
        (calendar.business_day_after(last, self.from_day), calendar.business_day_after(last, self.to_day))
    }
}

/// From when one may apply again, so many months after the day of the answer.
#[must_use]
pub fn may_reapply(told: Date, months: u32) -> Date {
    let months = i64::from(months);
    let later = Span::new().try_months(months).ok().and_then(|span| told.checked_add(span).ok());
    later.unwrap_or_else(|| after(told, months.saturating_mul(31)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn content() -> DayLines {
        toml::from_str(include_str!("../../../../content/prepare/day.toml")).expect("it can be read")
    }

    #[test]
    fn a_line_for_home_is_not_shown_to_who_travels() {
        let content = content();
        let ids = |remote: bool| -> Vec<&str> {
            content.of(List::Before, remote).map(|line| line.id.as_str()).collect()
        };
        assert!(ids(true).contains(&"early_remote") && !ids(true).contains(&"early"));
        assert!(ids(false).contains(&"early") && !ids(false).contains(&"early_remote"));
        assert!(content.of(List::RemoteSetup, true).any(|line| line.id == "network_second"));
        let mut all: Vec<&str> = content.items.iter().map(|line| line.id.as_str()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), content.items.len(), "two lines of one id");
    }

    #[test]
    fn dates_count_business_days_from_the_last_round_and_thanks_count_hours() {
        let zone = TimeZone::get("Europe/Prague").expect("it is known");
        // A Friday evening in Prague.
        let ended: Timestamp = "2026-11-20T17:30:00Z".parse().expect("a time");
        let days = |id: &str| {
            let content = content();
            let one = content.expected.iter().find(|one| one.id == id).expect("it is there");
            one.days(ended, &zone)
        };
        assert_eq!(days("thank_you"), (date(2026, 11, 20), date(2026, 11, 21)));
        assert_eq!(days("debrief"), (date(2026, 11, 23), date(2026, 11, 24)));
        assert_eq!(days("outcome"), (date(2026, 11, 27), date(2026, 12, 1)));
    }

    #[test]
    fn the_way_back_opens_months_later_and_no_month_is_too_short() {
        assert_eq!(may_reapply(date(2026, 8, 31), 6), date(2027, 2, 28));
        assert_eq!(may_reapply(date(2026, 8, 31), 0), date(2026, 8, 31));
        assert_eq!(may_reapply(Date::MAX, 36), Date::MAX);
    }
}
