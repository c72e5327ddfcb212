//! `GET /session`, `DELETE /session`

use super::view::{self, SessionView};
use crate::app::App;
use crate::auth::caller::{Caller, Via};
use crate::auth::cookie;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use highbar_store::sessions;
use jiff::Timestamp;

/// Who is signed in.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = SessionView)))]
pub async fn show_session(State(app): State<App>, caller: Caller) -> Result<Json<SessionView>, ApiError> {
    let csrf = match &caller.via {
        Via::Cookie(secret) => secret.csrf(),
        Via::ApiToken(_) => String::new(),
    };
    app.store.read(async |db| view::read(db, &caller.person, csrf, Timestamp::now()).await).await.map(Json)
}

/// Signs out in this browser.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
pub async fn close_session(
    State(app): State<App>,
    caller: Caller,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), ApiError> {
    let by = caller.by();
    if let Via::Cookie(secret) = caller.via {
        app.store.write(async move |tx| sessions::close(tx, by, secret.reveal()).await).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::clear(&app.config))]))
}
