//! What a round is worth with each set of stories that might be told in it.

use super::{Round, Tellable, Wants};
use crate::principle::{Principle, Strength};

/// One covered principle outweighs all strength, and one step of strength all freshness.
const COVERED: i64 = 1_000_000_000;
const STRENGTH: i64 = 100_000;
const TOLD: i64 = 10;
const SAME_EMPLOYER: i64 = 5;

/// Telling a story for the tenth time is no staler than for the ninth.
const MOST_TOLD: u32 = 9;

/// A set of stories for one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub stories: u64,
    pub value: i64,
}

/// For each round the sets that are worth telling. The first of each is the empty one.
pub(super) fn columns(bank: &[Tellable], wants: &Wants) -> Vec<Vec<Column>> {
    wants.rounds.iter().map(|round| of_round(&Scale::of(bank, round, wants), round)).collect()
}

fn of_round(scale: &Scale, round: &Round) -> Vec<Column> {
    let of_use: Vec<usize> =
        (0..scale.stories.len()).filter(|at| scale.stories[*at].shows.iter().any(|step| *step > 0)).collect();
    let mut found = vec![Column { stories: 0, value: 0 }];
    let mut open = vec![(0u64, 0usize, 0usize)];
    while let Some((stories, from, size)) = open.pop() {
        if size == round.slots.min(round.wanted()) {
            continue;
        }
        for (next, story) in of_use.iter().enumerate().skip(from) {
            let larger = stories | 1 << story;
            open.push((larger, next + 1, size + 1));
            let value = scale.value(larger);
            // A set is only worth its stories if each of them adds something to it.
            if bits(larger).all(|one| scale.value(larger & !(1 << one)) < value) {
                found.push(Column { stories: larger, value });
            }
        }
    }
    found
}

/// The places of the stories in a set.
fn bits(mut stories: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = (stories != 0).then(|| stories.trailing_zeros() as usize);
        stories &= stories.wrapping_sub(1);
        at
    })
}

/// What a round measures stories by, worked out once.
struct Scale {
    most: usize,
    /// For each principle of the round: is it critical?
    critical: Vec<bool>,
    stories: Vec<Weighed>,
}

struct Weighed {
    /// For each principle of the round: 0 not shown, 1 carried, 2 led.
    shows: Vec<u8>,
    cost: i64,
    /// The other stories from the same employer.
    same_employer: u64,
}

impl Scale {
    fn of(bank: &[Tellable], round: &Round, wants: &Wants) -> Self {
        let mut principles = round.principles.clone();
        principles.sort_unstable();
        principles.dedup();
        let step = |story: &Tellable, principle: Principle| match strength_of(story, principle) {
            Some(Strength::Leads) => 2,
            Some(Strength::Carries) => 1,
            Some(Strength::Touches) | None => 0,
        };
        let weighed = |(at, story): (usize, &Tellable)| Weighed {
            shows: principles.iter().map(|p| step(story, *p)).collect(),
            cost: TOLD * i64::from(story.told.min(MOST_TOLD)),
            same_employer: (0..at)
                .filter(|other| !story.employer.is_empty() && bank[*other].employer == story.employer)
                .fold(0, |set, other| set | 1 << other),
        };
        Self {
            most: round.max,
            critical: principles.iter().map(|p| wants.critical.contains(p)).collect(),
            stories: bank.iter().enumerate().map(weighed).collect(),
        }
    }

    /// What telling these stories in this round is worth.
    fn value(&self, stories: u64) -> i64 {
        // How many principles are heard, from the heaviest kind to the lightest.
        let mut kinds = [0usize; 4];
        for (place, critical) in self.critical.iter().enumerate() {
            match (bits(stories).map(|at| self.stories[at].shows[place]).max().unwrap_or(0), critical) {
                (2, true) => kinds[0] += 1,
                (1, true) => kinds[1] += 1,
                (2, false) => kinds[2] += 1,
                (1, false) => kinds[3] += 1,
                _ => {}
            }
        }
        let worth = [
            3 * COVERED + 2 * STRENGTH,
            3 * COVERED + STRENGTH,
            2 * COVERED + 2 * STRENGTH,
            2 * COVERED + STRENGTH,
        ];
        let mut left = self.most;
        let mut sum = 0;
        for (count, worth) in kinds.into_iter().zip(worth) {
            let counted = count.min(left);
            left -= counted;
            sum += worth * i64::try_from(counted).unwrap_or(0);
        }
        let stale = |at: usize| {
            let story = &self.stories[at];
            story.cost + SAME_EMPLOYER * i64::from((story.same_employer & stories).count_ones())
        };
        sum - bits(stories).map(stale).sum::<i64>()
    }
}

/// The best strength of each principle that the round probes and these stories show, heaviest first, no more than
/// the round wants.
pub(super) fn heard(
    bank: &[Tellable],
    round: &Round,
    wants: &Wants,
    stories: u64,
) -> Vec<(Principle, Strength, usize)> {
    let mut all: Vec<(Principle, Strength, usize)> = Vec::with_capacity(round.principles.len());
    for (place, principle) in round.principles.iter().enumerate() {
        if round.principles[..place].contains(principle) {
            continue;
        }
        let told = (0..bank.len()).filter(|at| stories >> at & 1 == 1);
        let shown = told.filter_map(|at| Some((strength_of(&bank[at], *principle)?, at)));
        let best =
            shown.filter(|(s, _)| *s > Strength::Touches).max_by_key(|(s, at)| (*s, std::cmp::Reverse(*at)));
        if let Some((strength, at)) = best {
            all.push((*principle, strength, at));
        }
    }
    all.sort_by_key(|(principle, strength, _)| std::cmp::Reverse((weight(wants, *principle), *strength)));
    all.truncate(round.max);
    all
}

fn strength_of(story: &Tellable, principle: Principle) -> Option<Strength> {
    story.principles.iter().filter(|s| s.principle == principle).map(|s| s.strength).max()
}

/// Three for a critical principle, two for another.
fn weight(wants: &Wants, principle: Principle) -> i64 {
    if wants.critical.contains(&principle) { 3 } else { 2 }
}

/// What telling these stories in this round is worth, worked out in the plain way.
#[cfg(test)]
pub(super) fn value(bank: &[Tellable], round: &Round, wants: &Wants, stories: u64) -> i64 {
    let heard = heard(bank, round, wants, stories);
    let covered: i64 = heard.iter().map(|(principle, ..)| weight(wants, *principle)).sum();
    let strength: i64 =
        heard.iter().map(|(_, strength, _)| if *strength == Strength::Leads { 2 } else { 1 }).sum();
    let mut cost = 0;
    for at in (0..bank.len()).filter(|at| stories >> at & 1 == 1) {
        cost += TOLD * i64::from(bank[at].told.min(MOST_TOLD));
        let employer = &bank[at].employer;
        let same = (0..at).filter(|other| {
            stories >> other & 1 == 1 && !employer.is_empty() && bank[*other].employer == *employer
        });
        cost += SAME_EMPLOYER * i64::try_from(same.count()).unwrap_or(0);
    }
    COVERED * covered + STRENGTH * strength - cost
}
