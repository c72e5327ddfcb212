//! Policies that would decide wrongly, or not at all.

use super::super::super::FaultCode::*;
use super::{CODING, PROCESS, check};

#[test]
fn a_policy_names_rounds_that_exist() {
    check(
        PROCESS,
        "rounds = [\"coding_1\", \"coding_2\", \"system_design\"]",
        "rounds = [\"coding_1\", \"coding_2\", \"system_design\", \"tea\"]",
        &[(MissingRound, "\"tea\"", "`rounds` names the round `tea`, which is missing")],
    );
    check(
        PROCESS,
        "rounds = [\"coding_1\", \"coding_2\", \"system_design\"]",
        "rounds = [\"coding_1\", \"coding_2\", \"system_design\", \"phone_screen\"]",
        &[(Policy, "\"phone_screen\"", "which is in no loop, only rounds of the loop count")],
    );
}

#[test]
fn every_vote_of_the_loop_counts() {
    check(
        PROCESS,
        "rounds = [\"behavioral_1\", \"behavioral_2\"]",
        "rounds = [\"behavioral_1\"]",
        &[(Policy, "\"behavioral_2\"", "the vote of `behavioral_2` counts in no rule")],
    );
}

#[test]
fn round_and_rule_want_the_same_votes() {
    check(
        PROCESS,
        "votes = [\"hire\"]\ntext = \"The Bar",
        "votes = [\"hire\", \"lean_hire\"]\ntext = \"The Bar",
        &[(
            Policy,
            "[\"hire\"]",
            "`bar_raiser` passes with `hire`, the rule `bar_raiser` wants `hire` or `lean_hire`",
        )],
    );
}

#[test]
fn rules_state_what_they_need() {
    check(
        PROCESS,
        "votes = [\"hire\"]\ntext = \"The Bar",
        "text = \"The Bar",
        &[(Policy, "[[decision.rule]]", "the rule `bar_raiser` names no votes")],
    );
    check(
        PROCESS,
        "id = \"no_veto\"\n",
        "id = \"no_veto\"\nvotes = [\"hire\"]\n",
        &[(Policy, "[\"hire\"]", "the rule `no_veto` names votes")],
    );
    check(
        PROCESS,
        "[[decision.rule]]\nid = \"no_veto\"\n",
        "[[insight]]\nid = \"no_veto\"\nkind = \"takeaway\"\nname = \"x\"\n",
        &[(Policy, "[decision]", "the policy has no rule `no_veto`")],
    );
}

#[test]
fn the_bar_raiser_and_nobody_else_has_a_veto() {
    check(
        "rounds/bar_raiser.toml",
        "veto = true",
        "veto = false",
        &[(Policy, "false", "the Bar Raiser's round `bar_raiser` has no veto")],
    );
    check(CODING, "veto = false", "veto = true", &[(Policy, "true", "`coding_1` has a veto")]);
}

#[test]
fn screens_end_without_a_vote_and_other_rounds_with_one() {
    check(
        "rounds/phone_screen.toml",
        "outcome = \"advance_reject\"",
        "votes = [\"hire\"]",
        &[
            (Policy, "id", "`phone_screen` is a screen and ends with a vote"),
            (Policy, "votes", "`phone_screen` is a screen and names votes"),
        ],
    );
    check(
        CODING,
        "votes = [\"hire\", \"lean_hire\"]",
        "",
        &[(MissingKey, "id", "`votes` is missing in `coding_1`")],
    );
}
