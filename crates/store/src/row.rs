//! Reading one row of the portable alphabet.

use crate::error::{Error, Result};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use sqlx::Row;
use sqlx::any::AnyRow;
use std::fmt::Display;
use std::str::FromStr;

/// Typed access to the columns of a row.
pub(crate) trait Columns {
    fn text(&self, column: &str) -> Result<String>;
    fn maybe_text(&self, column: &str) -> Result<Option<String>>;
    fn int(&self, column: &str) -> Result<i64>;
    fn maybe_int(&self, column: &str) -> Result<Option<i64>>;

    /// An identifier, or any other type whose text form is stored.
    fn id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<T> {
        let text = self.text(column)?;
        text.parse().map_err(|why| Error::garbled(format!("{column} {text:?}"), why))
    }

    fn maybe_id<T: FromStr<Err: Display>>(&self, column: &str) -> Result<Option<T>> {
        let Some(text) = self.maybe_text(column)? else { return Ok(None) };
        text.parse().map(Some).map_err(|why| Error::garbled(format!("{column} {text:?}"), why))
    }

    fn flag(&self, column: &str) -> Result<bool> {
        Ok(self.int(column)? != 0)
    }

    fn time(&self, column: &str) -> Result<Timestamp> {
        from_millis(column, self.int(column)?)
    }

    fn maybe_time(&self, column: &str) -> Result<Option<Timestamp>> {
        self.maybe_int(column)?.map(|millis| from_millis(column, millis)).transpose()
    }

    /// A number that is never negative.
    fn count(&self, column: &str) -> Result<u32> {
        let value = self.int(column)?;
        u32::try_from(value).map_err(|why| Error::garbled(format!("{column} {value}"), why))
    }

    /// An enum without data.
    fn word<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        let text = self.text(column)?;
        serde_json::from_value(text.clone().into())
            .map_err(|why| Error::garbled(format!("{column} {text:?}"), why))
    }

    fn json<T: DeserializeOwned>(&self, column: &str) -> Result<T> {
        serde_json::from_str(&self.text(column)?).map_err(|why| Error::garbled(column, why))
    }
}

impl Columns for AnyRow {
    fn text(&self, column: &str) -> Result<String> {
        Ok(self.try_get(column)?)
    }

    fn maybe_text(&self, column: &str) -> Result<Option<String>> {
        Ok(self.try_get(column)?)
    }

    fn int(&self, column: &str) -> Result<i64> {
        Ok(self.try_get(column)?)
    }

    fn maybe_int(&self, column: &str) -> Result<Option<i64>> {
        Ok(self.try_get(column)?)
    }
}

fn from_millis(column: &str, millis: i64) -> Result<Timestamp> {
    Timestamp::from_millisecond(millis).map_err(|why| Error::garbled(format!("{column} {millis}"), why))
}
