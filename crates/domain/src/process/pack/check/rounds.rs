//! Rounds one by one: held somewhere, ended in the right way, led by the right
//! people, with questions and exercises that exist.

use std::collections::BTreeMap;

use super::super::fault::{FaultCode, one_of, suggest};
use super::super::source::Ledger;
use super::super::tree::Node;
use super::{Pack, is_screen};

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    for round in pack.rows("round") {
        if let Some(id) = round.id() {
            held(ledger, pack, round, id);
            outcome(ledger, round, id);
            lead(ledger, round, id);
        }
        themes(ledger, round);
        exercises(ledger, pack, round);
        room_for_principles(ledger, pack, round);
    }
    question_ids(ledger, pack);
}

/// A round is part of a loop, or held in a stage.
fn held(ledger: &mut Ledger, pack: Pack<'_>, round: &Node, id: &str) {
    let in_stage = pack.rows("stage").iter().any(|stage| stage.text_of("round") == Some(id));
    if !in_stage && !pack.is_in_a_loop(id) {
        ledger.fault(
            round.place("id"),
            FaultCode::UnusedRound,
            format!("the round `{id}` is never held"),
            "name it in `loop.order`, in a variant's `add` or as the `round` of a stage",
        );
    }
}

/// Screens end with advance or reject, loop rounds with a vote.
fn outcome(ledger: &mut Ledger, round: &Node, id: &str) {
    let says = round.text_of("outcome").unwrap_or("vote");
    if is_screen(round) {
        if says != "advance_reject" {
            ledger.fault(
                round.place("outcome"),
                FaultCode::Policy,
                format!("`{id}` is a screen and ends with a vote"),
                "set `outcome = \"advance_reject\"`",
            );
        }
        if let Some(entry) = round.entry("votes") {
            ledger.fault(
                entry.key_at,
                FaultCode::Policy,
                format!("`{id}` is a screen and names votes"),
                "take `votes` out; a screen ends with advance or reject",
            );
        }
        return;
    }
    if says != "vote" {
        ledger.fault(
            round.place("outcome"),
            FaultCode::Policy,
            format!("`{id}` is not a screen and ends without a vote"),
            "take `outcome` out, or choose the kind `phone_screen` or `technical_screen`",
        );
    }
    if round.get("votes").is_none() && round.get("kind").is_some() {
        ledger.fault(
            round.at,
            FaultCode::MissingKey,
            format!("`votes` is missing in `{id}`"),
            "add the votes with which the round counts as passed, such as `votes = [\"hire\"]`",
        );
    }
}

/// The Bar Raiser has the veto, and nobody else.
fn lead(ledger: &mut Ledger, round: &Node, id: &str) {
    let Some(kind) = round.text_of("kind") else { return };
    let empty = Node::table(round.at);
    let lead = round.get("lead").unwrap_or(&empty);
    match (kind == "bar_raiser", lead.is_true("veto")) {
        (true, false) => ledger.fault(
            lead.place("veto"),
            FaultCode::Policy,
            format!("the Bar Raiser's round `{id}` has no veto"),
            "set `veto = true` in its [lead]",
        ),
        (false, true) => ledger.fault(
            lead.place("veto"),
            FaultCode::Policy,
            format!("`{id}` has a veto and is not the Bar Raiser's round"),
            "set `veto = false` in its [lead]",
        ),
        _ => {}
    }
}

fn themes(ledger: &mut Ledger, round: &Node) {
    let known: Vec<&str> = round.items("themes").iter().filter_map(Node::id).collect();
    for question in round.items("questions") {
        if let Some(theme) = question.text_of("theme")
            && !known.contains(&theme)
        {
            ledger.fault(
                question.place("theme"),
                FaultCode::UnknownReference,
                format!("the round has no theme `{theme}`"),
                suggest(theme, &known),
            );
        }
    }
}

fn exercises(ledger: &mut Ledger, pack: Pack<'_>, round: &Node) {
    let Some(choice) = round.get("exercises") else { return };
    let Some(kind) = choice.text_of("kind") else { return };
    let of_kind: Vec<&str> = pack
        .rows("exercise")
        .iter()
        .filter(|exercise| exercise.text_of("kind") == Some(kind))
        .filter_map(Node::id)
        .collect();
    if of_kind.is_empty() && crate::process::ExerciseKind::parse(kind).is_some() {
        ledger.fault(
            choice.place("kind"),
            FaultCode::UnknownReference,
            format!("the pack has no exercise of the kind `{kind}`"),
            format!("add one as `exercises/{kind}/<id>.toml`, or take `exercises` out"),
        );
    }
    for (id, node) in choice.texts("ids") {
        if pack.find("exercise", id).is_some() && !of_kind.contains(&id) {
            ledger.fault(
                node.at,
                FaultCode::UnknownReference,
                format!("the exercise `{id}` is not of the kind `{kind}`"),
                format!("use {}", one_of(&of_kind)),
            );
        }
    }
}

fn room_for_principles(ledger: &mut Ledger, pack: Pack<'_>, round: &Node) {
    let principles = pack.rows("principle").len();
    let Some(min) = round.get("principles").and_then(|range| range.get("min")) else { return };
    if let Some(wanted) = min.whole()
        && wanted as usize > principles
        && principles > 0
    {
        ledger.fault(
            min.at,
            FaultCode::OutOfRange,
            format!("the round wants {wanted} principles, the pack has {principles}"),
            "lower `min`, or add principles",
        );
    }
}

/// A loop never asks a question twice, so a question has one name everywhere.
fn question_ids(ledger: &mut Ledger, pack: Pack<'_>) {
    let of_rounds = pack.rows("round").iter().map(|round| (round, "questions"));
    let of_principles = pack.rows("principle").iter().map(|principle| (principle, "question"));
    let mut owners: BTreeMap<&str, *const Node> = BTreeMap::new();
    for (owner, key) in of_rounds.chain(of_principles) {
        for question in owner.items(key) {
            let Some(id) = question.id() else { continue };
            let first = *owners.entry(id).or_insert(owner);
            // Twice in one list is reported where lists are read.
            if !std::ptr::eq(first, owner) {
                ledger.fault(
                    question.place("id"),
                    FaultCode::DuplicateId,
                    format!("the question `{id}` stands in two places"),
                    "give each question of the pack an id of its own",
                );
            }
        }
    }
}
