//! What every database behind the store must do. The tests know a `Store`, not which database it is,
//! except where they damage its files on purpose.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod applications;
mod audit;
mod backup;
mod candidates;
mod crashing;
mod opening;
mod operations;
mod support;
mod writing;
mod written;
