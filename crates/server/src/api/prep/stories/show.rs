//! `GET` and `DELETE /prep/stories/{id}`.

use super::view::{StoryView, show};
use crate::api::prep::practice::{Case, StoryBody};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_store::prep::{self, Kind, Record};
use uuid::Uuid;

/// A story with its text, its log of tellings and what the linter finds in it.
#[utoipa::path(get, path = "/prep/stories/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 200, body = StoryView)))]
pub async fn show_story(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<StoryView>, ApiError> {
    let owner = caller.owner();
    let (record, case) = app
        .store
        .read(async |db| {
            let record: Record<StoryBody> = prep::get(db, owner, Kind::Story, &id.to_string()).await?;
            Ok::<_, ApiError>((record, Case::of(&app, db, owner).await?))
        })
        .await?;
    Ok(Json(show(&record, &case)?))
}

/// Removes a story with all its versions and its log.
#[utoipa::path(delete, path = "/prep/stories/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 204)))]
pub async fn remove_story(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    app.store.write(async move |tx| prep::remove(tx, by, owner, Kind::Story, &id.to_string()).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
