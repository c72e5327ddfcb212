//! # duplicate-event
//!
//! Two stories tell one event, whatever their titles. Names, figures, dates and rare words that they share are
//! weighed against those that each has alone.
//!
//! **Why an interviewer minds.** In the debrief two people find that they heard one story. It then counts once,
//! and the principle that it was told for a second time has nothing.
//!
//! **Bad:** "Moving refunds off the batch" and "Convincing Jonas", both about the same October.
//! **Good:** one of them, and another event for the other principle.
//!
//! **Do:** keep the stronger telling; find another event for what the other was to show.

use crate::bank::{BankFindings, Member};
use crate::text::{Kind, Token, numbers};
use std::collections::{HashMap, HashSet};

/// So much of the smaller story's rare matter has to be shared.
const SHARED: f64 = 0.38;

/// And so much weight of names, figures and dates.
const HARD: f64 = 4.0;

pub(super) fn check(bank: &[Member<'_>], found: &mut BankFindings<'_>) {
    let prints: Vec<HashMap<String, f64>> = bank.iter().map(print_of).collect();
    let mut seen_in: HashMap<&str, usize> = HashMap::new();
    for word in prints.iter().flat_map(HashMap::keys) {
        *seen_in.entry(word).or_default() += 1;
    }
    for first in 0..bank.len() {
        for second in first + 1..bank.len() {
            let Some(shared) = one_event(&prints[first], &prints[second], &seen_in, bank.len()) else {
                continue;
            };
            let (a, b) = (&bank[first], &bank[second]);
            if years_differ(a, b) {
                continue;
            }
            let message = format!(
                "“{}” and “{}” tell one event: both have {}.",
                a.story.title,
                b.story.title,
                shared.join(", ")
            );
            found.add(
                &[a.id, b.id],
                message,
                "Keep the stronger telling, and find another event for what the other shows.",
            );
        }
    }
}

fn years_differ(a: &Member<'_>, b: &Member<'_>) -> bool {
    matches!((a.story.year, b.story.year), (Some(a), Some(b)) if a.abs_diff(b) > 1)
        || (!a.story.employer.is_empty()
            && !b.story.employer.is_empty()
            && !a.story.employer.trim().eq_ignore_ascii_case(b.story.employer.trim()))
}

/// What a story is known by: names, figures and content words, each with a weight.
fn print_of(member: &Member<'_>) -> HashMap<String, f64> {
    let mut print = HashMap::new();
    let employer = member.story.employer.to_lowercase();
    for (_, text) in member.analysis.told() {
        for (at, token) in text.tokens.iter().enumerate() {
            if let Some((word, weight)) =
                matter(&text.tokens, at, token).filter(|(word, _)| !employer.contains(word.as_str()))
            {
                let known = print.entry(word).or_insert(weight);
                *known = weight.max(*known);
            }
        }
    }
    print
}

/// Names and figures weigh most, long words more than short ones.
fn matter(tokens: &[Token], at: usize, token: &Token) -> Option<(String, f64)> {
    const NAME: f64 = 3.0;
    const FIGURE: f64 = 2.0;
    let word = token.lower.as_str();
    match token.kind {
        Kind::Mark => None,
        Kind::Number => {
            let plain: String =
                word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '.' | '%')).collect();
            let weight = if plain.len() > 2 && !numbers::is_year(token) { FIGURE } else { 0.7 };
            Some((plain, weight))
        }
        Kind::Word if numbers::is_month(token) => Some((word.to_owned(), 1.0)),
        Kind::Word if token.capital && !token.first && !token.is("i") => Some((word.to_owned(), NAME)),
        Kind::Word if crate::text::people::is_name_at(tokens, at) => Some((word.to_owned(), NAME)),
        Kind::Word if word.chars().count() > 4 => Some((stem(word), 1.0)),
        Kind::Word => None,
    }
}

fn stem(word: &str) -> String {
    let cut = ["ings", "ing", "ed", "es", "s"]
        .iter()
        .find_map(|end| word.strip_suffix(end).filter(|rest| rest.len() > 3));
    cut.unwrap_or(word).to_owned()
}

/// The most telling things that two stories share, if they share enough to be one event.
fn one_event(
    a: &HashMap<String, f64>,
    b: &HashMap<String, f64>,
    seen_in: &HashMap<&str, usize>,
    stories: usize,
) -> Option<Vec<String>> {
    #[expect(clippy::cast_precision_loss, reason = "a bank has a few dozen stories")]
    let rarity = |word: &str| {
        let seen = seen_in.get(word).copied().unwrap_or(1) as f64;
        // In a bank of two nothing is rare by count; names and figures decide there.
        if stories < 4 { 1.0 } else { ((stories as f64 + 1.0) / seen).ln() / (stories as f64 + 1.0).ln() }
    };
    let weigh = |print: &HashMap<String, f64>| {
        print.iter().map(|(word, weight)| weight * weight * rarity(word)).sum::<f64>()
    };
    let mut shared: Vec<(&String, f64)> =
        a.iter().filter(|(word, _)| b.contains_key(*word)).map(|(word, weight)| (word, *weight)).collect();
    let common: f64 = shared.iter().map(|(word, weight)| weight * weight * rarity(word)).sum();
    let hard: f64 =
        shared.iter().filter(|(_, weight)| *weight >= 2.0).map(|(word, weight)| weight * rarity(word)).sum();
    let smaller = weigh(a).min(weigh(b));
    if smaller <= 0.0 || common / smaller < SHARED || hard < HARD {
        return None;
    }
    shared.sort_by(|(w, x), (v, y)| y.total_cmp(x).then(w.cmp(v)));
    let told: HashSet<&String> = shared.iter().map(|(word, _)| *word).collect();
    debug_assert!(!told.is_empty());
    Some(shared.iter().take(4).map(|(word, _)| format!("“{word}”")).collect())
}
