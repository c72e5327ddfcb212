//! What follows the debrief, as far as the viewer may see it: the caller has asked the rules whether they may.

use crate::api::applications::facts::Case;
use crate::api::applications::letters;
use crate::api::applications::viewer::Viewer;
use crate::api::shapes::after::{
    Agreed, Approval, DecisionView, FeedbackView, OfferStep, OfferTerms, OfferView, ReferenceAnswer,
    ReferenceView, RejectionView, VetoView,
};
use highbar_domain::access::Capability;
use highbar_domain::application::{
    About, ApprovalAnswer, Feedback, Finding, Life, Offer, OfferState, Reference, ReferenceReply,
    ReferenceState,
};
use highbar_domain::debrief::{Decision, Outcome, Phase};
use highbar_domain::ids::PersonId;
use highbar_domain::process::{EntryId, StageKind, TemplateId};
use highbar_domain::refusal::Names;
use highbar_domain::seal;
use highbar_store::feedback::Feedback as FeedbackText;
use jiff::Timestamp;

/// The decision, proposed or final, with the veto beside it.
#[must_use]
pub fn decision(case: &Case) -> Option<DecisionView> {
    let debrief = case.application.debrief.as_ref()?;
    let decision = match &debrief.phase {
        Phase::Decision { proposal } => proposal.as_ref()?,
        Phase::Outcome { decision } => decision,
        _ => return None,
    };
    let decided = debrief.decided().is_some();
    let hires = decision.outcome.hires();
    let veto = veto(case);
    Some(DecisionView {
        outcome: outcome(&decision.outcome).to_owned(),
        level: match decision.outcome {
            Outcome::LowerLevel { level } => Some(level),
            _ => None,
        },
        requisition: match decision.outcome {
            Outcome::OtherTeam { .. } => case.other_team.clone(),
            _ => None,
        },
        by: Some(case.reference(decision.by)),
        at: decision.at.into(),
        agreed: agreed(case, decision),
        veto,
        override_reason: decision.override_reason.clone(),
        conditional: hires && decided && case.application.confirmed.is_none(),
        final_at: if hires { case.application.confirmed } else { decided.then_some(decision.at) }
            .map(Into::into),
    })
}

/// The Bar Raiser's veto, which may stand before there is a decision.
#[must_use]
pub fn veto(case: &Case) -> Option<VetoView> {
    let veto = case.application.debrief.as_ref()?.veto.as_ref()?;
    Some(VetoView { by: case.reference(veto.by), reason: veto.reason.clone(), at: veto.at.into() })
}

fn agreed(case: &Case, decision: &Decision) -> Option<Agreed> {
    let by = decision.agreed?;
    let left = case.application.visits.iter().find(|visit| visit.stage > StageKind::Debrief);
    Some(Agreed { by: case.reference(by), at: left.map_or(decision.at, |visit| visit.at).into() })
}

/// The API's word for an outcome.
#[must_use]
pub fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Hire => "hire",
        Outcome::NoHire => "no_hire",
        Outcome::LowerLevel { .. } => "lower_level",
        Outcome::OtherTeam { .. } => "other_team",
    }
}

/// Every referee with what they answered.
#[must_use]
pub fn references(case: &Case) -> Vec<ReferenceView> {
    case.application.references.iter().map(|asked| reference(case, asked)).collect()
}

fn reference(case: &Case, asked: &Reference) -> ReferenceView {
    let (state, received_at, answers) = match &asked.state {
        ReferenceState::Requested => ("requested", None, None),
        ReferenceState::Received { at, answers } => ("received", Some(*at), Some(answers)),
        ReferenceState::Declined { at, .. } => ("declined", Some(*at), None),
    };
    ReferenceView {
        id: asked.id.0,
        name: asked.name.clone(),
        email: asked.email.clone(),
        relation: asked.relation.clone(),
        state,
        requested_at: asked.requested.into(),
        received_at: received_at.map(Into::into),
        claims: asked.claims.clone(),
        answers: answers.map(|answers| answers.iter().map(|reply| answer(case, asked, reply)).collect()),
        link: None,
    }
}

