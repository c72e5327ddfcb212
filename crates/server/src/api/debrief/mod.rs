//! The debrief of one application: what each participant may see of it in its phase, and its commands.
//! Who may see what is asked of `highbar_domain::seal`; the order of things is the domain's as well.

mod leading;
mod list;
mod presence;
mod result;
mod rows;
mod show;
mod taking_part;
mod view;

pub use leading::*;
pub use list::*;
pub use presence::Presence;
pub use show::*;
pub use taking_part::*;
