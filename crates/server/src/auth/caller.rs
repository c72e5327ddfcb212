//! The person behind a request, as the gate found them.

use super::secret::Secret;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use highbar_domain::ids::PersonId;
use highbar_store::By;
use highbar_store::people::Person;
use highbar_store::prep::Owner;
use std::sync::Arc;

/// Somebody signed in. A handler takes it as an argument; a stranger is refused with 401.
#[derive(Clone, Debug)]
pub struct Caller {
    pub person: Arc<Person>,
    pub via: Via,
}

/// How the person proved who they are.
#[derive(Clone, Debug)]
pub enum Via {
    /// A session; its secret also makes the CSRF token.
    Cookie(Secret),
    ApiToken(Secret),
}

impl Caller {
    #[must_use]
    pub fn id(&self) -> PersonId {
        self.person.id
    }

    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.person.roles.admin
    }

    /// Recruiters, and administrators, who may do all that recruiters may.
    #[must_use]
    pub fn is_recruiter(&self) -> bool {
        self.is_admin() || self.person.roles.recruiter
    }

    /// The owner of what this person keeps for themselves in the candidate seat.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner::new(self.id())
    }

    /// This person, now: what a change is signed with.
    #[must_use]
    pub fn by(&self) -> By {
        By { person: Some(self.id()), at: jiff::Timestamp::now() }
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(stranger)
    }
}

/// The refusal for somebody who has not signed in.
#[must_use]
pub fn stranger() -> ApiError {
    ApiError::new(
        ErrorCode::Unauthenticated,
        "sign in first, or send an API token as `Authorization: Bearer hb_...`",
    )
}
