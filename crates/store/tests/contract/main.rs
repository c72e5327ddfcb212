//! What every database behind the store must do. The tests know a `Store`, not which database it is.

mod support;
mod writing;
