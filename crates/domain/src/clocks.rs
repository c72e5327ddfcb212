//! The process's due times, applied to one application. Time on hold does not count: see [`crate::pauses`].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    access::Role,
    application::{Application, Card, CardState, Hold, Interview, InterviewPhase, Life, Reference},
    facts::Facts,
    ids::InterviewId,
    pauses::Pauses,
    process::{Clock, ClockId, ClockStart, RoundKind, StageKind},
    refusal::{Who, only},
};

/// One clock of an application. The clock on scorecards appears once per interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    pub clock: ClockId,
    /// None while its start has not happened.
    pub due_at: Option<Timestamp>,
    pub state: ClockState,
    /// Who makes it stop.
    pub who: Vec<Who>,
    /// For the clock on scorecards.
    pub interview: Option<InterviewId>,
}

/// How a clock stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ClockState {
    /// Its start has not happened, or the application has ended.
    NotYet,
    Running,
    /// It would run, and waits because the application is on hold. `due_at` is as if the hold ended now.
    OnHold,
    Met {
        at: Timestamp,
        in_time: bool,
    },
    Late,
}

/// Every clock of the process, in its order, as it stands at `facts.now`.
pub fn due(application: &Application, facts: &Facts<'_>) -> Vec<Due> {
    facts
        .process
        .clocks
        .iter()
        .flat_map(|clock| {
            if clock.id == ClockId::Scorecard {
                scorecards(application, facts, clock)
            } else {
                vec![one(application, facts, clock)]
            }
        })
        .collect()
}

fn one(application: &Application, facts: &Facts<'_>, clock: &Clock) -> Due {
    let due_at =
        start(application, facts, clock.from).map(|from| Pauses::of(application, facts).end(from, clock.due));
    let met = met(application, facts, clock.id);
    let state = state(application, facts, due_at, met);
    Due { clock: clock.id, due_at, state, who: who(application, facts, clock.id), interview: None }
}

fn scorecards(application: &Application, facts: &Facts<'_>, clock: &Clock) -> Vec<Due> {
    let pauses = Pauses::of(application, facts);
    application
        .interviews
        .iter()
        .filter(|interview| interview.stands())
        .map(|interview| {
            let due_at = interview.ended().map(|ended| pauses.end(ended, clock.due));
            let met = application.card(interview.id, interview.lead).and_then(submitted_at);
            Due {
                clock: clock.id,
                due_at,
                state: state(application, facts, due_at, met),
                who: only(interview.lead),
                interview: Some(interview.id),
            }
        })
        .collect()
}

fn submitted_at(card: &Card) -> Option<Timestamp> {
    match &card.state {
        CardState::Submitted { versions } => versions.first().map(|version| version.at),
        CardState::Waived { at, .. } => Some(*at),
    }
}

fn state(
    application: &Application,
    facts: &Facts<'_>,
    due_at: Option<Timestamp>,
    met: Option<Timestamp>,
) -> ClockState {
    let told_open = application.told.is_none() && matches!(application.life, Life::Rejected(_));
    match (due_at, met) {
        (_, Some(at)) => ClockState::Met { at, in_time: due_at.is_none_or(|due| at <= due) },
        (None, None) => ClockState::NotYet,
        (Some(_), None) if matches!(application.life, Life::OnHold { .. }) => ClockState::OnHold,
        (Some(_), None) if !application.life.is_live() && !told_open => ClockState::NotYet,
        (Some(due), None) if due < facts.now => ClockState::Late,
        (Some(_), None) => ClockState::Running,
    }
}

fn start(application: &Application, facts: &Facts<'_>, from: ClockStart) -> Option<Timestamp> {
    match from {
        ClockStart::Application => Some(application.applied),
        ClockStart::PhoneScreen => of_kind(application, facts, RoundKind::PhoneScreen)?.ended(),
        ClockStart::TechnicalScreen => of_kind(application, facts, RoundKind::TechnicalScreen)?.ended(),
        ClockStart::OwnInterview => None,
        ClockStart::LastInterview => last_interview(application, facts),
    }
}

/// Business days that the present hold has taken; none when it is not on hold.
pub fn days_on_hold(application: &Application, facts: &Facts<'_>) -> Option<u32> {
    let Life::OnHold { since, .. } = &application.life else { return None };
    let hold = Hold { since: *since, until: facts.now.max(*since) };
    Some(Pauses::of(application, facts).days_of(&hold))
}

