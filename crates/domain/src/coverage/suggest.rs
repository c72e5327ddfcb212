//! The smallest set of additions that closes every gap. Each missing data point
//! needs one round with room that does not probe the principle yet, so the
//! question is a flow from principles to rounds, solved by augmenting paths.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Gap, Plan, rows};
use crate::{
    facts::Facts,
    process::{PrincipleId, Round, RoundId},
};

/// What to add to a plan, and what no addition can close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub additions: Vec<Addition>,
    /// Gaps that stay open: no round has room for them.
    pub open: Vec<Gap>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// A principle for a round to probe as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    pub round: RoundId,
    pub principle: PrincipleId,
}

struct Flow<'a> {
    rounds: Vec<&'a Round>,
    /// Room left in each round.
    room: Vec<usize>,
    /// For each missing data point: the principle, the rounds it may go to in
    /// order of preference, and the round it was given.
    points: Vec<Point>,
}

struct Point {
    principle: PrincipleId,
    may: Vec<usize>,
    given: Option<usize>,
}

/// The smallest set of additions to `plan` that closes as many gaps as can be
/// closed, preferring rounds for which the process suggests the principle.
pub fn suggest(facts: &Facts<'_>, plan: &Plan) -> Suggestion {
    let mut flow = Flow::new(facts, plan);
    for point in 0..flow.points.len() {
        let mut tried = BTreeSet::new();
        flow.place(point, &mut tried);
    }
    let additions: Vec<Addition> = flow
        .points
        .iter()
        .filter_map(|point| {
            let round = flow.rounds[point.given?].id.clone();
            Some(Addition { round, principle: point.principle.clone() })
        })
        .collect();
    let mut filled = plan.clone();
    for addition in &additions {
        filled.entry(addition.round.clone()).or_default().principles.push(addition.principle.clone());
    }
    let open = super::coverage(facts, &filled).gaps;
    let sentences = sentences(facts, &additions, &open);
    Suggestion { additions, open, sentences }
}

impl<'a> Flow<'a> {
    fn new(facts: &Facts<'a>, plan: &Plan) -> Self {
        let rounds = facts.loop_rounds();
        let planned = |round: &Round| plan.get(&round.id).map_or(0, |planned| planned.principles.len());
        let room = rounds
            .iter()
            .map(|round| (round.principles.max as usize).saturating_sub(planned(round)))
            .collect();
        let mut points = Vec::new();
        for row in rows(facts.process, &rounds, plan) {
            let mut may: Vec<usize> =
                (0..rounds.len()).filter(|round| !row.rounds.contains(&rounds[*round].id)).collect();
            may.sort_by_key(|round| !rounds[*round].suggested_principles.contains(&row.principle));
            for _ in row.rounds.len()..row.wanted as usize {
                points.push(Point { principle: row.principle.clone(), may: may.clone(), given: None });
            }
        }
        Self { rounds, room, points }
    }

    /// Finds a round for `point`, moving points placed before where that helps.
    fn place(&mut self, point: usize, tried: &mut BTreeSet<usize>) -> bool {
        for round in self.points[point].may.clone() {
            if self.probes(point, round) || !tried.insert(round) {
                continue;
            }
            if self.load(round) < self.room[round] {
                self.points[point].given = Some(round);
                return true;
            }
            let placed: Vec<usize> =
                (0..self.points.len()).filter(|other| self.points[*other].given == Some(round)).collect();
            for other in placed {
                if self.place(other, tried) {
                    self.points[point].given = Some(round);
                    return true;
                }
            }
        }
        false
    }

    fn load(&self, round: usize) -> usize {
        self.points.iter().filter(|point| point.given == Some(round)).count()
    }

    /// Whether another data point of the same principle already went to `round`.
    fn probes(&self, point: usize, round: usize) -> bool {
        let principle = &self.points[point].principle;
        self.points.iter().enumerate().any(|(other, placed)| {
            other != point && placed.given == Some(round) && placed.principle == *principle
        })
    }
}

fn sentences(facts: &Facts<'_>, additions: &[Addition], open: &[Gap]) -> Vec<String> {
    let principle =
        |id: &PrincipleId| facts.process.principle(id).map_or(id.as_str(), |p| &p.name).to_owned();
    let round = |id: &RoundId| facts.process.round(id).map_or(id.as_str(), |r| &r.name).to_owned();
    let mut sentences: Vec<String> = additions
        .iter()
        .map(|add| format!("Let {} probe {} as well.", round(&add.round), principle(&add.principle)))
        .collect();
    sentences.extend(open.iter().map(|gap| {
        format!(
            "{} has {} of {} data points and no round has room for another: take a principle that is covered \
             more often than needed out of a round.",
            principle(&gap.principle),
            gap.have,
            gap.wanted
        )
    }));
    sentences
}
