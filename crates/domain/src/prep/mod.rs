//! The candidate seat: somebody prepares for the process that the hiring seat runs.

pub mod profile;

pub use profile::{Profile, Stage, TeamNotes, WeekMinutes};
