//! What an import has found.

use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What an import found, and what it did unless it was a dry run.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ImportReport {
    /// The heads of the table.
    pub columns: Vec<String>,
    /// What each column holds; columns that are left out are absent.
    pub mapping: BTreeMap<String, String>,
    pub rows: usize,
    /// Every fault of every row; rows with one are left out of the import.
    pub faults: Vec<RowFault>,
    /// The first rows, by field.
    pub preview: Vec<BTreeMap<String, String>>,
    /// Applications that were made; absent in a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<usize>,
    /// Rows of candidates who are known already: the application is theirs.
    pub duplicates: usize,
}

/// A fault at one place of the table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub struct RowFault {
    /// As a spreadsheet counts: the head is row 1.
    pub row: usize,
    /// The head of the column; empty when the row as a whole is at fault.
    pub column: String,
    pub message: String,
}
