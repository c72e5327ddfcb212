//! Stages that cannot be reached or lead nowhere.

use super::super::super::FaultCode::*;
use super::{PROCESS, check};

#[test]
fn an_unreachable_stage_is_reported() {
    check(
        PROCESS,
        "[[stage]]\nid = \"hired\"",
        "[[stage]]\nid = \"test\"\nkind = \"online_assessment\"\nname = \"Test\"\nsummary = \"A test.\"\n\
         next = [\"phone_screen\"]\n\n[[stage]]\nid = \"hired\"",
        &[(UnreachableStage, "\"test\"", "the stage `test` cannot be reached")],
    );
}

#[test]
fn a_way_that_skips_a_stage_makes_it_unreachable() {
    check(
        PROCESS,
        "next = [\"references\"]",
        "next = [\"offer\"]",
        &[(UnreachableStage, "\"references\"", "name it in the `next` of a stage that can")],
    );
}

#[test]
fn every_stage_leads_to_the_hire() {
    check(
        PROCESS,
        "next = [\"offer\"]",
        "next = [\"debrief\"]",
        &[
            (DeadEndStage, "[\"debrief\"]", "no way leads from the stage `references` to the hire"),
            (UnreachableStage, "\"offer\"", "the stage `offer` cannot be reached"),
            (UnreachableStage, "\"hired\"", "the stage `hired` cannot be reached"),
        ],
    );
    check(
        PROCESS,
        "next = [\"offer\"]",
        "next = []",
        &[
            (DeadEndStage, "[]", "no way leads from the stage `references` to the hire"),
            (UnreachableStage, "\"offer\"", "the stage `offer` cannot be reached"),
            (UnreachableStage, "\"hired\"", "the stage `hired` cannot be reached"),
        ],
    );
}

#[test]
fn needed_stages_are_there_once() {
    check(
        PROCESS,
        "kind = \"loop_planning\"",
        "kind = \"writing_sample\"",
        &[(MissingStage, "[[stage]]", "there is no stage of kind `loop_planning`")],
    );
    check(
        PROCESS,
        "kind = \"references\"",
        "kind = \"debrief\"",
        &[(DuplicateId, "\"debrief\"", "a second stage is of kind `debrief`")],
    );
}

#[test]
fn screens_are_held_in_their_stage() {
    check(
        PROCESS,
        "round = \"phone_screen\"",
        "",
        &[
            (MissingKey, "[[stage]]", "the stage `phone_screen` names no `round`"),
            (UnusedRound, "\"phone_screen\"", "the round `phone_screen` is never held"),
        ],
    );
    check(
        PROCESS,
        "round = \"phone_screen\"",
        "round = \"coding_1\"",
        &[
            (LoopMakeup, "\"coding_1\"", "only screens are held in a stage of their own"),
            (UnusedRound, "\"phone_screen\"", "never held"),
        ],
    );
}
