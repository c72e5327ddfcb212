//! Stories: the bank, one story with what the linter finds in it, its versions and tellings, and who hears which.

mod export;
mod import;
mod input;
pub mod limits;
mod lint;
mod list;
mod matrix;
mod matrix_view;
mod models;
mod put;
mod report;
mod show;
mod told;
pub mod versions;
mod view;

pub use export::*;
pub use import::*;
pub use lint::*;
pub use list::*;
pub use matrix::*;
pub use models::*;
pub use put::*;
pub use show::*;
pub use told::{note as note_telling, *};
pub use versions::*;
