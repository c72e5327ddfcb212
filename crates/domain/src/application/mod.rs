//! One candidate's application for one requisition: the aggregate that every
//! command goes to. Its state is the fold of its events and nothing else, so a
//! snapshot and a replay are the same value.

mod after;
mod booking;
mod cards;
mod context;
mod ending;
mod fold;
mod fold_after;
mod fold_debrief;
mod handle;
mod interview;
mod life;
mod meeting;
mod offers;
mod open;
mod people;
mod progress;
mod references;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    debrief::Debrief,
    event::{Event, Recorded},
    ids::{ApplicationId, CandidateId, PersonId, RequisitionId},
    process::{PrincipleId, QuestionId, RoundId, StageKind, TemplateId, VariantId},
};

pub use after::{
    About, Approval, ApprovalAnswer, Conclusion, Feedback, FeedbackPhase, Finding, Offer, OfferAnswer,
    OfferNote, OfferPhase, OfferState, Reference, ReferencePhase, ReferenceReply, ReferenceState, Terms,
};
pub use interview::{
    AgendaMark, Card, CardState, CardVersion, Interview, InterviewPhase, InterviewState, Reply, Slot,
};
pub use life::{Hold, Life, Rejection, RejectionCause, WithdrawnBy};
pub use open::{CoolingDown, Opening};
pub use people::LoopCards;

/// An application and everything that happened in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    pub id: ApplicationId,
    pub requisition: RequisitionId,
    pub candidate: CandidateId,
    pub applied: Timestamp,
    pub life: Life,
    /// Every stage entered, oldest first; going back removes the last one.
    pub visits: Vec<Visit>,
    /// First contact with the candidate.
    pub contacted: Option<Timestamp>,
    /// Every interview ever booked, cancelled ones included.
    pub interviews: Vec<Interview>,
    /// Scorecards that are in or waived.
    pub cards: Vec<Card>,
    /// The make-up of the loop, once it was chosen for this application; until then the requisition's holds.
    #[serde(default)]
    pub chosen: Option<ChosenVariant>,
    pub plan: LoopAssignment,
    pub debrief: Option<Debrief>,
    pub references: Vec<Reference>,
    /// When the references made the conditional hire final.
    pub confirmed: Option<Timestamp>,
    /// Every version of the offer, oldest first.
    pub offers: Vec<Offer>,
    pub negotiation: Vec<OfferNote>,
    pub feedback: Option<Feedback>,
    /// When the candidate was told how it ended.
    pub told: Option<Told>,
    /// Times at which an administrator looked behind the seal; shown in the debrief.
    pub broken_glass: Vec<BrokenGlass>,
    /// Spans on hold that are over, oldest first.
    #[serde(default)]
    pub holds: Vec<Hold>,
    #[serde(default)]
    pub thanks: Option<Thanks>,
    /// Counts events; the version for optimistic changes.
    pub revision: u64,
}

/// A stage and when it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub stage: StageKind,
    pub at: Timestamp,
    /// Things recorded since, comments and holds aside.
    pub recorded: u32,
}

/// Who probes what in the loop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoopAssignment {
    pub rounds: BTreeMap<RoundId, RoundPlan>,
    /// Why the plan may stand although principles lack evidence.
    pub accepted_gaps: Option<String>,
}

/// A make-up of the loop that was chosen for one application; none is the plain loop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenVariant {
    pub variant: Option<VariantId>,
}

/// What one round probes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoundPlan {
    pub principles: Vec<PrincipleId>,
    pub questions: Vec<QuestionId>,
}

/// The message with which it ended for the candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub at: Timestamp,
    pub template: Option<TemplateId>,
}

/// What the candidate wrote to the panel after the loop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thanks {
    pub at: Timestamp,
    pub text: String,
}

/// A look behind the seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokenGlass {
    pub by: PersonId,
    pub at: Timestamp,
    pub reason: String,
}

/// Events that do not start with exactly one `Applied`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the events of an application start with `applied`; check the stored events of this application")]
pub struct NotAnApplication;

impl Application {
    /// The state after `events`, oldest first.
    pub fn replay<'e>(events: impl IntoIterator<Item = &'e Recorded>) -> Result<Self, NotAnApplication> {
        let mut events = events.into_iter();
        let first = events.next().ok_or(NotAnApplication)?;
        let mut application = Self::begin(first)?;
        for recorded in events {
            application.apply(recorded);
        }
        Ok(application)
    }

    /// The state after the first event.
    pub fn begin(first: &Recorded) -> Result<Self, NotAnApplication> {
        let Event::Applied { application, requisition, candidate, .. } = &first.event else {
            return Err(NotAnApplication);
        };
        Ok(Self {
            id: *application,
            requisition: *requisition,
            candidate: *candidate,
            applied: first.at,
            life: Life::Applied,
            visits: vec![Visit { stage: StageKind::Applied, at: first.at, recorded: 0 }],
            contacted: None,
            interviews: Vec::new(),
            cards: Vec::new(),
            chosen: None,
            plan: LoopAssignment::default(),
            debrief: None,
            references: Vec::new(),
            confirmed: None,
            offers: Vec::new(),
            negotiation: Vec::new(),
            feedback: None,
            told: None,
            broken_glass: Vec::new(),
            holds: Vec::new(),
            thanks: None,
            revision: 1,
        })
    }
}
