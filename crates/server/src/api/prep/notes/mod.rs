//! Words kept by hand: the introduction, the team, questions for each round, materials, way and set-up.

mod body;
mod key;
mod put;
mod show;
mod team;
mod view;

pub use body::{EntryBody, NoteBody};
pub use key::NoteKey;
pub use put::*;
pub use show::*;
pub use team::keep_team;
