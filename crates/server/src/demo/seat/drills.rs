//! Her drills: the answers are hers, the follow-ups what the product asks after them.

use super::Seat;
use super::texts::DrillText;
use super::when::after;
use crate::api::prep::drills::{Chosen, DrillBody, close};
use crate::api::prep::practice;
use crate::error::ApiError;
use highbar_store::prep::{self, Kind, Record};
use highbar_store::{By, Tx};

/// Holds one, answer by answer; without a rating it still runs.
pub async fn hold(tx: &mut Tx, seat: &mut Seat, mut by: By, text: &DrillText) -> Result<(), ApiError> {
    let id = seat.ids.next(by.at).to_string();
    let asked = practice::find_question(&seat.case.process, &text.question);
    let asked = asked.ok_or_else(|| ApiError::not_found("question of the process"))?;
    let known = |key: &String| seat.stories.get(key).cloned().ok_or_else(|| ApiError::not_found("story"));
    let story = text.story.as_ref().map(known).transpose()?;
    let chosen = Chosen { asked, story, pattern: None };
    let drill = DrillBody::begin(chosen, text.context, seat.case.level, by.at);
    prep::save(tx, by, seat.owner, Kind::Drill, &id, 0, &drill).await?;
    let mut record: Record<DrillBody> = prep::get(tx, seat.owner, Kind::Drill, &id).await?;
    for answer in &text.answers {
        by = after(by, answer.seconds);
        record.body.turn(answer.text.trim().to_owned(), answer.seconds, None);
        record.version =
            prep::save(tx, by, seat.owner, Kind::Drill, &id, record.version, &record.body).await?;
    }
    if let Some(rating) = text.rating {
        close(tx, by, seat.owner, &mut record, rating, seat.case.day(by.at)).await?;
    }
    Ok(())
}
