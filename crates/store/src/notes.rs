//! Private notes of an interview, one set per person, and the questions asked, which later
//! interviewers of the same application may see.

use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId};
use highbar_domain::process::{QuestionId, RoundId};
use jiff::Timestamp;
use serde_json::Value;

/// Somebody's notes on an interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// What the UI wrote; the store does not look inside.
    pub body: Value,
    /// Counts saves; 0 before the first.
    pub version: i64,
    pub updated_at: Timestamp,
}

/// A question that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub question: QuestionId,
    /// From the start of the interview.
    pub at_seconds: i64,
    /// For each rung of the ladder when it was asked, in seconds.
    pub rungs: Vec<Option<i64>>,
}

/// A question that was asked somewhere in an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedIn {
    pub interview: InterviewId,
    pub round: RoundId,
    pub person: PersonId,
    pub starts_at: Timestamp,
    pub asked: Asked,
}

/// A person's notes on an interview.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, interview: InterviewId, person: PersonId) -> Result<Option<Notes>> {
    sql("SELECT body, version, updated_at FROM note WHERE interview = $1 AND person = $2")
        .bind(interview)
        .bind(person)
        .first(db, |row| {
            Ok(Notes {
                body: row.json("body")?,
                version: row.int("version")?,
                updated_at: row.time("updated_at")?,
            })
        })
        .await
}

/// Saves notes over version `sent` (0 for the first save) and replaces the questions asked; gives the new version.
///
/// # Errors
/// Another window saved meanwhile, the interview does not exist, or the database failed.
pub async fn save(
    tx: &mut Tx,
    by: By,
    interview: InterviewId,
    person: PersonId,
    sent: i64,
    body: &Value,
    asked: &[Asked],
) -> Result<i64> {
    let current = find(tx, interview, person).await?.map_or(0, |notes| notes.version);
    if current != sent {
        let id = interview.to_string();
        return Err(Error::Conflict(Conflict::Stale { what: "notes of interview", id, sent, current }));
    }
    sql("INSERT INTO note (interview, person, version, body, updated_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (interview, person) DO UPDATE SET version = excluded.version, body = excluded.body, \
         updated_at = excluded.updated_at")
    .bind(interview)
    .bind(person)
    .bind(sent + 1)
    .bind(Json(body))
    .bind(by.at)
    .run(tx)
    .await
    .map_err(|why| why.about("interview", interview))?;
    sql("DELETE FROM question_asked WHERE interview = $1 AND person = $2")
        .bind(interview)
        .bind(person)
        .run(tx)
        .await?;
    for one in asked {
        sql("INSERT INTO question_asked (interview, person, question, application, at_seconds, rungs) \
             SELECT $1, $2, $3, application, $4, $5 FROM interview WHERE id = $1 ON CONFLICT DO NOTHING")
        .bind(interview)
        .bind(person)
        .bind(one.question.as_str())
        .bind(one.at_seconds)
        .bind(Json(&one.rungs))
        .run(tx)
        .await?;
    }
    Ok(sent + 1)
}

/// Every question asked in an application, in the order of its interviews. No notes, no votes.
///
/// # Errors
/// The database failed.
pub async fn asked_in(db: &mut Db, application: ApplicationId) -> Result<Vec<AskedIn>> {
    sql("SELECT q.interview, q.person, q.question, q.at_seconds, q.rungs, i.round, i.starts_at \
         FROM question_asked q JOIN interview i ON i.id = q.interview WHERE q.application = $1 \
         ORDER BY i.starts_at, q.at_seconds, q.question")
    .bind(application)
    .all(db, |row| {
        Ok(AskedIn {
            interview: row.id("interview")?,
            round: RoundId::new(row.text("round")?),
            person: row.id("person")?,
            starts_at: row.time("starts_at")?,
            asked: Asked {
                question: QuestionId::new(row.text("question")?),
                at_seconds: row.int("at_seconds")?,
                rungs: row.json("rungs")?,
            },
        })
    })
    .await
}
