//! What was done, as the checklist counts it. What is not seen here happens outside of the product; the domain knows
//! for which kinds the person's own word counts.

mod notes;
mod practice;
mod stories;

use crate::api::prep::drills::DrillBody;
use crate::api::prep::fundamentals::{self, AnswerBody};
use crate::api::prep::notes::NoteBody;
use crate::api::prep::practice::{Case, StoryBody};
use crate::api::prep::rehearsals::RehearsalBody;
use crate::error::ApiError;
use highbar_domain::prep::Evidence;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record, Version};
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that may be evidence, read once.
#[derive(Default)]
pub struct Practice {
    pub stories: Vec<Record<StoryBody>>,
    /// The earlier texts of stories that are ready or were told, by the story's id; the newest first.
    pub versions: BTreeMap<String, Vec<Version<Value>>>,
    pub drills: Vec<Record<DrillBody>>,
    pub rehearsals: Vec<Record<RehearsalBody>>,
    pub fundamentals: BTreeMap<String, Record<AnswerBody>>,
    pub notes: BTreeMap<String, NoteBody>,
}

impl Practice {
    /// # Errors
    /// What storage says.
    pub async fn of(db: &mut Db, owner: Owner) -> Result<Self, ApiError> {
        let stories: Vec<Record<StoryBody>> = prep::list(db, owner, Kind::Story).await?;
        let mut versions = BTreeMap::new();
        for story in stories.iter().filter(|story| story.body.is_ready() || !story.body.tellings.is_empty()) {
            versions.insert(story.id.clone(), prep::versions(db, owner, &story.id).await?);
        }
        let notes: Vec<Record<NoteBody>> = prep::list(db, owner, Kind::Note).await?;
        Ok(Self {
            stories,
            versions,
            drills: prep::list(db, owner, Kind::Drill).await?,
            rehearsals: prep::list(db, owner, Kind::Rehearsal).await?,
            fundamentals: fundamentals::answers(db, owner).await?,
            notes: notes.into_iter().map(|record| (record.id, record.body)).collect(),
        })
    }
}

/// One kind of evidence, and when each unit of it was reached.
type Found = (&'static str, Vec<Timestamp>);

/// What counts for which line.
#[must_use]
pub fn of(practice: &Practice, case: &Case) -> Evidence {
    let all = [stories::found(practice, case), practice::found(practice, case), notes::found(practice, case)];
    let mut evidence = Evidence::default();
    for (kind, times) in all.into_iter().flatten() {
        evidence.set(kind, times.into_iter().map(|at| case.day(at)).collect());
    }
    evidence
}

/// The first time of each key: what is met again is met once.
fn firsts<K: Ord>(met: impl Iterator<Item = (K, Timestamp)>) -> Vec<Timestamp> {
    let mut first: BTreeMap<K, Timestamp> = BTreeMap::new();
    for (key, at) in met {
        let known = first.entry(key).or_insert(at);
        *known = at.min(*known);
    }
    first.into_values().collect()
}
