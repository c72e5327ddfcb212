//! The loop as a whole: its hours, its rounds, and room for every principle.

use super::super::super::FaultCode::*;
use super::super::super::read;
use super::super::{Edit, L6, L7, edited, lines};
use super::{CODING, PROCESS, check};

#[test]
fn the_loop_lies_within_its_hours() {
    check(
        PROCESS,
        "minutes = { min = 360, max = 420 }",
        "minutes = { min = 380, max = 420 }",
        &[(
            LoopMinutes,
            "{ min = 380",
            "the rounds of the loop last 370 minutes in all, its total must lie within 380 to 420 minutes",
        )],
    );
}

#[test]
fn the_loop_has_four_to_eight_rounds() {
    check(
        PROCESS,
        "rounds = { min = 4, max = 8 }",
        "rounds = { min = 4, max = 6 }",
        &[(LoopRounds, "[\"coding_1\"", "the loop has 7 rounds, a loop here has 4 to 6 rounds")],
    );
    check(
        PROCESS,
        "rounds = { min = 4, max = 8 }",
        "rounds = { min = 4, max = 9 }",
        &[(OutOfRange, "9", "`rounds.max` is 9, it takes a whole number of rounds from 4 to 8")],
    );
}

#[test]
fn a_round_is_held_once_and_screens_are_not_in_the_loop() {
    check(
        PROCESS,
        "order = [\"coding_1\", \"coding_2\"",
        "order = [\"coding_1\", \"coding_1\", \"coding_2\"",
        &[(DuplicateId, "\"coding_1\"", "`coding_1` stands twice in `loop.order`")],
    );
    let reading = read(L6, &edited(L6, &[Edit(PROCESS, "order = [", "order = [\"phone_screen\", ")]));
    let said = lines(&reading).join("\n");
    assert!(said.contains("the screen `phone_screen` is part of the loop"), "{said}");
}

#[test]
fn a_loop_has_one_bar_raiser_and_one_hiring_manager() {
    let reading = read(
        L6,
        &edited(
            L6,
            &[Edit(
                PROCESS,
                "\"behavioral_2\", \"bar_raiser\", \"hiring_manager\"]\n",
                "\"behavioral_2\"]\n",
            )],
        ),
    );
    let said = lines(&reading).join("\n");
    for expected in [
        "the loop has no round with the Bar Raiser",
        "the loop has no round with the hiring manager",
        "the round `bar_raiser` is never held",
        "the rule `hiring_manager` counts `hiring_manager`, which is in no loop",
        "the rounds of the loop last 250 minutes in all",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
}

#[test]
fn a_round_that_nobody_holds_is_reported() {
    check(
        "rounds/coding_3.toml",
        "",
        "id = \"coding_3\"\nname = \"Coding 3\"\nshort = \"Coding 3\"\nkind = \"coding\"\nminutes = 45\n\
         summary = \"One more.\"\nprinciples = { min = 0, max = 2 }\nvotes = [\"hire\"]\n\
         [[agenda]]\nid = \"all\"\nname = \"All\"\nminutes = 45\n",
        &[(UnusedRound, "\"coding_3\"", "the round `coding_3` is never held, name it in `loop.order`")],
    );
}

#[test]
fn without_a_loop_nothing_more_is_said_of_its_rounds() {
    check(
        PROCESS,
        "[loop]",
        "[lop]",
        &[
            (MissingKey, "#", "`loop` is missing in process.toml"),
            (UnknownKey, "lop", "unknown key `lop` in process.toml, did you mean `loop`?"),
        ],
    );
}

#[test]
fn principles_that_nobody_can_cover_are_named() {
    let no_room = |file, from| Edit(file, from, "principles = { min = 0, max = 0 }");
    let edits = [
        no_room("rounds/behavioral_1.toml", "principles = { min = 4, max = 6 }"),
        no_room("rounds/behavioral_2.toml", "principles = { min = 4, max = 6 }"),
    ];
    let reading = read(L6, &edited(L6, &edits));
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert_eq!(fault.code, UncoveredPrinciple);
    // 2 + 2 + 2 + 6 + 3 places for 16 principles, six of them twice.
    assert!(fault.message.contains("in the loop nobody can cover `"), "{fault}");
    assert!(fault.message.contains("room for 15 data points and 22 are wanted"), "{fault}");
}

#[test]
fn a_critical_principle_needs_its_data_points_from_different_rounds() {
    let edits = [Edit(PROCESS, "critical_evidence = 2", "critical_evidence = 8")];
    let reading = read(L6, &edited(L6, &edits));
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert!(fault.message.contains("`ownership`") && fault.message.contains("8 times"), "{fault}");
}

#[test]
fn room_of_one_round_cannot_stand_for_another() {
    // Room enough in all, but the Bar Raiser alone has it: nothing twice.
    let small = |file| Edit(file, "principles = { min = ", "principles = { min = 0, max = 0 } # ");
    let edits = [
        small(CODING),
        small("rounds/coding_2.toml"),
        small("rounds/system_design.toml"),
        small("rounds/behavioral_1.toml"),
        small("rounds/behavioral_2.toml"),
        small("rounds/hiring_manager.toml"),
        Edit(
            "rounds/bar_raiser.toml",
            "principles = { min = 3, max = 6 }",
            "principles = { min = 3, max = 16 }",
        ),
    ];
    let reading = read(L6, &edited(L6, &edits));
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert!(!fault.message.contains("nobody can cover"), "{fault}");
    assert!(fault.message.contains("`earn_trust`") && fault.message.contains("2 times"), "{fault}");
}

#[test]
fn variants_are_held_to_the_same_rules() {
    let edits = [
        Edit(PROCESS, "remove = [\"coding_2\"]", "remove = [\"coding_2\", \"hiring_manager\", \"tea\"]"),
        Edit(PROCESS, "add = [\"architecture\"]", "add = [\"architecture\", \"coding_1\"]"),
    ];
    let reading = read(L7, &edited(L7, &edits));
    let said = lines(&reading).join("\n");
    for expected in [
        "the variant `architecture` has no round with the hiring manager",
        "`remove` names the round `tea`, which is missing",
        "`coding_1` is added and is part of the loop already",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
}
