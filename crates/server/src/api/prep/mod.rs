//! The candidate seat. Everything here belongs to the caller: handlers take the owner from [`Caller::owner`] and from
//! nowhere else, so that an id of somebody else's is as unknown as any other.
//!
//! [`Caller::owner`]: crate::auth::caller::Caller::owner

mod after;
mod calendar;
mod day;
pub mod diagnostic;
pub mod drills;
mod everything;
pub mod fundamentals;
mod guide;
mod model;
pub mod notes;
pub mod plan;
pub mod practice;
pub mod profile;
pub mod readiness;
pub mod rehearsals;
pub mod stories;
#[cfg(test)]
mod tests;

pub use after::*;
pub use calendar::*;
pub use day::*;
pub use diagnostic::*;
pub use drills::*;
pub use everything::*;
pub use fundamentals::*;
pub use guide::*;
pub use model::*;
pub use notes::*;
pub use plan::*;
pub use profile::*;
pub use readiness::*;
pub use rehearsals::*;
pub use stories::*;
