//! The matrix and everything around it.

use super::{seats, settle};
use crate::api::applications::facts::Case;
use crate::api::applications::projection::small;
use crate::api::shapes::coverage::{
    CoverageCell, CoverageCompetency, CoverageRound, CoverageRow, CoverageView, MinutesRange,
    PlannedQuestion, RoundQuestions,
};
use highbar_domain::coverage::{Coverage, Repeat, Row, coverage, question_text, suggest};
use highbar_domain::process::{CompetencyId, PrincipleId, Process, QuestionId, Round, RoundId};
use highbar_domain::refusal::Names;

/// The coverage of a case's loop.
#[must_use]
pub fn view(case: &Case) -> CoverageView {
    let facts = case.facts();
    let plan = &case.application.plan.rounds;
    let coverage = coverage(&facts, plan);
    let rounds = facts.loop_rounds();
    let suggestion = suggest(&facts, plan);
    let suggested: Vec<(&RoundId, &PrincipleId)> =
        suggestion.additions.iter().map(|add| (&add.round, &add.principle)).collect();
    let critical = coverage.rows.iter().filter(|row| row.critical);
    CoverageView {
        version: case.version,
        rounds: rounds.iter().map(|round| column(case, round)).collect(),
        principles: coverage.rows.iter().map(|row| line(case, &rounds, &coverage, &suggested, row)).collect(),
        competencies: competencies(case, &rounds),
        questions: rounds.iter().map(|round| questions(case, &coverage, round)).collect(),
        covered: coverage.covered(),
        critical_twice: small(critical.clone().filter(|row| row.rounds.len() >= row.wanted as usize).count()),
        critical: small(critical.count()),
        repeats: small(coverage.repeats.len()),
        to_settle: settle::all(case, &coverage, &suggestion),
        seats: seats::rules(case),
        minutes: MinutesRange {
            total: coverage.minutes,
            min: coverage.minutes_wanted.min,
            max: coverage.minutes_wanted.max,
            ok: coverage.minutes_fit(),
        },
    }
}

fn column(case: &Case, round: &Round) -> CoverageRound {
    let interview = case.application.interview_of(&round.id);
    let planned = case.application.plan.rounds.get(&round.id);
    CoverageRound {
        round: round.id.to_string(),
        name: round.name.clone(),
        short: round.short.clone(),
        kind: round.kind.as_str().to_owned(),
        minutes: round.minutes,
        person: interview.map(|interview| case.reference(interview.lead)),
        min: round.principles.min,
        max: round.principles.max,
        count: planned.map_or(0, |plan| small(plan.principles.len())),
        interview_id: interview.map(|interview| interview.id.0),
    }
}

fn line(
    case: &Case,
    rounds: &[&Round],
    coverage: &Coverage,
    suggested: &[(&RoundId, &PrincipleId)],
    row: &Row,
) -> CoverageRow {
    let principle = case.process.principle(&row.principle);
    let cells = rounds.iter().map(|round| {
        let planned = case.application.plan.rounds.get(&round.id);
        let asked: Vec<&QuestionId> = planned
            .into_iter()
            .flat_map(|plan| &plan.questions)
            .filter(|id| belongs(&case.process, &row.principle, id))
            .collect();
        CoverageCell {
            round: round.id.to_string(),
            questions: small(asked.len()),
            assigned: row.rounds.contains(&round.id),
            suggested: suggested.contains(&(&round.id, &row.principle))
                || round.suggested_principles.contains(&row.principle),
            repeated: asked.iter().any(|id| repeat(&coverage.repeats, &round.id, id).is_some()),
        }
    });
    CoverageRow {
        id: row.principle.to_string(),
        name: Names::principle(case, &row.principle),
        short: principle.map_or_else(|| row.principle.to_string(), |one| one.short.clone()),
        critical: row.critical,
        wanted: row.wanted,
        have: small(row.rounds.len()),
        cells: cells.collect(),
    }
}

/// Whether a question probes the principle.
pub(super) fn belongs(process: &Process, principle: &PrincipleId, question: &QuestionId) -> bool {
    let found = process.principle(principle);
    found.is_some_and(|found| found.questions.iter().any(|one| one.id == *question))
}

/// The principle that a question probes, if it is one of a principle.
pub(super) fn principle_of<'p>(process: &'p Process, question: &QuestionId) -> Option<&'p PrincipleId> {
    process
        .principles
        .iter()
        .find(|principle| principle.questions.iter().any(|one| one.id == *question))
        .map(|principle| &principle.id)
}

/// The round that asks nearly the same, if there is one.
fn repeat<'r>(repeats: &'r [Repeat], round: &RoundId, question: &QuestionId) -> Option<&'r RoundId> {
    repeats.iter().find_map(|repeat| {
        if repeat.first.0 == *round && repeat.first.1 == *question {
            Some(&repeat.second.0)
        } else if repeat.second.0 == *round && repeat.second.1 == *question {
            Some(&repeat.first.0)
        } else {
            None
        }
    })
}

fn competencies(case: &Case, rounds: &[&Round]) -> Vec<CoverageCompetency> {
    let rated = |id: &CompetencyId| -> Vec<String> {
        let here = rounds.iter().filter(|round| round.competencies.contains(id));
        here.map(|round| round.id.to_string()).collect()
    };
    case.process
        .competencies
        .iter()
        .map(|one| CoverageCompetency {
            id: one.id.to_string(),
            name: one.name.clone(),
            rounds: rated(&one.id),
        })
        .filter(|one| !one.rounds.is_empty())
        .collect()
}

fn questions(case: &Case, coverage: &Coverage, round: &Round) -> RoundQuestions {
    let planned = case.application.plan.rounds.get(&round.id);
    let items = planned.into_iter().flat_map(|plan| &plan.questions).map(|id| {
        let near = repeat(&coverage.repeats, &round.id, id);
        PlannedQuestion {
            id: id.to_string(),
            text: question_text(&case.process, id).unwrap_or_default().to_owned(),
            principle: principle_of(&case.process, id).map(ToString::to_string),
            repeated: near.is_some(),
            near: near.map(|round| Names::round(case, round)),
        }
    });
    RoundQuestions { round: round.id.to_string(), items: items.collect() }
}
