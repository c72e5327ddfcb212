//! Requisitions: openings at a level, each pinned to a version of a process. `view.rs` is what leaves, `input.rs`
//! what comes in, `references.rs` checks that what an opening names is there, then one file per verb.

mod change;
mod create;
mod input;
mod list;
mod references;
mod show;
mod slug;
#[cfg(test)]
mod tests;
mod view;

pub use change::*;
pub use create::*;
pub use input::{NewMember, ProcessChoice};
pub use list::*;
pub use show::*;
pub use view::{
    MemberView, ProcessPin, RequisitionState, RequisitionView, Views, may_edit, roles_before, runs,
};
