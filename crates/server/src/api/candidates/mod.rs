//! Candidates: human beings who apply, once each however often they do. `sight.rs` says who sees what of them,
//! `view.rs` is what leaves, `input.rs` what comes in, then one file per verb.

mod apply;
mod change;
mod create;
pub mod input;
mod list;
mod merge;
mod show;
pub mod sight;
#[cfg(test)]
mod tests;
mod view;

pub use apply::*;
pub use change::*;
pub use create::*;
pub use list::*;
pub use merge::*;
pub use show::*;
pub use view::{CandidateApplication, CandidateRow, CandidateView, RowApplication};
