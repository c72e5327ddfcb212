//! From where a filtered list is read. A filter that keeps few is read first and its rows are
//! sorted; one that keeps many is checked while rows are read in their order. `CROSS JOIN` keeps
//! the order of tables as it is written.

use super::list::{Filter, ListedWaiting, Sort};
use crate::db::Db;
use crate::error::Result;
use crate::query::{Sql, placeholders, sql, sql_from_parts};
use crate::row::Columns;
use crate::search::{self, Kind};
use crate::sight;
use highbar_domain::ids::{PersonId, RequisitionId};

/// Sorting this many rows costs less than passing over those between them.
const FEW: i64 = 3000;

/// Tables, conditions and the values of their placeholders.
pub(super) struct Narrowing {
    /// Ends with the alias `a` for the application.
    pub from: String,
    /// Begins with ` AND` unless empty.
    pub conditions: String,
    /// Few rows are left by what is read first, so that sorting them is cheap.
    pub few: bool,
    values: Vec<Value>,
    next: usize,
}

enum Value {
    Text(String),
    Number(i64),
}

/// The applications that wait on a person.
const OWNED: &str = "(SELECT DISTINCT application FROM waiting WHERE person = ?)";

impl Narrowing {
    /// Placeholders are numbered from `next`.
    pub async fn of(db: &mut Db, filter: &Filter, sort: Sort, next: usize) -> Result<Self> {
        let from = "application a".to_owned();
        let mut this = Self { from, conditions: String::new(), few: false, values: Vec::new(), next };
        this.text(filter);
        if let Some(owner) = filter.owner {
            this.among(OWNED, "application", Value::Text(owner.to_string()));
        }
        if let Some(person) = filter.visible_to {
            this.visible(db, filter, person).await?;
        }
        if let Some(state) = &filter.state {
            this.state(db, filter, state).await?;
        }
        if let Some(requisition) = filter.requisition {
            this.requisition(db, requisition, sort).await?;
        }
        if let Some(column) = filter.column {
            this.add("a.board_column = ?", Value::Text(column.word().to_owned()));
        }
        if filter.in_debrief {
            this.conditions.push_str(" AND a.debrief_state IS NOT NULL");
        }
        this.waiting(filter.waiting);
        Ok(this)
    }

    fn text(&mut self, filter: &Filter) {
        let Some(text) = filter.text.as_deref().filter(|text| !text.trim().is_empty()) else { return };
        match search::terms(text, Some(Kind::Application), filter.requisition) {
            Some(terms) => self.among(&search::newest_matching("?"), "subject", Value::Text(terms)),
            // A text without a letter or digit finds nothing.
            None => self.conditions.push_str(" AND 1 = 0"),
        }
    }

    /// Only what a person sees; [`sight`] says what that is.
    async fn visible(&mut self, db: &mut Db, filter: &Filter, person: PersonId) -> Result<()> {
        let runs = sight::runs(1, 2);
        let teams: Vec<RequisitionId> =
            sql_from_parts(format!("SELECT r.id FROM requisition r WHERE {runs}"))
                .bind(person)
                .bind(sight::in_list(person))
                .all(db, |row| row.id("id"))
                .await?;
        let person = Value::Text(person.to_string());
        match filter.requisition {
            Some(requisition) if teams.contains(&requisition) => {}
            None if !teams.is_empty() => {
                let wanted = placeholders(self.next, teams.len());
                self.values.extend(teams.iter().map(|team| Value::Text(team.to_string())));
                self.next += teams.len();
                self.add(&format!("(a.requisition IN ({wanted}) OR a.id IN {})", sight::SEATED), person);
            }
            _ => self.among(sight::SEATED, "application", person),
        }
        Ok(())
    }

    async fn state(&mut self, db: &mut Db, filter: &Filter, state: &str) -> Result<()> {
        let kept = sql("SELECT SUM(applications) AS n FROM requisition_count WHERE state = $1 \
                        AND ($2 IS NULL OR requisition = $2)")
        .bind(state)
        .bind(filter.requisition)
        .first(db, |row| row.maybe_int("n"))
        .await?;
        let value = Value::Text(state.to_owned());
        match filter.requisition {
            // The empty text keeps the index on the state out of it.
            _ if self.few || kept.flatten().unwrap_or(0) > FEW => self.add("a.state || '' = ?", value),
            None => self.among("(SELECT id FROM application WHERE state = ?)", "id", value),
            Some(requisition) => {
                let at = self.next;
                self.values.push(Value::Text(requisition.to_string()));
                self.next += 1;
                let rows = format!("(SELECT id FROM application WHERE requisition = ${at} AND state = ?)");
                self.among(&rows, "id", value);
            }
        }
        Ok(())
    }

    /// By name, nothing but the candidates' own order helps, unless the requisition has few applications.
    async fn requisition(&mut self, db: &mut Db, id: RequisitionId, sort: Sort) -> Result<()> {
        let value = Value::Text(id.to_string());
        if sort == Sort::Name && !self.few {
            let all = sql("SELECT SUM(applications) AS n FROM requisition_count WHERE requisition = $1")
                .bind(id)
                .first(db, |row| row.maybe_int("n"))
                .await?;
            if all.flatten().unwrap_or(0) <= FEW {
                self.among("(SELECT id FROM application WHERE requisition = ?)", "id", value);
                return Ok(());
            }
        }
        self.add("a.requisition = ?", value);
        Ok(())
    }

    fn waiting(&mut self, waiting: Option<ListedWaiting>) {
        match waiting {
            Some(ListedWaiting::Late { now }) => {
                self.add("a.due_key < ?", Value::Number(now.as_millisecond()))
            }
            Some(ListedWaiting::Due { now, until }) => {
                self.add("a.due_key >= ?", Value::Number(now.as_millisecond()));
                self.add("a.due_key < ?", Value::Number(until.as_millisecond()));
            }
            Some(ListedWaiting::Candidate) => self.conditions.push_str(" AND a.waiting_candidate = 1"),
            None => {}
        }
    }

    /// Keeps the applications that `column` of `rows` names, of which there are few: the first such
    /// rows are read first, further ones are checked.
    fn among(&mut self, rows: &str, column: &str, value: Value) {
        if self.few {
            self.add(&format!("a.id IN (SELECT o.{column} FROM {rows} o)"), value);
        } else {
            self.few = true;
            let rows = rows.replace('?', &format!("${}", self.next));
            self.from = format!("{rows} m CROSS JOIN application a");
            self.conditions.push_str(&format!(" AND a.id = m.{column}"));
            self.values.push(value);
            self.next += 1;
        }
    }

    fn add(&mut self, condition: &str, value: Value) {
        self.conditions.push_str(" AND ");
        self.conditions.push_str(&condition.replace('?', &format!("${}", self.next)));
        self.values.push(value);
        self.next += 1;
    }

    pub fn bind(self, query: Sql) -> Sql {
        self.values.into_iter().fold(query, |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        })
    }
}
