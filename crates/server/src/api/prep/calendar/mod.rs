//! The plan in the person's own calendar: an address with a token in it, which a program fetches without a session.

mod feed;
mod link;

pub use feed::*;
pub use link::*;
