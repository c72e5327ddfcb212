//! The resources of the API, one directory each and in it one file per verb. `people` is the slice to imitate.

pub mod applications;
pub mod fields;
pub mod people;
pub mod processes;
pub mod scorecards;
pub mod shapes;
