//! A form with files (`multipart/form-data`, RFC 7578), read whole and within limits before a handler sees it.

use super::extract::too_large;
use crate::error::{ApiError, ErrorCode};
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use std::collections::BTreeMap;

/// More parts than any form of ours has.
const MOST_PARTS: usize = 60;
/// The longest text of one field.
const LONGEST_TEXT_BYTES: usize = 64 * 1024;
/// The largest file.
pub const LARGEST_FILE_BYTES: usize = 15 * 1024 * 1024;

/// A form that has arrived completely.
#[derive(Debug, Default)]
pub struct Form {
    texts: BTreeMap<String, Vec<String>>,
    files: BTreeMap<String, File>,
}

/// A file in a form.
#[derive(Clone, Debug)]
pub struct File {
    /// What the sender called it; not to be trusted.
    pub name: String,
    pub content: Bytes,
}

impl Form {
    /// The text of a field; empty when it is absent.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.texts.get(field).and_then(|all| all.first()).map_or("", String::as_str)
    }

    /// Every text of a field that may stand more than once.
    #[must_use]
    pub fn texts(&self, field: &str) -> &[String] {
        self.texts.get(field).map_or(&[], Vec::as_slice)
    }

    /// The file of a field, once.
    pub fn take_file(&mut self, field: &str) -> Option<File> {
        self.files.remove(field)
    }

    async fn read(mut parts: Multipart) -> Result<Self, ApiError> {
        let mut form = Self::default();
        let mut count = 0;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            count += 1;
            if count > MOST_PARTS {
                return Err(ApiError::bad_request(format!("the form has more than {MOST_PARTS} fields")));
            }
            form.take(part).await?;
        }
        Ok(form)
    }

    async fn take(&mut self, part: Field<'_>) -> Result<(), ApiError> {
        let field = part.name().unwrap_or_default().to_owned();
        if field.is_empty() {
            return Err(ApiError::bad_request("a part of the form has no name"));
        }
        let Some(name) = part.file_name().map(str::to_owned) else {
            let text = part.bytes().await.map_err(broken)?;
            self.texts.entry(field.clone()).or_default().push(read_text(&field, &text)?);
            return Ok(());
        };
        let content = part.bytes().await.map_err(broken)?;
        // Browsers send an empty file without a name when nothing was chosen.
        if name.is_empty() && content.is_empty() {
            return Ok(());
        }
        if content.len() > LARGEST_FILE_BYTES {
            return Err(too_large());
        }
        match self.files.insert(field.clone(), File { name, content }) {
            None => Ok(()),
            Some(_) => Err(ApiError::field(&field, "must be one file, the form has several")),
        }
    }
}

fn read_text(field: &str, bytes: &[u8]) -> Result<String, ApiError> {
    if bytes.len() > LONGEST_TEXT_BYTES {
        return Err(ApiError::field(field, format!("must have at most {LONGEST_TEXT_BYTES} bytes")));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(fault) => {
            Err(ApiError::field(field, format!("is not UTF-8 from byte {} on", fault.valid_up_to())))
        }
    }
}

fn broken(fault: MultipartError) -> ApiError {
    if fault.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return too_large();
    }
    ApiError::bad_request("the form is malformed or ended before all of it arrived, send it again")
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let parts = Multipart::from_request(request, state).await.map_err(|_| {
            ApiError::new(
                ErrorCode::UnsupportedMedia,
                "the body must be a form with a file, send it as multipart/form-data with a boundary",
            )
        })?;
        Self::read(parts).await
    }
}
