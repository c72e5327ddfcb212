//! The decision policy: what the votes of a loop come to, which rules hold and
//! which fail, and the smallest changes that would alter the result.
//!
//! The result is mechanical. In a `strict` process it binds; in an `advisory`
//! one it can be overridden with a written reason, except for a veto. Screens
//! never count. A loop round without a vote leaves the result incomplete.

mod ballot;
mod change;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::process::{PolicyMode, Process, Round, RoundId, RuleId, VariantId, Vote};

pub use ballot::{BallotError, read_ballot};
pub use change::{Change, ChangeSet, MOST_CHANGE_SETS};

/// What has been said about a candidate so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Votes {
    /// The final vote of each loop round that has one.
    pub rounds: BTreeMap<RoundId, Vote>,
    /// Rounds whose vote was waived: nobody waits for it and it counts for nothing.
    pub waived: BTreeSet<RoundId>,
    /// The consensus that the Bar Raiser recorded, once there is one.
    pub consensus_raises_bar: Option<bool>,
    /// Whether the Bar Raiser has used the veto, once that was asked.
    pub veto: Option<bool>,
}

/// What the votes come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Hire,
    NoHire,
    /// At least one vote is still missing.
    Incomplete,
}

/// The mechanical result with its reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub result: Outcome,
    /// Whether the result binds.
    pub policy: PolicyMode,
    pub rules: Vec<RuleOutcome>,
    /// Every smallest set of changes that would alter the result, up to
    /// [`MOST_CHANGE_SETS`].
    pub would_change: Vec<ChangeSet>,
    /// How many sets as small were left out.
    pub would_change_left_out: u64,
}

/// How one rule stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleOutcome {
    pub id: RuleId,
    /// Nothing while it cannot be told.
    pub holds: Option<bool>,
    pub why: String,
}

/// Applies the policy to the votes of the process's own loop or of a variant.
pub fn decide(process: &Process, variant: Option<&VariantId>, votes: &Votes) -> Decision {
    decide_loop(process, &process.loop_rounds(variant), votes, &|round| round.name.clone())
}

/// Applies the policy to the loop that an application really has. `name` says
/// how a round is called, for instance with its interviewer: "Coding 1 (Ana)".
pub fn decide_loop(
    process: &Process,
    rounds: &[&Round],
    votes: &Votes,
    name: &dyn Fn(&Round) -> String,
) -> Decision {
    let case = rules::Case { process, rounds, votes, name };
    let rules = case.rules();
    let result = case.result(&rules);
    let (would_change, would_change_left_out) = change::smallest(&case, result);
    Decision { result, policy: process.decision.mode, rules, would_change, would_change_left_out }
}
