//! What a person keeps for themselves in the candidate seat. Every function takes the [`Owner`], and no statement
//! reads or writes a row without naming them: somebody else's id is the same as one that does not exist.
//!
//! Bodies are JSON that the server gives a type. Audit entries hold an action and the owner's id, never a word or a
//! mark of the body; topics go to the owner alone.

mod calendar;
mod erase;
mod story_versions;

pub use calendar::{end_link, link_since, new_link, owner_of};
pub use erase::{Counts, counts, erase};
pub use story_versions::{Sitting, Version, keep_version, newest_version, version, versions};

use crate::audit;
use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::query::{Json, sql, stale_or_gone};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::PersonId;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use std::fmt;

/// Begins the action of every audit entry of the candidate seat.
pub const ACTION: &str = "prep.";

/// The person whose private records are meant: the caller, and nobody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner(PersonId);

impl Owner {
    /// Only for the person who asks, or the one whose link was followed.
    #[must_use]
    pub fn new(person: PersonId) -> Self {
        Self(person)
    }

    #[must_use]
    pub fn person(self) -> PersonId {
        self.0
    }

    /// What the owner's open pages listen to.
    #[must_use]
    pub fn topic(self) -> String {
        format!("prep:{}", self.0)
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a private record is. Its word is what the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Profile,
    Plan,
    Note,
    Day,
    After,
    Story,
    Diagnostic,
    Fundamentals,
    Drill,
    /// What comes back when, of the spaced repetition.
    Card,
    Rehearsal,
    RehearsedLoop,
    /// An answer to a failure pattern's asked sign.
    Pattern,
    /// What readiness was at the end of a week.
    Readiness,
    /// Which model interviewer the person allows, if any.
    ModelInterviewer,
}

impl Kind {
    /// As a message names it.
    fn name(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Plan => "plan",
            Self::Note => "note",
            Self::Day => "day",
            Self::After => "page after the loop",
            Self::Story => "story",
            Self::Diagnostic => "diagnostic",
            Self::Fundamentals => "answer",
            Self::Drill => "drill",
            Self::Card => "card",
            Self::Rehearsal => "rehearsal",
            Self::RehearsedLoop => "rehearsed loop",
            Self::Pattern => "pattern",
            Self::Readiness => "readiness",
            Self::ModelInterviewer => "model interviewer",
        }
    }
}

/// One private record.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record<T> {
    pub id: String,
    /// Counts saves from 1.
    pub version: i64,
    pub body: T,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

const COLUMNS: &str = "id, version, body, created_at, updated_at";

fn record<T: DeserializeOwned>(row: &AnyRow) -> Result<Record<T>> {
    Ok(Record {
        id: row.text("id")?,
        version: row.int("version")?,
        body: row.json("body")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

/// One record, or none when the owner has none of that id.
///
/// # Errors
/// The database failed.
pub async fn find<T: DeserializeOwned>(
    db: &mut Db,
    owner: Owner,
    kind: Kind,
    id: &str,
) -> Result<Option<Record<T>>> {
    select("AND id = $3").bind(owner.0).bind(Json::word(&kind)).bind(id).first(db, record).await
}

/// The same where it has to be there.
///
/// # Errors
/// The owner has none of that id, or the database failed.
pub async fn get<T: DeserializeOwned>(db: &mut Db, owner: Owner, kind: Kind, id: &str) -> Result<Record<T>> {
    find(db, owner, kind, id).await?.ok_or_else(|| Error::gone(kind.name(), id))
}

/// All records of a kind, the oldest first.
///
/// # Errors
/// The database failed.
pub async fn list<T: DeserializeOwned>(db: &mut Db, owner: Owner, kind: Kind) -> Result<Vec<Record<T>>> {
    select("ORDER BY created_at, id").bind(owner.0).bind(Json::word(&kind)).all(db, record).await
}

fn select(rest: &str) -> crate::query::Sql {
    crate::query::sql_from_parts(format!(
        "SELECT {COLUMNS} FROM prep_document WHERE owner = $1 AND kind = $2 {rest}"
    ))
}

/// Saves a record over the version that was read; 0 makes a new one. Gives the new version.
///
/// # Errors
/// The record was changed or removed meanwhile, or exists already, or the database failed.
pub async fn save<T: Serialize>(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    kind: Kind,
    id: &str,
    read: i64,
    body: &T,
) -> Result<i64> {
    let touched = match read {
        0 => insert(tx, by, owner, kind, id, body).await?,
        _ => update(tx, by, owner, kind, id, read, body).await?,
    };
    if touched == 0 {
        let current = sql("SELECT version FROM prep_document WHERE owner = $1 AND kind = $2 AND id = $3")
            .bind(owner.0)
            .bind(Json::word(&kind))
            .bind(id);
        return Err(stale_or_gone(tx, current, kind.name(), id, read).await);
    }
    told(tx, by, owner, "saved").await?;
    Ok(read + 1)
}

async fn insert<T: Serialize>(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    kind: Kind,
    id: &str,
    body: &T,
) -> Result<u64> {
    sql("INSERT INTO prep_document (owner, kind, id, version, body, created_at, updated_at) \
         VALUES ($1, $2, $3, 1, $4, $5, $5) ON CONFLICT DO NOTHING")
    .bind(owner.0)
    .bind(Json::word(&kind))
    .bind(id)
    .bind(Json(body))
    .bind(by.at)
    .run(tx)
    .await
    .map_err(|why| why.about("person", owner))
}

async fn update<T: Serialize>(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    kind: Kind,
    id: &str,
    read: i64,
    body: &T,
) -> Result<u64> {
    sql("UPDATE prep_document SET body = $1, version = version + 1, updated_at = $2 \
         WHERE owner = $3 AND kind = $4 AND id = $5 AND version = $6")
    .bind(Json(body))
    .bind(by.at)
    .bind(owner.0)
    .bind(Json::word(&kind))
    .bind(id)
    .bind(read)
    .run(tx)
    .await
}

/// Removes a record for good.
///
/// # Errors
/// The owner has none of that id, or the database failed.
pub async fn remove(tx: &mut Tx, by: By, owner: Owner, kind: Kind, id: &str) -> Result<()> {
    let touched = sql("DELETE FROM prep_document WHERE owner = $1 AND kind = $2 AND id = $3")
        .bind(owner.0)
        .bind(Json::word(&kind))
        .bind(id)
        .run(tx)
        .await?;
    if touched == 0 {
        return Err(Error::gone(kind.name(), id));
    }
    if kind == Kind::Story {
        story_versions::forget(tx, owner, id).await?;
    }
    told(tx, by, owner, "removed").await
}

/// The stale answer for a record that is found to have changed before it is written.
#[must_use]
pub fn stale(kind: Kind, id: &str, sent: i64, current: i64) -> Error {
    Error::Conflict(Conflict::Stale { what: kind.name(), id: id.to_owned(), sent, current })
}

/// The audit entry and the topic of every change: who and when, not what.
async fn told(tx: &mut Tx, by: By, owner: Owner, verb: &str) -> Result<()> {
    audit::record(tx, by, &format!("{ACTION}{verb}"), owner, &()).await?;
    tx.announce(owner.topic());
    Ok(())
}
