//! Errors on the wire: RFC 9457 `application/problem+json`, the same shape whatever failed.

use crate::error::{ApiError, ErrorCode};
use axum::body::Body;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The body of every response with a status from 400 up.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    pub kind: &'static str,
    /// The status in words.
    pub title: &'static str,
    pub status: u16,
    pub code: ErrorCode,
    /// One sentence for a person: what is wrong and what to do next.
    pub detail: String,
    pub request_id: String,
    /// What is wrong with each field of the body.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// What stands in the way, in a shape that belongs to the operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<serde_json::Value>,
}

/// Writes the body of a failed response. Statuses that the framework answered itself get a body too.
pub fn render(mut response: Response, request_id: &str) -> Response {
    let error = match response.extensions_mut().remove::<ApiError>() {
        Some(error) => error,
        None if is_bare_failure(&response) => bare(response.status()),
        None => return response,
    };
    log_cause(&error, request_id);
    let problem = Problem {
        kind: "about:blank",
        title: error.status.canonical_reason().unwrap_or("Error"),
        status: error.status.as_u16(),
        code: error.code,
        detail: error.message,
        request_id: request_id.to_owned(),
        fields: error.details.fields,
        conflict: error.details.conflict,
    };
    let body = serde_json::to_vec(&problem).expect("a problem has only string keys");
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(wait) = error.details.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
    }
    if error.code == ErrorCode::Unauthenticated {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    *response.body_mut() = Body::from(body);
    response
}

fn is_bare_failure(response: &Response) -> bool {
    let status = response.status();
    let json =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/problem+json");
    (status.is_client_error() || status.is_server_error()) && !json
}

fn bare(status: StatusCode) -> ApiError {
    let (code, words) = match status {
        StatusCode::NOT_FOUND => (ErrorCode::NotFound, "there is nothing at this address"),
        StatusCode::METHOD_NOT_ALLOWED => {
            (ErrorCode::BadRequest, "this address does not answer that method, see /api/v1/openapi.json")
        }
        StatusCode::PAYLOAD_TOO_LARGE => (ErrorCode::TooLarge, "the body is too large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            (ErrorCode::UnsupportedMedia, "this content type is not understood here")
        }
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
            (ErrorCode::Unavailable, "the server did not get to an answer in time, try again")
        }
        status if status.is_client_error() => (ErrorCode::BadRequest, "the request could not be read"),
        status => return ApiError::internal(anyhow::anyhow!("bare {status}")).with_status(status),
    };
    ApiError::new(code, words).with_status(status)
}

fn log_cause(error: &ApiError, request_id: &str) {
    if let Some(cause) = &error.cause {
        tracing::error!(request_id, code = ?error.code, cause = format!("{cause:#}"), "request failed");
    }
}

/// Answers a path under `/api` that no route has.
pub async fn unknown_path(method: Method, uri: Uri) -> Response {
    ApiError::new(
        ErrorCode::NotFound,
        format!("there is nothing at {method} {}, see /api/v1/openapi.json", uri.path()),
    )
    .into_response()
}

/// The refusal for a known path that is asked with a method it does not have.
#[must_use]
pub fn wrong_method(method: &Method, path: &str) -> ApiError {
    ApiError::bad_request(format!("{path} does not answer {method}, see /api/v1/openapi.json"))
        .with_status(StatusCode::METHOD_NOT_ALLOWED)
}
