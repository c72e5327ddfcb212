//! `GET /requisitions/{id}`

use super::view::{RequisitionView, Views};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::ids::RequisitionId;
use highbar_store::{Db, requisitions};
use uuid::Uuid;

/// One requisition.
#[utoipa::path(get, path = "/requisitions/{id}", tag = "requisitions", params(("id" = Uuid, Path)),
    responses((status = 200, body = RequisitionView)))]
pub async fn show_requisition(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<RequisitionView>, ApiError> {
    app.store.read(async |db| view(db, RequisitionId(id), &caller).await).await.map(Json)
}

/// The requisition as every verb answers with it; the board shows it on top as well.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn view(db: &mut Db, id: RequisitionId, caller: &Caller) -> Result<RequisitionView, ApiError> {
    let requisition = requisitions::get(db, id).await?;
    let views = Views::gather(db, std::slice::from_ref(&requisition)).await?;
    views.show(requisition, caller)
}
