//! Coverage of the principles, suggestions and questions.

use std::collections::BTreeMap;

use highbar_domain::{
    application::RoundPlan,
    coverage::{Plan, coverage, faults, pick, suggest},
    process::PrincipleId,
};

use crate::world::Story;

fn filled(story: &Story, plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for addition in suggest(&story.facts(), &plan).additions {
        plan.entry(addition.round).or_default().principles.push(addition.principle);
    }
    plan
}

#[test]
fn an_empty_plan_is_filled_without_gaps_and_not_more_than_needed() {
    let story = Story::new();
    let process = &story.process;
    let plan = filled(&story, &BTreeMap::new());
    let covered = coverage(&story.facts(), &plan);
    assert_eq!(covered.gaps, []);
    let wanted = process.principles.len() + process.plan.critical_principles.len();
    assert_eq!(plan.values().map(|planned| planned.principles.len()).sum::<usize>(), wanted);
    assert_eq!(covered.minutes, 370);
    assert!(covered.minutes_fit());
    assert_eq!(faults(&story.facts(), &plan), []);
}

#[test]
fn a_principle_is_covered_when_it_has_all_that_is_wanted_of_it() {
    let story = Story::new();
    let critical = story.process.plan.critical_principles[0].clone();
    let plain = &story.process.principles.iter().find(|one| !story.process.is_critical(&one.id));
    let plain = plain.expect("not all are critical").id.clone();
    let check = |planned: &[(&str, &PrincipleId)], wanted: u32| {
        let mut plan = Plan::new();
        for (round, principle) in planned {
            plan.entry((*round).into()).or_default().principles.push((*principle).clone());
        }
        assert_eq!(coverage(&story.facts(), &plan).covered(), wanted, "{planned:?}");
    };
    check(&[], 0);
    check(&[("behavioral_1", &critical)], 0);
    check(&[("behavioral_1", &critical), ("behavioral_2", &critical)], 1);
    check(&[("behavioral_1", &plain)], 1);
    check(&[("phone_screen", &plain)], 0);
    check(&[("behavioral_1", &plain), ("behavioral_1", &critical), ("bar_raiser", &critical)], 2);
}

#[test]
fn a_gap_that_no_round_has_room_for_stays_open_and_says_so() {
    let mut story = Story::new();
    for round in &mut story.process.rounds {
        round.principles.max = round.principles.max.min(1);
    }
    let suggestion = suggest(&story.facts(), &BTreeMap::new());
    assert_eq!(suggestion.additions.len(), 7);
    assert!(!suggestion.open.is_empty());
    assert_eq!(suggestion.sentences.len(), 7 + suggestion.open.len());
}

#[test]
fn questions_are_picked_once_each() {
    let story = Story::new();
    let plan = pick(&story.process, &filled(&story, &BTreeMap::new()));
    let covered = coverage(&story.facts(), &plan);
    assert_eq!(covered.repeats, []);
    let asked: usize = plan.values().map(|planned| planned.questions.len()).sum();
    let probed: usize = plan.values().map(|planned| planned.principles.len()).sum();
    assert_eq!(asked, probed);
}

#[test]
fn the_same_question_in_two_rounds_is_a_fault() {
    let story = Story::new();
    let principle: PrincipleId = story.process.principles[0].id.clone();
    let question = story.process.principles[0].questions[0].id.clone();
    let planned = RoundPlan { principles: vec![principle], questions: vec![question] };
    let plan = BTreeMap::from([("behavioral_1".into(), planned.clone()), ("behavioral_2".into(), planned)]);
    assert_eq!(faults(&story.facts(), &plan).len(), 1);
}
