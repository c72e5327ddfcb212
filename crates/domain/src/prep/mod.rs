//! The candidate seat: somebody prepares for the process that the hiring seat runs. The rehearsed interview, what comes
//! back when, what the evidence allows to believe, and the patterns in which people fail. Pure like the rest: time,
//! seeds and what a linter found come in as arguments.

pub mod belief;
pub mod diagnostic;
pub mod fsrs;
pub mod fundamentals;
pub mod lines;
pub mod paragraph;
pub mod profile;
pub mod readiness;
pub mod script;
pub mod seed;
pub mod signs;
pub mod times;

pub use profile::{Profile, Stage, TeamNotes, WeekMinutes};
