//! `PUT /interviews/{id}/scorecard`: the caller's own draft, saved as it is typed.

use super::text::CardText;
use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::viewer::Viewer;
use crate::api::interviews::lacks;
use crate::api::shapes::scorecard::{CardBody, Saved};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::{CardState, Interview};
use highbar_domain::ids::InterviewId;
use highbar_domain::process::Round;
use highbar_domain::refusal::Names;
use highbar_store::interviews::application_of;
use highbar_store::scorecards;
use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

/// Saves the draft of the caller's own scorecard.
#[utoipa::path(put, path = "/interviews/{id}/scorecard", tag = "scorecards", params(("id" = Uuid, Path)),
    request_body = CardBody, responses((status = 200, body = Saved)))]
pub async fn save_scorecard(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<CardBody>,
) -> Result<axum::Json<Saved>, ApiError> {
    let (now, id) = (Timestamp::now(), InterviewId(id));
    let case = load(&app, id, now).await?;
    let (interview, round) = writable(&case, &caller, id)?;
    let text = CardText::parse(&body, &case.process)?;
    let missing = lacks(&case, interview, round, &text);
    let version = save(&app, &caller, id, body.version, text.to_body()).await?;
    Ok(axum::Json(Saved { version, saved_at: now.into(), missing }))
}

/// The case of an interview.
///
/// # Errors
/// There is no such interview, or the database failed.
pub(super) async fn load(app: &App, id: InterviewId, now: Timestamp) -> Result<Case, ApiError> {
    app.store
        .read(async |db| {
            let application = application_of(db, id).await?;
            Case::load(app, db, application, &Reach::Names, now).await
        })
        .await
}

/// The interview, when the caller leads it and still owes its scorecard.
pub(super) fn writable<'c>(
    case: &'c Case,
    caller: &Caller,
    id: InterviewId,
) -> Result<(&'c Interview, &'c Round), ApiError> {
    let viewer = Viewer::of(caller, case);
    let interview = case.application.interview(id).ok_or_else(|| ApiError::not_found("interview"))?;
    let round = case.round(&interview.round).ok_or_else(|| ApiError::not_found("round"))?;
    if interview.lead != viewer.id {
        let words = format!("this is another person's scorecard, {} writes it", case.person(interview.lead));
        return Err(ApiError::forbidden(words));
    }
    let refused = |words: &str| Err(ApiError::new(ErrorCode::Refused, words));
    match case.application.card(id, viewer.id).map(|card| &card.state) {
        Some(CardState::Submitted { .. }) => {
            refused("your scorecard on this interview is in already, revise it instead")
        }
        Some(CardState::Waived { .. }) => {
            refused("your scorecard on this interview was waived, take your view into the debrief")
        }
        None if !interview.stands() => refused("this interview was called off, there is nothing to write"),
        None if !viewer.may_now(case, "submit_scorecard") => {
            refused("scorecards are not written at this stage of the application")
        }
        None => Ok((interview, round)),
    }
}

/// Saves a draft unless a scorecard has been submitted in the meantime.
pub(super) async fn save(
    app: &App,
    caller: &Caller,
    id: InterviewId,
    sent: i64,
    body: Value,
) -> Result<i64, ApiError> {
    let (by, person) = (caller.by(), caller.id());
    app.store
        .write(async move |tx| {
            let words = "your scorecard on this interview is in already, revise it instead";
            let saved = scorecards::save_draft(tx, by, id, person, sent, &body).await?;
            saved.ok_or_else(|| ApiError::new(ErrorCode::Refused, words))
        })
        .await
}
