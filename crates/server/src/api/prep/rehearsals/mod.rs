//! Rehearsals: a round of the process with its clock, a scripted interviewer, and the real scorecard at the end.

mod body;
mod by_model;
mod interviewer;
mod list;
mod loops;
mod scorecard;
mod speak;
mod start;
mod view;

pub use body::{Interviewer, LoopBody, Met, RehearsalBody, State, met};
pub use list::*;
pub use loops::vote_of;
pub use scorecard::*;
pub use speak::*;
pub use start::*;
pub use view::RehearsalView;
