//! `GET /interviews/{id}`: the kit beside the viewer's own notes and the viewer's own scorecard. Nothing of what
//! others wrote is read here.

use super::kit;
use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::view::{interview_state, question, reply_word};
use crate::api::applications::viewer::Viewer;
use crate::api::scorecards::rows;
use crate::api::scorecards::text::CardText;
use crate::api::shapes::interview::{InterviewCandidate, InterviewView, NoteBody};
use crate::api::shapes::pipeline::RequisitionBrief;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use highbar_domain::access::{Capability, Role};
use highbar_domain::application::{Interview, InterviewPhase, InterviewState};
use highbar_domain::ids::InterviewId;
use highbar_domain::process::{Round, RoundOutcome, Vote};
use highbar_domain::scorecard;
use highbar_domain::transitions::{INTERVIEW, legal};
use highbar_store::documents;
use highbar_store::documents::Document;
use highbar_store::interviews::application_of;
use highbar_store::notes::{self, AskedIn, Notes};
use highbar_store::scorecards::{self, Draft};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Shows an interview to somebody who takes part in it or is on the requisition's team.
#[utoipa::path(get, path = "/interviews/{id}", tag = "interviews", params(("id" = Uuid, Path)),
    responses((status = 200, body = InterviewView)))]
pub async fn show_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<InterviewView>, ApiError> {
    view(&app, &caller, InterviewId(id)).await.map(axum::Json)
}

/// The interview for the caller.
///
/// # Errors
/// It does not exist, or the caller has no part in its application.
pub async fn view(app: &App, caller: &Caller, id: InterviewId) -> Result<InterviewView, ApiError> {
    app.store
        .read(async |db| {
            let application = application_of(db, id).await?;
            let case = Case::load(app, db, application, &Reach::Names, Timestamp::now()).await?;
            let viewer = Viewer::admit(caller, &case)?;
            if !viewer.can(Capability::SeeApplication) {
                return Err(ApiError::forbidden("the interview is for its panel and the requisition's team"));
            }
            let around = Around {
                notes: notes::find(db, id, viewer.id).await?,
                draft: scorecards::find_draft(db, id, viewer.id).await?,
                asked: notes::asked_in(db, application).await?,
                documents: documents::of(db, case.candidate.id).await?,
            };
            let interview = case.application.interview(id).ok_or_else(|| ApiError::not_found("interview"))?;
            let round = case.round(&interview.round).ok_or_else(|| ApiError::not_found("round"))?;
            Ok(page(&case, &viewer, interview, round, &around))
        })
        .await
}

/// What is read for this viewer alone, and the questions that everybody asked.
struct Around {
    notes: Option<Notes>,
    draft: Option<Draft>,
    asked: Vec<AskedIn>,
    documents: Vec<Document>,
}

fn page(
    case: &Case,
    viewer: &Viewer,
    interview: &Interview,
    round: &Round,
    around: &Around,
) -> InterviewView {
    let leads = interview.lead == viewer.id;
    let draft = around.draft.as_ref().filter(|_| leads);
    let own: Vec<_> =
        around.asked.iter().filter(|one| one.interview == interview.id && one.person == viewer.id).collect();
    let earlier: Vec<&AskedIn> = around.asked.iter().filter(|one| one.interview != interview.id).collect();
    let asked: Vec<_> = own.iter().map(|one| &one.asked).collect();
    let questions = kit::questions(case, interview, round, &asked, &earlier);
    let (started_at, ended_at) = moments(interview);
    InterviewView {
        id: interview.id.0,
        version: case.version,
        application_id: case.application.id.0,
        candidate: candidate(case, viewer, around),
        requisition: brief(case),
        round: kit::round(round),
        starts_at: interview.slot.start.into(),
        ends_at: interview.slot.end().into(),
        started_at: started_at.map(Into::into),
        ended_at: ended_at.map(Into::into),
        state: interview_state(interview),
        place: interview.place.clone(),
        lead: case.reference(interview.lead),
        shadows: interview.shadows.iter().map(|id| case.reference(*id)).collect(),
        role: role(interview, viewer),
        reply: reply_word(interview.replies.get(&viewer.id).copied()),
        agenda: kit::agenda(round),
        questions: questions.planned,
        spare_questions: questions.spare,
        exercises: kit::exercises(&case.process, round),
        earlier: earlier.iter().map(|one| question(case, one)).collect(),
        items: kit::items(case, interview, round),
        notes: note_bodies(around.notes.as_ref()),
        notes_version: around.notes.as_ref().map_or(0, |notes| notes.version),
        scorecard: rows::own(case, interview, viewer.id, draft),
        scorecard_version: card_version(case, interview, viewer, draft),
        due_at: case.card_due(interview.id).filter(|_| leads).map(Into::into),
        missing: if leads { missing(case, interview, round, draft) } else { Vec::new() },
        vote_kind: if round.outcome == RoundOutcome::Vote { "four" } else { "screen" },
        vote_labels: vote_labels(case),
        demo_fill: case.organisation.demo && leads,
        may: may(case, viewer, interview),
    }
}

