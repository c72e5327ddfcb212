//! People of the organisation: the slice to imitate. `view.rs` is what leaves, `input.rs` what comes in and how
//! it is parsed, then one file per verb.

mod change;
mod create;
mod input;
mod list;
mod show;
#[cfg(test)]
mod tests;
mod view;

pub use change::*;
pub use create::*;
pub use list::*;
pub use show::*;
pub use view::{HoursView, PersonView, Role, TrainingWord, Views, roles};
