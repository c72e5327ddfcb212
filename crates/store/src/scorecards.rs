//! Scorecards: private drafts that are saved as they are typed, and submitted versions, which are
//! only ever added. Nothing here knows the seal: callers ask the domain who may see what.

use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::keys::sha256_hex;
use crate::query::{Json, placeholders, sql, sql_from_parts};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId, ScorecardId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::any::AnyRow;

/// A draft, seen by its author only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub body: Value,
    /// Counts saves; 0 before the first.
    pub version: i64,
    pub updated_at: Timestamp,
}

/// A version that was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    pub id: ScorecardId,
    pub application: ApplicationId,
    pub interview: InterviewId,
    pub person: PersonId,
    /// Counts submissions of this person for this interview from 1.
    pub version: u32,
    pub body: Value,
    /// Written when the author had seen others' scorecards.
    pub after_discussion: bool,
    pub submitted_at: Timestamp,
}

/// The hash of a body that the application's events name.
#[must_use]
pub fn content_hash(body: &Value) -> String {
    sha256_hex(Json::text(body))
}

/// A person's draft for an interview.
///
/// # Errors
/// The database failed.
pub async fn find_draft(db: &mut Db, interview: InterviewId, person: PersonId) -> Result<Option<Draft>> {
    sql("SELECT body, version, updated_at FROM scorecard_draft WHERE interview = $1 AND person = $2")
        .bind(interview)
        .bind(person)
        .first(db, draft)
        .await
}

fn draft(row: &AnyRow) -> Result<Draft> {
    Ok(Draft { body: row.json("body")?, version: row.int("version")?, updated_at: row.time("updated_at")? })
}

/// A person's drafts for several interviews.
///
/// # Errors
/// The database failed.
pub async fn drafts_of(
    db: &mut Db,
    person: PersonId,
    interviews: &[InterviewId],
) -> Result<Vec<(InterviewId, Draft)>> {
    if interviews.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(2, interviews.len());
    sql_from_parts(format!(
        "SELECT interview, body, version, updated_at FROM scorecard_draft WHERE person = $1 AND interview IN ({wanted})"
    ))
    .bind(person)
    .bind_all(interviews.iter().copied())
    .all(db, |row| Ok((row.id("interview")?, draft(row)?)))
    .await
}

/// Saves a draft over version `sent` (0 for the first save); gives the new version, or `None` when the person has
/// submitted a scorecard on this interview. One statement where nothing stands in the way: drafts are what is
/// written most, and all writers share a turn.
///
/// # Errors
/// Another window saved meanwhile, the interview does not exist, or the database failed.
pub async fn save_draft(
    tx: &mut Tx,
    by: By,
    interview: InterviewId,
    person: PersonId,
    sent: i64,
    body: &Value,
) -> Result<Option<i64>> {
    let saved = sql("INSERT INTO scorecard_draft (interview, person, version, body, updated_at) \
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS \
         (SELECT 1 FROM scorecard WHERE interview = $1 AND person = $2) \
         AND $6 = COALESCE((SELECT version FROM scorecard_draft WHERE interview = $1 AND person = $2), 0) \
         ON CONFLICT (interview, person) DO UPDATE SET version = excluded.version, body = excluded.body, \
         updated_at = excluded.updated_at")
    .bind(interview)
    .bind(person)
    .bind(sent + 1)
    .bind(Json(body))
    .bind(by.at)
    .bind(sent)
    .run(tx)
    .await
    .map_err(|why| why.about("interview", interview))?;
    if saved > 0 {
        return Ok(Some(sent + 1));
    }
    if !of_author(tx, interview, person).await?.is_empty() {
        return Ok(None);
    }
    let current = find_draft(tx, interview, person).await?.map_or(0, |draft| draft.version);
    let id = interview.to_string();
    Err(Error::Conflict(Conflict::Stale { what: "scorecard draft of interview", id, sent, current }))
}

/// Adds a submitted version and removes the draft. The application's own event is saved beside it.
///
/// # Errors
/// The version is there already, or the database failed.
pub async fn submit(tx: &mut Tx, card: &Submitted) -> Result<()> {
    sql("INSERT INTO scorecard (id, application, interview, person, version, body, after_discussion, submitted_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(card.id)
    .bind(card.application)
    .bind(card.interview)
    .bind(card.person)
    .bind(i64::from(card.version))
    .bind(Json(&card.body))
    .bind(card.after_discussion)
    .bind(card.submitted_at)
    .run(tx)
    .await
    .map_err(|why| why.about("scorecard", format!("version {} of interview {}", card.version, card.interview)))?;
    sql("DELETE FROM scorecard_draft WHERE interview = $1 AND person = $2")
        .bind(card.interview)
        .bind(card.person)
        .run(tx)
        .await?;
    Ok(())
}

fn submitted(row: &AnyRow) -> Result<Submitted> {
    Ok(Submitted {
        id: row.id("id")?,
        application: row.id("application")?,
        interview: row.id("interview")?,
        person: row.id("person")?,
        version: row.count("version")?,
        body: row.json("body")?,
        after_discussion: row.flag("after_discussion")?,
        submitted_at: row.time("submitted_at")?,
    })
}

/// Every submitted version of an application, oldest first. For callers that apply the seal.
///
/// # Errors
/// The database failed.
pub async fn of_application(db: &mut Db, application: ApplicationId) -> Result<Vec<Submitted>> {
    sql("SELECT * FROM scorecard WHERE application = $1 ORDER BY submitted_at, id")
        .bind(application)
        .all(db, submitted)
        .await
}

/// What one person submitted for an interview, oldest first.
///
/// # Errors
/// The database failed.
pub async fn of_author(db: &mut Db, interview: InterviewId, person: PersonId) -> Result<Vec<Submitted>> {
    sql("SELECT * FROM scorecard WHERE interview = $1 AND person = $2 ORDER BY version")
        .bind(interview)
        .bind(person)
        .all(db, submitted)
        .await
}
