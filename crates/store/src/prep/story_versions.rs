//! Earlier texts of stories.

use super::{Owner, told};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::{By, Tx};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A story as it was saved at some time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Version<T> {
    /// Counts from 1 within the story.
    pub n: i64,
    pub at: Timestamp,
    pub body: T,
}

/// Keeps a text as the story's next version, or over the newest one, as autosaves of one sitting do.
///
/// # Errors
/// The database failed.
pub async fn keep_version<T: Serialize>(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    story: &str,
    sitting: Sitting,
    body: &T,
) -> Result<()> {
    let newest = sql("SELECT MAX(n) AS n FROM prep_story_version WHERE owner = $1 AND story = $2")
        .bind(owner.person())
        .bind(story)
        .first(tx, |row| row.maybe_int("n"))
        .await?
        .flatten()
        .unwrap_or(0);
    let n = match sitting {
        Sitting::Same if newest > 0 => newest,
        _ => newest + 1,
    };
    sql("INSERT INTO prep_story_version (owner, story, n, at, body) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (owner, story, n) DO UPDATE SET at = excluded.at, body = excluded.body")
    .bind(owner.person())
    .bind(story)
    .bind(n)
    .bind(by.at)
    .bind(Json(body))
    .run(tx)
    .await?;
    told(tx, by, owner, "saved").await
}

/// Whether a save goes on with the last version or begins one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sitting {
    Same,
    New,
}

/// All versions of a story, the newest first.
///
/// # Errors
/// The database failed.
pub async fn versions<T: DeserializeOwned>(
    db: &mut Db,
    owner: Owner,
    story: &str,
) -> Result<Vec<Version<T>>> {
    sql("SELECT n, at, body FROM prep_story_version WHERE owner = $1 AND story = $2 ORDER BY n DESC")
        .bind(owner.person())
        .bind(story)
        .all(db, |row| Ok(Version { n: row.int("n")?, at: row.time("at")?, body: row.json("body")? }))
        .await
}

/// The newest version of a story, if any was kept.
///
/// # Errors
/// The database failed.
pub async fn newest_version<T: DeserializeOwned>(
    db: &mut Db,
    owner: Owner,
    story: &str,
) -> Result<Option<Version<T>>> {
    sql("SELECT n, at, body FROM prep_story_version WHERE owner = $1 AND story = $2 ORDER BY n DESC LIMIT 1")
        .bind(owner.person())
        .bind(story)
        .first(db, |row| Ok(Version { n: row.int("n")?, at: row.time("at")?, body: row.json("body")? }))
        .await
}

/// One version of a story.
///
/// # Errors
/// The owner has no such version, or the database failed.
pub async fn version<T: DeserializeOwned>(
    db: &mut Db,
    owner: Owner,
    story: &str,
    n: i64,
) -> Result<Version<T>> {
    sql("SELECT n, at, body FROM prep_story_version WHERE owner = $1 AND story = $2 AND n = $3")
        .bind(owner.person())
        .bind(story)
        .bind(n)
        .first(db, |row| Ok(Version { n: row.int("n")?, at: row.time("at")?, body: row.json("body")? }))
        .await?
        .ok_or_else(|| Error::gone("version", n))
}

/// Forgets every version of a story.
pub(super) async fn forget(tx: &mut Tx, owner: Owner, story: &str) -> Result<()> {
    sql("DELETE FROM prep_story_version WHERE owner = $1 AND story = $2")
        .bind(owner.person())
        .bind(story)
        .run(tx)
        .await?;
    Ok(())
}
