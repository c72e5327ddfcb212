//! No line of the content waits for an occasion that never comes.

use std::collections::BTreeSet;

use super::*;
use crate::prep::lines::Line;

#[test]
fn every_line_has_an_occasion() {
    let mut said = BTreeSet::new();
    for process in PACKS.iter() {
        for round in &process.rounds {
            for seed in 0..160 {
                let plan = plan(process, round, seed);
                let script = Script { round, lines: &LINES, plan: &plan };
                said.extend((0..plan.parts.len()).flat_map(|part| in_part(&script, part)));
            }
        }
    }
    let never: Vec<&str> = LINES
        .all
        .iter()
        .filter(|line| line.kind != LineKind::Open && !said.contains(line.id.as_str()))
        .map(|line| line.id.as_str())
        .collect();
    assert!(never.is_empty(), "{never:#?}");
}

/// A line of each kind that is chosen in a part and has what its words need there.
fn in_part(script: &Script<'_>, part: usize) -> Vec<&'static str> {
    use LineKind::{Ask, Close, Eat, Interrupt, Next, Silence, Time};
    let here = &script.plan.parts[part];
    let is_last = part + 1 == script.plan.parts.len();
    let now = Now { said: &[], at: here.from, part, over: false };
    let has_its_words = |line: &Line| {
        (here.asks_stories() || !line.puts_a_question())
            && (script.plan.exercise.is_some() || !line.text.contains("{exercise}"))
            && !(is_last && line.text.contains("{next}"))
    };
    [Ask, Next, Time, Silence, Interrupt, Eat, Close]
        .into_iter()
        .filter(|kind| *kind != Close || is_last)
        .filter_map(|kind| script.line(&now, kind, has_its_words))
        .filter_map(|line| LINES.all.iter().find(|own| own.id == line.id))
        .map(|line| line.id.as_str())
        .collect()
}

#[test]
fn the_last_words_of_a_round_are_its_own_too() {
    for process in PACKS.iter() {
        for round in &process.rounds {
            let last = round.agenda.last().expect("a round has parts");
            let own = LINES.fitting(round, last.id.as_str(), LineKind::Close);
            let said: Vec<_> = (0..60).map(|seed| last_words(process, round, seed)).collect();
            for line in own {
                assert!(said.contains(&Some(line.id.clone())), "{}: {}", round.id, line.id);
            }
        }
    }
}

/// The line of the close, reached through every part of the agenda.
fn last_words(process: &Process, round: &Round, seed: u64) -> Option<String> {
    let steps: Vec<_> = plan(process, round, seed)
        .parts
        .iter()
        .map(|part| (part.to - part.from, None, Hearing::Busy))
        .collect();
    let all = play(process, round, seed, &steps);
    all.last().filter(|entry| entry.kind == Said::Close)?.line.clone()
}
