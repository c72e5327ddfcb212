//! Scorecards: written in private, handed in once, sealed until their reader has handed in their own.

pub mod rows;
pub mod text;
