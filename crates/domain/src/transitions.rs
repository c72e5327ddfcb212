//! Which command is legal where, and by whom. The handlers ask this table, and
//! the diagrams in `docs/state-machines/` are drawn from it.

use serde::{Deserialize, Serialize};

use crate::{
    access::Capability,
    application::{Application, FeedbackPhase, InterviewPhase, Life, OfferPhase, ReferencePhase},
    debrief::Phase,
};

/// Where an application stands, the phases of the debrief apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
    Decision,
    References,
    Offer,
    Hired,
    Rejected,
    Withdrawn,
    OnHold,
}

use Position::{
    Applied, Decision, Discussion, Gate, Hired, LoopPlanning, LoopRunning, LoopScheduled, Offer, OnHold,
    OnlineAssessment, PhoneScreen, Reading, References, Rejected, TechnicalScreen, VoteAfterReading,
    Withdrawn, WritingSample,
};

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Transition {
    /// The command, by name.
    pub command: &'static str,
    pub by: Capability,
    pub from: &'static [Position],
    /// Where it may lead; empty means that the position stays.
    pub to: &'static [Position],
}

/// A row of the table of a smaller machine: interview, scorecard, reference, offer, feedback.
#[derive(Clone, Copy, Debug)]
pub struct Step<S: 'static> {
    pub command: &'static str,
    /// Empty means: where nothing is yet.
    pub from: &'static [S],
    /// None means that the state stays.
    pub to: Option<S>,
}

const EARLY: &[Position] = &[Applied, PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen];
const LOOP: &[Position] = &[LoopPlanning, LoopScheduled, LoopRunning];
const PLANNING: &[Position] =
    &[Applied, PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen, LoopPlanning];
const BOOKING: &[Position] = &[PhoneScreen, TechnicalScreen, LoopPlanning, LoopScheduled, LoopRunning];
const HOLDING: &[Position] = &[PhoneScreen, TechnicalScreen, LoopScheduled, LoopRunning];
const WRITING: &[Position] = &[
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    OnHold,
];
const REVISING: &[Position] = &[
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    OnHold,
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
];
const BEFORE_DEBRIEF: &[Position] = &[
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    OnHold,
];
const LIVE: &[Position] = &[
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
    Decision,
    References,
    Offer,
];
const LIVE_OR_HELD: &[Position] = &[
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
    Decision,
    References,
    Offer,
    OnHold,
];
/// From the last interview on. A rejection that the candidate has not heard of looks like a decision that is still open.
const AFTER_LOOP: &[Position] =
    &[LoopRunning, Gate, Reading, VoteAfterReading, Discussion, Decision, References, Offer, Rejected];
const ALL: &[Position] = &[
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    Gate,
    Reading,
    VoteAfterReading,
    Discussion,
    Decision,
    References,
    Offer,
    Hired,
    Rejected,
    Withdrawn,
    OnHold,
];

const fn row(
    command: &'static str,
    by: Capability,
    from: &'static [Position],
    to: &'static [Position],
) -> Transition {
    Transition { command, by, from, to }
}

