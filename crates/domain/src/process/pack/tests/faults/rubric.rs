//! Principles: anchors, questions, ladders.

use super::super::super::FaultCode::*;
use super::super::super::read;
use super::super::{L6, lines, shipped};
use super::{TRUST, check};

#[test]
fn anchors_are_exactly_one_to_four() {
    check(
        TRUST,
        "3 = \"",
        "# 3 = \"",
        &[(
            Anchors,
            "[anchors]",
            "the anchor for rating point 3 is missing, state the anchors 1, 2, 3 and 4",
        )],
    );
    check(TRUST, "4 = \"", "5 = \"Beyond\"\n4 = \"", &[(Anchors, "5", "there is no rating point `5`")]);
}

#[test]
fn a_question_has_one_id_everywhere() {
    check(
        TRUST,
        "id = \"earn_trust_2\"",
        "id = \"earn_trust_1\"",
        &[(DuplicateId, "\"earn_trust_1\"", "`earn_trust_1` is used twice as an id in `question`")],
    );
    check(
        TRUST,
        "id = \"earn_trust_2\"",
        "id = \"deliver_results_1\"",
        &[(DuplicateId, "\"deliver_results_1\"", "the question `deliver_results_1` stands in two places")],
    );
}

#[test]
fn questions_and_ladders_are_not_empty() {
    let text = String::from_utf8(shipped()[L6][TRUST].clone()).expect("shipped packs are UTF-8");
    let head = &text[..text.find("[[question]]").expect("a question")];
    let from = text.find("ladder = [").expect("a ladder");
    let to = from + text[from..].find("\n]\n").expect("its end") + "\n]\n".len();
    let cases = [
        (
            format!("{}ladder = []\n{}", &text[..from], &text[to..]),
            "`ladder` is empty, it needs at least 5 items",
        ),
        (
            format!("{}ladder = [\"Why?\"]\n{}", &text[..from], &text[to..]),
            "`ladder` has 1 of 5 items, add 4 more",
        ),
        (head.to_owned(), "`question` is missing in `earn_trust`"),
        (format!("question = []\n{head}"), "`question` is empty, it needs at least one item"),
    ];
    for (changed, says) in cases {
        let mut packs = shipped();
        packs.get_mut(L6).expect("shipped").insert(TRUST.to_owned(), changed.into_bytes());
        let reading = read(L6, &packs);
        assert_eq!(reading.faults.len(), 1, "{says}:\n{}", lines(&reading).join("\n"));
        assert!(reading.faults[0].to_string().contains(says), "{}", reading.faults[0]);
    }
}
