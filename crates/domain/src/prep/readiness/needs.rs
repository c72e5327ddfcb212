//! What the policy asks of a round, and under which head it stands.

use serde::{Deserialize, Serialize};

use crate::process::{Process, Round, RoundKind, Vote};

/// The least vote with which the round does not end the loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    LeanHire,
    Hire,
}

impl Needs {
    /// Where the vote begins on the scale from 1 to 4.
    #[must_use]
    pub fn line(self) -> f64 {
        match self {
            Self::LeanHire => 2.5,
            Self::Hire => 3.5,
        }
    }
}

/// What the rules of the process ask; a screen has to be better than lean no hire.
#[must_use]
pub fn needs(process: &Process, round: &Round) -> Needs {
    let mut rules = process.decision.rules.iter().filter(|rule| rule.rounds.contains(&round.id));
    let strict = rules.any(|rule| !rule.votes.contains(&Vote::LeanHire));
    if strict && !round.is_screen() { Needs::Hire } else { Needs::LeanHire }
}

/// The heads under which rounds stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Technical,
    Leadership,
    Culture,
}

#[must_use]
pub fn side(round: &Round) -> Side {
    match round.kind {
        RoundKind::TechnicalScreen
        | RoundKind::Coding
        | RoundKind::SystemDesign
        | RoundKind::Architecture => Side::Technical,
        RoundKind::PhoneScreen | RoundKind::Behavioral | RoundKind::HiringManager => Side::Leadership,
        RoundKind::BarRaiser => Side::Culture,
    }
}
