//! Notes: the introduction, the team, questions for each round, materials, way and set-up.

use super::{Found, Practice};
use crate::api::prep::notes::{NoteBody, NoteKey};
use crate::api::prep::practice::Case;
use highbar_domain::process::{Round, RoundKind};
use jiff::Timestamp;
use std::ops::RangeInclusive;

/// Two minutes, half a minute more or less, at 140 words a minute.
const INTRODUCTION_WORDS: RangeInclusive<usize> = 210..=350;
/// What the line on the team and its company asks.
const TEAM_KNOWN: [&str; 2] = ["team", "initiatives"];

pub(super) fn found(practice: &Practice, case: &Case) -> Vec<Found> {
    let note = |key: NoteKey| practice.notes.get(&key.to_string());
    let team = note(NoteKey::Team);
    let entries = |wanted: &[&str]| -> Vec<Timestamp> {
        let entries = wanted.iter().filter_map(|id| team?.entries.get(*id));
        entries.map(|entry| entry.since).collect()
    };
    let begun = |key: NoteKey| note(key).and_then(first).into_iter().collect();
    let introduction = note(NoteKey::Introduction)
        .filter(|note| INTRODUCTION_WORDS.contains(&note.words_spoken()))
        .and_then(NoteBody::newest);
    vec![
        ("introductions_timed", introduction.into_iter().collect()),
        ("team_known", entries(&TEAM_KNOWN)),
        ("team_notes", entries(&["team", "initiatives", "challenges", "people"])),
        ("team_challenges", entries(&["challenges"])),
        ("materials", begun(NoteKey::Materials)),
        ("logistics", begun(NoteKey::Logistics)),
        ("phone_questions", phone_questions(practice, case)),
        ("rounds_with_question", rounds_with(practice, case, 1)),
        ("rounds_with_questions", rounds_with(practice, case, 2)),
    ]
}

fn first(note: &NoteBody) -> Option<Timestamp> {
    note.pieces().into_iter().map(|(_, since)| since).min()
}

/// When each question for a round was written, the earliest first.
fn questions(practice: &Practice, round: &Round) -> Vec<Timestamp> {
    let note = practice.notes.get(&NoteKey::Questions(round.id.clone()).to_string());
    let pieces = note.map(NoteBody::pieces).unwrap_or_default().into_iter();
    let mut times: Vec<Timestamp> = pieces.map(|(_, since)| since).collect();
    times.sort_unstable();
    times
}

fn phone_questions(practice: &Practice, case: &Case) -> Vec<Timestamp> {
    let phone = case.process.rounds.iter().filter(|round| round.kind == RoundKind::PhoneScreen);
    phone.flat_map(|round| questions(practice, round)).collect()
}

/// For each round of the loop that has so many questions, when it had them.
fn rounds_with(practice: &Practice, case: &Case, least: usize) -> Vec<Timestamp> {
    let rounds = case.process.loop_rounds(None).into_iter();
    rounds.filter_map(|round| questions(practice, round).get(least - 1).copied()).collect()
}
