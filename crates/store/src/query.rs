//! A statement with its arguments: one SQL text with `$n` placeholders for every database.

use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::row::Columns;
use highbar_domain::ids;
use jiff::Timestamp;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::{Arguments, AssertSqlSafe, SqlSafeStr, SqlStr};

/// A statement under construction.
pub(crate) struct Sql {
    text: SqlStr,
    arguments: AnyArguments,
}

/// A statement from a literal.
pub(crate) fn sql(text: &'static str) -> Sql {
    Sql { text: text.into_sql_str(), arguments: AnyArguments::default() }
}

/// A statement put together from literals of this crate; never from anything a user wrote.
pub(crate) fn sql_from_parts(text: String) -> Sql {
    Sql { text: AssertSqlSafe(text).into_sql_str(), arguments: AnyArguments::default() }
}

impl Sql {
    /// Gives the next placeholder its value.
    pub fn bind(mut self, value: impl Cell) -> Self {
        value.put(&mut self.arguments);
        self
    }

    /// Gives the next placeholders their values, in order.
    pub fn bind_all<T: Cell>(mut self, values: impl IntoIterator<Item = T>) -> Self {
        for value in values {
            value.put(&mut self.arguments);
        }
        self
    }

    /// Runs it and says how many rows it touched.
    pub async fn run(self, db: &mut Db) -> Result<u64> {
        Ok(sqlx::query_with(self.text, self.arguments).execute(db).await?.rows_affected())
    }

    /// All rows, read by `map`.
    pub async fn all<T>(self, db: &mut Db, map: impl Fn(&AnyRow) -> Result<T>) -> Result<Vec<T>> {
        sqlx::query_with(self.text, self.arguments).fetch_all(db).await?.iter().map(map).collect()
    }

    /// The first row, if there is one.
    pub async fn first<T>(self, db: &mut Db, map: impl Fn(&AnyRow) -> Result<T>) -> Result<Option<T>> {
        sqlx::query_with(self.text, self.arguments).fetch_optional(db).await?.as_ref().map(map).transpose()
    }
}

/// `$from, $from+1, ...` for `count` values.
pub(crate) fn placeholders(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// Why an optimistic change touched nothing; `current` selects `version`.
pub(crate) async fn stale_or_gone(
    db: &mut Db,
    current: Sql,
    what: &'static str,
    id: impl std::fmt::Display,
    sent: i64,
) -> Error {
    match current.first(db, |row| row.int("version")).await {
        Ok(Some(current)) => Error::Conflict(Conflict::Stale { what, id: id.to_string(), sent, current }),
        Ok(None) => Error::gone(what, id),
        Err(why) => why,
    }
}

/// A value of the portable alphabet.
pub(crate) trait Cell {
    /// Appends the value.
    fn put(self, arguments: &mut AnyArguments);
    /// Appends a NULL of this type.
    fn absent(arguments: &mut AnyArguments);
}

const INFALLIBLE: &str = "encoding into the Any driver's own buffer cannot fail";

macro_rules! direct {
    ($($kind:ty),+) => {$(
        impl Cell for $kind {
            fn put(self, arguments: &mut AnyArguments) {
                arguments.add(self).expect(INFALLIBLE);
            }
            fn absent(arguments: &mut AnyArguments) {
                arguments.add(Option::<Self>::None).expect(INFALLIBLE);
            }
        }
    )+};
}
direct!(i64, f64, String);

macro_rules! through_text {
    ($($kind:ty),+ $(,)?) => {$(
        impl Cell for $kind {
            fn put(self, arguments: &mut AnyArguments) {
                self.to_string().put(arguments);
            }
            fn absent(arguments: &mut AnyArguments) {
                String::absent(arguments);
            }
        }
    )+};
}
through_text!(
    &str,
    ids::PersonId,
    ids::DepartmentId,
    ids::RequisitionId,
    ids::CandidateId,
    ids::ApplicationId,
    ids::InterviewId,
    ids::DocumentId,
    ids::ReferenceId,
    ids::ScorecardId,
    uuid::Uuid,
);

/// Booleans are 0 and 1.
impl Cell for bool {
    fn put(self, arguments: &mut AnyArguments) {
        i64::from(self).put(arguments);
    }
    fn absent(arguments: &mut AnyArguments) {
        i64::absent(arguments);
    }
}

/// Times are unix milliseconds.
impl Cell for Timestamp {
    fn put(self, arguments: &mut AnyArguments) {
        self.as_millisecond().put(arguments);
    }
    fn absent(arguments: &mut AnyArguments) {
        i64::absent(arguments);
    }
}

impl<T: Cell> Cell for Option<T> {
    fn put(self, arguments: &mut AnyArguments) {
        match self {
            Some(value) => value.put(arguments),
            None => T::absent(arguments),
        }
    }
    fn absent(arguments: &mut AnyArguments) {
        T::absent(arguments);
    }
}

impl<T: Cell + Clone> Cell for &T {
    fn put(self, arguments: &mut AnyArguments) {
        self.clone().put(arguments);
    }
    fn absent(arguments: &mut AnyArguments) {
        T::absent(arguments);
    }
}

/// A value stored as JSON text.
pub(crate) struct Json<'a, T>(pub &'a T);

impl<T: serde::Serialize> Json<'_, T> {
    /// The JSON text itself.
    pub fn text(value: &T) -> String {
        serde_json::to_string(value).expect("stored types have string keys and no failing parts")
    }

    /// The bare word of an enum without data.
    pub fn word(value: &T) -> String {
        Self::text(value).trim_matches('"').to_owned()
    }
}

impl<T: serde::Serialize> Cell for Json<'_, T> {
    fn put(self, arguments: &mut AnyArguments) {
        Json::text(self.0).put(arguments);
    }
    fn absent(arguments: &mut AnyArguments) {
        String::absent(arguments);
    }
}
