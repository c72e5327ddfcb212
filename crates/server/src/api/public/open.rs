//! From a token to the application that it opens.

use crate::api::applications::facts::{Case, Reach};
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::error::ApiError;
use highbar_store::links::{self, Link, Purpose};
use jiff::Timestamp;
use std::time::Instant;

/// What a token opens, with the facts around it.
pub(super) struct Opened {
    pub link: Link,
    pub case: Case,
}

/// Follows a link.
///
/// # Errors
/// `not_found` for every token that does not work, whatever the reason.
pub(super) async fn open(app: &App, token: &str, purpose: Purpose) -> Result<Opened, ApiError> {
    let now = Timestamp::now();
    app.store
        .read(async |db| {
            let link = links::find(db, token, purpose, now).await?.ok_or_else(unknown)?;
            let case = Case::load(app, db, link.application, &Reach::Names, now).await?;
            Ok(Opened { link, case })
        })
        .await
}

/// Counts a try of something that changes data.
///
/// # Errors
/// `rate_limited`.
pub(super) fn limit(app: &App, address: &ClientAddress) -> Result<(), ApiError> {
    app.tries.public_post.take(address.0, Instant::now())
}

fn unknown() -> ApiError {
    ApiError::not_found("page, or its link has ended; ask whoever sent it to you for a new one")
}
