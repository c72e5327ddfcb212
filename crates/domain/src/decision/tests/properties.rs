//! What holds for all votes, checked against brute force on small loops.

use proptest::prelude::*;

use super::EM_L6;
use crate::decision::{Change, Decision, Outcome, Votes, decide_loop};
use crate::process::{Process, Round, RoundId, Vote};

/// A loop small enough to try everything: one round under each rule on votes.
fn small_loop(process: &Process) -> Vec<&Round> {
    ["coding_1", "behavioral_1", "bar_raiser", "hiring_manager"]
        .iter()
        .map(|id| process.round(&RoundId::from(*id)).expect("a shipped round"))
        .collect()
}

fn decided(votes: &Votes) -> Decision {
    decide_loop(&EM_L6, &small_loop(&EM_L6), votes, &|round| round.name.clone())
}

fn maybe_vote() -> impl Strategy<Value = Option<Vote>> {
    prop_oneof![
        9 => prop::sample::select(Vote::ALL.to_vec()).prop_map(Some),
        1 => Just(None),
    ]
}

fn any_votes() -> impl Strategy<Value = Votes> {
    let flag = || prop::option::of(any::<bool>());
    (prop::collection::vec(maybe_vote(), 4), flag(), flag()).prop_map(|(cast, consensus, veto)| Votes {
        rounds: small_loop(&EM_L6)
            .iter()
            .zip(cast)
            .filter_map(|(round, vote)| Some((round.id.clone(), vote?)))
            .collect(),
        consensus_raises_bar: consensus,
        veto,
        ..Votes::default()
    })
}

/// Every single change that somebody could make.
fn single_changes(votes: &Votes) -> Vec<Change> {
    let mut changes = Vec::new();
    for round in small_loop(&EM_L6) {
        let from = votes.rounds.get(&round.id).copied();
        for to in Vote::ALL.iter().copied().filter(|to| Some(*to) != from) {
            changes.push(Change::Vote { round: round.id.clone(), from, to });
        }
    }
    for flag in [false, true] {
        if votes.consensus_raises_bar != Some(flag) {
            changes.push(Change::Consensus { consensus_raises_bar: flag });
        }
        if votes.veto != Some(flag) {
            changes.push(Change::Veto { veto: flag });
        }
    }
    changes
}

/// Whether two changes are about the same thing, so that only one can be made.
fn clash(one: &Change, other: &Change) -> bool {
    match (one, other) {
        (Change::Vote { round: a, .. }, Change::Vote { round: b, .. }) => a == b,
        (Change::Consensus { .. }, Change::Consensus { .. }) | (Change::Veto { .. }, Change::Veto { .. }) => {
            true
        }
        _ => false,
    }
}

/// All sets of `size` changes that alter the result, by trying every set.
fn altering(votes: &Votes, size: usize) -> Vec<Vec<Change>> {
    fn extend(
        votes: &Votes,
        all: &[Change],
        size: usize,
        chosen: &mut Vec<Change>,
        found: &mut Vec<Vec<Change>>,
    ) {
        if chosen.len() == size {
            let mut after = votes.clone();
            chosen.iter().for_each(|change| change.apply(&mut after));
            if decided(&after).result != decided(votes).result {
                let mut set = chosen.clone();
                set.sort();
                found.push(set);
            }
            return;
        }
        for (at, change) in all.iter().enumerate() {
            if !chosen.iter().any(|other| clash(other, change)) {
                chosen.push(change.clone());
                extend(votes, &all[at + 1..], size, chosen, found);
                chosen.pop();
            }
        }
    }
    let mut found = Vec::new();
    extend(votes, &single_changes(votes), size, &mut Vec::new(), &mut found);
    found.sort();
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: (ProptestConfig::default().cases / 40).max(24), ..ProptestConfig::default() })]

    #[test]
    fn changes_that_are_named_are_all_and_only_the_smallest(votes in any_votes()) {
        let decision = decided(&votes);
        let mut named: Vec<Vec<Change>> =
            decision.would_change.iter().map(|set| set.changes.clone()).collect();
        named.iter_mut().for_each(|set| set.sort());
        named.sort();
        let size = named.first().map_or(0, Vec::len);
        prop_assert!(size > 0, "with these rules something always alters the result");
        for smaller in 1..size {
            prop_assert!(altering(&votes, smaller).is_empty());
        }
        if decision.would_change_left_out == 0 && size <= 3 {
            prop_assert_eq!(named, altering(&votes, size));
        }
    }
}

proptest! {
    #[test]
    fn named_changes_lead_where_they_say(votes in any_votes()) {
        let decision = decided(&votes);
        for set in &decision.would_change {
            let mut after = votes.clone();
            set.changes.iter().for_each(|change| change.apply(&mut after));
            prop_assert_eq!(decided(&after).result, set.result);
            prop_assert_ne!(set.result, decision.result);
        }
    }

    #[test]
    fn a_better_vote_never_turns_a_hire_into_a_no_hire(votes in any_votes(), at in 0_usize..4) {
        let id = &small_loop(&EM_L6)[at].id;
        if let Some(vote) = votes.rounds.get(id).copied() {
            for better in Vote::ALL.iter().copied().filter(|other| *other < vote) {
                let mut after = votes.clone();
                after.rounds.insert(id.clone(), better);
                if decided(&votes).result == Outcome::Hire {
                    prop_assert_eq!(decided(&after).result, Outcome::Hire);
                }
            }
        }
    }

    #[test]
    fn nothing_but_full_votes_without_a_failing_rule_makes_a_hire(votes in any_votes()) {
        let decision = decided(&votes);
        let full = votes.rounds.len() == 4;
        let failing = decision.rules.iter().any(|rule| rule.holds == Some(false));
        let expected = match (full, failing) {
            (false, _) => Outcome::Incomplete,
            (true, true) => Outcome::NoHire,
            (true, false) => Outcome::Hire,
        };
        prop_assert_eq!(decision.result, expected);
    }
}
