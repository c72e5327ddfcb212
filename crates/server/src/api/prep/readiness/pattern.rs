//! `POST /prep/patterns/{id}`: what the person says of a pattern that cannot be counted yet.

use super::show::of;
use super::view::ReadinessView;
use crate::api::prep::practice;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Record};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The answer as it is kept; its record has the pattern's id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternBody {
    pub shows: bool,
}

/// Whether it shows, by the person's own account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PatternAnswer {
    shows: bool,
}

/// Answers the question of a pattern. What is counted later goes before it.
#[utoipa::path(post, path = "/prep/patterns/{id}", tag = "prep", params(("id" = String, Path)),
    request_body = PatternAnswer, responses((status = 200, body = ReadinessView)))]
pub async fn answer_pattern(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Json(body): Json<PatternAnswer>,
) -> Result<axum::Json<ReadinessView>, ApiError> {
    if !practice::signs().all.iter().any(|sign| sign.pattern == id) {
        return Err(ApiError::not_found("pattern"));
    }
    let (by, owner) = (caller.by(), caller.owner());
    app.store
        .write(async move |tx| {
            let before: Option<Record<PatternBody>> = prep::find(tx, owner, Kind::Pattern, &id).await?;
            let version = before.map_or(0, |record| record.version);
            prep::save(tx, by, owner, Kind::Pattern, &id, version, &PatternBody { shows: body.shows }).await
        })
        .await?;
    of(&app, owner, by.at).await.map(axum::Json)
}
