//! What drills, rehearsals and readiness share: the content, the process, the bank of stories as the rules see it.

mod bank;
mod case;
mod content;
mod follow;
mod looked;
mod models;
mod questions;
mod story_body;
pub mod telling;

pub use bank::{Bank, Told, own_id, pack_principle, principle_of};
pub use case::Case;
pub use content::{Article, asking, day, diagnostic, fundamentals, guide, lines, prompts, signs};
pub use follow::{Next, Put, label, ladder, next_question, rule_of, why};
pub use looked::{Found, Looked};
pub use models::{Model, model_stories};
pub use questions::{Asked, all as all_questions, find as find_question, kept_away};
pub use story_body::{KeptBody, ShownBody, Status, StoryBody, StoryText, TellingBody, first_words};
