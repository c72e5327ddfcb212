//! What follows a debrief: references, the offer, feedback to those who were rejected. The forms that referees
//! and candidates fill in by link stand in `crate::api::public`.

mod feedback;
mod offer;
mod references;

pub use feedback::*;
pub use offer::*;
pub use references::*;