fn brief(case: &Case) -> RequisitionBrief {
    RequisitionBrief {
        id: case.requisition.id.0,
        title: case.requisition.title.clone(),
        level: case.requisition.level,
    }
}

fn candidate(case: &Case, viewer: &Viewer, around: &Around) -> InterviewCandidate {
    let resume = around.documents.iter().find(|document| document.kind == "resume");
    InterviewCandidate {
        id: case.candidate.id.0,
        name: case.candidate.name.clone(),
        headline: case.candidate.headline.clone(),
        time_zone: case.candidate.time_zone.clone(),
        resume_id: resume.filter(|_| viewer.can(Capability::SeeDocuments)).map(|document| document.id.0),
    }
}

fn moments(interview: &Interview) -> (Option<Timestamp>, Option<Timestamp>) {
    match interview.state {
        InterviewState::Running { started } => (Some(started), None),
        InterviewState::Held { started, ended, .. } => (Some(started), Some(ended)),
        InterviewState::Booked | InterviewState::Cancelled { .. } => (None, None),
    }
}

fn role(interview: &Interview, viewer: &Viewer) -> &'static str {
    if interview.lead == viewer.id {
        "lead"
    } else if interview.shadows.contains(&viewer.id) {
        "shadow"
    } else {
        "other"
    }
}

fn note_bodies(notes: Option<&Notes>) -> Vec<NoteBody> {
    notes.and_then(|notes| serde_json::from_value(notes.body.clone()).ok()).unwrap_or_default()
}

/// The version to send back: of the draft, or of the scorecard once it is in.
fn card_version(case: &Case, interview: &Interview, viewer: &Viewer, draft: Option<&Draft>) -> i64 {
    let submitted = case.versions(interview.id, viewer.id).last();
    submitted.map_or_else(|| draft.map_or(0, |draft| draft.version), |card| i64::from(card.version))
}

/// What the viewer's own scorecard lacks.
fn missing(case: &Case, interview: &Interview, round: &Round, draft: Option<&Draft>) -> Vec<String> {
    if case.application.card(interview.id, interview.lead).is_some() {
        return Vec::new();
    }
    let text = draft.map(|draft| CardText::read(&draft.body)).unwrap_or_default();
    lacks(case, interview, round, &text)
}

/// What a text lacks before it may be handed in, in words.
#[must_use]
pub fn lacks(case: &Case, interview: &Interview, round: &Round, text: &CardText) -> Vec<String> {
    let card = text.as_card(interview.id, round.id.clone(), interview.lead, 1);
    let plan = case.application.plan.rounds.get(&round.id);
    scorecard::check(&card, round, plan).iter().map(|one| one.in_words(case)).collect()
}

/// The organisation's words for the votes.
#[must_use]
pub fn vote_labels(case: &Case) -> BTreeMap<String, String> {
    let mut labels: BTreeMap<String, String> = Vote::ALL
        .iter()
        .map(|vote| (vote.as_str().to_owned(), case.process.votes.labels.label(*vote).to_owned()))
        .collect();
    labels.insert("advance".to_owned(), "Advance".to_owned());
    labels.insert("reject".to_owned(), "Reject".to_owned());
    labels.extend(case.organisation.settings.vote_labels.clone());
    labels
}

/// What the viewer may do with the interview now.
fn may(case: &Case, viewer: &Viewer, interview: &Interview) -> Vec<String> {
    let leads = interview.lead == viewer.id;
    let invited = leads || interview.shadows.contains(&viewer.id);
    let conducts = leads || viewer.is(Role::Recruiter);
    let card = case.application.card(interview.id, interview.lead);
    let held = interview.phase() == InterviewPhase::Held;
    let here =
        |command: &str| viewer.may_now(case, command) && legal(INTERVIEW, command, Some(&interview.phase()));
    let now = |command: &str| viewer.may_now(case, command);
    [
        ("reply", invited && here("reply")),
        ("start", conducts && here("start_interview")),
        ("end", conducts && here("end_interview")),
        ("book", here("rebook")),
        ("cancel", here("cancel_interview")),
        ("write", leads && card.is_none() && now("submit_scorecard")),
        ("submit", leads && held && card.is_none() && now("submit_scorecard")),
        ("revise", leads && card.is_some_and(|card| card.latest().is_some()) && now("revise_scorecard")),
        ("waive", !leads && held && card.is_none() && now("waive_scorecard")),
    ]
    .into_iter()
    .filter(|(_, allowed)| *allowed)
    .map(|(word, _)| word.to_owned())
    .collect()
}
