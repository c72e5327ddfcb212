//! What happened in an application, the newest first: its events and its mail on one axis.
//! Events of scorecards carry votes: callers show them only as far as the seal allows.

use crate::db::Db;
use crate::error::{Error, Result};
use crate::page::{Page, Slice};
use crate::query::{placeholders, sql, sql_from_parts};
use crate::row::Columns;
use highbar_domain::event::Recorded;
use highbar_domain::ids::ApplicationId;
use jiff::Timestamp;
use uuid::Uuid;

/// Which part of the timeline is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    All,
    Interviews,
    Mail,
}

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// An event with its number in the application.
    Event { seq: i64, recorded: Recorded },
    /// A message that went into the outbox.
    Mail { id: Uuid, at: Timestamp, recipient: String, subject: String, template: String, state: String },
}

/// Events that are about interviews and their scorecards.
const ABOUT_INTERVIEWS: [&str; 12] = [
    "interview_booked",
    "interview_rebooked",
    "lead_changed",
    "shadow_added",
    "shadow_removed",
    "interview_cancelled",
    "replied",
    "interview_started",
    "interview_ended",
    "scorecard_submitted",
    "scorecard_revised",
    "scorecard_waived",
];

impl Entry {
    fn at(&self) -> Timestamp {
        match self {
            Self::Event { recorded, .. } => recorded.at,
            Self::Mail { at, .. } => *at,
        }
    }
}

/// Where both sources stand: events below `seq`, mail before `(at, id)`.
struct Position {
    seq: i64,
    at: i64,
    id: String,
}

impl Position {
    fn of(page: &Page) -> Result<Self> {
        let Some((seq, mail)) = page.after::<i64>()? else {
            return Ok(Self { seq: i64::MAX, at: i64::MAX, id: String::new() });
        };
        let (at, id) = mail.split_once('/').ok_or(Error::Cursor)?;
        Ok(Self { seq, at: at.parse().map_err(|_| Error::Cursor)?, id: id.to_owned() })
    }

    fn pass(&mut self, entry: &Entry) {
        match entry {
            Entry::Event { seq, .. } => self.seq = *seq,
            Entry::Mail { id, at, .. } => {
                self.at = at.as_millisecond();
                self.id = id.to_string();
            }
        }
    }
}

/// Part of an application's timeline.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, application: ApplicationId, show: Show, page: &Page) -> Result<Slice<Entry>> {
    let mut position = Position::of(page)?;
    let mut entries = Vec::new();
    if show != Show::Mail {
        entries = events(db, application, show, &position, page.probe()).await?;
    }
    if show != Show::Interviews {
        entries.extend(mail(db, application, &position, page.probe()).await?);
    }
    // Stable: of things at the same moment, the later event stays in front.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at()));
    let mut slice = page.slice(entries, |_| ("", ""));
    if slice.next.is_some() {
        slice.items.iter().for_each(|entry| position.pass(entry));
        slice.next = Some(Page::cursor(position.seq, format!("{}/{}", position.at, position.id)));
    }
    Ok(slice)
}

async fn events(
    db: &mut Db,
    application: ApplicationId,
    show: Show,
    position: &Position,
    limit: i64,
) -> Result<Vec<Entry>> {
    let kinds = if show == Show::Interviews { &ABOUT_INTERVIEWS[..] } else { &[] };
    let only = match kinds.len() {
        0 => String::new(),
        count => format!("AND kind IN ({})", placeholders(4, count)),
    };
    sql_from_parts(format!(
        "SELECT seq, payload FROM application_event WHERE application = $1 AND seq < $2 {only} \
         ORDER BY seq DESC LIMIT $3"
    ))
    .bind(application)
    .bind(position.seq)
    .bind(limit)
    .bind_all(kinds.iter().copied())
    .all(db, |row| Ok(Entry::Event { seq: row.int("seq")?, recorded: row.json("payload")? }))
    .await
}

async fn mail(
    db: &mut Db,
    application: ApplicationId,
    position: &Position,
    limit: i64,
) -> Result<Vec<Entry>> {
    sql("SELECT id, created_at, recipient, subject, template, state FROM outbox WHERE application = $1 \
         AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT $4")
    .bind(application)
    .bind(position.at)
    .bind(&position.id)
    .bind(limit)
    .all(db, |row| {
        Ok(Entry::Mail {
            id: row.id("id")?,
            at: row.time("created_at")?,
            recipient: row.text("recipient")?,
            subject: row.text("subject")?,
            template: row.text("template")?,
            state: row.text("state")?,
        })
    })
    .await
}
