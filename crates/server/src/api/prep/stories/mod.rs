//! Stories: the bank, one story with what the linter finds in it, its versions and tellings, and who hears which.

mod input;
pub mod limits;
mod lint;
mod list;
mod put;
mod report;
mod show;
mod told;
pub mod versions;
mod view;

pub use lint::*;
pub use list::*;
pub use put::*;
pub use show::*;
pub use told::{note as note_telling, *};
pub use versions::*;
pub use view::StoryView;
