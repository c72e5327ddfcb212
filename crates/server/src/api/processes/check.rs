//! `POST /processes/check`

use super::view::FaultView;
use crate::error::ApiError;
use crate::http::extract::Json;
use crate::shipped;
use highbar_domain::process::Process;
use highbar_domain::process::pack::{self, Files, Reading};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The name under which a pack is read that has none yet.
const UNNAMED: &str = "draft";

/// The files of a pack.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PackBody {
    /// File name to text, such as `process.toml` and `rounds/coding_1.toml`.
    pub files: BTreeMap<String, String>,
}

/// Every fault of a pack; none means that it can be used.
#[derive(Debug, Serialize, ToSchema)]
pub struct Checked {
    pub faults: Vec<FaultView>,
}

/// Looks for every fault of a pack without keeping it.
#[utoipa::path(post, path = "/processes/check", tag = "processes", request_body = PackBody,
    responses((status = 200, body = Checked)))]
pub async fn check_process(Json(body): Json<PackBody>) -> Result<axum::Json<Checked>, ApiError> {
    let reading = read(UNNAMED, &body.files).await?;
    Ok(axum::Json(Checked { faults: reading.faults.iter().map(FaultView::from).collect() }))
}

/// Reads a pack off the threads that answer requests: a hostile one takes its time.
pub(super) async fn read(name: &str, files: &BTreeMap<String, String>) -> Result<Reading, ApiError> {
    let own: Files = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
    let name = own_id(&own).unwrap_or_else(|| name.to_owned());
    tokio::task::spawn_blocking(move || {
        let mut packs = shipped::files().clone();
        packs.insert(name.clone(), own);
        pack::read(&name, &packs)
    })
    .await
    .map_err(|why| ApiError::internal(anyhow::anyhow!(why)))
}

/// The id that the pack gives itself, so that it is read in place of its own shipped version.
fn own_id(files: &Files) -> Option<String> {
    let text = std::str::from_utf8(files.get("process.toml")?).ok()?;
    let line = text.lines().find(|line| line.trim_start().starts_with("id "))?;
    let id = line.split('"').nth(1)?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// The process of a reading without faults.
pub(super) fn sound(reading: Reading) -> Result<Process, ApiError> {
    let faults: Vec<FaultView> = reading.faults.iter().map(FaultView::from).collect();
    reading.process.ok_or_else(|| {
        let first = faults.first().map_or_else(String::new, |fault| {
            format!(": {}:{}:{}: {}, {}", fault.file, fault.line, fault.column, fault.message, fault.remedy)
        });
        ApiError::field("files", format!("the pack has {} fault(s){first}", faults.len()))
            .with_conflict(serde_json::json!({ "faults": faults }))
    })
}
