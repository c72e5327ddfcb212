//! Scorecards: written in private, handed in once, sealed until their reader has handed in their own.

mod draft;
mod fill_in;
mod list;
pub mod rows;
mod submit;
pub mod text;

pub use draft::*;
pub use fill_in::*;
pub use list::*;
pub use submit::*;
