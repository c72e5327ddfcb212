//! Business days, and the clocks of an application.

use highbar_domain::{
    clocks::{ClockState, due},
    facts::Calendar,
    process::{ClockId, Vote},
    waiting::{What, waiting_on},
};
use jiff::{Timestamp, tz::TimeZone};

use crate::world::{RAISER, Story};

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
