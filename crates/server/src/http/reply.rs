//! Shapes that many answers share: lists with a cursor, and the part of a list that a client asks for.

use crate::error::ApiError;
use highbar_store::{Page, Slice};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// How many items a list holds when the client does not say.
const DEFAULT_LIMIT: u32 = 50;
const LARGEST_LIMIT: u32 = 200;

/// Part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    pub items: Vec<T>,
    /// The cursor of the next part; null on the last one.
    pub next: Option<String>,
}

impl<T> List<T> {
    /// A list that is never cut.
    #[must_use]
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// Rows of the store as the client sees them.
    pub fn of<R>(slice: Slice<R>, show: impl FnMut(R) -> T) -> Self {
        let slice = slice.map(show);
        Self { items: slice.items, next: slice.next }
    }
}

/// `?limit=50&cursor=`; a handler of a list takes `Query<Paging>` beside the query of its own.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// How many items at most, 1 to 200.
    limit: Option<u32>,
    /// The `next` of the part before.
    cursor: Option<String>,
}

impl Paging {
    /// # Errors
    /// `bad_request` for a limit out of range or a cursor that this server did not make.
    pub fn page(&self) -> Result<Page, ApiError> {
        let limit = self.limit.unwrap_or(DEFAULT_LIMIT);
        if !(1..=LARGEST_LIMIT).contains(&limit) {
            return Err(ApiError::bad_request(format!("limit must be 1 to {LARGEST_LIMIT}, not {limit}")));
        }
        let cursor = self.cursor.as_deref().filter(|cursor| !cursor.is_empty());
        Page::new(limit, cursor).map_err(|_| {
            ApiError::bad_request("this cursor was not made by this list, start again without one")
        })
    }
}
