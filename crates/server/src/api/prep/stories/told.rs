//! `POST /prep/stories/{id}/told`

use super::limits::LONGEST_TELLING_SECONDS;
use super::view::{ContextWord, StoryView, show};
use crate::api::fields;
use crate::api::prep::practice::{Case, StoryBody, TellingBody};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Tx};
use highbar_stories::Context;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How a story was told aloud.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTelling {
    #[schema(value_type = ContextWord)]
    context: Context,
    seconds: u32,
}

/// Notes in the story's log that it was told aloud.
#[utoipa::path(post, path = "/prep/stories/{id}/told", tag = "prep", params(("id" = Uuid, Path)),
    request_body = NewTelling, responses((status = 200, body = StoryView)))]
pub async fn tell_story(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<NewTelling>,
) -> Result<axum::Json<StoryView>, ApiError> {
    let seconds = fields::between(body.seconds, 0..=LONGEST_TELLING_SECONDS);
    let seconds = seconds.map_err(|fault| ApiError::field("seconds", fault))?;
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let telling = TellingBody { at: by.at, context: body.context, seconds };
    let (record, case) = app
        .store
        .write(async move |tx| {
            let record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            note(tx, by, owner, record, telling).await?;
            let record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            Ok::<_, ApiError>((record, Case::of(&inside, tx, owner).await?))
        })
        .await?;
    Ok(axum::Json(show(&record, &case)?))
}

/// Writes a telling over the story as it stands.
///
/// # Errors
/// What storage says.
pub async fn note(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    mut record: Record<StoryBody>,
    telling: TellingBody,
) -> Result<(), ApiError> {
    record.body.tell(telling);
    prep::save(tx, by, owner, Kind::Story, &record.id, record.version, &record.body).await?;
    Ok(())
}
