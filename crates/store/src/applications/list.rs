//! Lists of applications, and the cards of boards: rows only, never snapshots.

use super::board::Column;
use super::narrowing::Narrowing;
use super::projection::Waiting;
use crate::candidates::name_key;
use crate::db::Db;
use crate::error::Result;
use crate::page::{Page, Slice};
use crate::query::{placeholders, sql_from_parts};
use crate::row::Columns;
use highbar_domain::application::LoopCards;
use highbar_domain::ids::{ApplicationId, CandidateId, PersonId, RequisitionId};
use highbar_domain::process::{ProcessId, VariantId};
use jiff::Timestamp;
use serde_json::Value;
use sqlx::any::AnyRow;

/// An application as lists and boards show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: ApplicationId,
    pub requisition: RequisitionId,
    pub candidate: CandidateId,
    pub candidate_name: String,
    pub candidate_headline: String,
    pub process: ProcessId,
    pub process_version: u32,
    pub variant: Option<VariantId>,
    /// The word of its life.
    pub state: String,
    pub column: Column,
    pub version: i64,
    pub applied_at: Timestamp,
    /// When it came into its column.
    pub column_since: Timestamp,
    pub updated_at: Timestamp,
    pub due_at: Option<Timestamp>,
    /// The most urgent thing that waits.
    pub waiting: Option<Waiting>,
    pub cards: LoopCards,
    /// What the projection put on the card.
    pub card: Value,
    pub debrief_state: Option<String>,
    pub facilitator: Option<PersonId>,
    due_key: i64,
}

/// Which applications a list shows. Everything given must hold.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub requisition: Option<RequisitionId>,
    pub column: Option<Column>,
    /// The word of a life.
    pub state: Option<String>,
    /// Beginnings of words of the candidate's name, headline, address or place.
    pub text: Option<String>,
    pub waiting: Option<ListedWaiting>,
    /// Something waits on this person.
    pub owner: Option<PersonId>,
    /// Has come to a debrief.
    pub in_debrief: bool,
    /// Only what this person sees; see [`crate::sight`].
    pub visible_to: Option<PersonId>,
}

/// What something that waits must be like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedWaiting {
    /// Due before now.
    Late { now: Timestamp },
    /// Due from now on and before the end of the viewer's day.
    Due { now: Timestamp, until: Timestamp },
    /// On the candidate.
    Candidate,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The most urgent first, then those changed last.
    Due,
    /// Those changed last first.
    #[default]
    Updated,
    /// The newest first.
    Applied,
    /// By the candidate's name.
    Name,
}

const COLUMNS: &str = "a.id, a.requisition, a.candidate, c.name, c.headline, a.process, a.process_version, a.variant, \
                       a.state, a.board_column, a.version, a.applied_at, a.column_since, a.updated_at, a.due_at, \
                       a.due_key, a.cards_in, a.cards_of, a.card, a.debrief_state, a.facilitator";

fn listed(row: &AnyRow) -> Result<Listed> {
    let (waiting, card): (Option<Waiting>, Value) = row.json("card")?;
    Ok(Listed {
        id: row.id("id")?,
        requisition: row.id("requisition")?,
        candidate: row.id("candidate")?,
        candidate_name: row.text("name")?,
        candidate_headline: row.text("headline")?,
        process: ProcessId::new(row.text("process")?),
        process_version: row.count("process_version")?,
        variant: row.maybe_text("variant")?.map(VariantId::new),
        state: row.text("state")?,
        column: row.word("board_column")?,
        version: row.int("version")?,
        applied_at: row.time("applied_at")?,
        column_since: row.time("column_since")?,
        updated_at: row.time("updated_at")?,
        due_at: row.maybe_time("due_at")?,
        waiting,
        cards: LoopCards { submitted: row.count("cards_in")?, wanted: row.count("cards_of")? },
        card,
        debrief_state: row.maybe_text("debrief_state")?,
        facilitator: row.maybe_id("facilitator")?,
        due_key: row.int("due_key")?,
    })
}

