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
pub use practised::Practised;
pub use show::*;
pub use view::ReadinessView;

/// Ids of the failure patterns that show in what was practised, or by the person's own account.
#[must_use]
pub fn showing_patterns(practised: &Practised) -> Vec<String> {
    let all = patterns::all(practised, &material::of(practised)).into_iter();
    all.filter(|pattern| pattern.shows == Some(true)).map(|pattern| pattern.view.id).collect()
}
