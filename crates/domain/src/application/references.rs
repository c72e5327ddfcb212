//! References: asked for, answered, and what they make of the conditional hire.

use super::{Conclusion, Reference, ReferencePhase, ReferenceReply, RejectionCause, context::Context};
use crate::{
    access::{Capability, Role},
    actor::Actor,
    event::Event,
    ids::ReferenceId,
    process::StageKind,
    refusal::{Refusal, Why, only},
    transitions::{REFERENCE, legal},
};

impl Context<'_> {
    pub(super) fn request_reference(
        &self,
        reference: ReferenceId,
        name: String,
        email: String,
        relation: String,
        claims: Vec<String>,
    ) -> Result<Vec<Event>, Refusal> {
        if self.application.references.iter().any(|asked| asked.id == reference) {
            return Err(self.yourself(Why::IdTaken { what: "reference" }, "send it with a new id"));
        }
        let name = self.filled("name of the referee", &name)?;
        let email = self.filled("address of the referee", &email)?;
        Ok(vec![Event::ReferenceRequested { reference, name, email, relation, claims }])
    }

    pub(super) fn remind_reference(&self, id: ReferenceId) -> Result<Vec<Event>, Refusal> {
        let reference = self.open_reference(id)?.id;
        Ok(vec![Event::ReferenceReminded { reference }])
    }

    pub(super) fn receive_reference(
        &self,
        id: ReferenceId,
        answers: Vec<ReferenceReply>,
    ) -> Result<Vec<Event>, Refusal> {
        let reference = self.answered(id)?.id;
        if answers.is_empty() {
            return Err(self.yourself(Why::Empty { field: "form" }, "answer at least one question"));
        }
        Ok(vec![Event::ReferenceReceived { reference, answers }])
    }

    pub(super) fn decline_reference(&self, id: ReferenceId, reason: String) -> Result<Vec<Event>, Refusal> {
        let reference = self.answered(id)?.id;
        Ok(vec![Event::ReferenceDeclined { reference, reason }])
    }

    /// The request, when the actor may answer it: its own referee, or a recruiter on the phone.
    fn answered(&self, id: ReferenceId) -> Result<&Reference, Refusal> {
        if let Actor::Referee { reference } = self.actor
            && *reference != id
        {
            let why = Why::NotYours { what: "reference" };
            return Err(Refusal::new(why, self.able(Capability::AskReferences), "send you your own link"));
        }
        self.open_reference(id)
    }

    fn open_reference(&self, id: ReferenceId) -> Result<&Reference, Refusal> {
        let Some(found) = self.application.references.iter().find(|asked| asked.id == id) else {
            let why = Why::UnknownReference { reference: id };
            return Err(self.recruiter(why, "ask for the reference first"));
        };
        let phase = found.state.phase();
        if legal(REFERENCE, self.command, Some(&phase)) {
            return Ok(found);
        }
        let why = Why::ReferenceIs { name: found.name.clone(), phase };
        Err(self.recruiter(why, "ask for another reference"))
    }

    pub(super) fn close_references(&self, conclusion: Conclusion) -> Result<Vec<Event>, Refusal> {
        match conclusion {
            Conclusion::Confirm { note } => self.confirm_hire(note),
            Conclusion::Withdraw { reason, cool_down_months } => {
                let reason = self.filled("reason", &reason)?;
                Ok(vec![self.rejected(RejectionCause::References, reason, None, cool_down_months)?])
            }
        }
    }

    fn confirm_hire(&self, note: Option<String>) -> Result<Vec<Event>, Refusal> {
        let all = &self.application.references;
        let names = |wanted: &dyn Fn(&Reference) -> bool| -> Vec<String> {
            all.iter().filter(|asked| wanted(asked)).map(|asked| asked.name.clone()).collect()
        };
        let open = names(&|asked| asked.state.phase() == ReferencePhase::Requested);
        if !open.is_empty() {
            return Err(Refusal::new(
                Why::ReferencesOpen { names: open },
                only(Role::Referee),
                "answer or decline",
            )
            .or(self.who(Role::Recruiter), "answer or decline on the referee's behalf"));
        }
        if !all.iter().any(|asked| asked.state.phase() == ReferencePhase::Received) {
            return Err(self.recruiter(Why::NoReference, "ask for a reference"));
        }
        let note = note.filter(|note| !note.trim().is_empty());
        let against = names(&Reference::contradicts);
        if !against.is_empty() && note.is_none() {
            let manager = self.who(Role::HiringManager);
            return Err(Refusal::new(
                Why::Contradicted { names: against },
                manager.clone(),
                "confirm the hire with a note",
            )
            .or(manager, "withdraw the conditional hire"));
        }
        let offer = Event::StageEntered { stage: StageKind::Offer, override_reason: None };
        Ok(vec![Event::HireConfirmed { note }, offer])
    }
}
