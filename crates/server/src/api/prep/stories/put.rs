//! `PUT /prep/stories/{id}`

use super::input::StoryInput;
use super::versions::{self, Sitting};
use super::view::{StoryView, show};
use crate::api::prep::practice::{Case, StoryBody};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Record};
use uuid::Uuid;

/// Writes a story. What is written within ten minutes is one version of it.
#[utoipa::path(put, path = "/prep/stories/{id}", tag = "prep", params(("id" = Uuid, Path)),
    request_body = StoryInput, responses((status = 200, body = StoryView)))]
pub async fn put_story(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StoryInput>,
) -> Result<axum::Json<StoryView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let (record, case) = app
        .store
        .write(async move |tx| {
            let before: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            if before.version != body.version {
                return Err(prep::stale(Kind::Story, &id, body.version, before.version).into());
            }
            let case = Case::of(&inside, tx, owner).await?;
            let story = body.parse(&case.process, &before.body)?;
            prep::save(tx, by, owner, Kind::Story, &id, before.version, &story).await?;
            versions::keep(tx, by, owner, &id, &story, Sitting::Typing).await?;
            let record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            Ok::<_, ApiError>((record, case))
        })
        .await?;
    Ok(axum::Json(show(&record, &case)?))
}