/// Every command of an application.
pub const TABLE: &[Transition] = &[
    row("record_contact", Capability::RecordContact, EARLY, &[]),
    row(
        "advance",
        Capability::Progress,
        &[Applied, PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen, LoopPlanning],
        &[PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen, LoopPlanning, LoopScheduled],
    ),
    row(
        "move_back",
        Capability::Progress,
        &[PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen, LoopPlanning, LoopScheduled],
        &[Applied, PhoneScreen, WritingSample, OnlineAssessment, TechnicalScreen, LoopPlanning],
    ),
    row("book_interview", Capability::Book, BOOKING, &[]),
    row("rebook", Capability::Book, BOOKING, &[]),
    row("change_lead", Capability::Book, BOOKING, &[]),
    row("add_shadow", Capability::Book, BOOKING, &[]),
    row("remove_shadow", Capability::Book, BOOKING, &[]),
    row("cancel_interview", Capability::Book, BOOKING, &[]),
    row("reply", Capability::Reply, BOOKING, &[]),
    row("start_interview", Capability::Conduct, HOLDING, &[LoopRunning]),
    row("end_interview", Capability::Conduct, HOLDING, &[]),
    row("plan_loop", Capability::PlanLoop, LOOP, &[]),
    row("choose_variant", Capability::PlanLoop, PLANNING, &[]),
    row("submit_scorecard", Capability::WriteScorecard, WRITING, &[]),
    row("revise_scorecard", Capability::WriteScorecard, REVISING, &[]),
    row("waive_scorecard", Capability::WaiveScorecard, LOOP, &[]),
    row("open_debrief", Capability::OpenDebrief, &[LoopRunning], &[Gate]),
    row("start_reading", Capability::LeadDebrief, &[Gate], &[Reading]),
    row("finish_reading", Capability::TakePartInDebrief, &[Reading], &[VoteAfterReading]),
    row("end_reading", Capability::EndReading, &[Reading], &[VoteAfterReading]),
    row("vote_after_reading", Capability::TakePartInDebrief, &[VoteAfterReading], &[]),
    row("start_discussion", Capability::LeadDebrief, &[VoteAfterReading], &[Discussion]),
    row("discuss", Capability::LeadDebrief, &[Discussion], &[]),
    row("state_bar", Capability::TakePartInDebrief, &[Discussion], &[]),
    row("final_vote", Capability::TakePartInDebrief, &[Discussion], &[]),
    row("close_voting", Capability::LeadDebrief, &[Discussion], &[Decision]),
    row("record_consensus", Capability::LeadDebrief, &[Discussion, Decision], &[]),
    row("decide", Capability::Decide, &[Decision], &[Rejected, References, Offer]),
    row("agree", Capability::Agree, &[Decision], &[References, Offer]),
    row("veto", Capability::Veto, &[Discussion, Decision], &[]),
    row("request_reference", Capability::AskReferences, &[References], &[]),
    row("remind_reference", Capability::RemindReferences, &[References], &[]),
    row("receive_reference", Capability::AnswerReference, &[References, OnHold], &[]),
    row("decline_reference", Capability::AnswerReference, &[References, OnHold], &[]),
    row("close_references", Capability::CloseReferences, &[References], &[Offer, Rejected]),
    row("draft_offer", Capability::DraftOffer, &[Offer], &[]),
    row("approve_offer", Capability::ApproveOffer, &[Offer], &[]),
    row("return_offer", Capability::ApproveOffer, &[Offer], &[]),
    row("send_offer", Capability::SendOffer, &[Offer], &[]),
    row("negotiate_offer", Capability::NegotiateOffer, &[Offer], &[]),
    row("answer_offer", Capability::AnswerOffer, &[Offer], &[Hired, Withdrawn]),
    row("rescind_offer", Capability::RescindOffer, &[Offer], &[Rejected]),
    row("reject", Capability::Reject, BEFORE_DEBRIEF, &[Rejected]),
    row("draft_feedback", Capability::DraftFeedback, &[Rejected], &[]),
    row("review_feedback", Capability::ReviewFeedback, &[Rejected], &[]),
    row("send_feedback", Capability::SendFeedback, &[Rejected], &[]),
    row("tell_candidate", Capability::TellCandidate, &[Offer, Hired, Rejected], &[]),
    row("thank", Capability::Thank, AFTER_LOOP, &[]),
    row("withdraw", Capability::Withdraw, LIVE_OR_HELD, &[Withdrawn]),
    row("hold", Capability::Hold, LIVE, &[OnHold]),
    row("resume", Capability::Hold, &[OnHold], LIVE),
    row("comment", Capability::Comment, ALL, &[]),
    row("break_glass", Capability::BreakGlass, ALL, &[]),
];

/// The interview's own machine.
pub const INTERVIEW: &[Step<InterviewPhase>] = &[
    Step { command: "book_interview", from: &[], to: Some(InterviewPhase::Booked) },
    Step { command: "rebook", from: &[InterviewPhase::Booked], to: None },
    Step { command: "change_lead", from: &[InterviewPhase::Booked], to: None },
    Step { command: "add_shadow", from: &[InterviewPhase::Booked], to: None },
    Step { command: "remove_shadow", from: &[InterviewPhase::Booked], to: None },
    Step { command: "reply", from: &[InterviewPhase::Booked], to: None },
    Step {
        command: "cancel_interview",
        from: &[InterviewPhase::Booked],
        to: Some(InterviewPhase::Cancelled),
    },
    Step { command: "start_interview", from: &[InterviewPhase::Booked], to: Some(InterviewPhase::Running) },
    Step { command: "end_interview", from: &[InterviewPhase::Running], to: Some(InterviewPhase::Held) },
];

/// The machine of a request for a reference.
pub const REFERENCE: &[Step<ReferencePhase>] = &[
    Step { command: "request_reference", from: &[], to: Some(ReferencePhase::Requested) },
    Step { command: "remind_reference", from: &[ReferencePhase::Requested], to: None },
    Step {
        command: "receive_reference",
        from: &[ReferencePhase::Requested],
        to: Some(ReferencePhase::Received),
    },
    Step {
        command: "decline_reference",
        from: &[ReferencePhase::Requested],
        to: Some(ReferencePhase::Declined),
    },
];

