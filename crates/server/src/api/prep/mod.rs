//! The candidate seat. Everything here belongs to the caller: handlers take the owner from [`Caller::owner`] and from
//! nowhere else, so that an id of somebody else's is as unknown as any other.
//!
//! [`Caller::owner`]: crate::auth::caller::Caller::owner

mod profile;
#[cfg(test)]
mod tests;

pub use profile::*;
