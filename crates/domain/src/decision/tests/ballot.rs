//! Files of votes: what is taken and what is turned away.

use super::{EM_L6, EM_L7};
use crate::decision::read_ballot;
use crate::process::VariantId;

fn refusal(json: &str) -> String {
    match read_ballot(json.as_bytes(), &EM_L6, None) {
        Ok(votes) => panic!("taken: {votes:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn screens_are_taken_and_left_out() {
    let json = r#"{"rounds":[{"round":"phone_screen","vote":"advance"},
        {"round":"technical_screen","vote":"no_hire"},{"round":"coding_1","vote":"hire"}]}"#;
    let votes = read_ballot(json.as_bytes(), &EM_L6, None).expect("a sound file");
    assert_eq!(votes.rounds.len(), 1);
    assert_eq!((votes.consensus_raises_bar, votes.veto), (None, None));
}

#[test]
fn faults_name_the_culprit() {
    let cases = [
        (
            r#"{"rounds":[{"round":"coding_3","vote":"hire"}]}"#,
            "unknown round `coding_3`: the rounds of this loop are coding_1, ",
        ),
        (
            r#"{"rounds":[{"round":"coding_1","vote":"maybe"}]}"#,
            "unknown vote `maybe` in the round `coding_1`: use hire, lean_hire",
        ),
        (
            r#"{"rounds":[{"round":"phone_screen","vote":"maybe"}]}"#,
            "unknown vote `maybe` in the round `phone_screen`",
        ),
        (
            r#"{"rounds":[{"round":"coding_1","vote":"hire"},{"round":"coding_1","vote":"hire"}]}"#,
            "the round `coding_1` is listed twice",
        ),
        (
            r#"{"rounds":[{"round":"coding_1"}]}"#,
            "the votes are not JSON of the expected form: missing field `vote`",
        ),
        (
            r#"{"rounds":[],"consensus_raise_bar":true}"#,
            "the votes are not JSON of the expected form: unknown field",
        ),
        (r#"{"rounds":"#, "the votes are not JSON of the expected form: EOF"),
        ("", "the votes are not JSON of the expected form: EOF"),
        ("[]", "the votes are not JSON of the expected form: "),
    ];
    for (json, expected) in cases {
        let said = refusal(json);
        assert!(said.starts_with(expected), "{json}\n  said     {said}\n  expected {expected}");
    }
}

#[test]
fn a_round_of_the_process_outside_this_loop_is_turned_away() {
    let json = br#"{"rounds":[{"round":"architecture","vote":"hire"}]}"#;
    let error = read_ballot(json, &EM_L7, None).expect_err("not in the plain loop").to_string();
    assert!(error.starts_with("the round `architecture` is not part of this loop"), "{error}");
    assert!(read_ballot(json, &EM_L7, Some(&VariantId::from("architecture"))).is_ok());
}

#[test]
fn an_unknown_variant_is_turned_away() {
    let variant = VariantId::from("short");
    let error =
        |process| read_ballot(b"{\"rounds\":[]}", process, Some(&variant)).expect_err("unknown").to_string();
    assert_eq!(error(&EM_L7), "the process `bar-raiser-em-l7` has no variant `short`: use architecture");
    assert!(error(&EM_L6).ends_with("it has none, leave `--variant` out"));
}
