//! What waits on the administrators: people who cannot come in, and mail that did not go out.

use crate::db::Db;
use crate::error::Result;
use crate::query::sql;
use crate::row::Columns;
use highbar_domain::ids::PersonId;
use jiff::{SignedDuration, Timestamp};

/// An invitation that nobody has followed for so long is worth a word.
const PATIENCE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// Mail that failed longer ago is history.
const RECENT: SignedDuration = SignedDuration::from_hours(7 * 24);
/// More people than an administrator asks after in a day.
const MOST_PEOPLE: i64 = 20;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chore {
    /// Somebody who is here has no password, and no invitation that works or one that waits for long.
    Uninvited { person: PersonId, name: String, pending: Option<Pending> },
    /// Mails that could not be sent lately; `last` is the newest of them.
    FailedMail { count: u32, recipient: String, error: String },
}

/// An invitation that works and was not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pending {
    pub sent_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Everything, people first.
///
/// # Errors
/// The database failed.
pub async fn chores(db: &mut Db, now: Timestamp) -> Result<Vec<Chore>> {
    let mut chores = uninvited(db, now).await?;
    chores.extend(failed_mail(db, now).await?);
    Ok(chores)
}

async fn uninvited(db: &mut Db, now: Timestamp) -> Result<Vec<Chore>> {
    sql("SELECT p.id, p.name, MAX(i.created_at) AS sent_at, MAX(i.expires_at) AS expires_at FROM person p \
         LEFT JOIN invitation i ON i.person = p.id AND i.accepted_at IS NULL AND i.expires_at > $1 \
         WHERE p.active = 1 AND p.password_hash IS NULL GROUP BY p.id, p.name \
         HAVING MAX(i.created_at) IS NULL OR MAX(i.created_at) <= $2 ORDER BY p.name, p.id LIMIT $3")
    .bind(now)
    .bind(now.checked_sub(PATIENCE).unwrap_or(now))
    .bind(MOST_PEOPLE)
    .all(db, |row| {
        let pending = row.maybe_time("sent_at")?.zip(row.maybe_time("expires_at")?);
        Ok(Chore::Uninvited {
            person: row.id("id")?,
            name: row.text("name")?,
            pending: pending.map(|(sent_at, expires_at)| Pending { sent_at, expires_at }),
        })
    })
    .await
}

async fn failed_mail(db: &mut Db, now: Timestamp) -> Result<Option<Chore>> {
    let all = sql("SELECT recipient, COALESCE(error, '') AS error FROM outbox WHERE state = 'failed' \
                   AND created_at > $1 ORDER BY created_at DESC, id DESC")
    .bind(now.checked_sub(RECENT).unwrap_or(now))
    .all(db, |row| Ok((row.text("recipient")?, row.text("error")?)))
    .await?;
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    Ok(all.into_iter().next().map(|(recipient, error)| Chore::FailedMail { count, recipient, error }))
}
