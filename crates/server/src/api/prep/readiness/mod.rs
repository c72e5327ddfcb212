//! What the evidence says about each round, in words, and which failure patterns show in it.

mod changes;
mod dots;
mod lacks;
mod material;
mod pattern;
mod patterns;
mod practised;
mod profile;
mod show;
mod view;

pub use pattern::*;
pub use show::*;
pub use view::ReadinessView;
