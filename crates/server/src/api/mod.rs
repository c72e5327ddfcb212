//! The resources of the API, one directory each and in it one file per verb. `people` is the slice to imitate.

pub mod afterwards;
pub mod applications;
pub mod audit;
pub mod coverage;
pub mod debrief;
pub mod candidates;
pub mod demo;
pub mod departments;
pub mod events;
pub mod fields;
pub mod interviews;
pub mod invitations;
pub mod mailbox;
pub mod people;
pub mod pipeline;
pub mod processes;
pub mod public;
pub mod requisitions;
pub mod scorecards;
pub mod session;
pub mod settings;
pub mod setup;
pub mod shapes;
pub mod today;
pub mod tokens;
