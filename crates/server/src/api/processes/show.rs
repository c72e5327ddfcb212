//! `GET /processes/{id}`

use super::view::{ProcessUser, ProcessView};
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use axum::Json;
use axum::extract::State;
use highbar_domain::process::{Process, ProcessId};
use highbar_store::{Db, processes, requisitions};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which version.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct VersionQuery {
    /// The latest when absent.
    pub version: Option<u32>,
}

/// One version of a process, with everything a reader wants to know of it.
#[utoipa::path(get, path = "/processes/{id}", tag = "processes", params(("id" = String, Path), VersionQuery),
    responses((status = 200, body = ProcessView)))]
pub async fn show_process(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(query): Query<VersionQuery>,
) -> Result<Json<ProcessView>, ApiError> {
    app.store.read(async |db| view(db, &ProcessId::new(id.as_str()), query.version).await).await.map(Json)
}

/// The view of a version, the latest when none is named.
pub(super) async fn view(db: &mut Db, id: &ProcessId, version: Option<u32>) -> Result<ProcessView, ApiError> {
    let process = load(db, id, version).await?;
    let listed = processes::list(db).await?;
    let versions = listed.iter().filter(|one| one.process == *id).map(|one| one.version).collect();
    let users = requisitions::using(db, id).await?;
    let users =
        users.into_iter().map(|(id, title, version)| ProcessUser { id: id.0, title, version }).collect();
    Ok(ProcessView::of(&process, versions, users))
}

/// A version, the latest when none is named.
pub(super) async fn load(db: &mut Db, id: &ProcessId, version: Option<u32>) -> Result<Process, ApiError> {
    let version = match version {
        Some(version) => version,
        None => processes::find_latest(db, id).await?.ok_or_else(|| ApiError::not_found("process"))?,
    };
    Ok(processes::get(db, id, version).await?)
}
