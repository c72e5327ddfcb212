//! How what was done becomes a mark from 1 to 4. Each of these is a convention, written down here and nowhere else.

use crate::prep::fsrs::Recall;
use crate::process::Vote;

/// A self-rated scorecard: half the vote, half the mean of the ratings; the vote alone without any.
#[must_use]
pub fn of_rehearsal(vote: Vote, ratings: &[u8]) -> f64 {
    let vote = match vote {
        Vote::NoHire => 1.0,
        Vote::LeanNoHire => 2.0,
        Vote::LeanHire => 3.0,
        Vote::Hire => 4.0,
    };
    if ratings.is_empty() {
        return vote;
    }
    let count = u32::try_from(ratings.len()).map_or(1.0, f64::from);
    let mean = ratings.iter().copied().map(f64::from).sum::<f64>() / count;
    f64::midpoint(vote, mean)
}

/// An ended drill: how it went by the person's own account, less a fifth of a point for each rule that the answers as
/// a whole still break, four at most; a little more for going five deep.
#[must_use]
pub fn of_drill(recall: Recall, rules_broken: usize, depth: usize) -> f64 {
    let own = match recall {
        Recall::Again => 1.6,
        Recall::Hard => 2.4,
        Recall::Good => 3.2,
        Recall::Easy => 3.7,
    };
    let deep = if depth >= 5 { 0.2 } else { 0.0 };
    (own - 0.2 * small(rules_broken.min(4)) + deep).clamp(1.0, 4.0)
}

/// A written story where it would be told: hardly ever more than lean hire, for it has not been told to anybody. A
/// quarter of a point less for each rule that it breaks, six at most.
#[must_use]
pub fn of_story(rules_broken: usize, leads: bool) -> f64 {
    let best = if leads { 3.4 } else { 3.1 };
    (best - 0.25 * small(rules_broken.min(6))).clamp(1.0, 4.0)
}

/// Fundamentals: guessing is 1, everything right is 3.5.
#[must_use]
pub fn of_fundamentals(right: usize, tried: usize) -> f64 {
    const GUESSING: f64 = 0.25;
    if tried == 0 {
        return 1.0;
    }
    let share = small(right.min(tried)) / small(tried);
    (1.0 + 2.5 * ((share - GUESSING) / (1.0 - GUESSING))).clamp(1.0, 3.5)
}

/// The questions at the start, 0 to 12 points: an estimate of oneself, never above lean hire.
#[must_use]
pub fn of_diagnostic(points: u8) -> f64 {
    1.25 + 1.75 * f64::from(points.min(12)) / 12.0
}

fn small(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
