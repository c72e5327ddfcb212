//! Everything of one person: taken along as one file, or erased.

mod erase;
mod export;
mod markdown;
mod records;

pub use erase::*;
pub use export::*;
