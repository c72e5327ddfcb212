//! What the person decided by hand about a line.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A decision by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// It is done, whatever the evidence says.
    Ticked { at: Timestamp, note: String },
    /// It is not done, although the evidence says so: the evidence was not meant for it.
    Open { at: Timestamp, note: String },
    /// It is left out of the plan.
    Dropped { at: Timestamp, note: String },
}

/// Decisions by line.
pub type Marks = BTreeMap<String, Mark>;
