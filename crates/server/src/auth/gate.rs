//! Stands in front of every route of the API: who is calling, was the request made by our own page, and does
//! the table let this person through. Handlers behind it find a [`Caller`] and need no check of their own
//! but the domain's.

use super::caller::{Caller, Via};
use super::secret::{API_TOKEN_PREFIX, Secret};
use super::{cookie, idempotency, origin, session, standing};
use crate::access::Access;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use crate::http::problem;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;

const SIGN_IN: &str = "/api/v1/session";
const CSRF_HEADER: &str = "x-csrf-token";

pub async fn guard(State(app): State<App>, mut request: Request, next: Next) -> Result<Response, ApiError> {
    let access = access_of(&app, &request)?;
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if changes {
        origin::check_same_site(&app, request.headers())?;
    }
    let caller = identify(&app, request.headers()).await?;
    if changes && !matches!(access, Access::Public(_) | Access::DemoOnly) {
        check_csrf(caller.as_ref(), request.headers())?;
    }
    // Signing in counts its tries itself, and gives those back that succeed.
    if matches!(access, Access::Public(_)) && changes && request.uri().path() != SIGN_IN {
        let address = origin::client_address(&app, request.headers(), request.extensions());
        app.tries.public_post.take(address, std::time::Instant::now())?;
    }
    standing::admit(&app, access, caller.as_ref(), request.uri().path()).await?;
    if let Some(caller) = &caller {
        request.extensions_mut().insert(caller.clone());
    }
    idempotency::once(&app, caller.as_ref(), request, next).await
}

/// A route that the table does not know is a mistake of ours: nobody gets through.
fn access_of(app: &App, request: &Request) -> Result<Access, ApiError> {
    let path = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let (method, asked) = (request.method(), request.uri().path());
    match app.access.find(method, path) {
        Some(access) => Ok(access),
        None if app.access.knows(path) => Err(problem::wrong_method(method, asked)),
        None => {
            let cause = anyhow::anyhow!("{method} {path} has no row in the access table of routes.rs");
            Err(ApiError::forbidden("nobody may call this address yet").because(cause))
        }
    }
}

/// Who sends this request: an API token speaks first, then the session's cookie. `None` is a stranger.
///
/// # Errors
/// `unauthenticated` for an API token that is unknown or revoked.
pub async fn identify(app: &App, headers: &HeaderMap) -> Result<Option<Caller>, ApiError> {
    if let Some(value) = headers.get(header::AUTHORIZATION) {
        let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")).map(str::trim);
        let token = token.filter(|token| token.starts_with(API_TOKEN_PREFIX)).ok_or_else(unknown_token)?;
        let caller = session::by_api_token(app, &Secret::presented(token)).await?;
        return caller.map(Some).ok_or_else(unknown_token);
    }
    match cookie::read(&app.config, headers) {
        Some(secret) => session::by_cookie(app, secret).await,
        None => Ok(None),
    }
}

fn unknown_token() -> ApiError {
    ApiError::new(
        ErrorCode::Unauthenticated,
        "this API token is unknown or revoked, make another on the settings page or with `highbar token`",
    )
}

fn check_csrf(caller: Option<&Caller>, headers: &HeaderMap) -> Result<(), ApiError> {
    let Some(Caller { via: Via::Cookie(secret), .. }) = caller else { return Ok(()) };
    let presented = headers.get(CSRF_HEADER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if secret.csrf_matches(presented) {
        return Ok(());
    }
    Err(ApiError::new(
        ErrorCode::Csrf,
        "the header X-CSRF-Token is missing or belongs to another session, reload the page and try again",
    ))
}
