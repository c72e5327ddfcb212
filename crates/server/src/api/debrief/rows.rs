//! The table of ratings: a row a principle or competency, a cell a person. Built only once the viewer may read
//! every card.

use crate::api::applications::facts::Case;
use crate::api::scorecards::text::{CardText, ItemKind};
use crate::api::shapes::debrief::{CellEvidence, DebriefCell, DebriefRow, FormulaGroup};
use highbar_domain::debrief::{Debrief, Phase, order};
use highbar_domain::ids::PersonId;

/// Principles by disagreement, then competencies in the order of the process.
pub(super) fn rows(case: &Case, debrief: Option<&Debrief>) -> Vec<DebriefRow> {
    let texts = texts(case, debrief);
    let mut rows: Vec<DebriefRow> = order(&case.process, &case.cards)
        .into_iter()
        .filter_map(|one| case.process.principle(&one.principle))
        .map(|principle| DebriefRow {
            item: principle.id.to_string(),
            kind: ItemKind::Principle.word(),
            name: principle.name.clone(),
            critical: case.process.is_critical(&principle.id),
            group: principle.group.to_string(),
            spread: 0,
            discussed: debrief.is_some_and(|debrief| debrief.discussed.contains(&principle.id)),
            current: debrief.is_some_and(|debrief| {
                matches!(&debrief.phase, Phase::Discussion { current: Some(current) } if *current == principle.id)
            }),
            cells: cells(&texts, ItemKind::Principle, principle.id.as_str()),
        })
        .collect();
    rows.extend(case.process.competencies.iter().map(|competency| DebriefRow {
        item: competency.id.to_string(),
        kind: ItemKind::Competency.word(),
        name: competency.name.clone(),
        critical: false,
        group: competency.group.to_string(),
        spread: 0,
        discussed: false,
        current: false,
        cells: cells(&texts, ItemKind::Competency, competency.id.as_str()),
    }));
    rows.retain(|row| !row.cells.is_empty());
    for row in &mut rows {
        row.spread = spread(&row.cells);
    }
    rows
}

fn spread(cells: &[DebriefCell]) -> u8 {
    let ratings = || cells.iter().map(|cell| cell.rating);
    ratings().max().unwrap_or(0).saturating_sub(ratings().min().unwrap_or(0))
}

/// The latest text of every participant.
fn texts(case: &Case, debrief: Option<&Debrief>) -> Vec<(PersonId, CardText)> {
    debrief
        .iter()
        .flat_map(|debrief| &debrief.participants)
        .filter_map(|participant| {
            let latest = case.versions(participant.interview, participant.person).last()?;
            Some((participant.person, CardText::read(&latest.body)))
        })
        .collect()
}

fn cells(texts: &[(PersonId, CardText)], kind: ItemKind, item: &str) -> Vec<DebriefCell> {
    texts
        .iter()
        .filter_map(|(person, text)| {
            let written = text.rating_of(kind, item)?;
            Some(DebriefCell {
                person_id: person.0,
                rating: written.rating?.value(),
                evidence: written
                    .evidence
                    .iter()
                    .map(|piece| CellEvidence { text: piece.text.clone(), at_seconds: piece.at_seconds })
                    .collect(),
            })
        })
        .collect()
}

/// Technical competence, leadership impact, culture: what belongs to each.
pub(super) fn groups(case: &Case) -> Vec<FormulaGroup> {
    case.process
        .formulas
        .iter()
        .map(|formula| FormulaGroup {
            id: formula.id.to_string(),
            name: formula.name.clone(),
            parts: formula.parts.clone(),
            items: formula
                .principles
                .iter()
                .map(ToString::to_string)
                .chain(formula.competencies.iter().map(ToString::to_string))
                .collect(),
        })
        .collect()
}
