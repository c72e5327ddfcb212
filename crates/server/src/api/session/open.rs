//! `POST /session`: signs in with a mail address and a password.

use super::view::{Begun, SessionView, begin};
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use highbar_store::people;
use serde::Deserialize;
use std::time::Instant;
use utoipa::ToSchema;

/// What one signs in with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    email: String,
    password: String,
}

/// Signs in. An unknown address and a wrong password are answered alike, after the same time.
#[utoipa::path(post, path = "/session", tag = "session", request_body = Credentials,
    responses((status = 200, body = SessionView)))]
pub async fn open_session(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
    Json(body): Json<Credentials>,
) -> Result<Begun, ApiError> {
    let account = body.email.trim().to_lowercase();
    let now = Instant::now();
    app.tries.sign_in_address.take(address, now)?;
    app.tries.sign_in_account.take(account.clone(), now)?;
    let known = app.store.read(async |db| people::find_credentials(db, &account).await).await?;
    let (person, hash) = known.unzip();
    let fits = app.passwords.verify(body.password, hash).await?;
    let Some(person) = person.filter(|_| fits) else {
        metrics::counter!("highbar_sign_ins_refused_total").increment(1);
        return Err(ApiError::new(ErrorCode::BadCredentials, "the mail address or the password is wrong"));
    };
    app.tries.sign_in_address.refund(&address);
    app.tries.sign_in_account.refund(&account);
    begin(&app, person, &headers).await
}
