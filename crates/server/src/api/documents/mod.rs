//! Documents of candidates. `media.rs` finds out what a file is by looking at it, `keep.rs` takes it in; then one
//! file per verb.

mod download;
pub mod keep;
pub mod media;
mod pages;
mod remove;
#[cfg(test)]
mod tests;
mod upload;

pub use download::*;
pub use remove::*;
pub use upload::*;
