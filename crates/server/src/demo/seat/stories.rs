//! Her stories, each with the texts that it had before.

use super::Seat;
use super::texts::{self, TellingText};
use crate::api::prep::practice::{ShownBody, Status, StoryBody, StoryText, TellingBody, pack_principle};
use crate::api::prep::stories::{note_telling, versions};
use crate::error::ApiError;
use highbar_domain::process::Process;
use highbar_store::prep::{self, Kind, Record};
use highbar_store::{By, Tx};
use highbar_stories::Story;
use std::collections::BTreeMap;

/// Ids of the stories by their keys.
pub type Keys = BTreeMap<String, String>;

/// Writes a text of a story over the one before, and keeps it as a version.
pub async fn write(
    tx: &mut Tx,
    seat: &mut Seat,
    by: By,
    (key, status, text): (&str, Status, &str),
) -> Result<(), ApiError> {
    let id = match seat.stories.get(key) {
        Some(id) => id.clone(),
        None => seat.stories.entry(key.to_owned()).or_insert(seat.ids.next(by.at).to_string()).clone(),
    };
    let before: Option<Record<StoryBody>> = prep::find(tx, seat.owner, Kind::Story, &id).await?;
    let read = before.as_ref().map_or(0, |record| record.version);
    let log = before.map(|record| record.body).unwrap_or_default();
    let story = body(texts::story(text), status, &seat.case.process);
    let story = StoryBody { told: log.told, tellings: log.tellings, ..story };
    prep::save(tx, by, seat.owner, Kind::Story, &id, read, &story).await?;
    versions::keep(tx, by, seat.owner, &id, &story, versions::Sitting::Typing).await
}

/// Notes that a story was told aloud.
pub async fn tell(
    tx: &mut Tx,
    seat: &Seat,
    by: By,
    key: &str,
    telling: &TellingText,
) -> Result<(), ApiError> {
    let id = seat.stories.get(key).ok_or_else(|| ApiError::not_found("story"))?;
    let record: Record<StoryBody> = prep::get(tx, seat.owner, Kind::Story, id).await?;
    let told = TellingBody { at: by.at, context: telling.context, seconds: telling.seconds };
    note_telling(tx, by, seat.owner, record, told).await
}

fn body(story: Story, status: Status, process: &Process) -> StoryBody {
    let shown = story.principles.iter().filter_map(|shown| {
        let id = pack_principle(process, shown.principle)?.clone();
        Some(ShownBody { id, strength: shown.strength })
    });
    StoryBody {
        principles: shown.collect(),
        title: story.title,
        status,
        level: process.level,
        kind: story.kind,
        year: story.year,
        employer: story.employer,
        role: story.role,
        team: story.team,
        scope: story.scope,
        context: story.context,
        text: StoryText {
            situation: story.situation,
            task: story.task,
            action: story.action,
            result: story.result,
            learning: story.learning,
        },
        ..StoryBody::default()
    }
}
