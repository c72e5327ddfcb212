//! An assignment in words: what each round hears, which holes are left, what the next best would lose.

use super::columns::{Column, heard};
use super::search::Choice;
use super::{Alternative, Assignment, Heard, Hole, Tellable, Told, Wants};
use crate::principle::{Principle, Strength};
use std::collections::BTreeSet;

pub(super) fn explain(
    bank: &[Tellable],
    wants: &Wants,
    columns: &[Vec<Column>],
    found: &[Choice],
) -> Assignment {
    let told_by = |choice: &Choice| told(bank, wants, columns, choice);
    let best = found.first().map(told_by).unwrap_or_default();
    let alternatives = found.iter().skip(1).map(|choice| {
        let told = told_by(choice);
        let (moved, lost) = (moved(bank, wants, &best, &told), lost(&best, &told));
        let loses = loses(wants, &moved, &best, &told);
        Alternative { moved, lost, told, loses }
    });
    let alternatives = alternatives.collect();
    let used: BTreeSet<&String> = best.iter().flat_map(|told| &told.stories).collect();
    let left = bank.iter().map(|story| &story.id).filter(|id| !used.contains(id)).cloned().collect();
    Assignment {
        holes: holes(bank, wants, &best),
        left,
        why: why(bank, wants, &best),
        alternatives,
        told: best,
    }
}

fn told(bank: &[Tellable], wants: &Wants, columns: &[Vec<Column>], choice: &Choice) -> Vec<Told> {
    let rounds = wants.rounds.iter().zip(columns).zip(&choice.sets);
    rounds
        .map(|((round, columns), set)| {
            let stories = columns[*set].stories;
            let heard: Vec<Heard> = heard(bank, round, wants, stories)
                .into_iter()
                .map(|(principle, strength, at)| Heard { principle, strength, story: bank[at].id.clone() })
                .collect();
            Told {
                round: round.id.clone(),
                stories: (0..bank.len())
                    .filter(|at| stories >> at & 1 == 1)
                    .map(|at| bank[at].id.clone())
                    .collect(),
                short: heard.len() < round.min,
                wanted: round.wanted(),
                heard,
            }
        })
        .collect()
}

/// The principles that are wanted and not heard; critical ones first, then those that no story of the bank shows.
pub(super) fn holes(bank: &[Tellable], wants: &Wants, told: &[Told]) -> Vec<Hole> {
    let mut holes = Vec::new();
    for (round, told) in wants.rounds.iter().zip(told) {
        let missing = told.wanted.saturating_sub(told.heard.len());
        let mut open: Vec<Principle> = round
            .principles
            .iter()
            .copied()
            .filter(|p| !told.heard.iter().any(|heard| heard.principle == *p))
            .collect();
        open.sort_by_key(|p| (!wants.critical.contains(p), shown_in_bank(bank, *p), *p));
        open.dedup();
        holes.extend(open.into_iter().take(missing).map(|principle| Hole {
            round: round.id.clone(),
            principle,
            critical: wants.critical.contains(&principle),
        }));
    }
    holes
}

fn shown_in_bank(bank: &[Tellable], principle: Principle) -> bool {
    bank.iter()
        .flat_map(|story| &story.principles)
        .any(|s| s.principle == principle && s.strength > Strength::Touches)
}

fn title<'a>(bank: &'a [Tellable], id: &str) -> &'a str {
    bank.iter().find(|story| story.id == id).map_or("", |story| story.title.as_str())
}

