//! The session of a browser: signing in and out, who is here, and their own preferences.

mod open;
mod password;
mod preferences;
mod show;
mod view;

pub use open::*;
pub use password::*;
pub use preferences::*;
pub use show::*;
pub use view::{CANDIDATE_SEAT, SessionView, begin, go_on_as};

#[cfg(test)]
mod tests;
