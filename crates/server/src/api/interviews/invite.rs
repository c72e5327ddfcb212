//! `GET /interviews/{id}/invite.ics`: the caller's own entry for their calendar.

use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::letters::invitation;
use crate::api::applications::viewer::Viewer;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::calendars::invitation::Method;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use highbar_domain::access::Capability;
use highbar_domain::ids::InterviewId;
use highbar_domain::refusal::Names;
use highbar_store::interviews::application_of;
use jiff::Timestamp;
use uuid::Uuid;

/// Gives an interview as an iCalendar file.
#[utoipa::path(get, path = "/interviews/{id}/invite.ics", tag = "interviews", params(("id" = Uuid, Path)),
    responses((status = 200, body = String, content_type = "text/calendar")))]
pub async fn interview_invitation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Response, ApiError> {
    let id = InterviewId(id);
    let case = app
        .store
        .read(async |db| {
            let application = application_of(db, id).await?;
            Case::load(&app, db, application, &Reach::Names, Timestamp::now()).await
        })
        .await?;
    let viewer = Viewer::admit(&caller, &case)?;
    if !viewer.can(Capability::SeeApplication) {
        return Err(ApiError::forbidden("the interview is for its panel and the requisition's team"));
    }
    let interview = case.application.interview(id).ok_or_else(|| ApiError::not_found("interview"))?;
    let method = if interview.stands() { Method::Publish } else { Method::Cancel };
    let summary = format!("{} with {}", Names::round(&case, &interview.round), case.candidate.name);
    let attendee = (caller.person.name.clone(), caller.person.email.clone());
    let mut entry = invitation(&case, interview, method, summary, attendee);
    entry.url = app.config.link(&format!("/interviews/{id}"));
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\""),
    ];
    Ok((headers, entry.to_ics()).into_response())
}
