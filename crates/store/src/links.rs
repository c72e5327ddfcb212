//! Links that need no account: the candidate's page, a referee's form, an offer. The token in a
//! link is made from its id with the server key, so that it can be shown again although only its
//! hash is stored.

use crate::db::Db;
use crate::error::Result;
use crate::keys::{Keys, sha256_hex};
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::ApplicationId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Status,
    Reference,
    Offer,
}

/// A link that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub id: Uuid,
    pub purpose: Purpose,
    pub application: ApplicationId,
    /// The reference's id for [`Purpose::Reference`], otherwise empty.
    pub subject: String,
    pub expires_at: Option<Timestamp>,
}

/// The token of the link for `subject`: the one that works already, or a new one under `id`.
///
/// # Errors
/// The application does not exist, or the database failed.
pub async fn issue(tx: &mut Tx, by: By, link: &Link) -> Result<String> {
    let keys = tx.keys();
    if let Some(token) = shown(tx, &keys, link.purpose, link.application, &link.subject, by.at).await? {
        return Ok(token);
    }
    let token = keys.link_token(&link.id.to_string());
    sql("INSERT INTO public_link (id, token_hash, purpose, application, subject, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(link.id)
    .bind(sha256_hex(&token))
    .bind(Json::word(&link.purpose))
    .bind(link.application)
    .bind(&link.subject)
    .bind(by.at)
    .bind(link.expires_at)
    .run(tx)
    .await
    .map_err(|why| why.about("application", link.application))?;
    Ok(token)
}

/// The token of the link for `subject` that works now, to show it again.
///
/// # Errors
/// The database failed.
pub async fn shown(
    db: &mut Db,
    keys: &Keys,
    purpose: Purpose,
    application: ApplicationId,
    subject: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let id = sql("SELECT id FROM public_link WHERE application = $1 AND purpose = $2 AND subject = $3 \
                  AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $4) ORDER BY created_at DESC LIMIT 1")
    .bind(application)
    .bind(Json::word(&purpose))
    .bind(subject)
    .bind(now)
    .first(db, |row| row.text("id"))
    .await?;
    Ok(id.map(|id| keys.link_token(&id)))
}

/// What a token opens, if its link works and is of this purpose.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, token: &str, purpose: Purpose, now: Timestamp) -> Result<Option<Link>> {
    sql("SELECT id, purpose, application, subject, expires_at FROM public_link WHERE token_hash = $1 \
         AND purpose = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $3)")
    .bind(sha256_hex(token))
    .bind(Json::word(&purpose))
    .bind(now)
    .first(db, |row| {
        Ok(Link {
            id: row.id("id")?,
            purpose: row.word("purpose")?,
            application: row.id("application")?,
            subject: row.text("subject")?,
            expires_at: row.maybe_time("expires_at")?,
        })
    })
    .await
}

/// Makes the links for `subject` stop working.
///
/// # Errors
/// The database failed.
pub async fn revoke(
    tx: &mut Tx,
    by: By,
    purpose: Purpose,
    application: ApplicationId,
    subject: &str,
) -> Result<()> {
    sql("UPDATE public_link SET revoked_at = $1 WHERE application = $2 AND purpose = $3 AND subject = $4 \
         AND revoked_at IS NULL")
    .bind(by.at)
    .bind(application)
    .bind(Json::word(&purpose))
    .bind(subject)
    .run(tx)
    .await?;
    Ok(())
}

/// The application whose link of this purpose has this subject.
///
/// # Errors
/// The database failed.
pub async fn application_of(db: &mut Db, purpose: Purpose, subject: &str) -> Result<Option<ApplicationId>> {
    sql("SELECT application FROM public_link WHERE purpose = $1 AND subject = $2 LIMIT 1")
        .bind(Json::word(&purpose))
        .bind(subject)
        .first(db, |row| row.id("application"))
        .await
}
