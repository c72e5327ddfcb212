//! The candidate seat. Everything here belongs to the caller: handlers take the owner from [`Caller::owner`] and from
//! nowhere else, so that an id of somebody else's is as unknown as any other.
//!
//! [`Caller::owner`]: crate::auth::caller::Caller::owner

mod diagnostic;
mod drills;
mod fundamentals;
mod guide;
mod model;
mod practice;
mod profile;
mod readiness;
mod rehearsals;
mod stories;
#[cfg(test)]
mod tests;

pub use diagnostic::*;
pub use drills::*;
pub use fundamentals::*;
pub use guide::*;
pub use model::*;
pub use profile::*;
pub use readiness::*;
pub use rehearsals::*;
pub use stories::*;
