//! `GET /processes/{id}/source`

use super::show::VersionQuery;
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use axum::Json;
use axum::extract::State;
use highbar_domain::process::ProcessId;
use highbar_store::processes;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The files of one version of a pack.
#[derive(Debug, Serialize, ToSchema)]
pub struct SourceView {
    pub version: u32,
    /// File name to text.
    pub files: BTreeMap<String, String>,
}

/// The source files of a version.
#[utoipa::path(get, path = "/processes/{id}/source", tag = "processes", params(("id" = String, Path), VersionQuery),
    responses((status = 200, body = SourceView)))]
pub async fn process_source(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(query): Query<VersionQuery>,
) -> Result<Json<SourceView>, ApiError> {
    let id = ProcessId::new(id.as_str());
    app.store
        .read(async |db| {
            let version = match query.version {
                Some(version) => version,
                None => {
                    processes::find_latest(db, &id).await?.ok_or_else(|| ApiError::not_found("process"))?
                }
            };
            Ok::<_, ApiError>(SourceView { version, files: processes::files(db, &id, version).await? })
        })
        .await
        .map(Json)
}
