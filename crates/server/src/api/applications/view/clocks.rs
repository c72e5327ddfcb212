//! The clocks of the process in words.

use crate::api::applications::facts::Case;
use crate::api::applications::waiting::urgency;
use crate::api::shapes::application::Due as Shown;
use highbar_domain::clocks::{self, ClockState, Due};
use highbar_domain::pauses::Pauses;
use highbar_domain::process::{Clock, ClockId, Due as Length};
use jiff::Timestamp;

/// Every clock but those on single scorecards, which stand with the scorecards, and the candidate's own.
pub(super) fn shown(case: &Case) -> Vec<Shown> {
    clocks::due(&case.application, &case.facts())
        .into_iter()
        .filter(|due| {
            due.interview.is_none() && due.clock != ClockId::ThankYou && due.clock != ClockId::Scorecard
        })
        .filter_map(|due| Some(show(case, case.process.clock(due.clock)?, &due)))
        .collect()
}

fn show(case: &Case, clock: &Clock, due: &Due) -> Shown {
    let met_at = match due.state {
        ClockState::Met { at, .. } => Some(at),
        _ => None,
    };
    let state = match due.state {
        ClockState::NotYet => "not_started",
        ClockState::Met { .. } => "met",
        ClockState::Late => "late",
        ClockState::OnHold => "on_hold",
        ClockState::Running if urgency(&case.opening.calendar, due.due_at, case.now) == "soon" => "soon",
        ClockState::Running => "running",
    };
    let days = days(case, clock, due.due_at, met_at);
    Shown {
        clock: clock.id.as_str().to_owned(),
        name: clock.name.clone(),
        due_at: due.due_at.map(Into::into),
        state,
        met_at: met_at.map(Into::into),
        day: days.map(|(day, _)| day),
        of_day: days.map(|(_, of)| of),
        words: words(case, due, days),
    }
}

/// Business days used and given, for a clock that counts them and has started.
fn days(case: &Case, clock: &Clock, due: Option<Timestamp>, met: Option<Timestamp>) -> Option<(i64, i64)> {
    let Length::BusinessDays(of) = clock.due else { return None };
    let calendar = &case.opening.calendar;
    let (now, due) = (calendar.day(met.unwrap_or(case.now)), calendar.day(due?));
    let pauses = Pauses::of(&case.application, &case.facts());
    let left = calendar.business_days_between(now, due) - i64::from(pauses.days_between(now, due));
    Some(((i64::from(of) - left).max(0), i64::from(of)))
}

fn words(case: &Case, due: &Due, days: Option<(i64, i64)>) -> String {
    match (due.state, days, due.due_at) {
        (ClockState::NotYet, ..) => "not started".to_owned(),
        (ClockState::OnHold, Some((day, of)), _) => format!("day {day} of {of}, waits"),
        (ClockState::OnHold, None, _) => "waits".to_owned(),
        (ClockState::Late, Some((day, of)), _) => match day - of {
            late if late <= 0 => "late today".to_owned(),
            1 => "1 day late".to_owned(),
            late => format!("{late} days late"),
        },
        (_, Some((day, of)), _) => format!("day {day} of {of}"),
        (ClockState::Late, None, Some(at)) => format!("was due {}", date(case, at)),
        (ClockState::Met { at, .. }, None, _) => format!("on {}", date(case, at)),
        (_, None, Some(at)) => format!("by {}", date(case, at)),
        (_, None, None) => String::new(),
    }
}

fn date(case: &Case, at: Timestamp) -> String {
    at.to_zoned_datetime(case.zone()).strftime("%-d %B").to_string()
}
