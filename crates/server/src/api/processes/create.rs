//! `POST /processes/{id}/versions`

use super::check::{PackBody, read, sound};
use super::view::ProcessView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::process::ProcessId;
use highbar_store::processes;

/// Keeps the files as the next version of the process, or as version 1 of a new one. Applications that run on
/// an older version are left alone.
#[utoipa::path(post, path = "/processes/{id}/versions", tag = "processes", params(("id" = String, Path)),
    request_body = PackBody, responses((status = 200, body = ProcessView)))]
pub async fn create_process_version(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Json(body): Json<PackBody>,
) -> Result<axum::Json<ProcessView>, ApiError> {
    let mut process = sound(read(&id, &body.files).await?)?;
    let id = ProcessId::new(id.as_str());
    if process.id != id {
        return Err(ApiError::field(
            "files",
            format!("process.toml says id = \"{}\", the address says {id}", process.id),
        ));
    }
    let by = caller.by();
    let kept = id.clone();
    let version = app
        .store
        .write(async move |tx| {
            let latest = processes::find_latest(tx, &kept).await?;
            process.version = latest.map_or(1, |latest| latest + 1);
            processes::add(tx, by, &process, &body.files).await?;
            Ok::<_, ApiError>(process.version)
        })
        .await?;
    app.store.read(async |db| super::show::view(db, &id, Some(version)).await).await.map(axum::Json)
}
