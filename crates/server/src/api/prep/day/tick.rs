//! `POST /prep/day/{id}`

use super::of::{DayBody, ID, is_tick, of};
use super::view::DayView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Record};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whether it is done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepDayDone)]
pub struct DayDone {
    done: bool,
}

/// Ticks a line of the day, or takes the tick away.
#[utoipa::path(post, path = "/prep/day/{id}", tag = "prep", params(("id" = String, Path)),
    request_body = DayDone, responses((status = 200, body = DayView)))]
pub async fn tick_day(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Json(body): Json<DayDone>,
) -> Result<axum::Json<DayView>, ApiError> {
    if !is_tick(&id) {
        return Err(ApiError::not_found("line of the day"));
    }
    let (by, owner) = (caller.by(), caller.owner());
    app.store
        .write(async move |tx| {
            let found: Option<Record<DayBody>> = prep::find(tx, owner, Kind::Day, ID).await?;
            let (version, mut day) =
                found.map_or_else(Default::default, |record| (record.version, record.body));
            if body.done {
                day.ticks.entry(id).or_insert(by.at);
            } else {
                day.ticks.remove(&id);
            }
            prep::save(tx, by, owner, Kind::Day, ID, version, &day).await
        })
        .await?;
    app.store.read(async |db| of(&app, db, owner).await).await.map(axum::Json)
}
