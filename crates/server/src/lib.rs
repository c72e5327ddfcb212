//! The Highbar server and command line.

pub mod cli;
pub mod packs;
pub mod shipped;
