//! Which round probes which principle: gaps, repeated questions, counts per
//! round and the total length of the loop.

mod questions;
mod suggest;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    application::RoundPlan,
    facts::Facts,
    process::{PrincipleId, Process, QuestionId, Range, Round, RoundId},
};

pub use questions::{Repeat, pick, question_text, repeats};
pub use suggest::{Addition, Suggestion, suggest};

/// A plan by round.
pub type Plan = BTreeMap<RoundId, RoundPlan>;

/// What a plan covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// One row per principle, in the process's order.
    pub rows: Vec<Row>,
    pub gaps: Vec<Gap>,
    pub repeats: Vec<Repeat>,
    /// Rounds that probe fewer or more principles than the process allows.
    pub counts: Vec<Count>,
    /// Interview minutes without breaks.
    pub minutes: u32,
    pub minutes_wanted: Range,
}

/// Where one principle is probed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub principle: PrincipleId,
    pub rounds: Vec<RoundId>,
    /// Independent data points wanted: one, or more for a critical principle.
    pub wanted: u32,
    pub critical: bool,
}

/// A principle with too few data points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    pub principle: PrincipleId,
    pub have: u32,
    pub wanted: u32,
}

/// A round with too few or too many principles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub round: RoundId,
    pub count: u32,
    pub wanted: Range,
}

/// Something in a plan that cannot stand, gaps aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum PlanFault {
    NotInLoop { round: RoundId },
    UnknownPrinciple { round: RoundId, principle: PrincipleId },
    PrincipleTwice { round: RoundId, principle: PrincipleId },
    UnknownQuestion { round: RoundId, question: QuestionId },
    WrongCount(Count),
    Repeated(Repeat),
}

impl Coverage {
    /// No gap, no repetition, no round outside its range.
    pub fn is_complete(&self) -> bool {
        self.gaps.is_empty() && self.repeats.is_empty() && self.counts.is_empty()
    }

    /// Principles with as many data points as are wanted of them. A critical principle that is probed once of
    /// twice is a gap and not covered.
    pub fn covered(&self) -> u32 {
        u32::try_from(self.rows.len() - self.gaps.len()).unwrap_or(u32::MAX)
    }

    /// Whether the length lies within what the process asks for.
    pub fn minutes_fit(&self) -> bool {
        self.minutes_wanted.contains(self.minutes)
    }
}

/// What `plan` covers in the requisition's loop.
pub fn coverage(facts: &Facts<'_>, plan: &Plan) -> Coverage {
    let rounds = facts.loop_rounds();
    let rows = rows(facts.process, &rounds, plan);
    let gaps = rows
        .iter()
        .filter(|row| row.rounds.len() < row.wanted as usize)
        .map(|row| Gap { principle: row.principle.clone(), have: points(row), wanted: row.wanted })
        .collect();
    Coverage {
        gaps,
        repeats: repeats(facts.process, plan),
        counts: counts(&rounds, plan),
        minutes: rounds.iter().map(|round| round.minutes).sum(),
        minutes_wanted: facts.process.loop_minutes(facts.requisition.variant.as_ref()),
        rows,
    }
}

fn points(row: &Row) -> u32 {
    u32::try_from(row.rounds.len()).unwrap_or(u32::MAX)
}

/// The matrix: each principle with the rounds that probe it.
pub fn rows(process: &Process, rounds: &[&Round], plan: &Plan) -> Vec<Row> {
    process
        .principles
        .iter()
        .map(|principle| {
            let probes = |round: &&&Round| {
                plan.get(&round.id).is_some_and(|planned| planned.principles.contains(&principle.id))
            };
            let critical = process.is_critical(&principle.id);
            Row {
                principle: principle.id.clone(),
                rounds: rounds.iter().filter(probes).map(|round| round.id.clone()).collect(),
                wanted: if critical { process.plan.critical_evidence } else { 1 },
                critical,
            }
        })
        .collect()
}

fn counts(rounds: &[&Round], plan: &Plan) -> Vec<Count> {
    rounds
        .iter()
        .map(|round| {
            let count = plan.get(&round.id).map_or(0, |planned| planned.principles.len());
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            Count { round: round.id.clone(), count, wanted: round.principles }
        })
        .filter(|count| !count.wanted.contains(count.count))
        .collect()
}

/// Everything in `plan` that cannot stand whatever reason is given. Screens may
/// be planned as well; they do not count for the coverage of the loop.
pub fn faults(facts: &Facts<'_>, plan: &Plan) -> Vec<PlanFault> {
    let process = facts.process;
    let rounds = facts.loop_rounds();
    let mut faults = Vec::new();
    for (round, planned) in plan {
        let here = rounds.iter().any(|known| known.id == *round);
        let screen = process.screens().any(|known| known.id == *round);
        if !here && !screen {
            faults.push(PlanFault::NotInLoop { round: round.clone() });
        }
        for (place, principle) in planned.principles.iter().enumerate() {
            if process.principle(principle).is_none() {
                faults
                    .push(PlanFault::UnknownPrinciple { round: round.clone(), principle: principle.clone() });
            } else if planned.principles[..place].contains(principle) {
                faults.push(PlanFault::PrincipleTwice { round: round.clone(), principle: principle.clone() });
            }
        }
        for question in planned.questions.iter().filter(|id| question_text(process, id).is_none()) {
            faults.push(PlanFault::UnknownQuestion { round: round.clone(), question: question.clone() });
        }
    }
    let overfull = counts(&rounds, plan).into_iter().filter(|count| count.count > count.wanted.max);
    faults.extend(overfull.map(PlanFault::WrongCount));
    faults.extend(repeats(process, plan).into_iter().filter(|repeat| repeat.exact).map(PlanFault::Repeated));
    faults
}
