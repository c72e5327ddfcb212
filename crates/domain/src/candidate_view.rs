//! What a candidate reads about their own application: plain words and dates,
//! never a vote, a name from the panel's discussion or an internal reason. A
//! decision shows only once the candidate has been told of it.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    application::{Application, InterviewPhase, Life, OfferPhase, Reply, Slot, Terms, Thanks},
    clocks::{self, ClockState},
    facts::Facts,
    ids::InterviewId,
    process::{ClockId, StageKind},
};

/// The candidate's own page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CandidateView {
    pub status: Status,
    /// The status in a sentence.
    pub words: &'static str,
    pub applied: Timestamp,
    pub interviews: Vec<CandidateInterview>,
    /// By when the next answer can be expected, where the process promises one.
    pub answer_by: Option<Timestamp>,
    /// When a short thank-you is due, from the end of the loop until it has passed or was sent.
    pub thank_you_by: Option<Timestamp>,
    /// The thank-you that was sent.
    pub thanks: Option<Thanks>,
    /// The offer, while it is open or once it was accepted.
    pub offer: Option<CandidateOffer>,
    /// The first day on which a new application is possible, once told.
    pub apply_again_from: Option<Date>,
    pub may_withdraw: bool,
}

/// Where it stands, in the candidate's terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Received,
    PhoneScreen,
    Assessment,
    TechnicalScreen,
    PlanningInterviews,
    Interviews,
    Deciding,
    References,
    Offer,
    Hired,
    Closed,
    Withdrawn,
    Paused,
}

/// An interview as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateInterview {
    pub interview: InterviewId,
    pub name: String,
    pub slot: Slot,
    pub place: String,
    pub reply: Option<Reply>,
    pub over: bool,
}

/// The offer as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateOffer {
    pub version: u32,
    pub terms: Terms,
    pub accepted: bool,
}

/// What the candidate may see now.
pub fn candidate_view(application: &Application, facts: &Facts<'_>) -> CandidateView {
    let status = status(application);
    let clocks = clocks::due(application, facts);
    let running = |id: ClockId| {
        clocks
            .iter()
            .filter(|due| due.clock == id && matches!(due.state, ClockState::Running | ClockState::Late))
            .find_map(|due| due.due_at)
    };
    let promised = match status {
        Status::Received => running(ClockId::FirstContact),
        Status::TechnicalScreen => running(ClockId::TechnicalScreenResult),
        Status::Deciding | Status::References => running(ClockId::CandidateToldLatest),
        _ => None,
    };
    CandidateView {
        status,
        words: words(status),
        applied: application.applied,
        interviews: interviews(application, facts),
        answer_by: promised,
        thank_you_by: clocks::thank_you_by(application, facts),
        thanks: application.thanks.clone(),
        offer: offer(application),
        apply_again_from: match &application.life {
            Life::Rejected(rejection) if application.told.is_some() => rejection.cool_down_until,
            _ => None,
        },
        may_withdraw: application.life.is_live(),
    }
}

/// An outcome that the candidate has not been told shows as still deciding.
fn status(application: &Application) -> Status {
    let told = application.told.is_some();
    match &application.life {
        Life::Hired { .. } => Status::Hired,
        Life::Withdrawn { .. } => Status::Withdrawn,
        Life::Rejected(_) if told => Status::Closed,
        Life::OnHold { .. } => Status::Paused,
        Life::Rejected(rejection) => of_stage(rejection.from, application),
        life => of_stage(life.stage(), application),
    }
}

fn of_stage(stage: StageKind, application: &Application) -> Status {
    match stage {
        StageKind::Applied => Status::Received,
        StageKind::PhoneScreen => Status::PhoneScreen,
        StageKind::WritingSample | StageKind::OnlineAssessment => Status::Assessment,
        StageKind::TechnicalScreen => Status::TechnicalScreen,
        StageKind::LoopPlanning => Status::PlanningInterviews,
        StageKind::LoopScheduled | StageKind::LoopRunning => Status::Interviews,
        StageKind::Debrief => Status::Deciding,
        StageKind::References => Status::References,
        StageKind::Offer if offer(application).is_some() => Status::Offer,
        StageKind::Offer | StageKind::Hired => Status::Deciding,
    }
}

fn words(status: Status) -> &'static str {
    match status {
        Status::Received => "We have your application and will be in touch.",
        Status::PhoneScreen => "The next step is a phone call with us.",
        Status::Assessment => "The next step is a task that you do in your own time.",
        Status::TechnicalScreen => "The next step is a technical conversation with an engineer.",
        Status::PlanningInterviews => "We are putting together your interviews.",
        Status::Interviews => "Your interviews are set; the times stand below.",
        Status::Deciding => "Your interviews are over and we are deciding.",
        Status::References => "We are talking to the people you named as references.",
        Status::Offer => "There is an offer for you.",
        Status::Hired => "You have accepted our offer. Welcome!",
        Status::Closed => "We are not going ahead with this application.",
        Status::Withdrawn => "The application has been withdrawn.",
        Status::Paused => "Your application is on hold; you need not do anything.",
    }
}

fn interviews(application: &Application, facts: &Facts<'_>) -> Vec<CandidateInterview> {
    let mut interviews: Vec<CandidateInterview> = application
        .interviews
        .iter()
        .filter(|interview| interview.stands())
        .filter_map(|interview| {
            Some(CandidateInterview {
                interview: interview.id,
                name: facts.process.round(&interview.round)?.name.clone(),
                slot: interview.slot,
                place: interview.place.clone(),
                reply: interview.candidate_reply,
                over: interview.phase() == InterviewPhase::Held,
            })
        })
        .collect();
    interviews.sort_by_key(|interview| interview.slot.start);
    interviews
}

fn offer(application: &Application) -> Option<CandidateOffer> {
    let offer = application.offers.last()?;
    matches!(offer.phase(), OfferPhase::Sent | OfferPhase::Accepted).then(|| CandidateOffer {
        version: offer.version,
        terms: offer.terms.clone(),
        accepted: offer.phase() == OfferPhase::Accepted,
    })
}
