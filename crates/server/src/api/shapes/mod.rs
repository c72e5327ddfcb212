//! The shapes that several resources answer with. They are the server's own: a
//! domain type never leaves as it is, so that nothing leaves by accident.

pub mod after;
pub mod application;
pub mod coverage;
pub mod debrief;
pub mod interview;
pub mod moment;
pub mod person;
pub mod pipeline;
pub mod public;
pub mod scorecard;
pub mod today;
