//! Interviews: rounds booked for an application, from the invitation to the end, and what their interviewers need.

mod book;
mod conduct;
mod invite;
pub mod kit;
mod list;
mod notes;
mod show;

pub use book::*;
pub use conduct::*;
pub use invite::*;
pub use list::*;
pub use notes::*;
pub use show::*;
