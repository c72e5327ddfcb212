//! In which part of a round a question comes up.

use std::collections::BTreeSet;

use super::*;

#[test]
fn a_question_comes_up_in_the_part_that_its_theme_belongs_to() {
    let table = [
        (L6_PACK, "phone_screen", "ps_why_here", "overview"),
        (L6_PACK, "phone_screen", "ps_current_role", "technical_background"),
        (L6_PACK, "phone_screen", "ps_management", "behavioural"),
        (L6_PACK, "hiring_manager", "hm_nearest_project", "experience"),
        (L6_PACK, "hiring_manager", "hm_platform_debt", "scenarios"),
        (L7_PACK, "hiring_manager", "hm_three_years", "scenarios"),
        (L7_PACK, "architecture", "ar_one_sentence", "context"),
        (L7_PACK, "architecture", "ar_road_not_taken", "decisions"),
        (L7_PACK, "architecture", "ar_others", "decisions"),
    ];
    for (pack, round, question, part) in table {
        let process = &PACKS[pack];
        let round = process.round(&RoundId::from(round)).expect("the round exists");
        let parts = parts_with(process, round, question);
        assert_eq!(parts, BTreeSet::from([part.to_owned()]), "{question}");
    }
}

/// The parts in which a question may come up.
fn parts_with(process: &Process, round: &Round, question: &str) -> BTreeSet<String> {
    let plans = (0..60).map(|seed| plan(process, round, seed));
    let parts = plans.flat_map(|plan| plan.parts);
    parts
        .filter(|part| part.questions.iter().any(|put| put.id.as_str() == question))
        .map(|part| part.id)
        .collect()
}

#[test]
fn a_question_whose_part_the_round_does_not_have_comes_up_elsewhere() {
    let process = &PACKS[L6_PACK];
    let mut round = process.round(&RoundId::from("phone_screen")).expect("it exists").clone();
    round.agenda.retain(|segment| segment.id.as_str() != "overview");
    assert!(parts_with(process, &round, "ps_why_here").contains("behavioural"));
}
