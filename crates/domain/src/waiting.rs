//! What an application waits on, and whom. Drives the page of the day and the
//! cards of the pipeline. It says nothing that the seal hides.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    access::Role,
    application::{
        Application, Feedback, Interview, InterviewPhase, Life, OfferPhase, ReferencePhase, Reply,
    },
    clocks,
    coverage::coverage,
    debrief::{Debrief, Phase},
    facts::Facts,
    ids::{InterviewId, PersonId},
    process::{ClockId, StageKind},
    refusal::{Who, only},
};

/// Something that somebody has to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Anyone of these can do it.
    pub who: Vec<Who>,
    pub what: What,
    pub interview: Option<InterviewId>,
    pub due: Option<Timestamp>,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Contact,
    BookScreen,
    ReplyToInvitation,
    ReplaceDecliner,
    HoldInterview,
    SubmitScorecard,
    DecideOnScreen,
    MoveOn,
    PlanLoop,
    BookLoop,
    ConfirmLoop,
    OpenDebrief,
    StartReading,
    FinishReading,
    VoteAfterReading,
    StartDiscussion,
    StateBar,
    FinalVote,
    CloseVoting,
    RecordConsensus,
    Decide,
    AgreeOrVeto,
    AskReferences,
    AnswerReference,
    CloseReferences,
    DraftOffer,
    ApproveOffer,
    SendOffer,
    AnswerOffer,
    TellCandidate,
    ReviewFeedback,
    SendFeedback,
    Resume,
}

struct List<'a> {
    application: &'a Application,
    facts: &'a Facts<'a>,
    clocks: Vec<clocks::Due>,
    items: Vec<Waiting>,
}

/// Everything that the application waits on, the most pressing first.
pub fn waiting_on(application: &Application, facts: &Facts<'_>) -> Vec<Waiting> {
    let clocks = clocks::due(application, facts);
    let mut list = List { application, facts, clocks, items: Vec::new() };
    match &application.life {
        Life::OnHold { .. } => list.add(Role::Recruiter, What::Resume, None),
        Life::Rejected(_) => list.after_rejection(),
        Life::Hired { .. } | Life::Withdrawn { .. } => {}
        _ => {
            list.interviews();
            list.stage();
        }
    }
    let mut items = list.items;
    items.sort_by_key(|item| (item.due.is_none(), item.due));
    items
}

