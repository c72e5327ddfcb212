//! Drills: one question, an answer, and follow-ups that react to it, up to seven deep.

mod answer;
mod body;
mod card;
mod finish;
mod keep;
mod list;
mod start;
mod view;

pub use answer::*;
pub use body::{Chosen, Context, DrillBody, TurnBody};
pub use card::{CardBody, CardKind, review};
pub use finish::*;
pub use keep::*;
pub use list::*;
pub use start::*;
pub use view::DrillView;
