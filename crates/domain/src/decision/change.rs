//! The smallest sets of changes that would alter a result.
//!
//! They can be named outright, without searching: a hire falls with any one
//! failing vote, a no-hire needs every failing item mended, and an incomplete
//! result needs every missing vote.

use serde::{Deserialize, Serialize};

use super::Outcome;
use super::rules::Case;
use crate::process::{Round, RoundId, Vote};

/// Most sets that are listed: three missing votes can be cast in 64 ways.
pub const MOST_CHANGE_SETS: usize = 64;

/// One thing that would have to be different.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Change {
    Vote {
        round: RoundId,
        /// Nothing where the round has no vote yet.
        from: Option<Vote>,
        to: Vote,
    },
    Consensus {
        consensus_raises_bar: bool,
    },
    Veto {
        veto: bool,
    },
}

/// Changes that together alter the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSet {
    pub changes: Vec<Change>,
    /// The result after them.
    pub result: Outcome,
    /// The changes in words.
    pub why: String,
}

/// The smallest sets, and how many as small were left out.
pub(super) fn smallest(case: &Case<'_>, result: Outcome) -> (Vec<ChangeSet>, u64) {
    match result {
        Outcome::Hire => one_of(case, spoilers(case)),
        Outcome::NoHire => all_of(case, &repairs(case)),
        Outcome::Incomplete if case.is_stuck() => (Vec::new(), 0),
        Outcome::Incomplete => all_of(case, &missing_votes(case)),
    }
}

/// Each single change that turns a hire into a no-hire.
fn spoilers(case: &Case<'_>) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for round in case.counted() {
        let failing = Vote::ALL.iter().filter(|vote| !case.passes(round, **vote));
        changes.extend(failing.map(|vote| to(case, round, *vote)));
    }
    if case.asks_for_consensus() {
        changes.push(Change::Consensus { consensus_raises_bar: false });
    }
    changes.push(Change::Veto { veto: true });
    changes
}

/// For each item that stands against a hire, the changes that mend it.
fn repairs(case: &Case<'_>) -> Vec<Vec<Change>> {
    let mut repairs: Vec<Vec<Change>> = Vec::new();
    for round in case.counted() {
        if case.vote(round).is_some_and(|vote| !case.passes(round, vote)) {
            let passing = Vote::ALL.iter().filter(|vote| case.passes(round, **vote));
            repairs.push(passing.map(|vote| to(case, round, *vote)).collect());
        }
    }
    if case.asks_for_consensus() && case.votes.consensus_raises_bar == Some(false) {
        repairs.push(vec![Change::Consensus { consensus_raises_bar: true }]);
    }
    if case.votes.veto == Some(true) {
        repairs.push(vec![Change::Veto { veto: false }]);
    }
    repairs
}

/// For each round without a vote, the votes that could be cast.
fn missing_votes(case: &Case<'_>) -> Vec<Vec<Change>> {
    case.counted()
        .filter(|round| case.vote(round).is_none())
        .map(|round| Vote::ALL.iter().map(|vote| to(case, round, *vote)).collect())
        .collect()
}

fn to(case: &Case<'_>, round: &Round, to: Vote) -> Change {
    Change::Vote { round: round.id.clone(), from: case.vote(round), to }
}

fn one_of(case: &Case<'_>, changes: Vec<Change>) -> (Vec<ChangeSet>, u64) {
    let total = changes.len();
    let sets = changes.into_iter().take(MOST_CHANGE_SETS).map(|change| set(case, vec![change]));
    (sets.collect(), total.saturating_sub(MOST_CHANGE_SETS) as u64)
}

/// Every way to take one change of each list, in order.
fn all_of(case: &Case<'_>, lists: &[Vec<Change>]) -> (Vec<ChangeSet>, u64) {
    let total = lists.iter().fold(1_u64, |total, list| total.saturating_mul(list.len() as u64));
    let listed = total.min(MOST_CHANGE_SETS as u64);
    let sets = (0..listed).map(|number| {
        // The set's number, read with one digit for each list; the last turns fastest.
        let mut rest = number;
        let mut changes: Vec<Change> = Vec::with_capacity(lists.len());
        for list in lists.iter().rev() {
            let base = list.len() as u64;
            let digit = usize::try_from(rest % base).expect("a digit is smaller than its list");
            changes.push(list[digit].clone());
            rest /= base;
        }
        changes.reverse();
        set(case, changes)
    });
    (sets.collect(), total - listed)
}

fn set(case: &Case<'_>, changes: Vec<Change>) -> ChangeSet {
    let mut votes = case.votes.clone();
    for change in &changes {
        change.apply(&mut votes);
    }
    let after = Case { votes: &votes, ..*case };
    let result = after.result(&after.rules());
    let why = changes.iter().map(|change| words(case, change)).collect::<Vec<_>>().join("; ");
    ChangeSet { changes, result, why }
}

impl Change {
    /// Makes the change in `votes`.
    pub fn apply(&self, votes: &mut super::Votes) {
        match self {
            Self::Vote { round, to, .. } => {
                votes.rounds.insert(round.clone(), *to);
            }
            Self::Consensus { consensus_raises_bar } => {
                votes.consensus_raises_bar = Some(*consensus_raises_bar);
            }
            Self::Veto { veto } => votes.veto = Some(*veto),
        }
    }
}

fn words(case: &Case<'_>, change: &Change) -> String {
    match change {
        Change::Vote { round, from, to } => {
            let name = case
                .rounds
                .iter()
                .find(|other| other.id == *round)
                .map_or_else(|| round.to_string(), |round| (case.name)(round));
            match from {
                Some(from) => format!("{name} votes {} instead of {}", case.label(*to), case.label(*from)),
                None => format!("{name} votes {}", case.label(*to)),
            }
        }
        Change::Consensus { consensus_raises_bar: true } => {
            "the panel agrees that the candidate raises the bar".to_owned()
        }
        Change::Consensus { consensus_raises_bar: false } => {
            "the panel does not agree that the candidate raises the bar".to_owned()
        }
        Change::Veto { veto: true } => "the Bar Raiser vetoes the hire".to_owned(),
        Change::Veto { veto: false } => "the Bar Raiser withdraws the veto".to_owned(),
    }
}
