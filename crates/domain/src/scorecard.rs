//! Written feedback on one interview: ratings with evidence, and a vote. The
//! text lives outside the application's events, which hold only vote, version
//! and a hash of the content.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    application::RoundPlan,
    ids::{InterviewId, PersonId},
    process::{CompetencyId, PrincipleId, Rating, Round, RoundId, RoundOutcome, Vote},
};

/// How an interviewer ends a round: with a vote, or with advance or reject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Verdict {
    /// Of a round of the loop.
    Vote(Vote),
    /// Of a screen.
    Screen(ScreenVote),
}

/// The two ways in which a screen ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScreenVote {
    Advance,
    Reject,
}

/// A rating and what it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rated {
    pub rating: Option<Rating>,
    /// What the candidate said or did.
    pub evidence: String,
}

/// The latest text of one person's scorecard on one interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scorecard {
    pub interview: InterviewId,
    pub round: RoundId,
    pub author: PersonId,
    pub version: u32,
    #[serde(default)]
    pub principles: BTreeMap<PrincipleId, Rated>,
    #[serde(default)]
    pub competencies: BTreeMap<CompetencyId, Rated>,
    #[serde(default)]
    pub verdict: Option<Verdict>,
    #[serde(default)]
    pub summary: String,
}

/// Something that a scorecard still lacks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum Missing {
    PrincipleRating {
        principle: PrincipleId,
    },
    PrincipleEvidence {
        principle: PrincipleId,
    },
    CompetencyRating {
        competency: CompetencyId,
    },
    CompetencyEvidence {
        competency: CompetencyId,
    },
    Verdict,
    /// A vote on a screen, or advance on a round of the loop.
    WrongVerdict {
        wanted: RoundOutcome,
    },
}

/// Everything that `card` lacks before it may be submitted: a rating with
/// evidence for every principle of `plan` and every competency of `round`, and
/// a verdict of the round's kind. Empty means complete.
pub fn check(card: &Scorecard, round: &Round, plan: Option<&RoundPlan>) -> Vec<Missing> {
    let mut missing = Vec::new();
    for principle in plan.into_iter().flat_map(|plan| &plan.principles) {
        let rated = card.principles.get(principle);
        if rated.is_none_or(|rated| rated.rating.is_none()) {
            missing.push(Missing::PrincipleRating { principle: principle.clone() });
        }
        if rated.is_none_or(|rated| rated.evidence.trim().is_empty()) {
            missing.push(Missing::PrincipleEvidence { principle: principle.clone() });
        }
    }
    for competency in &round.competencies {
        let rated = card.competencies.get(competency);
        if rated.is_none_or(|rated| rated.rating.is_none()) {
            missing.push(Missing::CompetencyRating { competency: competency.clone() });
        }
        if rated.is_none_or(|rated| rated.evidence.trim().is_empty()) {
            missing.push(Missing::CompetencyEvidence { competency: competency.clone() });
        }
    }
    match (card.verdict, round.outcome) {
        (None, _) => missing.push(Missing::Verdict),
        (Some(verdict), outcome) if !verdict.suits(outcome) => {
            missing.push(Missing::WrongVerdict { wanted: outcome });
        }
        (Some(_), _) => {}
    }
    missing
}

impl Verdict {
    /// Whether a round that ends with `outcome` may end with this.
    pub fn suits(self, outcome: RoundOutcome) -> bool {
        match self {
            Self::Vote(_) => outcome == RoundOutcome::Vote,
            Self::Screen(_) => outcome == RoundOutcome::AdvanceReject,
        }
    }

    /// The vote, if it is one on a round of the loop.
    pub fn vote(self) -> Option<Vote> {
        match self {
            Self::Vote(vote) => Some(vote),
            Self::Screen(_) => None,
        }
    }
}
