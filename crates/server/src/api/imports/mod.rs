//! Imports: candidates out of a table or a JSON Resume, each with an application for one opening. A dry run tells
//! everything that the import would find and keeps nothing.

mod against;
mod columns;
mod csv;
mod keep;
mod report;
mod resume;
mod rows;
mod table;
#[cfg(test)]
mod tests;

pub use csv::*;
pub use report::{ImportReport, RowFault};
pub use resume::*;
