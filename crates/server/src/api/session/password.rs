//! `POST /session/password`

use crate::app::App;
use crate::auth::caller::{Caller, Via};
use crate::auth::password;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_store::{people, sessions};
use serde::Deserialize;
use std::time::Instant;
use utoipa::ToSchema;

/// The old password proves that it is not somebody at an unlocked screen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    current: String,
    next: String,
}

/// Changes the caller's own password and signs them out everywhere else.
#[utoipa::path(post, path = "/session/password", tag = "session", request_body = PasswordChange,
    responses((status = 204)))]
pub async fn change_password(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<PasswordChange>,
) -> Result<StatusCode, ApiError> {
    let mut faults = Faults::default();
    faults.take("next", password::acceptable(&body.next));
    faults.done()?;
    let email = caller.person.email.clone();
    app.tries.sign_in_account.take(email.clone(), Instant::now())?;
    let stored = app.store.read(async |db| people::find_credentials(db, &email).await).await?;
    if !app.passwords.verify(body.current, stored.map(|(_, hash)| hash)).await? {
        return Err(ApiError::field("current", "is not your present password"));
    }
    app.tries.sign_in_account.refund(&email);
    let hash = app.passwords.hash(body.next).await?;
    let (by, id) = (caller.by(), caller.id());
    app.store
        .write(async move |tx| {
            people::set_password(tx, by, id, &hash).await?;
            let keep = match &caller.via {
                Via::Cookie(secret) => Some(secret.reveal()),
                Via::ApiToken(_) => None,
            };
            sessions::close_all(tx, by, id, keep).await
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
