//! Everything that stands on the page of the day.

use super::view::{DayRound, DayStory, DayTick, DayView, Recovery};
use crate::api::prep::notes::{NoteBody, NoteKey};
use crate::api::prep::practice;
use crate::api::prep::readiness::{Practised, showing_patterns};
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::prep::day::{Line, List};
use highbar_domain::process::Round;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everybody has one.
pub(super) const ID: &str = "day";
/// Questions that are offered for a round without any of the person's own.
const OFFERED: usize = 2;

/// The ticks as they are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayBody {
    /// When each line was ticked, by its id.
    pub ticks: BTreeMap<String, Timestamp>,
}

/// The lists whose lines are ticked.
const TICKED: [List; 3] = [List::RunUp, List::Before, List::RemoteSetup];

/// Whether a line can be ticked.
pub(super) fn is_tick(id: &str) -> bool {
    practice::day().items.iter().any(|line| line.id == id && TICKED.contains(&line.list))
}

/// The owner's day.
///
/// # Errors
/// What storage says.
pub(super) async fn of(app: &App, db: &mut Db, owner: Owner) -> Result<DayView, ApiError> {
    let practised = Practised::of(app, db, owner).await?;
    let notes: Vec<Record<NoteBody>> = prep::list(db, owner, Kind::Note).await?;
    let notes = notes.into_iter().map(|record| (record.id, record.body)).collect();
    let ticks: Option<Record<DayBody>> = prep::find(db, owner, Kind::Day, ID).await?;
    Ok(view(&practised, &notes, &ticks.map(|record| record.body).unwrap_or_default()))
}

fn view(practised: &Practised, notes: &BTreeMap<String, NoteBody>, body: &DayBody) -> DayView {
    let profile = practised.case.profile.as_ref();
    let remote = profile.is_some_and(|profile| profile.remote);
    let lines = |list: List| practice::day().of(list, remote);
    let ticks = |list: List| lines(list).map(|line| tick(line, body)).collect();
    let texts = |list: List| lines(list).map(|line| line.text.clone()).collect();
    DayView {
        date: profile.and_then(|profile| profile.date),
        remote,
        run_up: ticks(List::RunUp),
        before: ticks(List::Before),
        between: texts(List::Between),
        each_round: texts(List::EachRound),
        remote_setup: if remote { ticks(List::RemoteSetup) } else { Vec::new() },
        recoveries: recoveries(practised),
        reminders: texts(List::Reminder),
        rounds: if profile.is_some() { rounds(practised, notes) } else { Vec::new() },
    }
}

fn tick(line: &Line, body: &DayBody) -> DayTick {
    DayTick { id: line.id.clone(), text: line.text.clone(), done: body.ticks.contains_key(&line.id) }
}

/// What the person tends to comes first; the rest keeps the order of the process.
fn recoveries(practised: &Practised) -> Vec<Recovery> {
    let own: BTreeSet<String> = showing_patterns(practised).into_iter().collect();
    let mut patterns: Vec<_> = practised.case.process.failure_patterns.iter().collect();
    patterns.sort_by_key(|pattern| !own.contains(pattern.id.as_str()));
    let show = patterns.into_iter().map(|pattern| Recovery {
        pattern: pattern.id.to_string(),
        name: pattern.name.clone(),
        round_kind: pattern.round_kind.to_string(),
        recovery: pattern.recovery.clone(),
    });
    show.collect()
}

fn rounds(practised: &Practised, notes: &BTreeMap<String, NoteBody>) -> Vec<DayRound> {
    let rounds = practised.case.process.loop_rounds(None).into_iter();
    rounds
        .map(|round| DayRound {
            round: round.id.to_string(),
            name: round.name.clone(),
            minutes: round.minutes,
            questions_to_ask: questions(round, notes),
            stories: stories(round, practised),
        })
        .collect()
}

/// The person's own, each once, or some to begin with.
fn questions(round: &Round, notes: &BTreeMap<String, NoteBody>) -> Vec<String> {
    let note = notes.get(&NoteKey::Questions(round.id.clone()).to_string());
    let mut questions: Vec<String> = Vec::new();
    for (piece, _) in note.map(NoteBody::pieces).unwrap_or_default() {
        if !questions.iter().any(|known| known == piece) {
            questions.push(piece.to_owned());
        }
    }
    if questions.is_empty() {
        let offered = practice::asking().of(round).into_iter().take(OFFERED);
        questions.extend(offered.map(|one| one.text.clone()));
    }
    questions
}

/// The stories that the best split tells in this round.
fn stories(round: &Round, practised: &Practised) -> Vec<DayStory> {
    let told = practised.split.iter().flat_map(|split| &split.told);
    let here = told.filter(|told| told.round == round.id.as_str()).flat_map(|told| &told.stories);
    let stories = here.filter_map(|id| practised.bank.stories.iter().find(|told| told.id == *id));
    stories.map(|told| DayStory { story_id: told.id.clone(), title: told.story.title.clone() }).collect()
}
