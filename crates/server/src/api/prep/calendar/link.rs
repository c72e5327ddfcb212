//! `POST` and `DELETE /prep/calendar-link`

use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::secret::Secret;
use crate::error::ApiError;
use crate::routes::API;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_store::prep;
use serde::Serialize;
use utoipa::ToSchema;

/// The address of the feed. It is shown once: whoever has it can read the titles of the plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarLink {
    pub url: String,
}

/// Makes a new address for the caller's plan; the one before ends.
#[utoipa::path(post, path = "/prep/calendar-link", tag = "prep", responses((status = 200, body = CalendarLink)))]
pub async fn make_calendar_link(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<CalendarLink>, ApiError> {
    let (by, owner, secret) = (caller.by(), caller.owner(), Secret::random());
    let token = secret.clone();
    app.store.write(async move |tx| prep::new_link(tx, by, owner, token.reveal()).await).await?;
    let url = app.config.link(&format!("{API}/public/prep/{}/plan.ics", secret.reveal()));
    Ok(Json(CalendarLink { url }))
}

/// Ends the address, if there is one.
#[utoipa::path(delete, path = "/prep/calendar-link", tag = "prep", responses((status = 204)))]
pub async fn end_calendar_link(State(app): State<App>, caller: Caller) -> Result<StatusCode, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    app.store.write(async move |tx| prep::end_link(tx, by, owner).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
