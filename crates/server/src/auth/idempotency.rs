//! `Idempotency-Key`: a POST that is sent twice with the same key does its work once. The first answer is kept
//! for a day and given again; the same key with another body is a mistake and is refused.
//!
//! Answers that hand out a secret are not kept: the repetition is refused with `duplicate` instead.

use super::caller::Caller;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{JSON_LIMIT_BYTES, UPLOAD_LIMIT_BYTES, too_large};
use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use highbar_store::{idempotency, sha256_hex};
use http_body_util::BodyExt;
use std::collections::HashSet;
use std::sync::Mutex;

const HEADER: &str = "idempotency-key";
const LONGEST_KEY: usize = 128;
/// Answers to anybody are kept under this name instead of a person's id.
const ANYBODY: &str = "anybody";
/// Says that the answer is the one given before.
const REPLAYED: &str = "idempotent-replayed";

/// Routes whose answer holds a secret that is shown once.
const SECRET_ANSWERS: [&str; 5] = [
    "/api/v1/tokens",
    "/api/v1/people/{id}/invitation",
    "/api/v1/openings/{slug}/applications",
    "/api/v1/applications/{id}/status-link",
    "/api/v1/prep/calendar-link",
];

/// Routes that open a session: doing them twice is harmless, and their answer belongs to one browser.
const SESSION_ROUTES: [&str; 7] = [
    "/api/v1/session",
    "/api/v1/session/password",
    "/api/v1/setup/demo",
    "/api/v1/setup/prepare",
    "/api/v1/setup/team",
    "/api/v1/demo/persona",
    "/api/v1/invitations/{token}",
];

/// Routes that change nothing: doing them twice is harmless, and what is sent there is to be kept nowhere.
const PURE_ROUTES: [&str; 1] = ["/api/v1/prep/lint"];

/// Routes whose JSON may be as large as a file.
const LARGE_ROUTES: [&str; 3] =
    ["/api/v1/imports/csv", "/api/v1/imports/json-resume", "/api/v1/prep/stories/import"];

/// Keys whose first request is still being answered.
#[derive(Default)]
pub struct InFlight(Mutex<HashSet<String>>);

struct Turn<'a> {
    all: &'a InFlight,
    key: String,
}

impl InFlight {
    fn begin(&self, key: String) -> Result<Turn<'_>, ApiError> {
        let mut keys = self.0.lock().expect("nothing panics while it holds this lock");
        if keys.insert(key.clone()) {
            return Ok(Turn { all: self, key });
        }
        Err(ApiError::new(
            ErrorCode::Conflict,
            "the first request with this Idempotency-Key is still under way",
        ))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.all.0.lock().expect("nothing panics while it holds this lock").remove(&self.key);
    }
}

/// Runs the request unless it was answered before.
pub async fn once(
    app: &App,
    caller: Option<&Caller>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let Some(key) = key(&request)? else { return Ok(next.run(request).await) };
    let who = caller.map_or_else(|| ANYBODY.to_owned(), |caller| caller.id().to_string());
    let route = format!("{} {}", request.method(), request.uri().path());
    let pattern = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str).to_owned();
    let (secret, session) =
        (SECRET_ANSWERS.contains(&pattern.as_str()), SESSION_ROUTES.contains(&pattern.as_str()));
    if session || PURE_ROUTES.contains(&pattern.as_str()) {
        return Ok(next.run(request).await);
    }
    let _turn = app.in_flight.begin(format!("{who} {route} {key}"))?;
    let (parts, body) = request.into_parts();
    let large = LARGE_ROUTES.contains(&pattern.as_str()) || is_upload(&parts.headers);
    let body = read(body, large).await?;
    let asked = Asked { who, key, route, hash: sha256_hex(&body), secret };
    if let Some(answer) = asked.answered_before(app).await? {
        return Ok(answer);
    }
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    asked.keep(app, response).await
}

/// One request under a key.
struct Asked {
    who: String,
    key: String,
    route: String,
    hash: String,
    secret: bool,
}

impl Asked {
    async fn answered_before(&self, app: &App) -> Result<Option<Response>, ApiError> {
        let (who, key) = (self.who.clone(), self.key.clone());
        let kept = app.store.read(async |db| idempotency::find(db, &who, &key).await).await?;
        let Some(kept) = kept else { return Ok(None) };
        if kept.route != self.route || kept.request_hash != self.hash {
            return Err(ApiError::new(
                ErrorCode::IdempotencyMismatch,
                "this Idempotency-Key was used for another request, make a new key for a new request",
            ));
        }
        if self.secret {
            return Err(ApiError::new(
                ErrorCode::Duplicate,
                "this request was answered before and its answer is shown only once, make a new one with a new Idempotency-Key",
            ));
        }
        let status = u16::try_from(kept.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
        let status = status.unwrap_or(StatusCode::OK);
        let mut response = (status, kept.body).into_response();
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(header::CONTENT_TYPE, json);
        response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
        Ok(Some(response))
    }

    /// Keeps an answer that did something. A refusal did nothing and may come out otherwise next time.
    async fn keep(self, app: &App, response: Response) -> Result<Response, ApiError> {
        if !response.status().is_success() {
            return Ok(response);
        }
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.map_err(ApiError::internal)?.to_bytes();
        let text = if self.secret { String::new() } else { String::from_utf8_lossy(&bytes).into_owned() };
        let status = i64::from(parts.status.as_u16());
        let row = idempotency::Kept { route: self.route, request_hash: self.hash, status, body: text };
        let (who, key) = (self.who, self.key);
        let at = jiff::Timestamp::now();
        app.store.write(async move |tx| idempotency::keep(tx, &who, &key, &row, at).await).await?;
        Ok(Response::from_parts(parts, Body::from(bytes)))
    }
}

/// The key of a POST that has one.
fn key(request: &Request) -> Result<Option<String>, ApiError> {
    if request.method() != Method::POST {
        return Ok(None);
    }
    let Some(value) = request.headers().get(HEADER) else { return Ok(None) };
    match value.to_str() {
        Ok(key) if !key.is_empty() && key.len() <= LONGEST_KEY => Ok(Some(key.to_owned())),
        _ => Err(ApiError::bad_request(format!(
            "Idempotency-Key must be 1 to {LONGEST_KEY} visible characters"
        ))),
    }
}

fn is_upload(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"))
}

async fn read(body: Body, upload: bool) -> Result<Bytes, ApiError> {
    let limit = if upload { UPLOAD_LIMIT_BYTES } else { JSON_LIMIT_BYTES };
    let limited = http_body_util::Limited::new(body, limit);
    match limited.collect().await {
        Ok(whole) => Ok(whole.to_bytes()),
        Err(fault) if fault.is::<http_body_util::LengthLimitError>() => Err(too_large()),
        Err(_) => {
            Err(ApiError::bad_request("the body ended before all of it arrived, send the request again"))
        }
    }
}
