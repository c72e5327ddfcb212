//! `GET /requisitions`

use super::view::{RequisitionState, RequisitionView, Views};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_store::requisitions;
use serde::Deserialize;
use utoipa::IntoParams;

/// Which requisitions the list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RequisitionsQuery {
    state: Option<RequisitionState>,
}

/// Requisitions, the newest first.
#[utoipa::path(get, path = "/requisitions", tag = "requisitions", params(Paging, RequisitionsQuery),
    responses((status = 200, body = List<RequisitionView>)))]
pub async fn list_requisitions(
    State(app): State<App>,
    caller: Caller,
    Query(paging): Query<Paging>,
    Query(query): Query<RequisitionsQuery>,
) -> Result<Json<List<RequisitionView>>, ApiError> {
    let page = paging.page()?;
    let state = query.state.map(Into::into);
    let list = app
        .store
        .read(async |db| {
            let slice = requisitions::list(db, state, &page).await?;
            let views = Views::gather(db, &slice.items).await?;
            let next = slice.next;
            let shown = slice.items.into_iter().map(|one| views.show(one, &caller));
            Ok::<_, ApiError>(List { items: shown.collect::<Result<_, _>>()?, next })
        })
        .await?;
    Ok(Json(list))
}