/// The machine of one version of an offer.
pub const OFFER: &[Step<OfferPhase>] = &[
    Step { command: "draft_offer", from: &[], to: Some(OfferPhase::InApproval) },
    Step {
        command: "draft_offer",
        from: &[OfferPhase::InApproval, OfferPhase::Returned, OfferPhase::Approved, OfferPhase::Sent],
        to: Some(OfferPhase::Superseded),
    },
    Step { command: "approve_offer", from: &[OfferPhase::InApproval], to: Some(OfferPhase::Approved) },
    Step { command: "return_offer", from: &[OfferPhase::InApproval], to: Some(OfferPhase::Returned) },
    Step { command: "send_offer", from: &[OfferPhase::Approved], to: Some(OfferPhase::Sent) },
    Step { command: "negotiate_offer", from: &[OfferPhase::Sent], to: None },
    Step { command: "answer_offer", from: &[OfferPhase::Sent], to: Some(OfferPhase::Accepted) },
    Step { command: "answer_offer", from: &[OfferPhase::Sent], to: Some(OfferPhase::Declined) },
    Step {
        command: "rescind_offer",
        from: &[OfferPhase::InApproval, OfferPhase::Returned, OfferPhase::Approved, OfferPhase::Sent],
        to: Some(OfferPhase::Rescinded),
    },
];

/// The machine of feedback to a rejected candidate.
pub const FEEDBACK: &[Step<FeedbackPhase>] = &[
    Step { command: "draft_feedback", from: &[], to: Some(FeedbackPhase::Drafted) },
    Step {
        command: "draft_feedback",
        from: &[FeedbackPhase::Drafted, FeedbackPhase::Reviewed],
        to: Some(FeedbackPhase::Drafted),
    },
    Step { command: "review_feedback", from: &[FeedbackPhase::Drafted], to: Some(FeedbackPhase::Reviewed) },
    Step { command: "send_feedback", from: &[FeedbackPhase::Reviewed], to: Some(FeedbackPhase::Sent) },
];

/// The row of a command.
pub fn transition(command: &str) -> Option<&'static Transition> {
    TABLE.iter().find(|row| row.command == command)
}

/// Whether `command` is legal in state `now` of a smaller machine.
pub fn legal<S: PartialEq>(machine: &[Step<S>], command: &str, now: Option<&S>) -> bool {
    machine.iter().filter(|step| step.command == command).any(|step| match now {
        Some(now) => step.from.contains(now),
        None => step.from.is_empty(),
    })
}

impl Position {
    /// The stages in words, such as "loop planning".
    pub fn words(self) -> &'static str {
        match self {
            Applied => "applied",
            PhoneScreen => "phone screen",
            WritingSample => "writing sample",
            OnlineAssessment => "online assessment",
            TechnicalScreen => "technical screen",
            LoopPlanning => "loop planning",
            LoopScheduled => "loop scheduled",
            LoopRunning => "loop running",
            Gate => "debrief open",
            Reading => "silent reading",
            VoteAfterReading => "vote after reading",
            Discussion => "discussion",
            Decision => "decision",
            References => "references",
            Offer => "offer",
            Hired => "hired",
            Rejected => "rejected",
            Withdrawn => "withdrawn",
            OnHold => "on hold",
        }
    }
}

impl Application {
    /// Where it stands.
    pub fn position(&self) -> Position {
        match &self.life {
            Life::Applied => Applied,
            Life::PhoneScreen => PhoneScreen,
            Life::WritingSample => WritingSample,
            Life::OnlineAssessment => OnlineAssessment,
            Life::TechnicalScreen => TechnicalScreen,
            Life::LoopPlanning => LoopPlanning,
            Life::LoopScheduled => LoopScheduled,
            Life::LoopRunning => LoopRunning,
            Life::Debrief => match self.debrief.as_ref().map(|debrief| &debrief.phase) {
                None | Some(Phase::Gate) => Gate,
                Some(Phase::Reading { .. }) => Reading,
                Some(Phase::VoteAfterReading) => VoteAfterReading,
                Some(Phase::Discussion { .. }) => Discussion,
                Some(Phase::Decision { .. } | Phase::Outcome { .. }) => Decision,
            },
            Life::References => References,
            Life::Offer => Offer,
            Life::Hired { .. } => Hired,
            Life::Rejected(_) => Rejected,
            Life::Withdrawn { .. } => Withdrawn,
            Life::OnHold { .. } => OnHold,
        }
    }
}
