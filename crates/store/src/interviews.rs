//! Interviews as rows: whose they are, when people are taken, and which scorecards are due.

use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::{placeholders, sql, sql_from_parts};
use crate::row::Columns;
use highbar_domain::facts::Busy;
use highbar_domain::ids::{ApplicationId, CandidateId, InterviewId, PersonId, RequisitionId};
use highbar_domain::process::{ProcessId, RoundId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

/// One person's seat in an interview, with what a list shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub interview: InterviewId,
    pub application: ApplicationId,
    pub requisition: RequisitionId,
    pub requisition_title: String,
    pub requisition_level: u32,
    pub process: ProcessId,
    pub process_version: u32,
    pub candidate: CandidateId,
    pub candidate_name: String,
    pub round: RoundId,
    pub state: State,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub started_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub person: PersonId,
    /// `lead` or `shadow`.
    pub role: String,
    /// `none`, `accepted` or `declined`.
    pub reply: String,
    /// `none`, `owed`, `in` or `waived`.
    pub scorecard: String,
    pub due_at: Option<Timestamp>,
    pub submitted_at: Option<Timestamp>,
}

/// How far an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Booked,
    Running,
    Held,
    Cancelled,
}

const SEATS: &str = "SELECT i.id AS interview, i.application, i.requisition, r.title, r.level, a.process, \
     a.process_version, i.candidate, c.name, i.round, i.state, i.starts_at, i.ends_at, i.started_at, i.ended_at, \
     s.person, s.role, s.reply, s.scorecard, s.due_at, s.submitted_at FROM interview_seat s \
     JOIN interview i ON i.id = s.interview JOIN application a ON a.id = i.application \
     JOIN requisition r ON r.id = i.requisition JOIN candidate c ON c.id = i.candidate";

fn seat(row: &AnyRow) -> Result<Seat> {
    Ok(Seat {
        interview: row.id("interview")?,
        application: row.id("application")?,
        requisition: row.id("requisition")?,
        requisition_title: row.text("title")?,
        requisition_level: row.count("level")?,
        process: ProcessId::new(row.text("process")?),
        process_version: row.count("process_version")?,
        candidate: row.id("candidate")?,
        candidate_name: row.text("name")?,
        round: RoundId::new(row.text("round")?),
        state: row.word("state")?,
        starts_at: row.time("starts_at")?,
        ends_at: row.time("ends_at")?,
        started_at: row.maybe_time("started_at")?,
        ended_at: row.maybe_time("ended_at")?,
        person: row.id("person")?,
        role: row.text("role")?,
        reply: row.text("reply")?,
        scorecard: row.text("scorecard")?,
        due_at: row.maybe_time("due_at")?,
        submitted_at: row.maybe_time("submitted_at")?,
    })
}

/// The application that an interview belongs to.
///
/// # Errors
/// The interview does not exist, or the database failed.
pub async fn application_of(db: &mut Db, interview: InterviewId) -> Result<ApplicationId> {
    sql("SELECT application FROM interview WHERE id = $1")
        .bind(interview)
        .first(db, |row| row.id("application"))
        .await?
        .ok_or_else(|| Error::gone("interview", interview))
}

/// Every seat of an interview, the leader first.
///
/// # Errors
/// The database failed.
pub async fn seats(db: &mut Db, interview: InterviewId) -> Result<Vec<Seat>> {
    sql_from_parts(format!("{SEATS} WHERE i.id = $1 ORDER BY s.role, s.person"))
        .bind(interview)
        .all(db, seat)
        .await
}

/// A person's interviews that start in a span, cancelled ones left out, the earliest first.
///
/// # Errors
/// The database failed.
pub async fn of_person(db: &mut Db, person: PersonId, from: Timestamp, to: Timestamp) -> Result<Vec<Seat>> {
    sql_from_parts(format!(
        "{SEATS} WHERE s.person = $1 AND s.starts_at >= $2 AND s.starts_at < $3 AND s.busy = 1 \
         ORDER BY s.starts_at, i.id LIMIT 500"
    ))
    .bind(person)
    .bind(from)
    .bind(to)
    .all(db, seat)
    .await
}

