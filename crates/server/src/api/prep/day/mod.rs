//! The day of the loop on one page.

mod of;
mod show;
mod tick;
mod view;

pub use show::*;
pub use tick::*;