/// "Bar Raiser hears “Nightly batch” for Ownership and Earn Trust, and 1 of 3 principles is open."
fn why(bank: &[Tellable], wants: &Wants, told: &[Told]) -> Vec<String> {
    let rounds = wants.rounds.iter().zip(told).filter(|(round, _)| round.wanted() > 0);
    rounds
        .map(|(round, told)| {
            let stories: Vec<String> = told
                .stories
                .iter()
                .map(|id| {
                    let of_story = told.heard.iter().filter(|heard| heard.story == *id);
                    let principles: Vec<&str> = of_story.map(|heard| heard.principle.title()).collect();
                    format!("“{}” for {}", title(bank, id), listed(&principles))
                })
                .collect();
            let heard = told.heard.len();
            match (stories.is_empty(), heard == told.wanted) {
                (true, _) => format!("{} hears nothing: no story is left that it asks for.", round.title),
                (false, true) => {
                    format!("{} hears {}, all that it wants.", round.title, stories.join(" and "))
                }
                (false, false) => {
                    format!(
                        "{} hears {}: {heard} of {} principles.",
                        round.title,
                        stories.join(" and "),
                        told.wanted
                    )
                }
            }
        })
        .collect()
}

fn listed(words: &[&str]) -> String {
    match words {
        [] => "depth".to_owned(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What is heard, as pairs of round and principle with its strength.
fn pairs(told: &[Told]) -> BTreeSet<(&str, Principle)> {
    told.iter().flat_map(|t| t.heard.iter().map(|h| (t.round.as_str(), h.principle))).collect()
}

/// What the best split has heard and another one has not.
fn lost(best: &[Told], other: &[Told]) -> Vec<(String, Principle)> {
    let (ours, theirs) = (pairs(best), pairs(other));
    ours.difference(&theirs).map(|(round, p)| ((*round).to_owned(), *p)).collect()
}

/// The name of a round as people say it.
fn name_of<'a>(wants: &'a Wants, id: &'a str) -> &'a str {
    wants.rounds.iter().find(|round| round.id == id).map_or(id, |round| round.title.as_str())
}

fn loses(wants: &Wants, moved: &str, best: &[Told], other: &[Told]) -> String {
    let (ours, theirs) = (pairs(best), pairs(other));
    let named = |(round, p): &(&str, Principle)| format!("{} in {}", p.title(), name_of(wants, round));
    let lost: Vec<String> = ours.difference(&theirs).map(named).collect();
    let gained: Vec<String> = theirs.difference(&ours).map(named).collect();
    let as_strs = |all: &[String]| listed(&all.iter().map(String::as_str).collect::<Vec<_>>());
    let loss = match (lost.is_empty(), gained.is_empty()) {
        (false, true) => format!("loses {}", as_strs(&lost)),
        (false, false) => format!("gains {} and loses {}", as_strs(&gained), as_strs(&lost)),
        (true, false) => format!("gains {} at the cost of depth elsewhere", as_strs(&gained)),
        (true, true) => depth(best, other),
    };
    format!("{moved} {loss}.")
}

/// Where the same is heard, strength or freshness decides.
fn depth(best: &[Told], other: &[Told]) -> String {
    let leads =
        |told: &[Told]| told.iter().flat_map(|t| &t.heard).filter(|h| h.strength == Strength::Leads).count();
    match leads(best).saturating_sub(leads(other)) {
        0 => "covers the same, with stories that were told more often or come from one employer, or equally well".to_owned(),
        1 => "covers the same, and carries one principle that this split leads".to_owned(),
        n => format!("covers the same, and carries {n} principles that this split leads"),
    }
}

/// "Telling “A” in Bar Raiser instead of Coding 1": the first story that is told elsewhere.
fn moved(bank: &[Tellable], wants: &Wants, best: &[Told], other: &[Told]) -> String {
    let place = |told: &[Told], id: &str| {
        let round = told.iter().find(|t| t.stories.iter().any(|s| s == id))?;
        Some(name_of(wants, &round.round).to_owned())
    };
    for story in bank {
        let (here, there) = (place(best, &story.id), place(other, &story.id));
        let how = match (here, there) {
            (a, b) if a == b => continue,
            (Some(a), Some(b)) => format!("Telling “{}” in {b} instead of {a}", story.title),
            (Some(a), None) => format!("Leaving “{}” out of {a}", story.title),
            (None, Some(b)) => format!("Telling “{}” in {b}", story.title),
            (None, None) => continue,
        };
        return how;
    }
    "Another split".to_owned()
}
