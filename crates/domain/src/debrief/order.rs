//! In which order the debrief talks about the principles: where the panel
//! disagrees most comes first.

use serde::{Deserialize, Serialize};

use crate::{
    process::{PrincipleId, Process},
    scorecard::Scorecard,
};

/// A principle and how far apart its ratings lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disagreement {
    pub principle: PrincipleId,
    /// Highest minus lowest rating.
    pub spread: u8,
    pub raters: usize,
    pub critical: bool,
}

/// Every rated principle: largest spread first, then more raters, then critical
/// ones; what is still equal follows the order of the process.
pub fn order(process: &Process, cards: &[Scorecard]) -> Vec<Disagreement> {
    let mut order: Vec<Disagreement> = process
        .principles
        .iter()
        .filter_map(|principle| {
            let ratings: Vec<u8> = cards
                .iter()
                .filter_map(|card| card.principles.get(&principle.id)?.rating)
                .map(|rating| rating.value())
                .collect();
            let (lowest, highest) = (ratings.iter().min()?, ratings.iter().max()?);
            Some(Disagreement {
                principle: principle.id.clone(),
                spread: highest - lowest,
                raters: ratings.len(),
                critical: process.is_critical(&principle.id),
            })
        })
        .collect();
    order.sort_by_key(|one| std::cmp::Reverse((one.spread, one.raters, one.critical)));
    order
}
