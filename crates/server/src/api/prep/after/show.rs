//! `GET /prep/after`

use super::body::{AfterBody, ID};
use super::view::AfterView;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner};

/// What follows the caller's loop.
#[utoipa::path(get, path = "/prep/after", tag = "prep", responses((status = 200, body = AfterView)))]
pub async fn show_after(State(app): State<App>, caller: Caller) -> Result<Json<AfterView>, ApiError> {
    app.store
        .read(async |db| {
            let case = Case::of(&app, db, caller.owner()).await?;
            let (version, body) = find(db, caller.owner(), &case).await?;
            Ok(Json(AfterView::of(&case, version, body)))
        })
        .await
}

/// What was written with its version; 0 and nothing before the first.
///
/// # Errors
/// What storage says.
pub(super) async fn find(db: &mut Db, owner: Owner, case: &Case) -> Result<(i64, AfterBody), ApiError> {
    let found = prep::find(db, owner, Kind::After, ID).await?;
    let months = case.process.cool_down.default_months;
    Ok(found.map_or_else(|| (0, AfterBody::new(months)), |record| (record.version, record.body)))
}
