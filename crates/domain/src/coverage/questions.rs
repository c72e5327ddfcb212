//! Questions of a loop: none twice, not even in other words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Plan;
use crate::process::{Process, QuestionId, RoundId};

/// Share of common words from which two questions count as the same one.
const SAME_WORDS: f64 = 0.6;

/// Words that carry no meaning of their own in a question.
const FILLERS: &[&str] = &[
    "a", "an", "and", "the", "to", "of", "in", "on", "for", "with", "you", "your", "did", "do", "was",
    "were", "how", "what", "when", "that", "it", "about", "me", "tell", "time", "have", "had", "is", "are",
    "at",
];

/// A question that two rounds would ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    pub first: (RoundId, QuestionId),
    pub second: (RoundId, QuestionId),
    /// The very same question, or nearly the same words.
    pub exact: bool,
}

/// The text of a question of a principle or of a round.
pub fn question_text<'p>(process: &'p Process, id: &QuestionId) -> Option<&'p str> {
    let of_principles =
        process.principles.iter().flat_map(|p| &p.questions).find(|q| q.id == *id).map(|q| q.text.as_str());
    of_principles.or_else(|| {
        process.rounds.iter().flat_map(|r| &r.questions).find(|q| q.id == *id).map(|q| q.text.as_str())
    })
}

/// Every pair of planned questions that are the same or nearly so.
pub fn repeats(process: &Process, plan: &Plan) -> Vec<Repeat> {
    let asked: Vec<(&RoundId, &QuestionId, BTreeSet<String>)> = plan
        .iter()
        .flat_map(|(round, planned)| planned.questions.iter().map(move |question| (round, question)))
        .map(|(round, question)| (round, question, words(question_text(process, question).unwrap_or(""))))
        .collect();
    let mut found = Vec::new();
    for (place, (round, question, text)) in asked.iter().enumerate() {
        for (earlier_round, earlier, earlier_text) in &asked[..place] {
            let exact = earlier == question;
            if exact || alike(earlier_text, text) {
                found.push(Repeat {
                    first: ((*earlier_round).clone(), (*earlier).clone()),
                    second: ((*round).clone(), (*question).clone()),
                    exact,
                });
            }
        }
    }
    found
}

/// `plan` with one question for every principle that has none yet in its round,
/// none of them asked elsewhere in the loop.
pub fn pick(process: &Process, plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let mut taken: Vec<(QuestionId, BTreeSet<String>)> = plan
        .values()
        .flat_map(|planned| &planned.questions)
        .map(|id| (id.clone(), words(question_text(process, id).unwrap_or(""))))
        .collect();
    for planned in plan.values_mut() {
        for principle in planned.principles.iter().filter_map(|id| process.principle(id)) {
            if principle.questions.iter().any(|question| planned.questions.contains(&question.id)) {
                continue;
            }
            let free = principle.questions.iter().find(|question| {
                let text = words(&question.text);
                taken.iter().all(|(id, other)| *id != question.id && !alike(other, &text))
            });
            if let Some(question) = free {
                planned.questions.push(question.id.clone());
                taken.push((question.id.clone(), words(&question.text)));
            }
        }
    }
    plan
}

/// The words of a question that say what it is about.
fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !FILLERS.contains(&word.as_str()))
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "a question has a few dozen words")]
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let all = one.union(other).count();
    all > 0 && one.intersection(other).count() as f64 / all as f64 >= SAME_WORDS
}