/// Everybody's interviews that start in a span, cancelled ones left out: one row per seat.
///
/// # Errors
/// The database failed.
pub async fn of_everybody(db: &mut Db, from: Timestamp, to: Timestamp) -> Result<Vec<Seat>> {
    sql_from_parts(format!(
        "{SEATS} WHERE i.starts_at >= $1 AND i.starts_at < $2 AND s.busy = 1 ORDER BY i.starts_at, i.id, s.role LIMIT 2000"
    ))
    .bind(from)
    .bind(to)
    .all(db, seat)
    .await
}

/// Interviews whose scorecard a person owes, the most urgent first.
///
/// # Errors
/// The database failed.
pub async fn scorecards_owed(db: &mut Db, person: PersonId) -> Result<Vec<Seat>> {
    sql_from_parts(format!(
        "{SEATS} WHERE s.person = $1 AND s.scorecard = 'owed' ORDER BY s.due_at, i.starts_at, i.id LIMIT 500"
    ))
    .bind(person)
    .all(db, seat)
    .await
}

/// A person's submitted scorecards, the newest first: when they were due and when they came in.
///
/// # Errors
/// The database failed.
pub async fn scorecards_in(db: &mut Db, person: PersonId, limit: u32) -> Result<Vec<Seat>> {
    sql_from_parts(format!(
        "{SEATS} WHERE s.person = $1 AND s.scorecard = 'in' ORDER BY s.due_at DESC, i.id DESC LIMIT $2"
    ))
    .bind(person)
    .bind(i64::from(limit))
    .all(db, seat)
    .await
}

/// When people are taken by interviews that touch a span.
///
/// # Errors
/// The database failed.
pub async fn busy(
    db: &mut Db,
    people: &[PersonId],
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<(PersonId, Busy)>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(4, people.len());
    sql_from_parts(format!(
        "SELECT interview, person, role, starts_at, ends_at FROM interview_seat WHERE busy = 1 \
         AND starts_at < $2 AND starts_at >= $3 AND ends_at > $1 AND person IN ({wanted}) ORDER BY person, starts_at"
    ))
    .bind(from)
    .bind(to)
    .bind(day_before(from))
    .bind_all(people.iter().copied())
    .all(db, |row| {
        let what = match row.text("role")?.as_str() {
            "lead" => "leads another interview",
            _ => "shadows another interview",
        };
        Ok((row.id("person")?, span(row, what)?))
    })
    .await
}

/// When a candidate is taken by interviews that touch a span, in every application of theirs.
///
/// # Errors
/// The database failed.
pub async fn candidate_busy(
    db: &mut Db,
    candidate: CandidateId,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Busy>> {
    sql("SELECT i.id AS interview, i.starts_at, i.ends_at FROM application a JOIN interview i ON i.application = a.id \
         WHERE a.candidate = $1 AND i.state <> 'cancelled' AND i.starts_at < $3 AND i.ends_at > $2 \
         ORDER BY i.starts_at")
    .bind(candidate)
    .bind(from)
    .bind(to)
    .all(db, |row| span(row, "has another interview"))
    .await
}

/// When each person's interviews of a span start, for the load per week.
///
/// # Errors
/// The database failed.
pub async fn load(db: &mut Db, from: Timestamp, to: Timestamp) -> Result<Vec<(PersonId, Timestamp)>> {
    sql("SELECT person, starts_at FROM interview_seat WHERE busy = 1 AND starts_at >= $1 AND starts_at < $2 \
         ORDER BY person, starts_at")
    .bind(from)
    .bind(to)
    .all(db, |row| Ok((row.id("person")?, row.time("starts_at")?)))
    .await
}

fn span(row: &AnyRow, what: &str) -> Result<Busy> {
    Ok(Busy {
        start: row.time("starts_at")?,
        end: row.time("ends_at")?,
        what: what.to_owned(),
        interview: Some(row.id("interview")?),
    })
}

/// No interview is longer than a day, so an index range finds those under way.
fn day_before(time: Timestamp) -> Timestamp {
    time.checked_sub(jiff::SignedDuration::from_hours(24)).unwrap_or(time)
}
