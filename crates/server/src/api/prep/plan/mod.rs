//! The dated plan: what the evidence shows is done, what is to do on which day, and what it comes to.

mod act;
mod evidence;
mod keep;
mod seat;
mod show;
mod view;
mod week;

pub use act::*;
pub use keep::{as_it_stands, brought, keep_plan};
pub use seat::Seat;
pub use show::*;
pub use week::title as block_title;
