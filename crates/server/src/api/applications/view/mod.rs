//! One application as one person may see it.

pub mod after;
mod clocks;
mod rounds;
mod words;

use super::facts::Case;
use super::moves::{self, Naming};
use super::projection::cards_in;
use super::viewer::Viewer;
use super::{may, waiting};
use crate::api::scorecards::rows::{self, Drafts};
use crate::api::shapes::application::{
    ApplicationView, CandidateBrief, DebriefBrief, DocumentView, Duplicate, Fact, NextScorecard, OnHold,
    ProcessRef, QuestionAsked, RequisitionRef,
};
use highbar_domain::access::Capability;
use highbar_domain::application::Life;
use highbar_domain::clocks::days_on_hold;
use highbar_domain::command::Command;
use highbar_domain::coverage::question_text;
use highbar_domain::seal;
use highbar_store::documents::Document;
use highbar_store::feedback::Feedback;
use highbar_store::notes::AskedIn;
use uuid::Uuid;

pub use after::{decision, offer, references, rejection};
pub use rounds::{reply_word, round_view, state as interview_state};
pub use words::{life_word, phase, state_words};

/// What the page needs beside the case.
#[derive(Debug, Default)]
pub struct Around {
    pub department: String,
    pub drafts: Drafts,
    pub documents: Vec<Document>,
    pub duplicates: Vec<highbar_store::candidates::Duplicate>,
    pub asked: Vec<AskedIn>,
    pub feedback: Option<Feedback>,
    /// The address of the candidate's page, for those who may hand it out.
    pub status_link: Option<String>,
    pub previous: Option<Uuid>,
    pub next: Option<Uuid>,
}

/// The page of an application for one viewer.
#[must_use]
pub fn view(case: &Case, viewer: &Viewer, around: &Around) -> ApplicationView {
    let application = &case.application;
    let scorecards = rows::rows(case, viewer, &around.drafts);
    let next_scorecard = scorecards
        .iter()
        .filter(|row| row.state == "mine" && row.submitted_at.is_none())
        .min_by_key(|row| row.due_at)
        .map(|row| NextScorecard { interview_id: row.interview_id, due_at: row.due_at });
    let debrief_seen = seal::debrief_view(application, &case.facts(), viewer.seal());
    ApplicationView {
        id: application.id.0,
        version: case.version,
        state: life_word(&application.life).to_owned(),
        state_words: state_words(case),
        on_hold: on_hold(case),
        candidate: candidate(case, viewer, around),
        requisition: requisition(case, around),
        process: ProcessRef {
            id: case.process.id.to_string(),
            version: case.process.version,
            variant: case.opening.variant.as_ref().map(ToString::to_string),
        },
        applied_at: application.applied.into(),
        source: case.source.clone(),
        loop_view: rounds::loop_view(case, viewer, &around.drafts),
        screens: rounds::screens(case, viewer, &around.drafts),
        clocks: clocks::shown(case),
        waiting: waiting::shown(case),
        scorecards_words: words::scorecards(case, &scorecards),
        scorecards,
        cards_in: cards_in(case),
        next_scorecard,
        debrief: debrief(case, viewer),
        decision: debrief_seen.discussion.then(|| after::decision(case)).flatten(),
        references: viewer.can(Capability::SeeReferences).then(|| after::references(case)),
        offer: viewer.can(Capability::SeeOffer).then(|| after::offer(case, viewer)).flatten(),
        rejection: after::rejection(case, viewer, around.feedback.as_ref()),
        questions_asked: around.asked.iter().map(|asked| question(case, asked)).collect(),
        moves: moves::of(case, &viewer.actor, Naming::Stages),
        may: may::of(case, viewer),
        status_link: around.status_link.clone().filter(|_| viewer.can(Capability::SeeContactDetails)),
        prev_id: around.previous,
        next_id: around.next,
        break_glass: application.broken_glass.iter().any(|look| look.by == viewer.id),
    }
}

fn on_hold(case: &Case) -> Option<OnHold> {
    match &case.application.life {
        Life::OnHold { from, reason, since } => {
            let days = days_on_hold(&case.application, &case.facts()).unwrap_or_default();
            Some(OnHold {
                from: life_word(from).to_owned(),
                reason: reason.clone(),
                since: (*since).into(),
                days,
                words: words::on_hold(days),
            })
        }
        _ => None,
    }
}

fn candidate(case: &Case, viewer: &Viewer, around: &Around) -> CandidateBrief {
    let known = &case.candidate;
    let contact = viewer.can(Capability::SeeContactDetails);
    let shown = |text: &str| if contact { text.to_owned() } else { String::new() };
    let documents = around.documents.iter().filter(|_| viewer.can(Capability::SeeDocuments));
    let duplicates = around.duplicates.iter().filter(|_| contact);
    CandidateBrief {
        id: known.id.0,
        name: known.name.clone(),
        email: shown(&known.email),
        phone: shown(&known.phone),
        headline: known.headline.clone(),
        location: known.location.clone(),
        time_zone: known.time_zone.clone(),
        links: if contact { known.links.clone() } else { Vec::new() },
        source: known.source.clone(),
        about: known
            .about
            .iter()
            .map(|fact| Fact { label: fact.label.clone(), value: fact.value.clone() })
            .collect(),
        documents: documents.map(|one| document(case, one)).collect(),
        duplicates: duplicates.map(Duplicate::from).collect(),
        version: known.version,
    }
}

fn document(case: &Case, document: &Document) -> DocumentView {
    use highbar_domain::refusal::Names;
    let by = document.created_by.map_or_else(|| case.candidate.name.clone(), |id| case.person(id));
    DocumentView::of(document, by)
}

fn requisition(case: &Case, around: &Around) -> RequisitionRef {
    let opening = &case.requisition;
    RequisitionRef {
        id: opening.id.0,
        title: opening.title.clone(),
        level: opening.level,
        department: around.department.clone(),
        hiring_manager: case.reference(opening.hiring_manager),
        recruiter: case.reference(opening.recruiter),
        feedback_enabled: case.opening.feedback_enabled,
        time_zone: opening.time_zone.clone(),
    }
}

fn debrief(case: &Case, viewer: &Viewer) -> DebriefBrief {
    let application = &case.application;
    let opened = application.handle(Command::OpenDebrief, &viewer.actor, &case.facts());
    DebriefBrief {
        state: application.debrief.as_ref().map(|debrief| words::phase(debrief.phase.kind()).to_owned()),
        may_open: opened.is_ok(),
        gate_words: words::gate(case),
    }
}

/// A question that was asked, without any answer.
#[must_use]
pub fn question(case: &Case, asked: &AskedIn) -> QuestionAsked {
    use highbar_domain::refusal::Names;
    let text = question_text(&case.process, &asked.asked.question);
    let offset = jiff::SignedDuration::from_secs(asked.asked.at_seconds);
    let started = case.application.interview(asked.interview).map_or(asked.starts_at, |one| {
        use highbar_domain::application::InterviewState as S;
        match one.state {
            S::Running { started } | S::Held { started, .. } => started,
            S::Booked | S::Cancelled { .. } => one.slot.start,
        }
    });
    QuestionAsked {
        round: asked.round.to_string(),
        round_name: case
            .round(&asked.round)
            .map_or_else(|| Names::round(case, &asked.round), |round| round.name.clone()),
        question: text.map_or_else(|| asked.asked.question.to_string(), str::to_owned),
        at: started.checked_add(offset).ok().map(Into::into),
    }
}