impl List<'_> {
    fn add(&mut self, role: Role, what: What, clock: Option<ClockId>) {
        let who = role.holders(self.application, self.facts);
        self.push(who, what, None, clock);
    }

    fn push(&mut self, who: Vec<Who>, what: What, interview: Option<InterviewId>, clock: Option<ClockId>) {
        let due = self
            .clocks
            .iter()
            .find(|due| Some(due.clock) == clock && (due.interview.is_none() || due.interview == interview))
            .and_then(|due| due.due_at);
        self.items.push(Waiting { who, what, interview, due });
    }

    fn interviews(&mut self) {
        let application = self.application;
        for interview in application.interviews.iter().filter(|interview| interview.stands()) {
            match interview.phase() {
                InterviewPhase::Booked => self.invitation(interview),
                InterviewPhase::Running => self.hold(interview),
                InterviewPhase::Held if application.card(interview.id, interview.lead).is_none() => {
                    let (who, id) = (only(interview.lead), Some(interview.id));
                    self.push(who, What::SubmitScorecard, id, Some(ClockId::Scorecard));
                }
                InterviewPhase::Held | InterviewPhase::Cancelled => {}
            }
        }
    }

    fn hold(&mut self, interview: &Interview) {
        self.items.push(Waiting {
            who: only(interview.lead),
            what: What::HoldInterview,
            interview: Some(interview.id),
            due: Some(interview.slot.start),
        });
    }

    fn invitation(&mut self, interview: &Interview) {
        self.hold(interview);
        let id = Some(interview.id);
        match interview.replies.get(&interview.lead) {
            None => self.push(only(interview.lead), What::ReplyToInvitation, id, None),
            Some(Reply::Declined) => {
                let who = Role::Recruiter.holders(self.application, self.facts);
                self.push(who, What::ReplaceDecliner, id, None);
            }
            Some(Reply::Accepted) => {}
        }
        if interview.candidate_reply.is_none() {
            self.push(only(Role::Candidate), What::ReplyToInvitation, id, None);
        }
    }

    fn stage(&mut self) {
        match self.application.life.stage() {
            StageKind::Applied if self.application.contacted.is_none() => {
                self.add(Role::Recruiter, What::Contact, Some(ClockId::FirstContact));
            }
            StageKind::PhoneScreen => self.screen(ClockId::PhoneScreen, None),
            StageKind::TechnicalScreen => {
                self.screen(ClockId::TechnicalScreen, Some(ClockId::TechnicalScreenResult));
            }
            StageKind::Applied | StageKind::WritingSample | StageKind::OnlineAssessment => {
                self.add(Role::Recruiter, What::MoveOn, Some(ClockId::PhoneScreen));
            }
            StageKind::LoopPlanning => self.planning(),
            StageKind::LoopScheduled | StageKind::LoopRunning => self.running(),
            StageKind::Debrief => {
                if let Some(debrief) = &self.application.debrief {
                    self.debrief(debrief);
                }
            }
            StageKind::References => self.references(),
            StageKind::Offer => self.offer(),
            StageKind::Hired => {}
        }
    }

    /// Whether the scorecard says advance or reject is for its readers; the
    /// list only says that a decision is due.
    fn screen(&mut self, booking: ClockId, result: Option<ClockId>) {
        let round = self.facts.process.stage_of_kind(self.application.life.stage());
        let round = round.and_then(|stage| stage.round.as_ref());
        match round.and_then(|round| self.application.interview_of(round)) {
            None => self.add(Role::Recruiter, What::BookScreen, Some(booking)),
            Some(held) if self.application.card(held.id, held.lead).is_some() => {
                self.add(Role::Recruiter, What::DecideOnScreen, result);
            }
            Some(_) => {}
        }
    }

    fn planning(&mut self) {
        let plan = &self.application.plan;
        let covered = coverage(self.facts, &plan.rounds).gaps.is_empty() || plan.accepted_gaps.is_some();
        let booked =
            self.facts.loop_rounds().iter().all(|round| self.application.interview_of(&round.id).is_some());
        if !covered {
            self.add(Role::Recruiter, What::PlanLoop, Some(ClockId::LoopHeld));
        }
        if !booked {
            self.add(Role::Recruiter, What::BookLoop, Some(ClockId::LoopHeld));
        }
        if covered && booked {
            self.add(Role::Recruiter, What::ConfirmLoop, Some(ClockId::LoopHeld));
        }
    }

    fn running(&mut self) {
        let missing =
            self.facts.loop_rounds().iter().any(|round| self.application.interview_of(&round.id).is_none());
        if missing {
            self.add(Role::Recruiter, What::BookLoop, Some(ClockId::LoopHeld));
        } else if clocks::last_interview(self.application, self.facts).is_some()
            && self.application.owed().is_empty()
        {
            self.add(Role::Facilitator, What::OpenDebrief, Some(ClockId::Debrief));
        }
    }

    fn debrief(&mut self, debrief: &Debrief) {
        let clock = Some(ClockId::Debrief);
        match &debrief.phase {
            Phase::Gate => self.add(Role::Facilitator, What::StartReading, clock),
            Phase::Reading { .. } => {
                self.participants(debrief, What::FinishReading, &|id| debrief.read.contains(id));
            }
            Phase::VoteAfterReading => {
                let voted = |id: &PersonId| debrief.after_reading.contains_key(id);
                self.participants(debrief, What::VoteAfterReading, &voted);
                if debrief.present().iter().all(voted) {
                    self.add(Role::Facilitator, What::StartDiscussion, clock);
                }
            }
            Phase::Discussion { .. } => {
                self.participants(debrief, What::StateBar, &|id| debrief.bar.contains_key(id));
                self.participants(debrief, What::FinalVote, &|id| debrief.final_votes.contains_key(id));
                self.add(Role::Facilitator, What::CloseVoting, clock);
            }
            Phase::Decision { .. } if debrief.consensus.is_none() => {
                self.add(Role::Facilitator, What::RecordConsensus, clock);
            }
            Phase::Decision { proposal: Some(_) } => self.add(Role::BarRaiser, What::AgreeOrVeto, clock),
            Phase::Decision { proposal: None } => self.add(Role::HiringManager, What::Decide, clock),
            Phase::Outcome { .. } => {}
        }
    }

    fn participants(&mut self, debrief: &Debrief, what: What, done: &dyn Fn(&PersonId) -> bool) {
        for participant in debrief.participants.iter().filter(|one| !done(&one.person)) {
            self.push(only(participant.person), what, None, Some(ClockId::Debrief));
        }
    }

    fn references(&mut self) {
        let references = &self.application.references;
        let open = references.iter().any(|asked| asked.state.phase() == ReferencePhase::Requested);
        let received = references.iter().any(|asked| asked.state.phase() == ReferencePhase::Received);
        if open {
            self.push(only(Role::Referee), What::AnswerReference, None, Some(ClockId::FinalDecision));
        } else if received {
            self.add(Role::HiringManager, What::CloseReferences, Some(ClockId::FinalDecision));
        } else {
            self.add(Role::Recruiter, What::AskReferences, Some(ClockId::References));
        }
    }

    fn offer(&mut self) {
        let told = Some(ClockId::CandidateTold);
        let Some(offer) = self.application.offers.last() else {
            return self.add(Role::Recruiter, What::DraftOffer, told);
        };
        match offer.phase() {
            OfferPhase::InApproval => {
                let who = offer.next_approver().map(only).unwrap_or_default();
                self.push(who, What::ApproveOffer, None, told);
            }
            OfferPhase::Approved => self.add(Role::Recruiter, What::SendOffer, told),
            OfferPhase::Sent => self.push(only(Role::Candidate), What::AnswerOffer, None, None),
            _ => self.add(Role::Recruiter, What::DraftOffer, told),
        }
    }

    fn after_rejection(&mut self) {
        if self.application.told.is_none() {
            self.add(Role::Recruiter, What::TellCandidate, Some(ClockId::CandidateTold));
        }
        match &self.application.feedback {
            Some(Feedback::Drafted { by, .. }) => {
                let roles = [Role::Recruiter, Role::HiringManager, Role::BarRaiser];
                let who = roles.iter().flat_map(|role| role.holders(self.application, self.facts));
                let who = who.filter(|who| *who != Who::Person(*by)).collect();
                self.push(who, What::ReviewFeedback, None, None);
            }
            Some(Feedback::Reviewed { .. }) => self.add(Role::Recruiter, What::SendFeedback, None),
            Some(Feedback::Sent { .. }) | None => {}
        }
    }
}
