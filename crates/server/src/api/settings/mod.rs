//! The organisation's settings.

mod change;
mod view;

pub use change::*;
pub use view::*;

#[cfg(test)]
mod tests;
