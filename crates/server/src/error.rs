//! What can go wrong with a request, in one type. A handler returns `Result<_, ApiError>`;
//! `problem.rs` turns it into `application/problem+json` once the request id is known.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// What a client is told to wait when the database is busy.
const BUSY_WAIT: Duration = Duration::from_secs(2);

/// The closed list of reasons a request fails for; a client may switch on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    BadRequest,
    InvalidInput,
    Unauthenticated,
    BadCredentials,
    Csrf,
    Forbidden,
    Sealed,
    NotFound,
    Conflict,
    StaleVersion,
    Duplicate,
    Refused,
    Ineligible,
    CoolDown,
    TooLarge,
    UnsupportedMedia,
    RateLimited,
    IdempotencyMismatch,
    StorageFull,
    StorageBusy,
    Unavailable,
    Internal,
}

impl ErrorCode {
    /// The status that goes with the code unless the error says otherwise.
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::InvalidInput | Self::IdempotencyMismatch => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unauthenticated | Self::BadCredentials => StatusCode::UNAUTHORIZED,
            Self::Csrf | Self::Forbidden | Self::Sealed => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Conflict
            | Self::StaleVersion
            | Self::Duplicate
            | Self::Refused
            | Self::Ineligible
            | Self::CoolDown => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMedia => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            Self::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
            Self::StorageBusy | Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What an error carries beside its sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// What is wrong with each field, by its path in the body (`hours.from`).
    pub fields: BTreeMap<String, String>,
    /// What stands in the way, in a shape that belongs to the operation.
    pub conflict: Option<serde_json::Value>,
    /// How long to wait before another try is worth it.
    pub retry_after: Option<Duration>,
}

/// A failed request. The message starts in lower case, names the culprit and the next step.
#[derive(Clone, Debug)]
pub struct ApiError {
    pub status: StatusCode,
    pub code: ErrorCode,
    pub message: String,
    pub details: Box<Details>,
    /// What the log says about it; never sent.
    pub cause: Option<Arc<anyhow::Error>>,
}

impl ApiError {
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { status: code.status(), code, message: message.into(), details: Box::default(), cause: None }
    }

    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::BadRequest, message)
    }

    /// There is no such thing, or the caller may not know that there is.
    #[must_use]
    pub fn not_found(what: &str) -> Self {
        Self::new(ErrorCode::NotFound, format!("no such {what}"))
    }

    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Forbidden, message)
    }

    /// One field of the body is wrong.
    pub fn field(name: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let mut error = Self::new(ErrorCode::InvalidInput, format!("{name}: {message}"));
        error.details.fields.insert(name.to_owned(), message);
        error
    }

    /// Somebody else changed the thing since the caller read it.
    #[must_use]
    pub fn stale(what: &str) -> Self {
        Self::new(
            ErrorCode::StaleVersion,
            format!("{what} has changed since you opened it, reload and try again"),
        )
    }

    /// A fault of ours: the body says nothing but the request id, the log has the cause.
    pub fn internal(cause: impl Into<anyhow::Error>) -> Self {
        let mut error = Self::new(
            ErrorCode::Internal,
            "something went wrong on the server, quote the request id when you report it",
        );
        error.cause = Some(Arc::new(cause.into()));
        error
    }

    /// Keeps what the log shall say about it.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(Arc::new(cause.into()));
        self
    }

    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    #[must_use]
    pub fn with_conflict(mut self, conflict: serde_json::Value) -> Self {
        self.details.conflict = Some(conflict);
        self
    }

    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.details.retry_after = Some(wait);
        self
    }
}

/// What storage says, in the closed list's words. Messages of conflicts are fit for people as they are.
impl From<highbar_store::Error> for ApiError {
    fn from(fault: highbar_store::Error) -> Self {
        use highbar_store::{Conflict, Error};
        let code = match &fault {
            Error::Gone { what, .. } => return Self::not_found(what),
            Error::Conflict(Conflict::Stale { what, current, .. }) => {
                return Self::stale(what).with_conflict(serde_json::json!({ "version": current }));
            }
            Error::Conflict(Conflict::Duplicate { .. }) => ErrorCode::Duplicate,
            Error::Conflict(Conflict::Reference { .. }) => ErrorCode::Conflict,
            Error::Cursor => ErrorCode::BadRequest,
            Error::Busy(_) | Error::Interrupted => ErrorCode::StorageBusy,
            Error::Full | Error::Refuses(_) => ErrorCode::StorageFull,
            _ => return Self::internal(fault),
        };
        let message = fault.to_string();
        let error = Self::new(code, message);
        match code {
            ErrorCode::StorageBusy => error.retry_after(BUSY_WAIT).because(fault),
            ErrorCode::StorageFull => error.because(fault),
            _ => error,
        }
    }
}

impl IntoResponse for ApiError {
    /// An empty response that carries the error; `problem::render` writes the body.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Collects what is wrong with the fields of one body, so that the caller hears it all at once.
#[derive(Debug, Default)]
pub struct Faults(BTreeMap<String, String>);

impl Faults {
    /// The parsed value, or `None` with the fault kept under the field's name.
    pub fn take<T, E: std::fmt::Display>(&mut self, field: &str, parsed: Result<T, E>) -> Option<T> {
        parsed.map_err(|fault| self.add(field, fault.to_string())).ok()
    }

    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.entry(field.to_owned()).or_insert_with(|| message.into());
    }

    /// What is wrong with each field, to be told in another way than by an error.
    #[must_use]
    pub fn into_fields(self) -> BTreeMap<String, String> {
        self.0
    }

    /// The value that was put together from the parsed fields, which is there exactly when none had a fault.
    ///
    /// # Errors
    /// `invalid_input` with every fault collected so far.
    pub fn settle<T>(self, value: Option<T>) -> Result<T, ApiError> {
        self.done()?;
        value.ok_or_else(|| ApiError::internal(anyhow::anyhow!("a field is missing though none was faulty")))
    }

    /// # Errors
    /// `invalid_input` with every fault collected so far.
    pub fn done(self) -> Result<(), ApiError> {
        let Some((field, message)) = self.0.first_key_value() else { return Ok(()) };
        let more = match self.0.len() {
            1 => String::new(),
            n => format!(" (and {} more)", n - 1),
        };
        let mut error = ApiError::new(ErrorCode::InvalidInput, format!("{field}: {message}{more}"));
        error.details.fields = self.0;
        Err(error)
    }
}
