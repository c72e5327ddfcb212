//! The candidate seat. Everything here belongs to the caller: handlers take the owner from [`Caller::owner`] and from
//! nowhere else, so that an id of somebody else's is as unknown as any other.
//!
//! [`Caller::owner`]: crate::auth::caller::Caller::owner

mod after;
mod calendar;
mod day;
mod diagnostic;
mod drills;
mod everything;
mod fundamentals;
mod guide;
mod model;
mod notes;
mod plan;
mod practice;
mod profile;
mod readiness;
mod rehearsals;
mod stories;
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
