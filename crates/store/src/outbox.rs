//! Mail on its way: written in the transaction that causes it, sent by a job, shown in the mailbox.

use crate::db::Db;
use crate::error::{Error, Result};
use crate::page::{Page, Slice};
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::Tx;
use highbar_domain::ids::ApplicationId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub id: Uuid,
    pub application: Option<ApplicationId>,
    /// Which text it was made from.
    pub template: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    pub html: Option<String>,
    /// Further headers, such as `Reply-To`.
    pub headers: BTreeMap<String, String>,
    pub attachments: Vec<Attachment>,
    pub state: State,
    pub attempts: u32,
    /// When it is tried next, while queued.
    pub next_at: Timestamp,
    /// Why the last attempt failed.
    pub error: Option<String>,
    pub created_at: Timestamp,
    pub sent_at: Option<Timestamp>,
}

/// A text file that goes with a message, such as an invitation for a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    pub media_type: String,
    pub content: String,
}

/// How far a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Queued,
    Sent,
    Failed,
    /// No mail server is configured: it stays in the mailbox for administrators.
    Kept,
}

fn mail(row: &AnyRow) -> Result<Mail> {
    Ok(Mail {
        id: row.id("id")?,
        application: row.maybe_id("application")?,
        template: row.text("template")?,
        recipient: row.text("recipient")?,
        subject: row.text("subject")?,
        text: row.text("text")?,
        html: row.maybe_text("html")?,
        headers: row.json("headers")?,
        attachments: row.json("attachments")?,
        state: row.word("state")?,
        attempts: row.count("attempts")?,
        next_at: row.time("next_at")?,
        error: row.maybe_text("error")?,
        created_at: row.time("created_at")?,
        sent_at: row.maybe_time("sent_at")?,
    })
}

/// Puts a message into the outbox, queued or kept.
///
/// # Errors
/// The application does not exist, or the database failed.
pub async fn add(tx: &mut Tx, mail: &Mail) -> Result<()> {
    sql("INSERT INTO outbox (id, application, template, recipient, subject, text, html, headers, attachments, state, \
         attempts, next_at, error, created_at, sent_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
    .bind(mail.id)
    .bind(mail.application)
    .bind(&mail.template)
    .bind(&mail.recipient)
    .bind(&mail.subject)
    .bind(&mail.text)
    .bind(&mail.html)
    .bind(Json(&mail.headers))
    .bind(Json(&mail.attachments))
    .bind(Json::word(&mail.state))
    .bind(i64::from(mail.attempts))
    .bind(mail.next_at)
    .bind(&mail.error)
    .bind(mail.created_at)
    .bind(mail.sent_at)
    .run(tx)
    .await
    .map_err(|why| why.about("mail", mail.id))?;
    tx.announce("mailbox");
    Ok(())
}

/// Queued messages whose time has come, the oldest first.
///
/// # Errors
/// The database failed.
pub async fn due(db: &mut Db, now: Timestamp, limit: u32) -> Result<Vec<Mail>> {
    sql("SELECT * FROM outbox WHERE state = 'queued' AND next_at <= $1 ORDER BY next_at LIMIT $2")
        .bind(now)
        .bind(i64::from(limit))
        .all(db, mail)
        .await
}

/// When the next queued message is due.
///
/// # Errors
/// The database failed.
pub async fn next_due(db: &mut Db) -> Result<Option<Timestamp>> {
    sql("SELECT next_at FROM outbox WHERE state = 'queued' ORDER BY next_at LIMIT 1")
        .first(db, |row| row.time("next_at"))
        .await
}

/// Makes every queued message due, whatever pause it is in.
///
/// # Errors
/// The database failed.
pub async fn hasten(tx: &mut Tx, now: Timestamp) -> Result<()> {
    sql("UPDATE outbox SET next_at = $1 WHERE state = 'queued' AND next_at > $1").bind(now).run(tx).await?;
    Ok(())
}

/// Notes that a message has gone out.
///
/// # Errors
/// The database failed.
pub async fn sent(tx: &mut Tx, id: Uuid, at: Timestamp) -> Result<()> {
    sql(
        "UPDATE outbox SET state = 'sent', attempts = attempts + 1, sent_at = $1, error = NULL WHERE id = $2",
    )
    .bind(at)
    .bind(id)
    .run(tx)
    .await?;
    tx.announce("mailbox");
    Ok(())
}

/// Notes why a message did not go out; it is tried again at `next`, or given up.
///
/// # Errors
/// The database failed.
pub async fn failed(tx: &mut Tx, id: Uuid, error: &str, next: Option<Timestamp>) -> Result<()> {
    let state = if next.is_some() { State::Queued } else { State::Failed };
    sql(
        "UPDATE outbox SET state = $1, attempts = attempts + 1, error = $2, next_at = COALESCE($3, next_at) \
         WHERE id = $4",
    )
    .bind(Json::word(&state))
    .bind(error)
    .bind(next)
    .bind(id)
    .run(tx)
    .await?;
    tx.announce("mailbox");
    Ok(())
}

/// One message.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn get(db: &mut Db, id: Uuid) -> Result<Mail> {
    let found = sql("SELECT * FROM outbox WHERE id = $1").bind(id).first(db, mail).await?;
    found.ok_or_else(|| Error::gone("mail", id))
}

/// Messages, the newest first.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, page: &Page) -> Result<Slice<Mail>> {
    let (before, id) = page.after::<i64>()?.unwrap_or((i64::MAX, ""));
    let rows = sql("SELECT * FROM outbox WHERE (created_at, id) < ($1, $2) \
                    ORDER BY created_at DESC, id DESC LIMIT $3")
    .bind(before)
    .bind(id)
    .bind(page.probe())
    .all(db, mail)
    .await?;
    Ok(page.slice(rows, |mail| (mail.created_at.as_millisecond(), mail.id)))
}