fn answer(case: &Case, asked: &Reference, reply: &ReferenceReply) -> ReferenceAnswer {
    let form = |id: &EntryId| case.process.reference_questions.iter().find(|question| question.id == *id);
    let (question, theme) = match &reply.about {
        About::Question { question } => match form(question) {
            Some(found) => (found.text.clone(), found.theme.as_str()),
            None => (question.to_string(), "culture"),
        },
        About::Claim { index } => (asked.claims.get(*index).cloned().unwrap_or_default(), "claims"),
    };
    let verdict = reply.finding.map(|finding| match finding {
        Finding::Confirmed => "confirmed",
        Finding::Contradicted => "contradicted",
        Finding::CannotSay => "cannot_say",
    });
    ReferenceAnswer {
        question,
        theme: theme.to_owned(),
        text: reply.text.clone(),
        verdict: verdict.map(str::to_owned),
    }
}

/// The latest version of the offer.
#[must_use]
pub fn offer(case: &Case, viewer: &Viewer) -> Option<OfferView> {
    let current = case.application.offers.last()?;
    let may =
        ["draft_offer", "approve_offer", "return_offer", "send_offer", "rescind_offer", "negotiate_offer"];
    let allowed = may.iter().filter(|command| viewer.may_now(case, command));
    let turn = current.next_approver().is_none_or(|next| next == viewer.id);
    let allowed = allowed.filter(|command| turn || !matches!(**command, "approve_offer" | "return_offer"));
    Some(OfferView {
        version: current.version,
        state: offer_state(&current.state),
        terms: Some(terms(case, current)),
        approvals: approvals(case, current),
        letter: letters::preview(case, TemplateId::OfferLetter).unwrap_or_default(),
        history: history(case),
        answer_words: match &current.state {
            OfferState::Declined { reason, .. } => Some(reason.clone()),
            _ => None,
        },
        may: allowed.map(|command| command.trim_end_matches("_offer").to_owned()).collect(),
        link: None,
    })
}

fn offer_state(state: &OfferState) -> &'static str {
    match state {
        OfferState::InApproval { .. } => "approval",
        OfferState::Returned { .. } | OfferState::Superseded => "draft",
        OfferState::Approved => "approved",
        OfferState::Sent { .. } => "sent",
        OfferState::Accepted { .. } => "accepted",
        OfferState::Declined { .. } => "declined",
        OfferState::Rescinded { .. } => "rescinded",
    }
}

fn terms(case: &Case, offer: &Offer) -> OfferTerms {
    let terms = &offer.terms;
    let notes = case.application.negotiation.iter().filter(|note| note.version == offer.version);
    OfferTerms {
        base: i64::try_from(terms.base).unwrap_or(i64::MAX),
        currency: terms.currency.clone(),
        bonus: terms.bonus.clone().unwrap_or_default(),
        equity: terms.equity.clone().unwrap_or_default(),
        start_date: terms.start_date.to_string(),
        expires: terms.expires.to_string(),
        level: terms.level,
        notes: notes.map(|note| note.text.as_str()).collect::<Vec<_>>().join("\n"),
    }
}

fn approvals(case: &Case, offer: &Offer) -> Vec<Approval> {
    let show = |person: &PersonId| {
        let said = offer.approval_of(*person);
        let (state, reason) = match said.map(|said| &said.answer) {
            None => ("waiting", None),
            Some(ApprovalAnswer::Approved { note }) => ("approved", note.clone()),
            Some(ApprovalAnswer::Returned { reason }) => ("returned", Some(reason.clone())),
        };
        Approval { person: case.reference(*person), state, at: said.map(|said| said.at.into()), reason }
    };
    offer.chain.iter().map(show).collect()
}

