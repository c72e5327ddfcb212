//! Lists of applications, and the cards of boards: rows only, never snapshots.

use super::board::Column;
use super::projection::Waiting;
use crate::db::Db;
use crate::error::Result;
use crate::page::{Page, Slice};
use crate::query::{Sql, placeholders, sql_from_parts};
use crate::row::Columns;
use crate::search::{self, Kind};
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
    pub cards_in: u32,
    pub cards_of: u32,
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
    /// Only what this person has a part in: on the requisition's team, or with a seat in an interview.
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
        cards_in: row.count("cards_in")?,
        cards_of: row.count("cards_of")?,
        card,
        debrief_state: row.maybe_text("debrief_state")?,
        facilitator: row.maybe_id("facilitator")?,
        due_key: row.int("due_key")?,
    })
}

/// Applications in an order that does not shift while one pages through it.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, filter: &Filter, sort: Sort, page: &Page) -> Result<Slice<Listed>> {
    let (key, order, past) = match sort {
        Sort::Name => return by_name(db, filter, page).await,
        Sort::Due => ("due_key", "ASC", '>'),
        Sort::Updated => ("updated_at", "DESC", '<'),
        Sort::Applied => ("applied_at", "DESC", '<'),
    };
    let start = if sort == Sort::Due { (i64::MIN, "") } else { (i64::MAX, "") };
    let (from, id) = page.after::<i64>()?.unwrap_or(start);
    let conditions = Conditions::of(filter, 4);
    let text = format!(
        "SELECT {COLUMNS} FROM application a JOIN candidate c ON c.id = a.candidate \
         WHERE (a.{key} {past} $1 OR (a.{key} = $1 AND a.id {past} $2)){} ORDER BY a.{key} {order}, a.id {order} LIMIT $3",
        conditions.text
    );
    let query = sql_from_parts(text).bind(from).bind(id).bind(page.probe());
    let rows = conditions.bind(query).all(db, listed).await?;
    Ok(page.slice(rows, |row| {
        let key = match sort {
            Sort::Due | Sort::Name => row.due_key,
            Sort::Updated => row.updated_at.as_millisecond(),
            Sort::Applied => row.applied_at.as_millisecond(),
        };
        (key, row.id)
    }))
}

/// The same by the candidate's name, whose key is a text.
async fn by_name(db: &mut Db, filter: &Filter, page: &Page) -> Result<Slice<Listed>> {
    let (from, id) = page.after::<String>()?.unwrap_or_default();
    let conditions = Conditions::of(filter, 4);
    let text = format!(
        "SELECT {COLUMNS} FROM application a JOIN candidate c ON c.id = a.candidate \
         WHERE (c.name > $1 OR (c.name = $1 AND a.id > $2)){} ORDER BY c.name, a.id LIMIT $3",
        conditions.text
    );
    let query = sql_from_parts(text).bind(from).bind(id).bind(page.probe());
    let rows = conditions.bind(query).all(db, listed).await?;
    Ok(page.slice(rows, |row| (row.candidate_name.clone(), row.id)))
}

/// How many applications a filter keeps. Reads an index entry per application: filter well.
///
/// # Errors
/// The database failed.
pub(crate) async fn count(db: &mut Db, filter: &Filter) -> Result<u32> {
    let conditions = Conditions::of(filter, 1);
    let text = format!("SELECT COUNT(*) AS n FROM application a WHERE 1 = 1{}", conditions.text);
    let counted = conditions.bind(sql_from_parts(text)).first(db, |row| row.count("n")).await?;
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

/// Whether a person has a part in an application.
const VISIBLE: &str = "(EXISTS (SELECT 1 FROM requisition r WHERE r.id = a.requisition \
     AND (r.hiring_manager = ? OR r.recruiter = ? OR r.bar_raiser = ?)) \
     OR EXISTS (SELECT 1 FROM requisition_team t WHERE t.requisition = a.requisition AND t.person = ?) \
     OR EXISTS (SELECT 1 FROM interview i JOIN interview_seat s ON s.interview = i.id \
     WHERE i.application = a.id AND s.person = ? AND s.busy = 1))";

/// The conditions of a filter as text, with the values for their placeholders.
struct Conditions {
    text: String,
    values: Vec<Operand>,
    next: usize,
}

enum Operand {
    Text(String),
    Number(i64),
}

impl Conditions {
    fn of(filter: &Filter, next: usize) -> Self {
        let mut all = Self { text: String::new(), values: Vec::new(), next };
        if let Some(requisition) = filter.requisition {
            all.add("a.requisition = ?", Operand::Text(requisition.to_string()));
        }
        if let Some(column) = filter.column {
            all.add("a.board_column = ?", Operand::Text(column.word().to_owned()));
        }
        if let Some(state) = &filter.state {
            all.add("a.state = ?", Operand::Text(state.clone()));
        }
        if let Some(owner) = filter.owner {
            let mine = "EXISTS (SELECT 1 FROM waiting w WHERE w.application = a.id AND w.person = ?)";
            all.add(mine, Operand::Text(owner.to_string()));
        }
        if let Some(person) = filter.visible_to {
            all.add(VISIBLE, Operand::Text(person.to_string()));
        }
        if filter.in_debrief {
            all.text.push_str(" AND a.debrief_state IS NOT NULL");
        }
        match filter.waiting {
            Some(ListedWaiting::Late { now }) => {
                all.add("a.due_key < ?", Operand::Number(now.as_millisecond()))
            }
            Some(ListedWaiting::Due { now, until }) => {
                all.add("a.due_key >= ?", Operand::Number(now.as_millisecond()));
                all.add("a.due_key < ?", Operand::Number(until.as_millisecond()));
            }
            Some(ListedWaiting::Candidate) => all.text.push_str(" AND a.waiting_candidate = 1"),
            None => {}
        }
        if let Some(terms) =
            filter.text.as_deref().and_then(|text| search::terms(text, Some(Kind::Candidate)))
        {
            all.text.push_str(&format!(" AND a.candidate IN {}", search::subjects_matching(all.next)));
            all.values.push(Operand::Text(terms));
            all.next += 1;
        }
        all
    }

    fn add(&mut self, condition: &str, value: Operand) {
        self.text.push_str(" AND ");
        self.text.push_str(&condition.replace('?', &format!("${}", self.next)));
        self.values.push(value);
        self.next += 1;
    }

    fn bind(self, query: Sql) -> Sql {
        self.values.into_iter().fold(query, |query, value| match value {
            Operand::Text(text) => query.bind(text),
            Operand::Number(number) => query.bind(number),
        })
    }
}
