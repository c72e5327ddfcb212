//! Coverage of a loop: who probes which principle with which questions, what is missing, and one click that helps.

mod change;
mod seats;
mod settle;
mod view;

pub use change::*;
pub use view::view;

use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::viewer::Viewer;
use crate::api::shapes::coverage::CoverageView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use highbar_domain::access::Capability;
use highbar_domain::ids::ApplicationId;
use jiff::Timestamp;
use uuid::Uuid;

/// Shows the coverage of an application's loop.
#[utoipa::path(get, path = "/applications/{id}/coverage", tag = "coverage", params(("id" = Uuid, Path)),
    responses((status = 200, body = CoverageView)))]
pub async fn show_coverage(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<CoverageView>, ApiError> {
    show(&app, &caller, ApplicationId(id)).await.map(axum::Json)
}

/// The coverage for the caller.
async fn show(app: &App, caller: &Caller, id: ApplicationId) -> Result<CoverageView, ApiError> {
    let now = Timestamp::now();
    let case = app.store.read(async |db| Case::load(app, db, id, &Reach::Names, now).await).await?;
    let viewer = Viewer::admit(caller, &case)?;
    if !viewer.can(Capability::SeeApplication) {
        return Err(ApiError::forbidden("the plan of a loop is for its panel and the requisition's team"));
    }
    Ok(view(&case))
}