fn history(case: &Case) -> Vec<OfferStep> {
    let mut steps: Vec<(Timestamp, String)> = Vec::new();
    for offer in &case.application.offers {
        let by = offer.drafted_by.map_or_else(String::new, |id| format!(" by {}", case.person(id)));
        steps.push((offer.drafted, format!("Version {} drafted{by}", offer.version)));
        for said in &offer.approvals {
            let did = match &said.answer {
                ApprovalAnswer::Approved { .. } => "approved",
                ApprovalAnswer::Returned { .. } => "returned",
            };
            steps.push((said.at, format!("Version {} {did} by {}", offer.version, case.person(said.by))));
        }
        let end = match &offer.state {
            OfferState::Sent { at } => Some((*at, "sent")),
            OfferState::Accepted { at } => Some((*at, "accepted")),
            OfferState::Declined { at, .. } => Some((*at, "declined")),
            OfferState::Rescinded { at, .. } => Some((*at, "taken back")),
            _ => None,
        };
        steps.extend(end.map(|(at, what)| (at, format!("Version {} {what}", offer.version))));
    }
    let notes = case.application.negotiation.iter();
    steps.extend(notes.map(|note| (note.at, format!("The candidate asked: {}", note.text))));
    steps.sort_by_key(|(at, _)| *at);
    steps.into_iter().map(|(at, words)| OfferStep { at: at.into(), words }).collect()
}

/// The rejection. Its reason and the feedback are for those who may reject or who see the scorecards.
#[must_use]
pub fn rejection(case: &Case, viewer: &Viewer, text: Option<&FeedbackText>) -> Option<RejectionView> {
    let Life::Rejected(rejection) = &case.application.life else { return None };
    let open =
        viewer.can(Capability::Reject) || seal::lifted(&case.application, &case.facts(), viewer.seal());
    let default = if rejection.from < StageKind::LoopRunning {
        TemplateId::RejectionScreen
    } else {
        TemplateId::RejectionLoop
    };
    let template = rejection.template.unwrap_or(default);
    let told = case.application.told.as_ref();
    let may = ["tell_candidate", "draft_feedback", "review_feedback", "send_feedback"];
    let letter = letters::preview(case, template).filter(|_| viewer.can(Capability::TellCandidate));
    Some(RejectionView {
        reason: if open { rejection.reason.clone() } else { String::new() },
        template: Some(template.as_str().to_owned()),
        told_at: told.map(|told| told.at.into()),
        cool_down_until: rejection.cool_down_until.map(|date| date.to_string()),
        feedback: feedback(case, text).filter(|_| viewer.can(Capability::SeeFeedback)),
        may: may
            .iter()
            .filter(|command| viewer.may_now(case, command))
            .filter(|command| **command != "tell_candidate" || told.is_none())
            .map(|command| (*command).to_owned())
            .collect(),
        letter: letter.unwrap_or_default(),
    })
}

fn feedback(case: &Case, text: Option<&FeedbackText>) -> Option<FeedbackView> {
    if !case.opening.feedback_enabled {
        return None;
    }
    let empty = FeedbackText::default();
    let text = text.unwrap_or(&empty);
    let (state, drafted_by, reviewed_by, sent_at) = match &case.application.feedback {
        None => ("none", None, None, None),
        Some(Feedback::Drafted { by, .. }) => ("draft", Some(*by), None, None),
        Some(Feedback::Reviewed { drafter, reviewer, .. }) => {
            ("reviewed", Some(*drafter), Some(*reviewer), None)
        }
        Some(Feedback::Sent { at, .. }) => ("sent", None, None, Some(*at)),
    };
    Some(FeedbackView {
        state,
        text: text.text.clone(),
        areas: text.areas.clone(),
        guidance: text.guidance.clone(),
        other_roles: text.other_roles.clone(),
        drafted_by: drafted_by.map(|id| case.reference(id)),
        reviewed_by: reviewed_by.map(|id| case.reference(id)),
        sent_at: sent_at.map(Into::into),
    })
}
