//! `GET /processes`

use crate::app::App;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use highbar_store::processes;
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::reply::List;

/// A process in the list: its latest version, and which others there are.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcessRow {
    pub id: String,
    pub name: String,
    pub level: u32,
    pub version: u32,
    /// Newest first.
    pub versions: Vec<u32>,
    /// Requisitions that run on any of its versions.
    pub requisitions: u32,
}

/// Every process with its versions.
#[utoipa::path(get, path = "/processes", tag = "processes", responses((status = 200, body = List<ProcessRow>)))]
pub async fn list_processes(State(app): State<App>) -> Result<Json<List<ProcessRow>>, ApiError> {
    let listed = app.store.read(processes::list).await?;
    let mut rows: Vec<ProcessRow> = Vec::new();
    for one in listed {
        match rows.last_mut().filter(|row| row.id == one.process.as_str()) {
            Some(row) => {
                row.versions.push(one.version);
                row.requisitions += one.requisitions;
            }
            None => rows.push(ProcessRow {
                id: one.process.to_string(),
                name: one.name,
                level: one.level,
                version: one.version,
                versions: vec![one.version],
                requisitions: one.requisitions,
            }),
        }
    }
    Ok(Json(List::whole(rows)))
}
