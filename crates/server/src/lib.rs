//! The Highbar server and command line.

pub mod cli;
