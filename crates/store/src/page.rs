//! Keyset pagination: a cursor names the last row seen, so that rows written meanwhile
//! neither repeat nor hide others.

use crate::error::{Error, Result};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use std::str::FromStr;

/// How many rows a list gives at most.
pub const MOST: u32 = 200;

/// Which part of a list is wanted.
#[derive(Debug, Clone)]
pub struct Page {
    /// Between 1 and 200.
    limit: u32,
    after: Option<(String, String)>,
}

/// Part of a list, with the cursor of the next part.
#[derive(Debug, Clone)]
pub struct Slice<T> {
    pub items: Vec<T>,
    pub next: Option<String>,
}

impl Default for Page {
    fn default() -> Self {
        Self { limit: 50, after: None }
    }
}

impl Page {
    /// The first `limit` rows.
    #[must_use]
    pub fn first(limit: u32) -> Self {
        Self { limit: limit.clamp(1, MOST), after: None }
    }

    /// The rows after `cursor`, which an earlier [`Slice`] gave.
    ///
    /// # Errors
    /// A cursor that this program did not make.
    pub fn new(limit: u32, cursor: Option<&str>) -> Result<Self> {
        let after = cursor.map(decode).transpose()?;
        Ok(Self { limit: limit.clamp(1, MOST), after })
    }

    /// One more than wanted, to learn whether there is a next part.
    pub(crate) fn probe(&self) -> i64 {
        i64::from(self.limit) + 1
    }

    /// The last row seen: its sort key and its id.
    pub(crate) fn after<K: FromStr>(&self) -> Result<Option<(K, &str)>> {
        let Some((key, id)) = &self.after else { return Ok(None) };
        let key = key.parse().map_err(|_| bad_cursor())?;
        Ok(Some((key, id)))
    }

    /// The cursor that names a row by its sort key and its id.
    pub(crate) fn cursor(key: impl ToString, id: impl ToString) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(format!("{}\u{1f}{}", key.to_string(), id.to_string()))
    }

    /// Cuts the probed rows to size; `key` gives the sort key and the id of a row.
    pub(crate) fn slice<T, K: ToString, I: ToString>(
        &self,
        mut items: Vec<T>,
        key: impl Fn(&T) -> (K, I),
    ) -> Slice<T> {
        let more = items.len() > self.limit as usize;
        items.truncate(self.limit as usize);
        let next = items.last().filter(|_| more).map(|last| {
            let (key, id) = key(last);
            Self::cursor(key, id)
        });
        Slice { items, next }
    }
}

fn decode(cursor: &str) -> Result<(String, String)> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(cursor).map_err(|_| bad_cursor())?;
    let text = String::from_utf8(bytes).map_err(|_| bad_cursor())?;
    let (key, id) = text.split_once('\u{1f}').ok_or_else(bad_cursor)?;
    Ok((key.to_owned(), id.to_owned()))
}

fn bad_cursor() -> Error {
    Error::Cursor
}

impl<T> Slice<T> {
    /// The same part with every item changed.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Slice<U> {
        Slice { items: self.items.into_iter().map(change).collect(), next: self.next }
    }
}
