//! The offer: terms, approval in order, the candidate's answer.

use super::{Offer, OfferAnswer, OfferPhase, RejectionCause, Terms, WithdrawnBy, context::Context};
use crate::{
    access::Role,
    debrief::Outcome,
    event::Event,
    refusal::{Refusal, Why, only},
    transitions::{OFFER, legal},
};

impl Context<'_> {
    pub(super) fn draft_offer(&self, terms: Terms) -> Result<Vec<Event>, Refusal> {
        if let Some(what) = self.terms_fault(&terms) {
            return Err(self.yourself(Why::TermsFault { what }, "correct the terms and send them again"));
        }
        if let Some(current) = self.application.offers.last()
            && !legal(OFFER, self.command, Some(&current.phase()))
        {
            return Err(self.offer_is(current.phase()));
        }
        let version = self.application.offers.last().map_or(1, |offer| offer.version + 1);
        let chain = self.facts.requisition.offer_approvers.clone();
        Ok(vec![Event::OfferDrafted { version, terms, chain }])
    }

    fn terms_fault(&self, terms: &Terms) -> Option<String> {
        let today = self.today();
        let decided = match self.application.debrief.as_ref().and_then(|debrief| debrief.decided()) {
            Some(decision) => match decision.outcome {
                Outcome::LowerLevel { level } => level,
                _ => self.facts.requisition.level,
            },
            None => self.facts.requisition.level,
        };
        if terms.base == 0 {
            Some("the base pay is zero".to_owned())
        } else if terms.currency.len() != 3 || !terms.currency.chars().all(|c| c.is_ascii_uppercase()) {
            Some(format!("{} is not a currency code such as EUR", terms.currency))
        } else if terms.level != decided {
            Some(format!("the decision is for level {decided}, the offer for level {}", terms.level))
        } else if terms.expires < today {
            Some(format!("the offer would have ended on {}", terms.expires))
        } else if terms.start_date < today {
            Some(format!("the start date {} is in the past", terms.start_date))
        } else {
            None
        }
    }

    /// The current version, when its machine allows this command now.
    fn offer(&self) -> Result<&Offer, Refusal> {
        let Some(offer) = self.application.offers.last() else {
            return Err(self.recruiter(Why::NoOffer, "draft an offer"));
        };
        let phase = offer.phase();
        if legal(OFFER, self.command, Some(&phase)) { Ok(offer) } else { Err(self.offer_is(phase)) }
    }

    fn offer_is(&self, phase: OfferPhase) -> Refusal {
        let why = Why::OfferIs { phase };
        match (phase, self.application.offers.last().and_then(Offer::next_approver)) {
            (OfferPhase::InApproval, Some(next)) => Refusal::new(why, only(next), "approve or return it"),
            (OfferPhase::Approved, _) => self.recruiter(why, "send it"),
            (OfferPhase::Sent, _) => Refusal::new(why, only(Role::Candidate), "answer it"),
            _ => self.recruiter(why, "draft a new version"),
        }
    }

    /// The current version, when the actor's approval is the next one.
    fn my_turn(&self) -> Result<&Offer, Refusal> {
        let offer = self.offer()?;
        let next = offer.next_approver();
        match next {
            Some(next) if self.actor.id() != Some(next) => {
                Err(Refusal::new(Why::NotYourTurn { next }, only(next), "approve or return it"))
            }
            _ => Ok(offer),
        }
    }

    pub(super) fn approve_offer(&self, note: Option<String>) -> Result<Vec<Event>, Refusal> {
        let note = note.filter(|note| !note.trim().is_empty());
        Ok(vec![Event::OfferApproved { version: self.my_turn()?.version, note }])
    }

    pub(super) fn return_offer(&self, reason: &str) -> Result<Vec<Event>, Refusal> {
        let version = self.my_turn()?.version;
        Ok(vec![Event::OfferReturned { version, reason: self.filled("reason", reason)? }])
    }

    pub(super) fn send_offer(&self) -> Result<Vec<Event>, Refusal> {
        let offer = self.offer()?;
        self.not_expired(offer)?;
        Ok(vec![Event::OfferSent { version: offer.version }])
    }

    fn not_expired(&self, offer: &Offer) -> Result<(), Refusal> {
        if offer.terms.expires >= self.today() {
            return Ok(());
        }
        Err(self.recruiter(Why::OfferExpired { on: offer.terms.expires }, "draft a new version"))
    }

    pub(super) fn negotiate_offer(&self, text: &str) -> Result<Vec<Event>, Refusal> {
        let version = self.offer()?.version;
        Ok(vec![Event::OfferNegotiated { version, text: self.filled("text", text)? }])
    }

    pub(super) fn answer_offer(&self, answer: OfferAnswer) -> Result<Vec<Event>, Refusal> {
        let offer = self.offer()?;
        let version = offer.version;
        let end = match &answer {
            OfferAnswer::Accept => {
                self.not_expired(offer)?;
                Event::Hired { offer: version }
            }
            OfferAnswer::Decline { reason } => {
                Event::Withdrawn { by: WithdrawnBy::OfferDeclined, reason: reason.clone() }
            }
        };
        Ok(vec![Event::OfferAnswered { version, answer }, end])
    }

    /// Takes the offer back and ends the application; no cool-down follows.
    pub(super) fn rescind_offer(&self, reason: &str) -> Result<Vec<Event>, Refusal> {
        let reason = self.filled("reason", reason)?;
        let taken_back = match self.application.offers.last() {
            Some(_) => {
                let version = self.offer()?.version;
                Some(Event::OfferRescinded { version, reason: reason.clone() })
            }
            None => None,
        };
        let end = Event::Rejected {
            cause: RejectionCause::OfferRescinded,
            reason,
            template: None,
            cool_down_until: None,
        };
        Ok(taken_back.into_iter().chain([end]).collect())
    }
}
