//! What comes back when: the scheduler of FSRS-6 with its published default parameters.
//!
//! The formulas are those of the Free Spaced Repetition Scheduler, version 6 (Open Spaced Repetition, "The Algorithm"):
//! a card has a stability (days after which nine of ten are remembered) and a difficulty from 1 to 10; how likely it
//! is to be remembered after `t` days is `(1 + F t / S) ^ -w20`, with `F` such that it is 0.9 at `t = S`. Written out
//! here because the library brings the optimiser that finds parameters, with its linear algebra and threads; the
//! tests hold what that library computes.

use serde::{Deserialize, Serialize};

/// How well something came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recall {
    Again,
    Hard,
    Good,
    Easy,
}

/// What is known about how well somebody remembers one card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Days after which it is remembered nine times of ten.
    pub stability: f64,
    /// From 1 to 10.
    pub difficulty: f64,
}

/// The default parameters of FSRS-6.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
/// Asked again when it is remembered nine times of ten.
const RETENTION: f64 = 0.9;
const LEAST_STABILITY: f64 = 0.001;
const MOST_STABILITY: f64 = 36_500.0;
/// Nothing is put off beyond this: an interview is never further away than a plan reaches.
const MOST_DAYS: f64 = 60.0;

/// The memory after a review `days` after the one before; `days` is 0 on the same day and for the first.
#[must_use]
pub fn review(before: Option<Memory>, recall: Recall, days: u32) -> Memory {
    let rating = f64::from(recall as u8 + 1);
    let Some(before) = before else {
        return Memory {
            stability: W[recall as usize],
            difficulty: first_difficulty(rating).clamp(1.0, 10.0),
        };
    };
    let s = before.stability.clamp(LEAST_STABILITY, MOST_STABILITY);
    let d = before.difficulty.clamp(1.0, 10.0);
    let r = remembered(s, f64::from(days));
    let stability = if days == 0 {
        same_day(s, rating)
    } else if recall == Recall::Again {
        forgotten(s, d, r)
    } else {
        kept(s, d, r, recall)
    };
    let change = -W[6] * (rating - 3.0) * (10.0 - d) / 9.0;
    let moved = d + change;
    let difficulty = W[7] * (first_difficulty(4.0) - moved) + moved;
    Memory {
        stability: stability.clamp(LEAST_STABILITY, MOST_STABILITY),
        difficulty: difficulty.clamp(1.0, 10.0),
    }
}

/// How likely it is that somebody remembers after `days`, from 0 to 1.
#[must_use]
pub fn remembered(stability: f64, days: f64) -> f64 {
    (1.0 + factor() * days / stability).powf(-W[20])
}

/// Whole days until it should come back, at least one.
#[must_use]
pub fn due_in(memory: Memory) -> u32 {
    let days = memory.stability / factor() * (RETENTION.powf(-1.0 / W[20]) - 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 60")]
    let days = days.round().clamp(1.0, MOST_DAYS) as u32;
    days
}

fn factor() -> f64 {
    0.9_f64.powf(-1.0 / W[20]) - 1.0
}

fn first_difficulty(rating: f64) -> f64 {
    W[4] - (W[5] * (rating - 1.0)).exp() + 1.0
}

fn same_day(s: f64, rating: f64) -> f64 {
    let grown = (W[17] * (rating - 3.0 + W[18])).exp() * s.powf(-W[19]);
    s * if rating >= 2.0 { grown.max(1.0) } else { grown }
}

fn forgotten(s: f64, d: f64, r: f64) -> f64 {
    let after = W[11] * d.powf(-W[12]) * ((s + 1.0).powf(W[13]) - 1.0) * ((1.0 - r) * W[14]).exp();
    after.min(s / (W[17] * W[18]).exp())
}

fn kept(s: f64, d: f64, r: f64, recall: Recall) -> f64 {
    let by_rating = match recall {
        Recall::Hard => W[15],
        Recall::Easy => W[16],
        Recall::Again | Recall::Good => 1.0,
    };
    s * (W[8].exp() * (11.0 - d) * s.powf(-W[9]) * (((1.0 - r) * W[10]).exp() - 1.0) * by_rating + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rating, days since, then stability and difficulty as version 6.6.2 of the reference library computes them.
    type Step = (Recall, u32, f64, f64);

    #[test]
    fn memories_are_those_of_the_reference_library() {
        use Recall::{Again, Easy, Good, Hard};
        let runs: [&[Step]; 4] = [
            &[
                (Good, 0, 2.3065, 2.1181),
                (Good, 3, 13.8269, 2.1112),
                (Good, 10, 47.4521, 2.1043),
                (Again, 30, 2.8291, 7.3900),
                (Good, 1, 4.8585, 7.3778),
                (Easy, 5, 18.7868, 6.4868),
            ],
            &[
                (Again, 0, 0.2120, 6.4133),
                (Hard, 1, 1.2192, 7.6042),
                (Good, 2, 4.2301, 7.5918),
                (Easy, 6, 18.7664, 6.7724),
            ],
            &[
                (Easy, 0, 8.2956, 1.0),
                (Easy, 20, 111.5863, 1.0),
                (Hard, 40, 184.7577, 4.0106),
                (Good, 10, 207.0756, 4.0018),
            ],
            &[
                (Hard, 0, 1.2931, 5.1122),
                (Good, 0, 1.3359, 5.1023),
                (Again, 0, 0.4653, 8.3754),
                (Good, 4, 2.8301, 8.3622),
            ],
        ];
        for run in runs {
            let mut memory = None;
            for (recall, days, stability, difficulty) in run {
                let after = review(memory, *recall, *days);
                let near = |a: f64, b: f64| (a - b).abs() <= 0.001 * b.max(1.0);
                assert!(near(after.stability, *stability), "{recall:?} after {days}: {after:?}");
                assert!(near(after.difficulty, *difficulty), "{recall:?} after {days}: {after:?}");
                memory = Some(after);
            }
        }
    }

    #[test]
    fn better_recall_never_comes_back_sooner() {
        let all = [Recall::Again, Recall::Hard, Recall::Good, Recall::Easy];
        for days in [0, 1, 5, 40] {
            let before = review(None, Recall::Good, 0);
            let due: Vec<u32> =
                all.iter().map(|recall| due_in(review(Some(before), *recall, days))).collect();
            assert!(due.is_sorted(), "{days}: {due:?}");
            assert!(due.iter().all(|days| (1..=60).contains(days)));
        }
        assert!((remembered(4.0, 4.0) - 0.9).abs() < 1e-9);
    }
}
