//! The decision policy: each rule names what it needs, each loop round counts.

use super::super::fault::{FaultCode, one_of};
use super::super::source::Ledger;
use super::super::tree::Node;
use super::{Pack, is_screen};
use crate::process::RuleId;

/// Rules that every policy states: without them nobody could decide or veto.
const NEEDED: &[RuleId] =
    &[RuleId::BarRaiser, RuleId::HiringManager, RuleId::ConsensusRaisesBar, RuleId::NoVeto];

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    let Some(decision) = pack.root.get("decision") else { return };
    let rules = decision.items("rule");
    if rules.is_empty() {
        return;
    }
    for needed in NEEDED {
        if !rules.iter().any(|rule| rule.id() == Some(needed.as_str())) {
            ledger.fault(
                decision.at,
                FaultCode::Policy,
                format!("the policy has no rule `{needed}`"),
                format!("add a [[decision.rule]] with `id = \"{needed}\"`"),
            );
        }
    }
    for rule in rules {
        makeup(ledger, pack, rule);
        same_votes(ledger, pack, rule);
    }
    every_round_counts(ledger, pack, rules);
}

/// Rules on rounds name rounds and votes, the other two name neither.
fn makeup(ledger: &mut Ledger, pack: Pack<'_>, rule: &Node) {
    let Some(id) = rule.id().and_then(RuleId::parse) else { return };
    let is_about_rounds = !matches!(id, RuleId::ConsensusRaisesBar | RuleId::NoVeto);
    for key in ["rounds", "votes"] {
        let listed = rule.items(key).len();
        if is_about_rounds && listed == 0 {
            ledger.fault(
                rule.place(key),
                FaultCode::Policy,
                format!("the rule `{id}` names no {key}"),
                format!("add `{key}` to it"),
            );
        } else if !is_about_rounds && listed > 0 {
            ledger.fault(
                rule.place(key),
                FaultCode::Policy,
                format!("the rule `{id}` names {key}"),
                "it is about the debrief as a whole: take them out",
            );
        }
    }
    for (round, node) in rule.texts("rounds") {
        if pack.round(round).is_some() && !pack.is_in_a_loop(round) {
            ledger.fault(
                node.at,
                FaultCode::Policy,
                format!("the rule `{id}` counts `{round}`, which is in no loop"),
                "only rounds of the loop count; screens do not",
            );
        }
    }
}

/// A round's `votes` and those of its rule are the same.
fn same_votes(ledger: &mut Ledger, pack: Pack<'_>, rule: &Node) {
    let Some(wanted) = votes(rule) else { return };
    for (id, _) in rule.texts("rounds") {
        let Some(round) = pack.round(id) else { continue };
        if let Some(says) = votes(round)
            && says != wanted
        {
            ledger.fault(
                round.place("votes"),
                FaultCode::Policy,
                format!(
                    "`{id}` passes with {}, the rule `{}` wants {}",
                    one_of(&says),
                    rule.id().unwrap_or_default(),
                    one_of(&wanted)
                ),
                "state the same votes in both",
            );
        }
    }
}

/// The votes that a round or a rule names, sorted; nothing where none are.
fn votes(table: &Node) -> Option<Vec<&str>> {
    let mut votes: Vec<&str> = table.texts("votes").into_iter().map(|(vote, _)| vote).collect();
    votes.sort_unstable();
    votes.dedup();
    (!votes.is_empty()).then_some(votes)
}

fn every_round_counts(ledger: &mut Ledger, pack: Pack<'_>, rules: &[Node]) {
    for round in pack.rows("round") {
        let Some(id) = round.id().filter(|id| !is_screen(round) && pack.is_in_a_loop(id)) else { continue };
        let counts = rules.iter().any(|rule| rule.texts("rounds").iter().any(|(other, _)| *other == id));
        if !counts {
            ledger.fault(
                round.place("id"),
                FaultCode::Policy,
                format!("the vote of `{id}` counts in no rule"),
                "name the round in the `rounds` of a [[decision.rule]]",
            );
        }
    }
}
