//! What follows a debrief: references, the offer, feedback to the candidate.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{PersonId, ReferenceId},
    process::EntryId,
};

/// A referee and what became of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub id: ReferenceId,
    pub name: String,
    pub email: String,
    /// How the referee knows the candidate.
    pub relation: String,
    /// Statements of the candidate that the referee is asked to confirm.
    pub claims: Vec<String>,
    pub requested: Timestamp,
    pub reminded: Vec<Timestamp>,
    pub state: ReferenceState,
}

/// What became of a request for a reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ReferenceState {
    Requested,
    Received { at: Timestamp, answers: Vec<ReferenceReply> },
    Declined { at: Timestamp, reason: String },
}

/// What became of a request, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferencePhase {
    Requested,
    Received,
    Declined,
}

/// One answer of a referee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceReply {
    pub about: About,
    /// For claims and for questions that are answered that way.
    #[serde(default)]
    pub finding: Option<Finding>,
    #[serde(default)]
    pub text: String,
}

/// What an answer is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum About {
    /// A question of the process's form.
    Question { question: EntryId },
    /// A claim, by its place in the request.
    Claim { index: usize },
}

/// What a referee says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    Confirmed,
    Contradicted,
    CannotSay,
}

/// How the references end: the conditional hire becomes final, or is withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "conclusion", rename_all = "snake_case")]
pub enum Conclusion {
    /// A note is needed when a referee contradicted something.
    Confirm {
        note: Option<String>,
    },
    Withdraw {
        reason: String,
        cool_down_months: Option<u32>,
    },
}

/// One version of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Counts from 1; a revision is a new version.
    pub version: u32,
    pub terms: Terms,
    pub drafted_by: Option<PersonId>,
    pub drafted: Timestamp,
    /// Who approves, in order, as it was when the offer was drafted.
    pub chain: Vec<PersonId>,
    /// What the approvers said, in the order in which they did.
    #[serde(default)]
    pub approvals: Vec<Approval>,
    pub state: OfferState,
}

/// What one approver said of a version of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub by: PersonId,
    pub at: Timestamp,
    pub answer: ApprovalAnswer,
}

/// Yes, perhaps with a remark, or no with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum ApprovalAnswer {
    Approved { note: Option<String> },
    Returned { reason: String },
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Yearly base pay in whole units of the currency.
    pub base: u64,
    /// ISO 4217, such as `EUR`.
    pub currency: String,
    #[serde(default)]
    pub bonus: Option<String>,
    #[serde(default)]
    pub equity: Option<String>,
    pub start_date: Date,
    pub level: u32,
    /// The last day on which the candidate can accept.
    pub expires: Date,
}

/// How far a version of an offer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OfferState {
    /// The first `approved` people of the chain have said yes.
    InApproval {
        approved: usize,
    },
    Returned {
        by: PersonId,
        reason: String,
    },
    Approved,
    Sent {
        at: Timestamp,
    },
    /// A later version took its place.
    Superseded,
    Accepted {
        at: Timestamp,
    },
    Declined {
        at: Timestamp,
        reason: String,
    },
    Rescinded {
        at: Timestamp,
        reason: String,
    },
}

/// How far a version of an offer is, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferPhase {
    InApproval,
    Returned,
    Approved,
    Sent,
    Superseded,
    Accepted,
    Declined,
    Rescinded,
}

/// What the candidate asked for while an offer was open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferNote {
    pub version: u32,
    pub at: Timestamp,
    pub text: String,
}

/// The candidate's answer to an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum OfferAnswer {
    Accept,
    Decline { reason: String },
}

/// Feedback to a rejected candidate. Its text is kept by the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Feedback {
    Drafted { by: PersonId, content_hash: String },
    Reviewed { drafter: PersonId, reviewer: PersonId, content_hash: String },
    Sent { at: Timestamp, content_hash: String },
}

/// How far the feedback is, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackPhase {
    Drafted,
    Reviewed,
    Sent,
}

impl ReferenceState {
    /// The state without its data.
    pub fn phase(&self) -> ReferencePhase {
        match self {
            Self::Requested => ReferencePhase::Requested,
            Self::Received { .. } => ReferencePhase::Received,
            Self::Declined { .. } => ReferencePhase::Declined,
        }
    }
}

impl Reference {
    /// Whether the referee contradicted anything.
    pub fn contradicts(&self) -> bool {
        match &self.state {
            ReferenceState::Received { answers, .. } => {
                answers.iter().any(|answer| answer.finding == Some(Finding::Contradicted))
            }
            ReferenceState::Requested | ReferenceState::Declined { .. } => false,
        }
    }
}

impl Offer {
    /// What a member of the chain said of this version, if anything yet.
    pub fn approval_of(&self, person: PersonId) -> Option<&Approval> {
        self.approvals.iter().find(|one| one.by == person)
    }

    /// The state without its data.
    pub fn phase(&self) -> OfferPhase {
        match self.state {
            OfferState::InApproval { .. } => OfferPhase::InApproval,
            OfferState::Returned { .. } => OfferPhase::Returned,
            OfferState::Approved => OfferPhase::Approved,
            OfferState::Sent { .. } => OfferPhase::Sent,
            OfferState::Superseded => OfferPhase::Superseded,
            OfferState::Accepted { .. } => OfferPhase::Accepted,
            OfferState::Declined { .. } => OfferPhase::Declined,
            OfferState::Rescinded { .. } => OfferPhase::Rescinded,
        }
    }

    /// Whose approval is next.
    pub fn next_approver(&self) -> Option<PersonId> {
        match self.state {
            OfferState::InApproval { approved } => self.chain.get(approved).copied(),
            _ => None,
        }
    }
}

impl Feedback {
    /// The state without its data.
    pub fn phase(&self) -> FeedbackPhase {
        match self {
            Self::Drafted { .. } => FeedbackPhase::Drafted,
            Self::Reviewed { .. } => FeedbackPhase::Reviewed,
            Self::Sent { .. } => FeedbackPhase::Sent,
        }
    }
}
