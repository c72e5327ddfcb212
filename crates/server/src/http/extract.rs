//! Reads a request's parts and refuses what cannot be read, with the field's name in the refusal.

use crate::error::{ApiError, ErrorCode};
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header, request::Parts};
use serde::de::DeserializeOwned;

/// The largest JSON body.
pub const JSON_LIMIT_BYTES: usize = 1024 * 1024;
/// The largest body of an upload: a file of 15 MB and the form around it.
pub const UPLOAD_LIMIT_BYTES: usize = 15 * 1024 * 1024 + 64 * 1024;

/// A JSON body. An empty body reads as `{}`, so that a verb without arguments needs none.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let typed = is_json(request.headers());
        let bytes = Bytes::from_request(request, state).await.map_err(unreadable)?;
        if bytes.is_empty() {
            return parse(b"{}").map(Json);
        }
        if !typed {
            return Err(ApiError::new(
                ErrorCode::UnsupportedMedia,
                "the body must be JSON, send it with content-type application/json",
            ));
        }
        parse(&bytes).map(Json)
    }
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        ApiError::bad_request(format!("the body is not UTF-8 from byte {} on", fault.valid_up_to()))
    })?;
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|fault| {
        let path = fault.path().to_string();
        misread(&path, fault.inner())
    })?;
    reader.end().map_err(|fault| misread(".", &fault))?;
    Ok(value)
}

fn misread(path: &str, fault: &serde_json::Error) -> ApiError {
    if fault.is_syntax() || fault.is_eof() {
        return ApiError::bad_request(format!("the body is not valid JSON: {fault}"));
    }
    let words = without_position(&fault.to_string());
    match path {
        "." | "?" => ApiError::new(ErrorCode::InvalidInput, format!("the body has a fault: {words}")),
        path => ApiError::field(path, words),
    }
}

/// Serde's message without "at line 1 column 9", which says nothing once the field is named.
fn without_position(message: &str) -> String {
    message.rsplit_once(" at line ").map_or(message, |(words, _)| words).to_owned()
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

/// Says why a body could not be read: too large, or cut off on the way.
#[must_use]
pub fn unreadable(rejection: BytesRejection) -> ApiError {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        ApiError::bad_request("the body ended before all of it arrived, send the request again")
    }
}

#[must_use]
pub fn too_large() -> ApiError {
    ApiError::new(ErrorCode::TooLarge, "the body is too large: 1 MB for JSON, 15 MB for a file")
}

/// The variable parts of the path. An id that is no UUID names nothing, so it is 404 like an unknown one.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(PathRejection::FailedToDeserializePathParams(_)) => Err(ApiError::new(
                ErrorCode::NotFound,
                format!("there is nothing at {}, an id in it is malformed", parts.uri.path()),
            )),
            Err(other) => Err(ApiError::internal(anyhow::anyhow!("path parameters: {other}"))),
        }
    }
}

/// The query string.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let read: Result<_, QueryRejection> = axum::extract::Query::from_request_parts(parts, state).await;
        read.map(|axum::extract::Query(value)| Self(value)).map_err(|fault| {
            ApiError::bad_request(format!("the query string is wrong: {}", innermost(&fault)))
        })
    }
}

fn innermost(error: &dyn std::error::Error) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
