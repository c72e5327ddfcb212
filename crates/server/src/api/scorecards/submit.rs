//! Handing in a scorecard, writing a new version of it, and doing without one.

use super::text::CardText;
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::facts::Case;
use crate::api::applications::progress::text as filled;
use crate::api::applications::viewer::{Viewer, actor};
use crate::api::interviews::{lacks, view};
use crate::api::shapes::interview::InterviewView;
use crate::api::shapes::scorecard::CardBody;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::ids::{InterviewId, ScorecardId};
use highbar_domain::scorecard::Verdict;
use highbar_domain::seal::{self, View};
use highbar_store::interviews::application_of;
use highbar_store::scorecards::{self, Draft, Submitted, content_hash};
use highbar_store::{Conflict, Error};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Shown = Result<axum::Json<InterviewView>, ApiError>;

/// The version of the draft that the author has before them.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ScorecardSubmission)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    version: i64,
}

/// Hands in the caller's draft. From now on it never changes; a later edit is a new version.
#[utoipa::path(post, path = "/interviews/{id}/scorecard/submit", tag = "scorecards", params(("id" = Uuid, Path)),
    request_body = Submission, responses((status = 200, body = InterviewView)))]
pub async fn submit_scorecard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Submission>,
) -> Shown {
    let id = InterviewId(id);
    let (application, draft) = app
        .store
        .read(async |db| {
            let application = application_of(db, id).await?;
            let draft = scorecards::find_draft(db, id, caller.id()).await?;
            Ok::<_, Error>((application, draft))
        })
        .await?;
    let draft = draft.unwrap_or(Draft {
        body: CardText::default().to_body(),
        version: 0,
        updated_at: caller.by().at,
    });
    carry_out(&app, &actor(&caller), &Target::latest(application), |case| {
        hand_in(case, &caller, id, &draft, body.version)
    })
    .await?;
    view(&app, &caller, id).await.map(axum::Json)
}

fn hand_in(
    case: &mut Case,
    caller: &Caller,
    id: InterviewId,
    draft: &Draft,
    seen: i64,
) -> Result<Change, ApiError> {
    super::draft::writable(case, caller, id)?;
    if draft.version != seen {
        let words = ApiError::stale("your scorecard");
        return Err(words.with_conflict(serde_json::json!({ "version": draft.version, "sent": seen })));
    }
    let text = CardText::read(&draft.body);
    let verdict = place(case, caller, id, &text, 1)?;
    let hash = content_hash(&draft.body);
    let card = row(case, caller, id, 1, draft.body.clone());
    let command = Command::SubmitScorecard { interview: id, verdict, version: 1, content_hash: hash };
    let (person, version) = (caller.id(), draft.version);
    Ok(Change::of(command).with(async move |tx, _| {
        // What is handed in is what its author last saw: another window may have saved since.
        let current = scorecards::find_draft(tx, id, person).await?.map_or(0, |draft| draft.version);
        if current != version {
            let what = "scorecard draft of interview";
            return Err(Error::Conflict(Conflict::Stale {
                what,
                id: id.to_string(),
                sent: version,
                current,
            }));
        }
        scorecards::submit(tx, &card).await
    }))
}

/// Puts the text before the rules as the one that is handed in, and gives its vote.
fn place(
    case: &mut Case,
    caller: &Caller,
    id: InterviewId,
    text: &CardText,
    version: u32,
) -> Result<Verdict, ApiError> {
    let interview = case.application.interview(id).ok_or_else(|| ApiError::not_found("interview"))?;
    let round = case.round(&interview.round).ok_or_else(|| ApiError::not_found("round"))?;
    let Some(verdict) = text.vote else {
        let missing = lacks(case, interview, round, text);
        let words = format!("the scorecard lacks {}: fill in what is missing", missing.join(", "));
        let conflict = serde_json::json!({ "code": "scorecard_incomplete", "missing": missing });
        return Err(ApiError::new(ErrorCode::Refused, words).with_conflict(conflict));
    };
    let card = text.as_card(id, interview.round.clone(), caller.id(), version);
    case.write_card(card);
    Ok(verdict)
}

fn row(case: &Case, caller: &Caller, id: InterviewId, version: u32, body: serde_json::Value) -> Submitted {
    Submitted {
        id: ScorecardId(Uuid::now_v7()),
        application: case.application.id,
        interview: id,
        person: caller.id(),
        version,
        body,
        after_discussion: false,
        submitted_at: case.now,
    }
}

/// Writes a new version of a scorecard that is in. `version` is the one that it follows.
#[utoipa::path(post, path = "/interviews/{id}/scorecard/revise", tag = "scorecards", params(("id" = Uuid, Path)),
    request_body = CardBody, responses((status = 200, body = InterviewView)))]
pub async fn revise_scorecard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<CardBody>,
) -> Shown {
    let id = InterviewId(id);
    let application = app.store.read(async |db| application_of(db, id).await).await?;
    carry_out(&app, &actor(&caller), &Target::latest(application), |case| revise(case, &caller, id, &body))
        .await?;
    view(&app, &caller, id).await.map(axum::Json)
}

fn revise(case: &mut Case, caller: &Caller, id: InterviewId, body: &CardBody) -> Result<Change, ApiError> {
    let text = CardText::parse(body, &case.process)?;
    let version = u32::try_from(body.version).unwrap_or(0).saturating_add(1);
    let verdict = place(case, caller, id, &text, version)?;
    let stored = text.to_body();
    let hash = content_hash(&stored);
    let mut card = row(case, caller, id, version, stored);
    card.after_discussion = has_seen_others(case, caller);
    let command = Command::ReviseScorecard { interview: id, verdict, version, content_hash: hash };
    Ok(Change::of(command).with(async move |tx, _| scorecards::submit(tx, &card).await))
}

/// Whether any scorecard of somebody else is open to the author, as the rules mark the revision.
fn has_seen_others(case: &Case, caller: &Caller) -> bool {
    let viewer = Viewer::of(caller, case);
    seal::view(&case.application, &case.facts(), viewer.seal()).iter().any(|card| card.view == View::Open)
}

/// Why one does without it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ScorecardWaiver)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    reason: String,
}

/// Waives a scorecard that is owed, by the Bar Raiser of the loop.
#[utoipa::path(post, path = "/interviews/{id}/scorecard/waive", tag = "scorecards", params(("id" = Uuid, Path)),
    request_body = Waiver, responses((status = 200, body = InterviewView)))]
pub async fn waive_scorecard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Waiver>,
) -> Shown {
    let interview = InterviewId(id);
    let reason = filled("reason", &body.reason)?;
    let application = app.store.read(async |db| application_of(db, interview).await).await?;
    carry_out(&app, &actor(&caller), &Target::latest(application), |_| {
        Ok(Change::of(Command::WaiveScorecard { interview, reason: reason.clone() }))
    })
    .await?;
    view(&app, &caller, interview).await.map(axum::Json)
}
