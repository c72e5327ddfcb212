//! What follows the loop: thanks, dates, signs, the outcome, and when one may come back.

mod body;
mod put;
mod show;
mod view;

pub use put::*;
pub use show::*;
