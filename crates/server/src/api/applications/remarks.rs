//! Comments, a look behind the seal, and the link to the candidate's page.

use super::act::{Change, Target, act, carry_out};
use super::facts::{Case, Reach};
use super::progress::{Reason, text};
use super::show;
use super::viewer::{Viewer, actor};
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::access::Capability;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use highbar_store::links::{self, Link, Purpose};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A remark for the team.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewComment)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    text: String,
}

/// Adds a comment. Who has not handed in their scorecards does not read the comments of others.
#[utoipa::path(post, path = "/applications/{id}/comments", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Comment, responses((status = 201, body = ApplicationView)))]
pub async fn comment_on_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Comment>,
) -> Result<(StatusCode, axum::Json<ApplicationView>), ApiError> {
    let id = ApplicationId(id);
    let text = text("text", &body.text)?;
    let decide = |_: &mut Case| Ok(Change::of(Command::Comment { text: text.clone() }));
    carry_out(&app, &actor(&caller), &Target::latest(id), decide).await?;
    let view = show::view(&app, &caller, id).await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// Opens sealed scorecards to an administrator. It is logged, and the debrief shows it.
#[utoipa::path(post, path = "/applications/{id}/break-glass", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Reason, responses((status = 200, body = ApplicationView)))]
pub async fn break_glass(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Reason>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let command = Command::BreakGlass { reason: text("reason", &body.reason)? };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// The address of the candidate's own page.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatusLink {
    pub link: String,
}

/// Gives the address of the candidate's page, which is a credential; makes it when there is none yet.
#[utoipa::path(post, path = "/applications/{id}/status-link", tag = "applications", params(("id" = Uuid, Path)),
    responses((status = 200, body = StatusLink)))]
pub async fn make_status_link(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<StatusLink>, ApiError> {
    let (by, id) = (caller.by(), ApplicationId(id));
    let case = app.store.read(async |db| Case::load(&app, db, id, &Reach::Names, by.at).await).await?;
    let viewer = Viewer::admit(&caller, &case)?;
    if !viewer.can(Capability::SeeContactDetails) {
        return Err(ApiError::forbidden("the candidate's link is for recruiters and the hiring manager"));
    }
    let link = Link {
        id: Uuid::now_v7(),
        purpose: Purpose::Status,
        application: id,
        subject: String::new(),
        expires_at: None,
    };
    let token = app.store.write(async move |tx| links::issue(tx, by, &link).await).await?;
    Ok(axum::Json(StatusLink { link: app.config.link(&format!("/status/{token}")) }))
}
