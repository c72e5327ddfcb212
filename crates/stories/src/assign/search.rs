//! The best choice of one set of stories for each round, so that no story is in two.
//!
//! Branch and bound with prices. Each story gets a price such that rounds that all want it bid against each other
//! (a Lagrangian relaxation, improved by subgradient steps). Under any prices, the best set of each round taken
//! alone, plus the prices of the stories that are left, is an upper bound; with good prices it is nearly tight, and
//! few branches are left. The result is exact whatever the prices are, unless so many stories are alike that the
//! looks run out: then it is the best that was seen.

use super::columns::Column;

/// One choice of a set for each round, with its worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub value: i64,
    /// For each round the place of its set among the columns.
    pub sets: Vec<usize>,
}

/// Steps by which prices are improved. More make the bound tighter and the start slower.
const STEPS: usize = 120;

/// Sets that are looked at before the best that was found has to do. Fifteen stories over seven rounds take some
/// thousands; a bank of stories that could all stand for each other would take for ever.
const MOST_LOOKS: usize = 200_000;

/// After so many steps without a better bound they get smaller.
const PATIENCE: usize = 3;

/// The best choices, best first, at most `most` of them.
pub(super) fn best(columns: &[Vec<Column>], stories: usize, most: usize) -> Vec<Choice> {
    let prices = prices(columns, stories);
    let priced: Vec<Vec<Priced>> = columns.iter().map(|sets| by_gain(sets, &prices)).collect();
    // Rounds in which least is to be chosen come last.
    let mut order: Vec<usize> = (0..columns.len()).collect();
    order.sort_by_key(|round| std::cmp::Reverse(columns[*round].len()));
    let mut search = Search {
        priced: &priced,
        order: &order,
        prices: &prices,
        most,
        found: Vec::new(),
        chosen: vec![0; columns.len()],
        looks: 0,
    };
    search.descend(0, 0, 0, prices.iter().sum());
    search.found
}

/// A set with what it is worth beyond the prices of its stories.
#[derive(Debug, Clone, Copy)]
struct Priced {
    gain: i64,
    value: i64,
    stories: u64,
    place: usize,
}

fn by_gain(sets: &[Column], prices: &[i64]) -> Vec<Priced> {
    let mut priced: Vec<Priced> = sets
        .iter()
        .enumerate()
        .map(|(place, set)| Priced {
            gain: set.value - cost(set.stories, prices),
            value: set.value,
            stories: set.stories,
            place,
        })
        .collect();
    priced.sort_by_key(|set| (std::cmp::Reverse(set.gain), set.place));
    priced
}

fn cost(mut stories: u64, prices: &[i64]) -> i64 {
    let mut sum = 0;
    while stories != 0 {
        sum += prices[stories.trailing_zeros() as usize];
        stories &= stories - 1;
    }
    sum
}

/// Prices for the stories: dearer where several rounds want one, cheaper where none does.
fn prices(columns: &[Vec<Column>], stories: usize) -> Vec<i64> {
    let mut prices = vec![0i64; stories];
    let mut best = (i64::MAX, prices.clone());
    let largest = columns.iter().flatten().map(|set| set.value).max().unwrap_or(0);
    let mut length = largest / 4;
    let mut waited = 0;
    for _ in 0..STEPS {
        let mut wanted = vec![0i64; stories];
        let mut bound: i64 = prices.iter().sum();
        for sets in columns {
            let Some(set) = sets.iter().max_by_key(|set| set.value - cost(set.stories, &prices)) else {
                continue;
            };
            bound += set.value - cost(set.stories, &prices);
            for (story, wanted) in wanted.iter_mut().enumerate() {
                *wanted += i64::try_from(set.stories >> story & 1).unwrap_or(0);
            }
        }
        waited += 1;
        if bound < best.0 {
            best = (bound, prices.clone());
            waited = 0;
        } else if waited > PATIENCE {
            waited = 0;
            length = length * 2 / 3;
            prices.clone_from(&best.1);
            continue;
        }
        if wanted.iter().zip(&prices).all(|(wanted, price)| *wanted == 1 || (*wanted == 0 && *price == 0)) {
            break;
        }
        for (price, wanted) in prices.iter_mut().zip(wanted) {
            *price = (*price + length * (wanted - 1)).max(0);
        }
    }
    best.1
}

struct Search<'a> {
    priced: &'a [Vec<Priced>],
    order: &'a [usize],
    prices: &'a [i64],
    most: usize,
    found: Vec<Choice>,
    chosen: Vec<usize>,
    looks: usize,
}

impl Search<'_> {
    /// `unused` is the sum of the prices of stories that are not told yet.
    fn descend(&mut self, depth: usize, told: u64, value: i64, unused: i64) {
        let Some(round) = self.order.get(depth).copied() else {
            self.keep(value);
            return;
        };
        let Some(rest) = self.bound(depth + 1, told) else { return };
        for at in 0..self.priced[round].len() {
            let set = self.priced[round][at];
            self.looks += 1;
            if self.looks > MOST_LOOKS && !self.found.is_empty() {
                return;
            }
            // What this set gains beyond its prices, what the others can gain, and what the stories are worth.
            if !self.is_open(value + set.gain + rest + unused) {
                break;
            }
            if set.stories & told == 0 {
                self.chosen[round] = set.place;
                let left = unused - cost(set.stories, self.prices);
                self.descend(depth + 1, told | set.stories, value + set.value, left);
            }
        }
    }

    /// The most that the rounds from a depth on can gain with the stories that are left.
    fn bound(&self, depth: usize, told: u64) -> Option<i64> {
        let gains = self.order[depth.min(self.order.len())..]
            .iter()
            .map(|round| self.priced[*round].iter().find(|set| set.stories & told == 0).map(|set| set.gain));
        gains.sum()
    }

    /// Could a choice of at most this worth still be among the best?
    fn is_open(&self, bound: i64) -> bool {
        self.found.len() < self.most || self.found.last().is_none_or(|worst| bound > worst.value)
    }

    fn keep(&mut self, value: i64) {
        if !self.is_open(value) {
            return;
        }
        let place = self.found.partition_point(|choice| choice.value >= value);
        self.found.insert(place, Choice { value, sets: self.chosen.clone() });
        self.found.truncate(self.most);
    }
}
