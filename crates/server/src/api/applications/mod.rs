//! Applications: one candidate on the way through one requisition's process. `act` is the one way in which they
//! change, `view` the one way in which they are shown.

pub mod act;
pub mod bulk;
pub mod cards;
pub mod eligible;
pub mod ending;
pub mod facts;
pub mod letters;
pub mod list;
pub mod may;
pub mod moves;
pub mod names;
pub mod open;
pub mod progress;
pub mod projection;
pub mod refused;
pub mod remarks;
pub mod show;
pub mod timeline;
pub mod view;
pub mod viewer;
pub mod waiting;

pub use bulk::*;
pub use eligible::*;
pub use ending::*;
pub use list::*;
pub use progress::*;
pub use remarks::*;
pub use show::*;
pub use timeline::*;

#[cfg(test)]
mod tests;
