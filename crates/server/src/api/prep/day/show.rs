//! `GET /prep/day`

use super::of::of;
use super::view::DayView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;

/// What the caller needs on the day of the loop.
#[utoipa::path(get, path = "/prep/day", tag = "prep", responses((status = 200, body = DayView)))]
pub async fn show_day(State(app): State<App>, caller: Caller) -> Result<Json<DayView>, ApiError> {
    app.store.read(async |db| of(&app, db, caller.owner()).await).await.map(Json)
}
