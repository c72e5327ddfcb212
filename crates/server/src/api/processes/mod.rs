//! Processes: the definitions that requisitions pin. A version is never edited; a change is a new version.

mod check;
mod create;
mod diff;
mod list;
mod show;
mod source;
mod view;

pub use check::*;
pub use create::*;
pub use diff::*;
pub use list::*;
pub use show::*;
pub use source::*;
pub use view::{Band, FaultView, ProcessUser, ProcessView, RoundWords, StageWords, VariantView};
