//! Who may lead which round, and why not.

use std::collections::BTreeSet;

use highbar_domain::{
    command::Command,
    eligibility::{Part, Reason, check, eligible_people},
    facts::Busy,
    ids::PersonId,
    process::{RoundId, Training},
    refusal::Why,
};

use crate::world::{
    FIRST, JUNIOR, MANAGER, RAISER, RECRUITER, REPORT, Story, UNTRAINED, by, interview, person,
};

#[track_caller]
fn reasons(story: &Story, round: &str, who: PersonId, wanted: &[Reason]) {
    let round = story.process.round(&RoundId::from(round)).expect("known");
    let found = check(&story.application, &story.facts(), round, Part::Lead, who, None, None);
    assert_eq!(found.err().map(|one| one.reasons).unwrap_or_default(), wanted);
}

#[test]
fn every_reason_at_once() {
    let mut story = Story::new();
    story.through_screens();
    reasons(&story, "coding_1", person(FIRST), &[]);
    reasons(&story, "coding_1", REPORT, &[Reason::FutureReport]);
    reasons(&story, "coding_1", JUNIOR, &[Reason::TooJunior { level: 3, lowest: 5 }]);
    reasons(&story, "coding_1", person(999), &[Reason::NotActive]);
    reasons(&story, "bar_raiser", RAISER, &[]);
    let training = Reason::LacksTraining { training: Training::BarRaiser };
    reasons(&story, "bar_raiser", person(FIRST), &[training, Reason::SameDepartment]);
    let untrained = story.process.round(&"coding_1".into()).expect("known").lead.training.clone();
    let lacking: Vec<Reason> =
        untrained.into_iter().map(|training| Reason::LacksTraining { training }).collect();
    reasons(&story, "coding_1", UNTRAINED, &lacking);
    let (fit, unfit) = eligible_people(
        &story.application,
        &story.facts(),
        story.process.round(&"hiring_manager".into()).expect("known"),
        None,
    );
    assert_eq!(fit.iter().map(|one| one.person).collect::<Vec<_>>(), [MANAGER]);
    assert_eq!(fit.len() + unfit.len(), story.people.len());
}

#[test]
fn nobody_leads_two_rounds_of_a_loop() {
    let mut story = Story::new();
    story.through_screens();
    let booking = story.booking(50, "coding_1", person(FIRST));
    story.does(&by(RECRUITER), booking);
    reasons(&story, "coding_2", person(FIRST), &[Reason::LeadsRound { round: "coding_1".into() }]);
    let booking = story.booking(51, "coding_2", person(FIRST));
    assert!(matches!(story.refuses(&by(RECRUITER), booking).why, Why::Ineligible { .. }));
}

#[test]
fn a_busy_leader_or_candidate_is_refused_and_late_hours_only_warn() {
    let mut story = Story::new();
    story.through_screens();
    let Command::BookInterview { slot, round, .. } = story.booking(50, "coding_1", person(FIRST)) else {
        panic!("a booking")
    };
    let busy = Busy {
        start: slot.start,
        end: slot.end(),
        what: "leads another interview".to_owned(),
        interview: None,
    };
    story.people.get_mut(&person(FIRST)).expect("known").busy.push(busy);
    let booking = story.booking(50, "coding_1", person(FIRST));
    let refusal = story.refuses(&by(RECRUITER), booking);
    assert!(refusal.to_string().contains("leads another interview"), "{refusal}");
    let booking = story.booking(50, "coding_1", person(FIRST + 1));
    story.does(&by(RECRUITER), booking);
    let clash = Command::BookInterview {
        interview: interview(51),
        round: "coding_2".into(),
        slot,
        lead: person(FIRST + 2),
        shadows: BTreeSet::new(),
        place: String::new(),
    };
    assert!(matches!(story.refuses(&by(RECRUITER), clash).why, Why::CandidateBusy { .. }));
    let mut night = slot;
    night.start = "2026-03-10T22:00:00Z".parse().expect("a time");
    let known = story.process.round(&round).expect("known").clone();
    let fit =
        check(&story.application, &story.facts(), &known, Part::Lead, person(FIRST + 3), Some(night), None);
    assert_eq!(fit.expect("may").warnings.len(), 1);
}