/// When a thank-you is due, as long as one may still be sent.
pub fn thank_you_by(application: &Application, facts: &Facts<'_>) -> Option<Timestamp> {
    let dues = due(application, facts);
    let due = dues.into_iter().find(|due| due.clock == ClockId::ThankYou)?;
    due.due_at.filter(|at| due.state == ClockState::Running && *at >= facts.now)
}

/// The end of the loop's last interview (T0), once every round of it was held.
pub fn last_interview(application: &Application, facts: &Facts<'_>) -> Option<Timestamp> {
    let rounds = facts.loop_rounds();
    let ended: Option<Vec<Timestamp>> =
        rounds.iter().map(|round| application.interview_of(&round.id)?.ended()).collect();
    ended?.into_iter().max()
}

fn of_kind<'a>(application: &'a Application, facts: &Facts<'_>, kind: RoundKind) -> Option<&'a Interview> {
    application.interviews.iter().find(|interview| {
        interview.stands() && facts.process.round(&interview.round).is_some_and(|round| round.kind == kind)
    })
}

/// When the thing that a clock waits for happened.
fn met(application: &Application, facts: &Facts<'_>, clock: ClockId) -> Option<Timestamp> {
    let entered =
        |stage: StageKind| application.visits.iter().find(|visit| visit.stage >= stage).map(|visit| visit.at);
    let decided = || {
        let debrief = application.debrief.as_ref()?;
        debrief.decided().map(|decision| decision.at)
    };
    match clock {
        ClockId::FirstContact => application.contacted.or_else(|| entered(StageKind::TechnicalScreen)),
        ClockId::PhoneScreen => of_kind(application, facts, RoundKind::PhoneScreen)
            .map(|interview| interview.booked)
            .or_else(|| entered(StageKind::TechnicalScreen)),
        ClockId::TechnicalScreen => of_kind(application, facts, RoundKind::TechnicalScreen)
            .and_then(Interview::ended)
            .or_else(|| entered(StageKind::LoopPlanning)),
        ClockId::TechnicalScreenResult | ClockId::LoopScheduling => {
            entered(StageKind::LoopPlanning).or_else(|| ended(application))
        }
        ClockId::LoopHeld => last_interview(application, facts),
        ClockId::Scorecard => None,
        ClockId::ThankYou => application.thanks.as_ref().map(|thanks| thanks.at),
        ClockId::Debrief => decided(),
        ClockId::References => application
            .references
            .iter()
            .map(|asked: &Reference| asked.requested)
            .min()
            .or_else(|| ended(application)),
        ClockId::FinalDecision => application.confirmed.or_else(|| ended(application)),
        ClockId::CandidateTold | ClockId::CandidateToldLatest => told(application),
    }
}

fn ended(application: &Application) -> Option<Timestamp> {
    match &application.life {
        Life::Hired { at, .. } | Life::Withdrawn { at, .. } => Some(*at),
        Life::Rejected(rejection) => Some(rejection.at),
        _ => None,
    }
}

/// When the candidate heard: by a letter, or with the offer itself.
fn told(application: &Application) -> Option<Timestamp> {
    let by_letter = application.told.as_ref().map(|told| told.at);
    let by_offer = application.offers.iter().find_map(|offer| match offer.state {
        crate::application::OfferState::Sent { at } | crate::application::OfferState::Accepted { at } => {
            Some(at)
        }
        _ => None,
    });
    by_letter.into_iter().chain(by_offer).min()
}

fn who(application: &Application, facts: &Facts<'_>, clock: ClockId) -> Vec<Who> {
    let lead = |kind: RoundKind| of_kind(application, facts, kind).map(|interview| only(interview.lead));
    let role = |role: Role| role.holders(application, facts);
    match clock {
        ClockId::TechnicalScreen => lead(RoundKind::TechnicalScreen).unwrap_or_else(|| role(Role::Recruiter)),
        ClockId::LoopHeld => {
            let open = application.loop_interviews(facts.process);
            let open: Vec<Who> = open
                .filter(|interview| interview.phase() != InterviewPhase::Held)
                .map(|interview| Who::Person(interview.lead))
                .collect();
            if open.is_empty() { role(Role::Recruiter) } else { open }
        }
        ClockId::Debrief => role(Role::Facilitator),
        ClockId::FinalDecision => role(Role::HiringManager),
        ClockId::ThankYou => only(Role::Candidate),
        _ => role(Role::Recruiter),
    }
}
