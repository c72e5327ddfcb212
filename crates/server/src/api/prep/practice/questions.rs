//! The questions of a process as drills ask them.

use super::content;
use highbar_domain::process::{PrincipleId, Process, QuestionId, RoundKind};
use std::collections::BTreeSet;

/// A question that can be asked in a drill.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: QuestionId,
    pub text: String,
    pub principle: Option<PrincipleId>,
    /// Kinds of rounds in which it may come.
    pub round_kinds: Vec<RoundKind>,
    pub ladder: Vec<String>,
}

/// Every question of the process: those of its principles, then those of its rounds.
#[must_use]
pub fn all(process: &Process) -> Vec<Asked> {
    let mut all = Vec::new();
    for principle in &process.principles {
        let probing =
            process.rounds.iter().filter(|round| round.suggested_principles.contains(&principle.id));
        let mut kinds: Vec<RoundKind> = probing.map(|round| round.kind).collect();
        kinds.dedup();
        if kinds.is_empty() {
            kinds.push(RoundKind::Behavioral);
        }
        all.extend(principle.questions.iter().map(|question| Asked {
            id: question.id.clone(),
            text: question.text.clone(),
            principle: Some(principle.id.clone()),
            round_kinds: kinds.clone(),
            ladder: question.ladder.clone(),
        }));
    }
    for round in &process.rounds {
        all.extend(round.questions.iter().map(|question| Asked {
            id: question.id.clone(),
            text: question.text.clone(),
            principle: None,
            round_kinds: vec![round.kind],
            ladder: question.ladder.clone(),
        }));
    }
    all
}

/// A question by its id.
#[must_use]
pub fn find(process: &Process, id: &str) -> Option<Asked> {
    all(process).into_iter().find(|question| question.id.as_str() == id)
}

/// The questions that drills leave to rehearsals, so that something in them is new: of each principle the last one
/// that no pattern's drill needs, until it has come up in a rehearsal.
#[must_use]
pub fn kept_away(process: &Process, met: &BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
    let needed: BTreeSet<&str> =
        content::signs().all.iter().flat_map(|sign| &sign.drill.questions).map(String::as_str).collect();
    let last = process.principles.iter().filter_map(|principle| {
        let free = principle.questions.iter().rev().find(|question| !needed.contains(question.id.as_str()));
        free.map(|question| question.id.clone())
    });
    last.filter(|id| !met.contains(id)).collect()
}
