//! Business days, and the clocks of an application.

use highbar_domain::{
    application::Hold,
    clocks::{ClockState, days_on_hold, due},
    command::Command,
    facts::Calendar,
    pauses::Pauses,
    process::{ClockId, Due as Length, Range, Vote},
    waiting::{What, waiting_on},
};
use jiff::{Timestamp, tz::TimeZone};

use crate::world::{RAISER, RECRUITER, Story, by};

#[track_caller]
fn check(zone: &str, holidays: &[&str], from: &str, days: u32, wanted: &str) {
    let calendar = Calendar {
        zone: TimeZone::get(zone).expect("known"),
        holidays: holidays.iter().map(|day| day.parse().expect("a date")).collect(),
    };
    let found = calendar.due_in_business_days(from.parse().expect("a time"), days);
    assert_eq!(found, wanted.parse::<Timestamp>().expect("a time"), "{from} + {days}");
}

#[test]
fn business_days_skip_weekends_and_holidays_and_end_at_five() {
    check("Europe/Berlin", &[], "2026-03-02T08:00:00Z", 1, "2026-03-03T16:00:00Z");
    check("Europe/Berlin", &[], "2026-03-06T20:00:00Z", 1, "2026-03-09T16:00:00Z");
    check("Europe/Berlin", &[], "2026-03-07T10:00:00Z", 1, "2026-03-09T16:00:00Z");
    check("Europe/Berlin", &["2026-03-09"], "2026-03-06T08:00:00Z", 2, "2026-03-11T16:00:00Z");
    // The clocks go forward on Sunday, 29 March.
    check("Europe/Berlin", &[], "2026-03-27T08:00:00Z", 1, "2026-03-30T15:00:00Z");
    check("America/New_York", &[], "2026-11-02T03:30:00Z", 1, "2026-11-02T22:00:00Z");
    check("Asia/Kolkata", &[], "2026-03-02T20:00:00Z", 0, "2026-03-03T11:30:00Z");
}

fn state(story: &Story, clock: ClockId) -> ClockState {
    due(&story.application, &story.facts()).into_iter().find(|one| one.clock == clock).expect("there").state
}

#[test]
fn clocks_run_are_met_or_come_late() {
    let mut story = Story::new();
    assert_eq!(state(&story, ClockId::FirstContact), ClockState::Running);
    assert_eq!(state(&story, ClockId::Debrief), ClockState::NotYet);
    story.later(60 * 24 * 8);
    assert_eq!(state(&story, ClockId::FirstContact), ClockState::Late);
    let mut story = Story::new();
    story.in_debrief([Vote::Hire; 7]);
    assert!(matches!(state(&story, ClockId::FirstContact), ClockState::Met { in_time: true, .. }));
    assert!(matches!(state(&story, ClockId::Scorecard), ClockState::Met { in_time: true, .. }));
    assert_eq!(state(&story, ClockId::Debrief), ClockState::Running);
}

#[test]
fn waiting_names_who_and_what() {
    let mut story = Story::new();
    let whats = |story: &Story| {
        waiting_on(&story.application, &story.facts()).into_iter().map(|one| one.what).collect::<Vec<_>>()
    };
    assert_eq!(whats(&story), [What::Contact]);
    story.loop_held();
    assert_eq!(whats(&story), [What::SubmitScorecard; 7]);
    let mut story = Story::new();
    story.in_debrief([Vote::Hire; 7]);
    let waiting = waiting_on(&story.application, &story.facts());
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].what, What::StartReading);
    assert_eq!(waiting[0].who, [RAISER.into()]);
}

/// Held between these moments of March 2026, a length that begins on Monday the 2nd at nine ends when?
#[track_caller]
fn check_held(holds: &[(&str, &str)], length: Length, wanted: &str) {
    let moment = |text: &str| -> Timestamp { format!("2026-03-{text}:00+01:00").parse().expect("a time") };
    let mut story = Story::new();
    story.application.holds =
        holds.iter().map(|(since, until)| Hold { since: moment(since), until: moment(until) }).collect();
    let found = Pauses::of(&story.application, &story.facts()).end(moment("02T09:00"), length);
    assert_eq!(found, moment(wanted), "{holds:?} {length:?}");
}

#[test]
fn days_on_hold_are_left_out_of_every_length() {
    let days = Length::BusinessDays;
    check_held(&[], days(2), "04T17:00");
    // Within one day, over a night, over a weekend, before the start, after the end: nothing is lost.
    check_held(&[("03T10:00", "03T13:00")], days(2), "04T17:00");
    check_held(&[("03T18:00", "04T08:00")], days(2), "04T17:00");
    check_held(&[("06T18:00", "09T08:00")], days(6), "10T17:00");
    check_held(&[("01T10:00", "02T08:00")], days(2), "04T17:00");
    check_held(&[("05T10:00", "10T08:00")], days(2), "04T17:00");
    // At the end of business is what counts.
    check_held(&[("03T16:59", "03T17:01")], days(2), "05T17:00");
    check_held(&[("03T10:00", "06T12:00")], days(2), "09T17:00");
    check_held(&[("03T10:00", "04T09:00"), ("05T09:00", "06T09:00")], days(2), "06T17:00");
    check_held(&[("02T10:00", "04T09:00")], days(0), "04T17:00");
    let week = Length::CalendarWeeks(Range { min: 1, max: 1 });
    check_held(&[], week, "09T17:00");
    check_held(&[("03T10:00", "05T09:00")], week, "11T17:00");
    check_held(&[], Length::Hours(24), "03T09:00");
    check_held(&[("02T20:00", "02T23:00")], Length::Hours(24), "03T12:00");
    check_held(&[("03T08:00", "04T08:00"), ("04T08:30", "04T09:30")], Length::Hours(24), "04T10:00");
    check_held(&[("01T09:00", "02T10:00")], Length::Hours(24), "03T10:00");
}

#[test]
fn clocks_wait_while_an_application_is_on_hold_and_go_on_where_they_stood() {
    let mut story = Story::new();
    let due_at = |story: &Story| {
        let all = due(&story.application, &story.facts());
        all.into_iter().find(|one| one.clock == ClockId::FirstContact).expect("there").due_at.expect("runs")
    };
    let plain = due_at(&story);
    assert_eq!(days_on_hold(&story.application, &story.facts()), None);
    story.later(60);
    story.does(&by(RECRUITER), Command::Hold { reason: "on leave".to_owned() });
    assert_eq!(days_on_hold(&story.application, &story.facts()), Some(0));
    story.later(60 * 24 * 14);
    assert_eq!(state(&story, ClockId::FirstContact), ClockState::OnHold);
    assert_eq!(days_on_hold(&story.application, &story.facts()), Some(10));
    story.does(&by(RECRUITER), Command::Resume);
    assert_eq!(state(&story, ClockId::FirstContact), ClockState::Running);
    // The day on which it came in never counts, so nine of the ten are made up for.
    assert_eq!(plain.to_string(), "2026-03-09T16:00:00Z");
    assert_eq!(due_at(&story).to_string(), "2026-03-20T16:00:00Z");
    story.later(60 * 24 * 8);
    assert_eq!(state(&story, ClockId::FirstContact), ClockState::Late);
}
