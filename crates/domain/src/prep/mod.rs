//! The candidate seat: somebody prepares for the process that the hiring seat runs. The plan, the rehearsed interview,
//! what comes back when, what the evidence allows to believe, and the patterns in which people fail. Pure like the rest:
//! time, seeds and what a linter found come in as arguments.

pub mod asking;
pub mod belief;
pub mod day;
pub mod diagnostic;
pub mod evidence;
pub mod fsrs;
pub mod fundamentals;
pub mod item;
pub mod lines;
pub mod outlook;
pub mod paragraph;
pub mod plan;
pub mod profile;
pub mod readiness;
pub mod script;
pub mod seed;
pub mod signs;
pub mod times;
pub mod work;

pub use evidence::Evidence;
pub use item::{Item, Opens, items};
pub use plan::{Block, Plan};
pub use profile::{Profile, Stage, TeamNotes, WeekMinutes};
pub use work::{Work, WorkKind};
