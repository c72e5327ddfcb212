//! Whether the loop has room to probe every principle, and the critical ones
//! often enough. One round counts once for a principle, so this is a matching
//! between principles and rounds, solved by augmenting paths (Ford and
//! Fulkerson); by Hall's theorem what stays unmatched cannot be covered at all.

use super::super::fault::{FaultCode, one_of};
use super::super::source::Ledger;
use super::super::tree::Node;
use super::{Makeup, Pack};

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    let mut said: Vec<Vec<String>> = Vec::new();
    for makeup in pack.makeups() {
        let Some(problem) = Problem::of(pack, &makeup) else { continue };
        let short = problem.solve();
        if short.is_empty() {
            continue;
        }
        let gaps: Vec<String> = short.iter().map(|gap| gap.id.to_owned()).collect();
        if said.contains(&gaps) {
            continue;
        }
        said.push(gaps);
        report(ledger, &makeup, &problem, &short);
    }
}

/// A principle that the loop cannot cover.
struct Gap<'t> {
    id: &'t str,
    covered: usize,
    wanted: usize,
}

fn report(ledger: &mut Ledger, makeup: &Makeup<'_>, problem: &Problem<'_>, short: &[Gap<'_>]) {
    let room: usize = problem.room.iter().sum();
    let wanted: usize = problem.wanted.iter().sum();
    let names = |gaps: &[&Gap<'_>]| {
        one_of(&gaps.iter().map(|gap| gap.id).collect::<Vec<_>>()).replace(" or ", " and ")
    };
    let never: Vec<&Gap<'_>> = short.iter().filter(|gap| gap.covered == 0).collect();
    let seldom: Vec<&Gap<'_>> = short.iter().filter(|gap| gap.covered > 0).collect();
    let mut parts = Vec::new();
    if !never.is_empty() {
        parts.push(format!("nobody can cover {}", names(&never)));
    }
    if let Some(gap) = seldom.first() {
        parts.push(format!("{} cannot be covered {} times", names(&seldom), gap.wanted));
    }
    ledger.fault(
        makeup.at,
        FaultCode::UncoveredPrinciple,
        format!(
            "in {} {}: its rounds have room for {room} data points and {wanted} are wanted, \
             each from another round",
            makeup.title,
            parts.join("; ")
        ),
        "raise `principles.max` in some rounds, or name fewer critical principles",
    );
}

/// Principles with the data points that they want, rounds with their room.
struct Problem<'t> {
    principles: Vec<&'t str>,
    wanted: Vec<usize>,
    room: Vec<usize>,
    /// For each principle, the rounds in the order in which to try them: those
    /// that suggest it first.
    rounds: Vec<Vec<usize>>,
}

impl<'t> Problem<'t> {
    /// Nothing where a round or its room is unknown: that has its own fault.
    fn of(pack: Pack<'t>, makeup: &Makeup<'t>) -> Option<Self> {
        let rounds: Vec<&Node> = makeup.rounds.iter().map(|id| pack.round(id)).collect::<Option<_>>()?;
        let room = rounds
            .iter()
            .map(|round| Some(round.get("principles")?.whole_of("max")? as usize))
            .collect::<Option<Vec<usize>>>()?;
        let principles: Vec<&str> = pack.rows("principle").iter().filter_map(Node::id).collect();
        let plan = pack.the_loop()?;
        let critical: Vec<&str> = plan.texts("critical_principles").into_iter().map(|(id, _)| id).collect();
        let evidence = plan.whole_of("critical_evidence").unwrap_or(2) as usize;
        let wanted = principles.iter().map(|id| if critical.contains(id) { evidence } else { 1 }).collect();
        let order = |principle: &&str| {
            let suggests = |round: &usize| {
                rounds[*round].texts("suggested_principles").iter().any(|(id, _)| id == principle)
            };
            let mut order: Vec<usize> = (0..rounds.len()).collect();
            order.sort_by_key(|round| !suggests(round));
            order
        };
        let rounds = principles.iter().map(order).collect();
        Some(Self { principles, wanted, room, rounds })
    }

    /// The principles that stay short in a largest matching.
    fn solve(&self) -> Vec<Gap<'t>> {
        let mut held: Vec<Vec<usize>> = vec![Vec::new(); self.room.len()];
        let mut covered = vec![0_usize; self.principles.len()];
        // One data point for each first, so that a lack of room shows as few
        // principles as possible that nobody covers.
        let most = self.wanted.iter().copied().max().unwrap_or(0);
        for turn in 1..=most {
            for (principle, covered) in covered.iter_mut().enumerate() {
                if self.wanted[principle] >= turn
                    && self.place(principle, &mut held, &mut vec![false; self.room.len()])
                {
                    *covered += 1;
                }
            }
        }
        (0..self.principles.len())
            .filter(|p| covered[*p] < self.wanted[*p])
            .map(|p| Gap { id: self.principles[p], covered: covered[p], wanted: self.wanted[p] })
            .collect()
    }

    /// Finds room for one more data point, moving others where that helps.
    fn place(&self, principle: usize, held: &mut [Vec<usize>], seen: &mut [bool]) -> bool {
        for &round in &self.rounds[principle] {
            if seen[round] || held[round].contains(&principle) {
                continue;
            }
            seen[round] = true;
            if held[round].len() < self.room[round] {
                held[round].push(principle);
                return true;
            }
            for slot in 0..held[round].len() {
                let other = held[round][slot];
                if self.place(other, held, seen) {
                    held[round][slot] = principle;
                    return true;
                }
            }
        }
        false
    }
}
