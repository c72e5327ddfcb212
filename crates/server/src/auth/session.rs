//! Sessions: opened at sign-in with a fresh cookie each time, ended after 12 hours without use or 7 days in all.

use super::caller::{Caller, Via};
use super::secret::Secret;
use crate::app::App;
use crate::error::ApiError;
use axum::http::{HeaderMap, header};
use highbar_domain::ids::PersonId;
use highbar_store::sessions::{self, Session};
use highbar_store::{By, people, tokens};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// A working day: who comes back the next morning signs in again.
const IDLE: SignedDuration = SignedDuration::from_hours(12);
const ABSOLUTE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The use of a session or a token is noted at most this often, so that reading writes little.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);
/// Enough to tell a browser by; the rest of the header is noise.
const AGENT_CHARACTERS: usize = 120;

/// What the browser may keep the cookie for.
#[must_use]
pub fn cookie_seconds() -> i64 {
    ABSOLUTE.as_secs()
}

/// Opens a session for a person who has just proved who they are. The session that the browser had ends.
///
/// # Errors
/// What storage says.
pub async fn open(app: &App, person: PersonId, headers: &HeaderMap) -> Result<Secret, ApiError> {
    let secret = Secret::random();
    let before = super::cookie::read(&app.config, headers);
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let agent: String = agent.chars().take(AGENT_CHARACTERS).collect();
    let now = Timestamp::now();
    let by = By { person: Some(person), at: now };
    let session =
        Session { person, csrf: secret.csrf(), created_at: now, seen_at: now, expires_at: now + IDLE };
    let token = secret.clone();
    app.store
        .write(async move |tx| {
            if let Some(before) = before {
                sessions::close(tx, by, before.reveal()).await?;
            }
            sessions::open(tx, by, token.reveal(), &agent, &session).await
        })
        .await
        .map_err(|fault: highbar_store::Error| ApiError::from(fault))?;
    Ok(secret)
}

/// Lets the browser's session go on as another person of the demo data; `None` when it has none.
///
/// # Errors
/// What storage says.
pub async fn hand_over(app: &App, person: PersonId, headers: &HeaderMap) -> Result<Option<Secret>, ApiError> {
    let Some(secret) = super::cookie::read(&app.config, headers) else { return Ok(None) };
    let by = By { person: Some(person), at: Timestamp::now() };
    let token = secret.clone();
    let handed = app
        .store
        .write(async move |tx| sessions::hand_over(tx, by, token.reveal(), person).await)
        .await
        .map_err(|fault: highbar_store::Error| ApiError::from(fault))?;
    Ok(handed.then_some(secret))
}

/// The person whose session a cookie names, if it still runs.
///
/// # Errors
/// What storage says.
pub async fn by_cookie(app: &App, secret: Secret) -> Result<Option<Caller>, ApiError> {
    let now = Timestamp::now();
    let token = secret.reveal().to_owned();
    let found = app
        .store
        .read(async |db| {
            let Some(session) = sessions::find(db, &token, now).await? else { return Ok(None) };
            let person = people::find(db, session.person).await?;
            Ok::<_, ApiError>(person.map(|person| (session, person)))
        })
        .await?;
    let Some((session, person)) = found else { return Ok(None) };
    if session.created_at + ABSOLUTE <= now {
        return Ok(None);
    }
    if session.seen_at + NOTED_EVERY <= now {
        let ends = (now + IDLE).min(session.created_at + ABSOLUTE);
        note(app, async move |tx| sessions::touch(tx, &token, now, ends).await);
    }
    Ok(Some(Caller { person: Arc::new(person), via: Via::Cookie(secret) }))
}

/// The person who owns an API token.
///
/// # Errors
/// What storage says.
pub async fn by_api_token(app: &App, secret: &Secret) -> Result<Option<Caller>, ApiError> {
    let now = Timestamp::now();
    let found = app
        .store
        .read(async |db| {
            let Some(token) = tokens::find(db, secret.reveal()).await? else { return Ok(None) };
            let person = people::find(db, token.person).await?;
            Ok::<_, ApiError>(person.map(|person| (token, person)))
        })
        .await?;
    let Some((token, person)) = found else { return Ok(None) };
    if token.used_at.is_none_or(|used| used + NOTED_EVERY <= now) {
        note(app, async move |tx| tokens::touch(tx, token.id, now).await);
    }
    Ok(Some(Caller { person: Arc::new(person), via: Via::ApiToken(secret.clone()) }))
}

/// Writes beside the request, which need not wait for it.
fn note<F>(app: &App, work: F)
where
    F: AsyncFnOnce(&mut highbar_store::Tx) -> highbar_store::Result<()> + Send + 'static,
{
    let store = app.store.clone();
    tokio::spawn(async move {
        if let Err(fault) = store.write(work).await {
            tracing::warn!(%fault, "could not note the use of a session");
        }
    });
}
