//! The door of the aggregate: permission, moment, then the handler.

use super::{Application, context::Context};
use crate::{
    access, actor::Actor, command::Command, event::Event, facts::Facts, refusal::Refusal,
    transitions::transition,
};

impl Application {
    /// What `command` would make happen, or why it may not. Nothing changes here:
    /// the caller stores the events and applies them.
    pub fn handle(&self, command: Command, actor: &Actor, facts: &Facts<'_>) -> Result<Vec<Event>, Refusal> {
        let name = command.name();
        let row = transition(&name).expect("a test holds every command against the table of transitions");
        let roles = access::roles(actor, self, facts);
        let context = Context { application: self, actor, roles, facts, command: &name };
        if !access::may(&context.roles, row.by) {
            return Err(context.not_allowed(row.by));
        }
        let now = self.position();
        if !row.from.contains(&now) {
            return Err(context.wrong_moment(now, row.from));
        }
        context.dispatch(command)
    }
}

impl Context<'_> {
    fn dispatch(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        match command {
            C::RecordContact { note } => self.record_contact(note),
            C::Advance { to, override_reason } => self.advance(to, override_reason),
            C::MoveBack => self.move_back(),
            C::BookInterview { interview, round, slot, lead, shadows, place } => {
                self.book(interview, &round, slot, lead, shadows, place)
            }
            C::Rebook { interview, slot, place } => self.rebook(interview, slot, place),
            C::ChangeLead { interview, lead } => self.change_lead(interview, lead),
            C::AddShadow { interview, person } => self.add_shadow(interview, person),
            C::RemoveShadow { interview, person } => self.remove_shadow(interview, person),
            C::CancelInterview { interview, reason } => self.cancel(interview, &reason),
            C::Reply { interview, reply } => self.reply(interview, reply),
            C::StartInterview { interview } => self.start(interview),
            C::EndInterview { interview, minutes, marks } => self.end(interview, minutes, marks),
            C::PlanLoop { plan, accept_gaps } => self.plan_loop(plan, accept_gaps),
            C::ChooseVariant { variant } => self.choose_variant(variant),
            C::SubmitScorecard { interview, verdict, version, content_hash } => {
                self.submit_card(interview, verdict, version, content_hash)
            }
            C::ReviseScorecard { interview, verdict, version, content_hash } => {
                self.revise_card(interview, verdict, version, content_hash)
            }
            C::WaiveScorecard { interview, reason } => self.waive_card(interview, &reason),
            other => self.dispatch_debrief(other),
        }
    }

    fn dispatch_debrief(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        match command {
            C::OpenDebrief => self.open_debrief(),
            C::StartReading { minutes } => self.start_reading(minutes),
            C::FinishReading => self.finish_reading(),
            C::EndReading => self.end_reading(),
            C::VoteAfterReading { vote } => self.vote_after_reading(vote),
            C::StartDiscussion => self.start_discussion(),
            C::Discuss { principle } => self.discuss(principle),
            C::StateBar { raises, reason } => self.state_bar(raises, &reason),
            C::FinalVote { vote } => self.final_vote(vote),
            C::CloseVoting => self.close_voting(),
            C::RecordConsensus { raises } => self.record_consensus(raises),
            C::Decide { outcome, override_reason, cool_down_months } => {
                self.decide(outcome, override_reason, cool_down_months)
            }
            C::Agree => self.agree(),
            C::Veto { reason } => self.veto(&reason),
            other => self.dispatch_after(other),
        }
    }

    fn dispatch_after(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        match command {
            C::RequestReference { reference, name, email, relation, claims } => {
                self.request_reference(reference, name, email, relation, claims)
            }
            C::RemindReference { reference } => self.remind_reference(reference),
            C::ReceiveReference { reference, answers } => self.receive_reference(reference, answers),
            C::DeclineReference { reference, reason } => self.decline_reference(reference, reason),
            C::CloseReferences { conclusion } => self.close_references(conclusion),
            C::DraftOffer { terms } => self.draft_offer(terms),
            C::ApproveOffer { note } => self.approve_offer(note),
            C::ReturnOffer { reason } => self.return_offer(&reason),
            C::SendOffer => self.send_offer(),
            C::NegotiateOffer { text } => self.negotiate_offer(&text),
            C::AnswerOffer { answer } => self.answer_offer(answer),
            C::RescindOffer { reason } => self.rescind_offer(&reason),
            other => self.dispatch_ending(other),
        }
    }

    fn dispatch_ending(&self, command: Command) -> Result<Vec<Event>, Refusal> {
        use Command as C;
        match command {
            C::Reject { reason, template, cool_down_months } => {
                self.reject(&reason, template, cool_down_months)
            }
            C::DraftFeedback { content_hash } => self.draft_feedback(content_hash),
            C::ReviewFeedback { content_hash } => self.review_feedback(content_hash),
            C::SendFeedback => self.send_feedback(),
            C::TellCandidate { template } => self.tell_candidate(template),
            C::Thank { text } => self.thank(&text),
            C::Withdraw { reason } => self.withdraw(&reason),
            C::Hold { reason } => Ok(vec![Event::Held { reason: self.filled("reason", &reason)? }]),
            C::Resume => Ok(vec![Event::Resumed]),
            C::Comment { text } => Ok(vec![Event::Commented { text: self.filled("comment", &text)? }]),
            C::BreakGlass { reason } => {
                self.owes_nothing()?;
                Ok(vec![Event::GlassBroken { reason: self.filled("reason", &reason)? }])
            }
            _ => Ok(Vec::new()),
        }
    }
}
