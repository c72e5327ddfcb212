//! What a process says about deciding: the rules, the words for votes, the
//! cool-down. How the rules are applied stands in `crate::decision`.

use serde::{Deserialize, Serialize};

use super::ids::RoundId;
use super::kinds::{PolicyMode, RuleId, Vote};

/// The decision policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    #[serde(rename = "policy")]
    pub mode: PolicyMode,
    #[serde(alias = "rule")]
    pub rules: Vec<Rule>,
}

impl Policy {
    pub fn rule(&self, id: RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

/// One rule: each of `rounds` that is part of the loop needs one of `votes`.
/// The rules on consensus and veto have neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub id: RuleId,
    #[serde(default)]
    pub rounds: Vec<RoundId>,
    #[serde(default)]
    pub votes: Vec<Vote>,
    pub text: String,
}

/// The organisation's words for the four votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VoteLabels {
    pub hire: String,
    pub lean_hire: String,
    pub lean_no_hire: String,
    pub no_hire: String,
}

impl Default for VoteLabels {
    fn default() -> Self {
        Self {
            hire: "Hire".to_owned(),
            lean_hire: "Lean hire".to_owned(),
            lean_no_hire: "Lean no hire".to_owned(),
            no_hire: "No hire".to_owned(),
        }
    }
}

impl VoteLabels {
    /// The word for `vote`.
    pub fn label(&self, vote: Vote) -> &str {
        match vote {
            Vote::Hire => &self.hire,
            Vote::LeanHire => &self.lean_hire,
            Vote::LeanNoHire => &self.lean_no_hire,
            Vote::NoHire => &self.no_hire,
        }
    }
}

/// `[votes]` of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Votes {
    pub labels: VoteLabels,
}

/// How long a rejected candidate waits before applying again, in months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CoolDown {
    pub default_months: u32,
    pub min_months: u32,
    pub max_months: u32,
}

impl Default for CoolDown {
    fn default() -> Self {
        Self { default_months: 6, min_months: 6, max_months: 12 }
    }
}

/// Feedback to rejected candidates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Feedback {
    /// Whether a new organisation starts with feedback switched on.
    pub enabled_by_default: bool,
}
