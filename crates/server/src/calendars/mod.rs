//! Calendar entries that go out with mail and can be fetched.

pub mod feed;
pub mod invitation;
mod lines;
