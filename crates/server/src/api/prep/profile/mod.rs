//! What the plan is made from.

mod put;
mod show;
mod view;

pub use put::*;
pub use show::*;
pub use view::{ProfileAnswer, ProfileView, StageWord, TeamNotesView};

/// Everybody has one profile.
pub const ID: &str = "profile";
