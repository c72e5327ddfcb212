//! What happened to an application. Folding its events gives its state.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    application::{
        AgendaMark, OfferAnswer, ReferenceReply, RejectionCause, Reply, RoundPlan, Slot, Terms, WithdrawnBy,
    },
    debrief::{Mechanical, Outcome, Participant},
    ids::{ApplicationId, CandidateId, InterviewId, PersonId, ReferenceId, RequisitionId},
    process::{PrincipleId, RoundId, StageKind, TemplateId, VariantId, Vote},
    scorecard::Verdict,
};

/// An event with its time and author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    pub event: Event,
    pub at: Timestamp,
    /// None for the candidate, a referee and the product itself.
    pub by: Option<PersonId>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    Applied {
        application: ApplicationId,
        requisition: RequisitionId,
        candidate: CandidateId,
        /// The reason of a recruiter who let the candidate in during a cool-down.
        cool_down_override: Option<String>,
    },
    ContactRecorded {
        note: String,
    },
    StageEntered {
        stage: StageKind,
        override_reason: Option<String>,
    },
    MovedBack {
        to: StageKind,
    },

    InterviewBooked {
        interview: InterviewId,
        round: RoundId,
        slot: Slot,
        lead: PersonId,
        shadows: BTreeSet<PersonId>,
        place: String,
    },
    InterviewRebooked {
        interview: InterviewId,
        slot: Slot,
        place: String,
    },
    LeadChanged {
        interview: InterviewId,
        from: PersonId,
        to: PersonId,
    },
    ShadowAdded {
        interview: InterviewId,
        person: PersonId,
    },
    ShadowRemoved {
        interview: InterviewId,
        person: PersonId,
    },
    InterviewCancelled {
        interview: InterviewId,
        reason: String,
    },
    /// `person` is none when the candidate replied.
    Replied {
        interview: InterviewId,
        person: Option<PersonId>,
        reply: Reply,
    },
    InterviewStarted {
        interview: InterviewId,
    },
    InterviewEnded {
        interview: InterviewId,
        minutes: u32,
        marks: Vec<AgendaMark>,
    },

    LoopPlanned {
        plan: BTreeMap<RoundId, RoundPlan>,
        accept_gaps: Option<String>,
    },

    /// `dropped` are rounds that the loop no longer has; their part of the plan goes with them.
    VariantChosen {
        variant: Option<VariantId>,
        dropped: Vec<RoundId>,
    },

    ScorecardSubmitted {
        interview: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
    },
    ScorecardRevised {
        interview: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
        after_discussion: bool,
    },
    ScorecardWaived {
        interview: InterviewId,
        person: PersonId,
        reason: String,
    },

    DebriefOpened {
        facilitator: PersonId,
        participants: Vec<Participant>,
    },
    ReadingStarted {
        minutes: u32,
    },
    ReadingFinished,
    ReadingEnded,
    VotedAfterReading {
        vote: Vote,
    },
    DiscussionStarted,
    PrincipleDiscussed {
        principle: PrincipleId,
    },
    BarStated {
        raises: bool,
        reason: String,
    },
    VotedFinally {
        vote: Vote,
    },
    VotingClosed,
    ConsensusRecorded {
        raises: bool,
    },
    DecisionProposed {
        outcome: Outcome,
        override_reason: Option<String>,
        mechanical: Mechanical,
    },
    DecisionAgreed,
    Vetoed {
        reason: String,
    },
    /// The decision stands. A hire is conditional until the references are in.
    Decided,

    ReferenceRequested {
        reference: ReferenceId,
        name: String,
        email: String,
        relation: String,
        claims: Vec<String>,
    },
    ReferenceReminded {
        reference: ReferenceId,
    },
    ReferenceReceived {
        reference: ReferenceId,
        answers: Vec<ReferenceReply>,
    },
    ReferenceDeclined {
        reference: ReferenceId,
        reason: String,
    },
    /// The conditional hire became final.
    HireConfirmed {
        note: Option<String>,
    },

    OfferDrafted {
        version: u32,
        terms: Terms,
        chain: Vec<PersonId>,
    },
    OfferApproved {
        version: u32,
        #[serde(default)]
        note: Option<String>,
    },
    OfferReturned {
        version: u32,
        reason: String,
    },
    OfferSent {
        version: u32,
    },
    OfferNegotiated {
        version: u32,
        text: String,
    },
    OfferAnswered {
        version: u32,
        answer: OfferAnswer,
    },
    OfferRescinded {
        version: u32,
        reason: String,
    },
    Hired {
        offer: u32,
    },

    Rejected {
        cause: RejectionCause,
        reason: String,
        template: Option<TemplateId>,
        cool_down_until: Option<Date>,
    },
    FeedbackDrafted {
        content_hash: String,
    },
    FeedbackReviewed {
        content_hash: String,
    },
    FeedbackSent,
    CandidateTold {
        template: Option<TemplateId>,
    },

    /// By the candidate.
    Thanked {
        text: String,
    },

    Withdrawn {
        by: WithdrawnBy,
        reason: String,
    },
    Held {
        reason: String,
    },
    Resumed,
    Commented {
        text: String,
    },
    GlassBroken {
        reason: String,
    },
}
