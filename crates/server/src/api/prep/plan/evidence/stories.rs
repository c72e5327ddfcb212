//! Stories: written, mapped, told in time, reworked.

use super::{Found, Practice, firsts};
use crate::api::prep::drills::Context as DrillContext;
use crate::api::prep::practice::{Case, StoryBody, TellingBody, pack_principle, principle_of};
use highbar_domain::process::{PrincipleId, RoundKind};
use highbar_store::prep::Record;
use highbar_stories::{Context, Strength};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Seconds of a story in a loop, and in a phone screen.
const LOOP_SECONDS: RangeInclusive<u32> = 240..=360;
const PHONE_SECONDS: RangeInclusive<u32> = 180..=240;

pub(super) fn found(practice: &Practice, case: &Case) -> Vec<Found> {
    let stories = &practice.stories;
    let told =
        |context: Context| stories.iter().filter_map(move |story| told_in_time(practice, story, context));
    let mapped = stories.iter().filter(|story| !story.body.principles.is_empty());
    vec![
        ("principles_read", firsts(met(practice, case))),
        ("principles_with_story_idea", firsts(with_story(practice, case))),
        ("stories_ready", stories.iter().filter_map(|story| ready_since(practice, story)).collect()),
        ("stories_told_in_time", told(Context::Loop).collect()),
        ("stories_mapped", mapped.map(|story| story.created_at).collect()),
        ("stories_revised", stories.iter().filter_map(|story| reworked(practice, story)).collect()),
        ("phone_stories_ready", firsts(ready_for_phone(practice, case))),
        ("phone_stories_told_in_time", told(Context::Phone).collect()),
    ]
}

/// The process's own id for a principle, whichever of its ids a story holds.
fn own<'p>(case: &'p Case, id: &'p PrincipleId) -> Option<&'p PrincipleId> {
    let same = case.process.principle(id).map(|principle| &principle.id);
    same.or_else(|| pack_principle(&case.process, principle_of(id)?))
}

/// Principles of the process that a story shows.
fn with_story<'p>(
    practice: &'p Practice,
    case: &'p Case,
) -> impl Iterator<Item = (&'p PrincipleId, Timestamp)> {
    practice.stories.iter().flat_map(move |story| {
        let shown = story.body.principles.iter();
        shown.filter_map(move |shown| Some((own(case, &shown.id)?, story.created_at)))
    })
}

/// The same, or that a drill asked for.
fn met<'p>(practice: &'p Practice, case: &'p Case) -> impl Iterator<Item = (&'p PrincipleId, Timestamp)> {
    let drilled = practice.drills.iter().filter(|drill| drill.body.has_answers());
    let drilled = drilled.filter_map(|drill| Some((drill.body.principle.as_ref()?, drill.body.started_at)));
    with_story(practice, case).chain(drilled.filter(|(id, _)| case.process.principle(id).is_some()))
}

/// Since when a story has been ready without a break, as far as its versions say; where they do not, since its text
/// last changed. Telling it does not make it ready anew.
fn ready_since(practice: &Practice, story: &Record<StoryBody>) -> Option<Timestamp> {
    if !story.body.is_ready() {
        return None;
    }
    let versions = practice.versions.get(&story.id).map_or(&[][..], Vec::as_slice);
    let ready = versions.iter().take_while(|version| version.body["status"] == "ready");
    let since = ready.last().or(versions.first());
    Some(since.map_or(story.updated_at, |version| version.at))
}

/// Principles that the phone screen asks for and a ready story leads or carries.
fn ready_for_phone<'p>(
    practice: &'p Practice,
    case: &'p Case,
) -> impl Iterator<Item = (&'p PrincipleId, Timestamp)> {
    let rounds = case.process.rounds.iter().filter(|round| round.kind == RoundKind::PhoneScreen);
    let wanted: BTreeSet<&PrincipleId> = rounds.flat_map(|round| &round.suggested_principles).collect();
    practice.stories.iter().flat_map(move |story| {
        let since = ready_since(practice, story);
        let shown = story.body.principles.iter().filter(|shown| shown.strength >= Strength::Carries);
        let wanted = wanted.clone();
        let shown = shown.filter_map(move |shown| own(case, &shown.id)).filter(move |id| wanted.contains(id));
        shown.filter_map(move |id| Some((id, since?)))
    })
}

/// When a story was first told in the time that there is for it.
fn told_in_time(practice: &Practice, story: &Record<StoryBody>, context: Context) -> Option<Timestamp> {
    let (seconds, at_phone) = match context {
        Context::Loop => (LOOP_SECONDS, false),
        Context::Phone => (PHONE_SECONDS, true),
    };
    let alone = story.body.tellings.iter().filter(|telling| telling.context == context);
    let alone = alone.filter(|telling| seconds.contains(&telling.seconds)).map(|telling| telling.at);
    let drilled = practice.drills.iter().filter(|drill| {
        let first = drill.body.turns.first();
        drill.body.story.as_ref() == Some(&story.id)
            && (drill.body.context == DrillContext::Phone) == at_phone
            && first.is_some_and(|turn| turn.spoken.is_some() && seconds.contains(&turn.seconds))
    });
    alone.chain(drilled.map(|drill| drill.body.started_at)).min()
}

/// When a story that had been told was first written anew.
fn reworked(practice: &Practice, story: &Record<StoryBody>) -> Option<Timestamp> {
    let first = |tellings: &[TellingBody]| tellings.iter().map(|telling| telling.at).min();
    let told = first(&story.body.tellings)?;
    let versions = practice.versions.get(&story.id)?;
    versions.iter().map(|version| version.at).filter(|at| *at > told).min()
}
