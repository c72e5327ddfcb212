//! A candidate applies: the first event, refused during a cool-down.

use jiff::civil::Date;

use crate::{
    access::{Capability, Role},
    actor::Actor,
    event::Event,
    facts::Facts,
    ids::{ApplicationId, CandidateId, PersonId},
    refusal::{Refusal, Who, Why},
};

use super::{Application, Life, RejectionCause};

/// What an application starts with.
#[derive(Clone, Debug)]
pub struct Opening {
    pub application: ApplicationId,
    pub candidate: CandidateId,
    /// Why a recruiter lets the candidate in although a cool-down runs.
    pub cool_down_override: Option<String>,
}

/// A wait that an earlier application left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoolingDown {
    /// The first day on which the candidate may apply again.
    pub until: Date,
    pub cause: RejectionCause,
}

impl Application {
    /// The wait that this application leaves behind, if it ended in a rejection with one.
    pub fn cooling_down(&self) -> Option<CoolingDown> {
        match &self.life {
            Life::Rejected(rejection) => {
                rejection.cool_down_until.map(|until| CoolingDown { until, cause: rejection.cause })
            }
            _ => None,
        }
    }

    /// The first event of an application by a candidate with these earlier waits.
    /// The requisition of the facts is the one applied for.
    pub fn open(
        opening: Opening,
        actor: &Actor,
        facts: &Facts<'_>,
        earlier: &[CoolingDown],
    ) -> Result<Vec<Event>, Refusal> {
        let requisition = facts.requisition;
        let recruits =
            |id: PersonId| requisition.recruiters.contains(&id) || requisition.hiring_manager == id;
        let recruiters: Vec<Who> = if requisition.recruiters.is_empty() {
            vec![Who::Role(Role::Recruiter)]
        } else {
            requisition.recruiters.iter().copied().map(Who::Person).collect()
        };
        let (allowed, recruiter) = match actor {
            Actor::Person { id, org } => (
                org.admin || org.recruiter || recruits(*id),
                org.recruiter || requisition.recruiters.contains(id),
            ),
            Actor::Candidate | Actor::System => (true, false),
            Actor::Referee { .. } => (false, false),
        };
        if !allowed {
            let why = Why::NotAllowed { capability: Capability::EditRequisition };
            return Err(Refusal::new(why, recruiters, "add the application"));
        }
        let today = facts.now.to_zoned_datetime(requisition.calendar.zone.clone()).date();
        let wait = earlier.iter().map(|wait| wait.until).filter(|until| *until > today).max();
        let reason = opening.cool_down_override.filter(|reason| recruiter && !reason.trim().is_empty());
        if let (Some(until), None) = (wait, &reason) {
            let why = Why::CoolDown { until };
            return Err(Refusal::new(why, recruiters, "let the candidate in earlier with a reason"));
        }
        Ok(vec![Event::Applied {
            application: opening.application,
            requisition: requisition.id,
            candidate: opening.candidate,
            cool_down_override: reason.filter(|_| wait.is_some()),
        }])
    }
}
