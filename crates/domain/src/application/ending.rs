//! How an application ends without a hire, and what the candidate hears of it.

use jiff::ToSpan;

use super::{Feedback, Life, RejectionCause, WithdrawnBy, context::Context};
use crate::{
    access::{Capability, Role},
    clocks,
    event::Event,
    process::{Range, TemplateId},
    refusal::{Refusal, Why, only},
    transitions::{FEEDBACK, legal},
};

impl Context<'_> {
    pub(super) fn reject(
        &self,
        reason: &str,
        template: Option<TemplateId>,
        cool_down_months: Option<u32>,
    ) -> Result<Vec<Event>, Refusal> {
        if matches!(&self.application.life, Life::OnHold { from, .. } if !early(from)) {
            return Err(self.wrong_moment(self.application.position(), &[]));
        }
        let reason = self.filled("reason", reason)?;
        let end = self.rejected(RejectionCause::BeforeDebrief, reason, template, cool_down_months)?;
        let mut events = self.cancel_booked("the application has ended");
        events.push(end);
        Ok(events)
    }

    pub(super) fn no_hire(&self, reason: String, cool_down_months: Option<u32>) -> Result<Event, Refusal> {
        self.rejected(RejectionCause::NoHire, reason, None, cool_down_months)
    }

    /// A rejection with its cool-down, counted in the requisition's time zone.
    pub(super) fn rejected(
        &self,
        cause: RejectionCause,
        reason: String,
        template: Option<TemplateId>,
        cool_down_months: Option<u32>,
    ) -> Result<Event, Refusal> {
        let rule = self.facts.process.cool_down;
        let months = cool_down_months.unwrap_or(rule.default_months);
        let range = Range { min: rule.min_months, max: rule.max_months };
        if !range.contains(months) {
            let why = Why::CoolDownOutside { months, range };
            return Err(self.yourself(why, &format!("choose {range} months")));
        }
        let cool_down_until = self.today().checked_add(i64::from(months).months()).ok();
        Ok(Event::Rejected { cause, reason, template, cool_down_until })
    }

    /// A thank-you is sent once, while the candidate's page asks for it.
    pub(super) fn thank(&self, text: &str) -> Result<Vec<Event>, Refusal> {
        let refused = |why| Refusal::new(why, only(Role::Candidate), "write to the recruiter directly");
        if let Some(thanks) = &self.application.thanks {
            return Err(refused(Why::AlreadyThanked { at: thanks.at }));
        }
        if clocks::thank_you_by(self.application, self.facts).is_none() {
            return Err(refused(Why::NoTimeForThanks));
        }
        Ok(vec![Event::Thanked { text: self.filled("text", text)? }])
    }

    pub(super) fn withdraw(&self, reason: &str) -> Result<Vec<Event>, Refusal> {
        let by = match self.actor.id() {
            Some(person) => WithdrawnBy::OnBehalf { person },
            None => WithdrawnBy::Candidate,
        };
        let mut events = self.cancel_booked("the candidate has withdrawn");
        events.push(Event::Withdrawn { by, reason: reason.to_owned() });
        Ok(events)
    }

    fn feedback_on(&self) -> Result<(), Refusal> {
        if self.facts.requisition.feedback_enabled {
            return Ok(());
        }
        Err(Refusal::new(Why::FeedbackOff, only(Role::Admin), "switch feedback on in the settings"))
    }

    /// The feedback, when its machine allows this command now.
    fn feedback(&self) -> Result<Option<&Feedback>, Refusal> {
        self.feedback_on()?;
        let feedback = self.application.feedback.as_ref();
        let phase = feedback.map(Feedback::phase);
        if legal(FEEDBACK, self.command, phase.as_ref()) {
            return Ok(feedback);
        }
        let (capability, step) = match feedback {
            None => (Capability::DraftFeedback, "draft the feedback"),
            Some(Feedback::Drafted { .. }) => (Capability::ReviewFeedback, "review the feedback"),
            Some(Feedback::Reviewed { .. }) => (Capability::SendFeedback, "send the feedback"),
            Some(Feedback::Sent { .. }) => (Capability::TellCandidate, "write to the candidate directly"),
        };
        Err(Refusal::new(Why::FeedbackIs { phase }, self.able(capability), step))
    }

    pub(super) fn draft_feedback(&self, content_hash: String) -> Result<Vec<Event>, Refusal> {
        self.feedback()?;
        Ok(vec![Event::FeedbackDrafted { content_hash }])
    }

    pub(super) fn review_feedback(&self, content_hash: String) -> Result<Vec<Event>, Refusal> {
        if let Some(Feedback::Drafted { by, content_hash: drafted }) = self.feedback()? {
            if self.actor.id() == Some(*by) {
                let others = self.able(Capability::ReviewFeedback);
                let others = others.into_iter().filter(|who| *who != (*by).into()).collect::<Vec<_>>();
                return Err(Refusal::new(Why::OwnReview, others, "review it"));
            }
            if *drafted != content_hash {
                return Err(self.yourself(Why::TextChanged, "read the latest draft and review that"));
            }
        }
        Ok(vec![Event::FeedbackReviewed { content_hash }])
    }

    pub(super) fn send_feedback(&self) -> Result<Vec<Event>, Refusal> {
        self.feedback()?;
        Ok(vec![Event::FeedbackSent])
    }

    pub(super) fn tell_candidate(&self, template: Option<TemplateId>) -> Result<Vec<Event>, Refusal> {
        if let Some(told) = &self.application.told {
            return Err(
                self.recruiter(Why::AlreadyTold { at: told.at }, "write to the candidate again by hand")
            );
        }
        Ok(vec![Event::CandidateTold { template }])
    }
}

/// Before the debrief, where a recruiter or the hiring manager may still reject.
fn early(life: &Life) -> bool {
    life.stage() < crate::process::StageKind::Debrief
}
