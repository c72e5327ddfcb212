//! Interviews booked by hand: who, when, where, and holding them.

use std::collections::BTreeSet;

use super::{AgendaMark, Interview, Reply, Slot, context::Context};
use crate::{
    access::{Capability, Role},
    actor::Actor,
    eligibility::{Ineligible, Part, candidate_collision, check},
    event::Event,
    ids::{InterviewId, PersonId},
    process::{Round, RoundId},
    refusal::{Refusal, Why, only},
    transitions::Position,
};

impl Context<'_> {
    pub(super) fn book(
        &self,
        interview: InterviewId,
        round: &RoundId,
        slot: Slot,
        lead: PersonId,
        shadows: BTreeSet<PersonId>,
        place: String,
    ) -> Result<Vec<Event>, Refusal> {
        if self.application.interview(interview).is_some() {
            return Err(self.recruiter(Why::IdTaken { what: "interview" }, "send it with a new id"));
        }
        let round = self.bookable(round)?;
        if shadows.contains(&lead) {
            let why = Why::AlreadyLeads { person: lead, round: round.id.clone() };
            return Err(self.recruiter(why, "leave that person out of the shadows"));
        }
        self.fits(round, slot, lead, &shadows, None)?;
        let round = round.id.clone();
        Ok(vec![Event::InterviewBooked { interview, round, slot, lead, shadows, place }])
    }

    /// The round, when it may be booked in the current stage and is not booked yet.
    fn bookable(&self, id: &RoundId) -> Result<&Round, Refusal> {
        let process = self.facts.process;
        let Some(round) = process.round(id) else {
            let why = Why::UnknownRound { round: id.clone() };
            return Err(self.recruiter(why, "choose a round of the process"));
        };
        let stage = self.application.life.stage();
        let in_loop = matches!(
            self.application.position(),
            Position::LoopPlanning | Position::LoopScheduled | Position::LoopRunning
        ) && self.facts.loop_rounds().iter().any(|known| known.id == *id);
        let in_stage = process.stage_of_kind(stage).is_some_and(|stage| stage.round.as_ref() == Some(id));
        if !in_loop && !in_stage {
            let why = Why::RoundElsewhere { round: id.clone(), stage };
            return Err(self.recruiter(why, "move the application to the stage of that round"));
        }
        if self.application.interview_of(id).is_some() {
            let why = Why::RoundTaken { round: id.clone() };
            return Err(self.recruiter(why, "rebook or cancel the interview that is there"));
        }
        Ok(round)
    }

    /// Length, eligibility of everyone at once, and the candidate's own calendar.
    fn fits(
        &self,
        round: &Round,
        slot: Slot,
        lead: PersonId,
        shadows: &BTreeSet<PersonId>,
        moving: Option<InterviewId>,
    ) -> Result<(), Refusal> {
        if slot.minutes != round.minutes {
            let (minutes, wanted) = (slot.minutes, round.minutes);
            let why = Why::WrongLength { round: round.id.clone(), minutes, wanted };
            return Err(self.recruiter(why, &format!("book {wanted} minutes")));
        }
        let parts = [(lead, Part::Lead)].into_iter().chain(shadows.iter().map(|id| (*id, Part::Shadow)));
        let ineligible: Vec<Ineligible> = parts
            .filter_map(|(id, part)| {
                check(self.application, self.facts, round, part, id, Some(slot), moving).err()
            })
            .collect();
        if !ineligible.is_empty() {
            return Err(
                self.recruiter(Why::Ineligible { ineligible }, "choose another person or another time")
            );
        }
        if let Some((what, until)) = candidate_collision(self.application, self.facts, slot, moving) {
            return Err(self.recruiter(Why::CandidateBusy { what, until }, "choose another time"));
        }
        Ok(())
    }

    pub(super) fn rebook(
        &self,
        id: InterviewId,
        slot: Slot,
        place: Option<String>,
    ) -> Result<Vec<Event>, Refusal> {
        let interview = self.open_interview(id)?;
        let round = self.round_of(interview)?;
        self.fits(round, slot, interview.lead, &interview.shadows, Some(id))?;
        let place = place.unwrap_or_else(|| interview.place.clone());
        Ok(vec![Event::InterviewRebooked { interview: id, slot, place }])
    }

    pub(super) fn change_lead(&self, id: InterviewId, lead: PersonId) -> Result<Vec<Event>, Refusal> {
        let interview = self.open_interview(id)?;
        let round = self.round_of(interview)?;
        if interview.lead == lead {
            let why = Why::AlreadyLeads { person: lead, round: round.id.clone() };
            return Err(self.recruiter(why, "choose another person"));
        }
        self.fits(round, interview.slot, lead, &BTreeSet::new(), Some(id))?;
        Ok(vec![Event::LeadChanged { interview: id, from: interview.lead, to: lead }])
    }

    pub(super) fn add_shadow(&self, id: InterviewId, person: PersonId) -> Result<Vec<Event>, Refusal> {
        let interview = self.open_interview(id)?;
        let round = self.round_of(interview)?;
        if interview.lead == person || interview.shadows.contains(&person) {
            let why = Why::AlreadyLeads { person, round: round.id.clone() };
            return Err(self.recruiter(why, "choose another person"));
        }
        check(self.application, self.facts, round, Part::Shadow, person, Some(interview.slot), Some(id))
            .map_err(|one| {
                self.recruiter(Why::Ineligible { ineligible: vec![one] }, "choose another person")
            })?;
        Ok(vec![Event::ShadowAdded { interview: id, person }])
    }

    pub(super) fn remove_shadow(&self, id: InterviewId, person: PersonId) -> Result<Vec<Event>, Refusal> {
        if !self.open_interview(id)?.shadows.contains(&person) {
            return Err(self.recruiter(Why::NotShadow { person }, "choose one of its shadows"));
        }
        Ok(vec![Event::ShadowRemoved { interview: id, person }])
    }

    pub(super) fn cancel(&self, id: InterviewId, reason: &str) -> Result<Vec<Event>, Refusal> {
        let interview = self.open_interview(id)?.id;
        Ok(vec![Event::InterviewCancelled { interview, reason: self.filled("reason", reason)? }])
    }

    pub(super) fn reply(&self, id: InterviewId, reply: Reply) -> Result<Vec<Event>, Refusal> {
        let interview = self.open_interview(id)?;
        let person = self.actor.id();
        let invited = match self.actor {
            Actor::Person { id, .. } => interview.lead == *id || interview.shadows.contains(id),
            Actor::Candidate => true,
            Actor::Referee { .. } | Actor::System => false,
        };
        if !invited {
            return Err(self.not_invited(interview, "invitation", "reply"));
        }
        Ok(vec![Event::Replied { interview: id, person, reply }])
    }

    fn not_invited(&self, interview: &Interview, what: &'static str, step: &str) -> Refusal {
        Refusal::new(Why::NotYours { what }, only(interview.lead), step)
    }

    pub(super) fn start(&self, id: InterviewId) -> Result<Vec<Event>, Refusal> {
        let interview = self.conducted(id)?;
        let begins = if self.round_of(interview)?.is_screen() { None } else { self.loop_begins() };
        Ok(begins.into_iter().chain([Event::InterviewStarted { interview: id }]).collect())
    }

    pub(super) fn end(
        &self,
        id: InterviewId,
        minutes: u32,
        marks: Vec<AgendaMark>,
    ) -> Result<Vec<Event>, Refusal> {
        let interview = self.conducted(id)?.id;
        Ok(vec![Event::InterviewEnded { interview, minutes, marks }])
    }

    /// The interview, when the actor leads it or is a recruiter.
    fn conducted(&self, id: InterviewId) -> Result<&Interview, Refusal> {
        let interview = self.open_interview(id)?;
        if self.actor.id() == Some(interview.lead) || self.is(Role::Recruiter) {
            return Ok(interview);
        }
        Err(self.not_invited(interview, "interview", Capability::Conduct.words()))
    }
}
