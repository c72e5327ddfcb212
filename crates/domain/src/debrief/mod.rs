//! The debrief: a state machine that the Bar Raiser leads through gate, silent
//! reading, a second vote, discussion with final votes, and the decision.

mod mechanical;
mod order;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{InterviewId, PersonId, RequisitionId},
    process::{PrincipleId, RoundId, Vote},
};

/// The result of the policy alone.
pub use crate::decision::Outcome as Mechanical;
pub use mechanical::{mechanical, standing_votes};
pub use order::{Disagreement, order};

/// One debrief, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    pub opened: Timestamp,
    /// The Bar Raiser of the loop; the hiring manager where a process has none.
    pub facilitator: PersonId,
    /// The panel of the loop, in the order of its rounds.
    pub participants: Vec<Participant>,
    pub phase: Phase,
    /// Who has finished the silent reading.
    pub read: BTreeSet<PersonId>,
    pub after_reading: BTreeMap<PersonId, Vote>,
    /// Principles already talked about, in the order in which it happened.
    pub discussed: Vec<PrincipleId>,
    pub bar: BTreeMap<PersonId, BarStatement>,
    /// Changeable until the decision opens.
    pub final_votes: BTreeMap<PersonId, Vote>,
    /// What the Bar Raiser recorded: does the candidate raise the bar?
    pub consensus: Option<bool>,
    pub veto: Option<Veto>,
}

/// A member of the panel and the round that their votes count for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    pub person: PersonId,
    pub round: RoundId,
    pub interview: InterviewId,
}

/// Where the debrief stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum Phase {
    /// Open; every scorecard is in or waived.
    Gate,
    /// Everybody reads in silence.
    Reading { started: Timestamp, minutes: u32 },
    /// Each votes without seeing the others' second votes.
    VoteAfterReading,
    /// Principle by principle; bar statements and final votes.
    Discussion { current: Option<PrincipleId> },
    /// Votes are closed; the hiring manager decides, the Bar Raiser agrees or vetoes.
    Decision { proposal: Option<Decision> },
    /// It is decided.
    Outcome { decision: Decision },
}

/// Where the debrief stands, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
    Decision,
    Outcome,
}

/// Whether the candidate raises the bar, in one participant's eyes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarStatement {
    pub raises: bool,
    pub reason: String,
}

/// The Bar Raiser's explicit block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Veto {
    pub by: PersonId,
    pub at: Timestamp,
    pub reason: String,
}

/// What the hiring manager decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub outcome: Outcome,
    pub by: PersonId,
    pub at: Timestamp,
    /// Written when the decision differs from the mechanical result.
    pub override_reason: Option<String>,
    /// What the policy said at that moment.
    pub mechanical: Mechanical,
    /// The Bar Raiser who agreed, once they have.
    pub agreed: Option<PersonId>,
}

/// The four outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    Hire,
    NoHire,
    LowerLevel { level: u32 },
    OtherTeam { requisition: RequisitionId },
}

impl Outcome {
    /// Everything but no hire.
    pub fn hires(&self) -> bool {
        *self != Self::NoHire
    }
}

impl Phase {
    /// The phase without its data.
    pub fn kind(&self) -> PhaseKind {
        match self {
            Self::Gate => PhaseKind::Gate,
            Self::Reading { .. } => PhaseKind::Reading,
            Self::VoteAfterReading => PhaseKind::VoteAfterReading,
            Self::Discussion { .. } => PhaseKind::Discussion,
            Self::Decision { .. } => PhaseKind::Decision,
            Self::Outcome { .. } => PhaseKind::Outcome,
        }
    }

    /// When the reading timer runs out.
    pub fn reading_ends(&self) -> Option<Timestamp> {
        match self {
            Self::Reading { started, minutes } => {
                started.checked_add(SignedDuration::from_mins(i64::from(*minutes))).ok()
            }
            _ => None,
        }
    }
}

impl Debrief {
    /// The participant of that person, if they take part.
    pub fn participant(&self, person: PersonId) -> Option<&Participant> {
        self.participants.iter().find(|participant| participant.person == person)
    }

    /// The decision, once it is final.
    pub fn decided(&self) -> Option<&Decision> {
        match &self.phase {
            Phase::Outcome { decision } => Some(decision),
            _ => None,
        }
    }
}
