//! What somebody may ask of an application. New ids are made by the caller.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    application::{AgendaMark, Conclusion, OfferAnswer, ReferenceReply, Reply, RoundPlan, Slot, Terms},
    debrief::Outcome,
    ids::{InterviewId, PersonId, ReferenceId},
    process::{PrincipleId, RoundId, StageKind, TemplateId, VariantId, Vote},
    scorecard::Verdict,
};

/// A command to one application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    /// The first contact with the candidate.
    RecordContact {
        note: String,
    },
    /// To the next stage. Leaving a screen without an advance needs `override_reason`.
    Advance {
        to: StageKind,
        override_reason: Option<String>,
    },
    /// Back to the stage before, while nothing was recorded in this one.
    MoveBack,

    BookInterview {
        interview: InterviewId,
        round: RoundId,
        slot: Slot,
        lead: PersonId,
        shadows: BTreeSet<PersonId>,
        place: String,
    },
    Rebook {
        interview: InterviewId,
        slot: Slot,
        place: Option<String>,
    },
    ChangeLead {
        interview: InterviewId,
        lead: PersonId,
    },
    AddShadow {
        interview: InterviewId,
        person: PersonId,
    },
    RemoveShadow {
        interview: InterviewId,
        person: PersonId,
    },
    CancelInterview {
        interview: InterviewId,
        reason: String,
    },
    /// By the person invited, or by the candidate.
    Reply {
        interview: InterviewId,
        reply: Reply,
    },
    StartInterview {
        interview: InterviewId,
    },
    EndInterview {
        interview: InterviewId,
        minutes: u32,
        marks: Vec<AgendaMark>,
    },

    /// Who probes what. Gaps need `accept_gaps`, a reason.
    PlanLoop {
        plan: BTreeMap<RoundId, RoundPlan>,
        accept_gaps: Option<String>,
    },

    /// Another make-up of the loop; none for the plain one.
    ChooseVariant {
        variant: Option<VariantId>,
    },

    SubmitScorecard {
        interview: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
    },
    ReviseScorecard {
        interview: InterviewId,
        verdict: Verdict,
        version: u32,
        content_hash: String,
    },
    WaiveScorecard {
        interview: InterviewId,
        reason: String,
    },

    OpenDebrief,
    StartReading {
        minutes: u32,
    },
    /// The one who acts has read everything.
    FinishReading,
    /// Ends the reading before everyone has finished or the timer has run out.
    EndReading,
    VoteAfterReading {
        vote: Vote,
    },
    StartDiscussion,
    Discuss {
        principle: PrincipleId,
    },
    StateBar {
        raises: bool,
        reason: String,
    },
    FinalVote {
        vote: Vote,
    },
    CloseVoting,
    RecordConsensus {
        raises: bool,
    },
    Decide {
        outcome: Outcome,
        override_reason: Option<String>,
        cool_down_months: Option<u32>,
    },
    Agree,
    Veto {
        reason: String,
    },

    RequestReference {
        reference: ReferenceId,
        name: String,
        email: String,
        relation: String,
        claims: Vec<String>,
    },
    RemindReference {
        reference: ReferenceId,
    },
    ReceiveReference {
        reference: ReferenceId,
        answers: Vec<ReferenceReply>,
    },
    DeclineReference {
        reference: ReferenceId,
        reason: String,
    },
    CloseReferences {
        conclusion: Conclusion,
    },

    DraftOffer {
        terms: Terms,
    },
    ApproveOffer {
        note: Option<String>,
    },
    ReturnOffer {
        reason: String,
    },
    SendOffer,
    /// What the candidate asks for; the answer is a new version.
    NegotiateOffer {
        text: String,
    },
    AnswerOffer {
        answer: OfferAnswer,
    },
    RescindOffer {
        reason: String,
    },

    Reject {
        reason: String,
        template: Option<TemplateId>,
        cool_down_months: Option<u32>,
    },
    DraftFeedback {
        content_hash: String,
    },
    ReviewFeedback {
        content_hash: String,
    },
    SendFeedback,
    /// The candidate has been told how it ended.
    TellCandidate {
        template: Option<TemplateId>,
    },

    /// The candidate thanks the panel, once, within a day after the last interview.
    Thank {
        text: String,
    },
    Withdraw {
        reason: String,
    },
    Hold {
        reason: String,
    },
    Resume,
    Comment {
        text: String,
    },
    BreakGlass {
        reason: String,
    },
}
