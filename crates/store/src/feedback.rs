//! The text of feedback to a rejected candidate. How far it is stands in the application; the
//! text stands here, under the hash that the application's events name.

use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::keys::sha256_hex;
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::ApplicationId;
use serde::{Deserialize, Serialize};

/// What a candidate may read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Feedback {
    pub text: String,
    pub areas: Vec<String>,
    pub guidance: Vec<String>,
    pub other_roles: String,
}

impl Feedback {
    /// The hash that the application's events name.
    #[must_use]
    pub fn content_hash(&self) -> String {
        sha256_hex(Json::text(self))
    }
}

/// The feedback of an application, with its version, if anything was written.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, application: ApplicationId) -> Result<Option<(Feedback, i64)>> {
    sql("SELECT body, version FROM feedback WHERE application = $1")
        .bind(application)
        .first(db, |row| Ok((row.json("body")?, row.int("version")?)))
        .await
}

/// Writes the feedback over version `sent` (0 when there was none); gives the new version.
///
/// # Errors
/// Somebody else changed it meanwhile, or the database failed.
pub async fn put(
    tx: &mut Tx,
    by: By,
    application: ApplicationId,
    sent: i64,
    feedback: &Feedback,
) -> Result<i64> {
    let current = find(tx, application).await?.map_or(0, |(_, version)| version);
    if current != sent {
        let id = application.to_string();
        return Err(Error::Conflict(Conflict::Stale { what: "feedback", id, sent, current }));
    }
    sql("INSERT INTO feedback (application, version, body, updated_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (application) DO UPDATE SET version = excluded.version, body = excluded.body, \
         updated_at = excluded.updated_at")
    .bind(application)
    .bind(sent + 1)
    .bind(Json(feedback))
    .bind(by.at)
    .run(tx)
    .await?;
    Ok(sent + 1)
}
