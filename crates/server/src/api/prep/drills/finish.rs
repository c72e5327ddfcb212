//! `POST /prep/drills/{id}/end` and `DELETE /prep/drills/{id}`.

use super::body::DrillBody;
use super::card::{CardKind, review};
use super::view::{DrillView, RatingWord, show};
use crate::api::prep::practice::{Case, StoryBody, TellingBody};
use crate::api::prep::stories::note_telling;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::prep::fsrs::Recall;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Tx};
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How well it came back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillEnd {
    version: i64,
    #[schema(value_type = RatingWord)]
    rating: Recall,
}

/// Ends a drill. The rating decides when its question, or its story, comes back.
#[utoipa::path(post, path = "/prep/drills/{id}/end", tag = "prep", params(("id" = Uuid, Path)),
    request_body = DrillEnd, responses((status = 200, body = DrillView)))]
pub async fn end_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DrillEnd>,
) -> Result<axum::Json<DrillView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let (record, process) = app
        .store
        .write(async move |tx| {
            let mut record: Record<DrillBody> = prep::get(tx, owner, Kind::Drill, &id).await?;
            if record.version != body.version {
                return Err(prep::stale(Kind::Drill, &id, body.version, record.version).into());
            }
            if record.body.ended_at.is_some() {
                return Err(ApiError::new(ErrorCode::Refused, "this drill has ended already"));
            }
            let case = Case::of(&inside, tx, owner).await?;
            close(tx, by, owner, &mut record, body.rating, case.day(by.at)).await?;
            Ok::<_, ApiError>((record, case.process))
        })
        .await?;
    Ok(axum::Json(show(record, &process)?))
}

/// Ends a drill and notes when its question, or its story, comes back. One without an answer teaches nothing.
///
/// # Errors
/// What storage says.
pub async fn close(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    record: &mut Record<DrillBody>,
    rating: Recall,
    today: Date,
) -> Result<(), ApiError> {
    let drill = &mut record.body;
    drill.now = None;
    drill.ended_at = Some(by.at);
    if drill.has_answers() {
        drill.rating = Some(rating);
        let of = match &drill.story {
            Some(story) => (CardKind::Story, story.as_str()),
            None => (CardKind::Question, drill.question.as_str()),
        };
        review(tx, by, owner, of, rating, today).await?;
        told(tx, by, owner, drill).await?;
    }
    record.version = prep::save(tx, by, owner, Kind::Drill, &record.id, record.version, &record.body).await?;
    Ok(())
}

/// A story that was told in a drill was told once more, unless it is gone meanwhile.
async fn told(tx: &mut Tx, by: By, owner: Owner, drill: &DrillBody) -> Result<(), ApiError> {
    let Some(id) = &drill.story else { return Ok(()) };
    let Some(story) = prep::find::<StoryBody>(tx, owner, Kind::Story, id).await? else { return Ok(()) };
    let first = drill.turns.iter().find(|turn| !turn.answer.is_empty());
    let telling = TellingBody {
        at: by.at,
        context: drill.context.of_story(),
        seconds: first.map_or(0, |turn| turn.seconds),
    };
    note_telling(tx, by, owner, story, telling).await
}

/// Removes a drill with everything that was said in it.
#[utoipa::path(delete, path = "/prep/drills/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 204)))]
pub async fn remove_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    app.store.write(async move |tx| prep::remove(tx, by, owner, Kind::Drill, &id.to_string()).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
