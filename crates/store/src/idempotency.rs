//! Answers to POST requests with an `Idempotency-Key`, so that a repeated request is done once.

use crate::db::Db;
use crate::error::Result;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::Tx;
use jiff::Timestamp;

/// A request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub route: String,
    /// SHA-256 of the request's body, in hex.
    pub request_hash: String,
    /// The HTTP status.
    pub status: i64,
    pub body: String,
}

/// The answer under a key of `who`, if there is one.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, who: &str, key: &str) -> Result<Option<Kept>> {
    sql("SELECT route, request_hash, status, body FROM idempotency WHERE person = $1 AND name = $2")
        .bind(who)
        .bind(key)
        .first(db, |row| {
            Ok(Kept {
                route: row.text("route")?,
                request_hash: row.text("request_hash")?,
                status: row.int("status")?,
                body: row.text("body")?,
            })
        })
        .await
}

/// Keeps an answer; the first one under a key stays.
///
/// # Errors
/// The database failed.
pub async fn keep(tx: &mut Tx, who: &str, key: &str, kept: &Kept, at: Timestamp) -> Result<()> {
    sql("INSERT INTO idempotency (person, name, route, request_hash, status, body, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING")
    .bind(who)
    .bind(key)
    .bind(&kept.route)
    .bind(&kept.request_hash)
    .bind(kept.status)
    .bind(&kept.body)
    .bind(at)
    .run(tx)
    .await?;
    Ok(())
}

/// Forgets answers given before a time.
///
/// # Errors
/// The database failed.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    sql("DELETE FROM idempotency WHERE at < $1").bind(before).run(tx).await
}
