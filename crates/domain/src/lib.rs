//! The rules of Highbar. Everything here is a pure function of its arguments:
//! no clock, no randomness, no input or output, no async.

pub mod ids;
pub mod process;
