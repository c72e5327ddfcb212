//! Folding what follows a debrief: references, offer, feedback.

use super::{
    Application, Approval, ApprovalAnswer, Feedback, Life, Offer, OfferAnswer, OfferNote, OfferState,
    Reference, ReferenceState, Visit,
};
use crate::{
    event::{Event, Recorded},
    ids::ReferenceId,
    process::StageKind,
};

impl Application {
    pub(super) fn fold_after(&mut self, recorded: &Recorded) {
        self.fold_references(recorded);
        self.fold_offer(recorded);
        self.fold_offer_end(recorded);
        self.fold_feedback(recorded);
    }

    fn fold_references(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        match &recorded.event {
            Event::ReferenceRequested { reference, name, email, relation, claims } => {
                self.references.push(Reference {
                    id: *reference,
                    name: name.clone(),
                    email: email.clone(),
                    relation: relation.clone(),
                    claims: claims.clone(),
                    requested: at,
                    reminded: Vec::new(),
                    state: ReferenceState::Requested,
                });
            }
            Event::ReferenceReminded { reference } => {
                self.change_reference(*reference, |asked| asked.reminded.push(at));
            }
            Event::ReferenceReceived { reference, answers } => {
                let state = ReferenceState::Received { at, answers: answers.clone() };
                self.change_reference(*reference, |asked| asked.state = state);
            }
            Event::ReferenceDeclined { reference, reason } => {
                let state = ReferenceState::Declined { at, reason: reason.clone() };
                self.change_reference(*reference, |asked| asked.state = state);
            }
            Event::HireConfirmed { .. } => self.confirmed = Some(at),
            _ => {}
        }
    }

    fn change_reference(&mut self, id: ReferenceId, change: impl FnOnce(&mut Reference)) {
        if let Some(reference) = self.references.iter_mut().find(|reference| reference.id == id) {
            change(reference);
        }
    }

    fn fold_offer(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::OfferDrafted { version, terms, chain } => {
                for earlier in &mut self.offers {
                    earlier.state = OfferState::Superseded;
                }
                let state = if chain.is_empty() {
                    OfferState::Approved
                } else {
                    OfferState::InApproval { approved: 0 }
                };
                self.offers.push(Offer {
                    version: *version,
                    terms: terms.clone(),
                    drafted_by: recorded.by,
                    drafted: recorded.at,
                    chain: chain.clone(),
                    approvals: Vec::new(),
                    state,
                });
            }
            Event::OfferApproved { version, note } => self.change_offer(*version, |offer| {
                offer.approvals.extend(approval(recorded, ApprovalAnswer::Approved { note: note.clone() }));
                if let OfferState::InApproval { approved } = offer.state {
                    let approved = approved + 1;
                    let complete = approved >= offer.chain.len();
                    offer.state =
                        if complete { OfferState::Approved } else { OfferState::InApproval { approved } };
                }
            }),
            Event::OfferReturned { version, reason } => {
                let Some(by) = recorded.by else { return };
                let answer = ApprovalAnswer::Returned { reason: reason.clone() };
                self.change_offer(*version, |offer| {
                    offer.approvals.extend(approval(recorded, answer));
                    offer.state = OfferState::Returned { by, reason: reason.clone() };
                });
            }
            Event::OfferSent { version } => {
                self.change_offer(*version, |offer| offer.state = OfferState::Sent { at: recorded.at });
            }
            Event::OfferNegotiated { version, text } => {
                self.negotiation.push(OfferNote { version: *version, at: recorded.at, text: text.clone() });
            }
            _ => {}
        }
    }

    fn fold_offer_end(&mut self, recorded: &Recorded) {
        let at = recorded.at;
        match &recorded.event {
            Event::OfferAnswered { version, answer } => {
                let state = match answer {
                    OfferAnswer::Accept => OfferState::Accepted { at },
                    OfferAnswer::Decline { reason } => OfferState::Declined { at, reason: reason.clone() },
                };
                self.change_offer(*version, |offer| offer.state = state);
            }
            Event::OfferRescinded { version, reason } => {
                let state = OfferState::Rescinded { at, reason: reason.clone() };
                self.change_offer(*version, |offer| offer.state = state);
            }
            Event::Hired { offer } => {
                self.life = Life::Hired { at, offer: *offer };
                self.visits.push(Visit { stage: StageKind::Hired, at, recorded: 0 });
            }
            _ => {}
        }
    }

    fn change_offer(&mut self, version: u32, change: impl FnOnce(&mut Offer)) {
        if let Some(offer) = self.offers.iter_mut().find(|offer| offer.version == version) {
            change(offer);
        }
    }

    fn fold_feedback(&mut self, recorded: &Recorded) {
        match &recorded.event {
            Event::FeedbackDrafted { content_hash } => {
                let Some(by) = recorded.by else { return };
                self.feedback = Some(Feedback::Drafted { by, content_hash: content_hash.clone() });
            }
            Event::FeedbackReviewed { content_hash } => {
                let Some(reviewer) = recorded.by else { return };
                if let Some(Feedback::Drafted { by, .. }) = &self.feedback {
                    self.feedback = Some(Feedback::Reviewed {
                        drafter: *by,
                        reviewer,
                        content_hash: content_hash.clone(),
                    });
                }
            }
            Event::FeedbackSent => {
                if let Some(Feedback::Reviewed { content_hash, .. }) = &self.feedback {
                    self.feedback =
                        Some(Feedback::Sent { at: recorded.at, content_hash: content_hash.clone() });
                }
            }
            _ => {}
        }
    }
}

fn approval(recorded: &Recorded, answer: ApprovalAnswer) -> Option<Approval> {
    recorded.by.map(|by| Approval { by, at: recorded.at, answer })
}