/// Applications in an order that does not shift while one pages through it. Those that are late or
/// due are always in the order of [`Sort::Due`]; a text finds the thousand newest at most.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, filter: &Filter, sort: Sort, page: &Page) -> Result<Slice<Listed>> {
    let sort = if filter.waiting.is_some() { Sort::Due } else { sort };
    if sort == Sort::Name {
        return by_name(db, filter, page).await;
    }
    let start = if sort == Sort::Due { (i64::MIN, "") } else { (i64::MAX, "") };
    let (from, id) = page.after::<i64>()?.unwrap_or(start);
    let rows = select(db, filter, sort, (from, id), page.probe()).await?;
    Ok(page.slice(rows, |row| (row.key(sort), row.id)))
}

impl Listed {
    fn key(&self, sort: Sort) -> i64 {
        match sort {
            Sort::Due | Sort::Name => self.due_key,
            Sort::Updated => self.updated_at.as_millisecond(),
            Sort::Applied => self.applied_at.as_millisecond(),
        }
    }

    /// Continues a list in the order of [`Sort::Due`] after this one.
    pub(crate) fn due_cursor(&self) -> String {
        Page::cursor(self.due_key, self.id)
    }
}

/// Up to `limit` rows after a position.
pub(crate) async fn select(
    db: &mut Db,
    filter: &Filter,
    sort: Sort,
    (from, id): (i64, &str),
    limit: i64,
) -> Result<Vec<Listed>> {
    let (key, order, past) = match sort {
        Sort::Due | Sort::Name => ("due_key", "ASC", '>'),
        Sort::Updated => ("updated_at", "DESC", '<'),
        Sort::Applied => ("applied_at", "DESC", '<'),
    };
    let narrowing = Narrowing::of(db, filter, sort, 4).await?;
    let text = format!(
        "SELECT {COLUMNS} FROM {} CROSS JOIN candidate c WHERE c.id = a.candidate AND (a.{key}, a.id) {past} ($1, $2){} \
         ORDER BY a.{key} {order}, a.id {order} LIMIT $3",
        narrowing.from, narrowing.conditions
    );
    let query = sql_from_parts(text).bind(from).bind(id).bind(limit);
    narrowing.bind(query).all(db, listed).await
}

/// The same by the candidate's name, whose key is a text.
async fn by_name(db: &mut Db, filter: &Filter, page: &Page) -> Result<Slice<Listed>> {
    let (from, id) = page.after::<String>()?.unwrap_or_default();
    let narrowing = Narrowing::of(db, filter, Sort::Name, 4).await?;
    let tables = match narrowing.few {
        true => format!("{} CROSS JOIN candidate c", narrowing.from),
        false => format!("candidate c CROSS JOIN {}", narrowing.from),
    };
    let text = format!(
        "SELECT {COLUMNS} FROM {tables} WHERE a.candidate = c.id AND c.name_key >= $1 AND (c.name_key, a.id) > ($1, $2){} \
         ORDER BY c.name_key, a.id LIMIT $3",
        narrowing.conditions
    );
    let query = sql_from_parts(text).bind(from).bind(id).bind(page.probe());
    let rows = narrowing.bind(query).all(db, listed).await?;
    Ok(page.slice(rows, |row| (name_key(&row.candidate_name), row.id)))
}

/// How many applications a filter keeps. Reads an index entry per application: filter well.
///
/// # Errors
/// The database failed.
pub(crate) async fn count(db: &mut Db, filter: &Filter) -> Result<u32> {
    let narrowing = Narrowing::of(db, filter, Sort::Due, 1).await?;
    let text = format!("SELECT COUNT(*) AS n FROM {} WHERE 1 = 1{}", narrowing.from, narrowing.conditions);
    let counted = narrowing.bind(sql_from_parts(text)).first(db, |row| row.count("n")).await?;
    Ok(counted.unwrap_or(0))
}

/// Those of `ids` that exist.
///
/// # Errors
/// The database failed.
pub async fn many(db: &mut Db, ids: &[ApplicationId]) -> Result<Vec<Listed>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(1, ids.len());
    sql_from_parts(format!(
        "SELECT {COLUMNS} FROM application a JOIN candidate c ON c.id = a.candidate WHERE a.id IN ({wanted})"
    ))
    .bind_all(ids.iter().copied())
    .all(db, listed)
    .await
}
