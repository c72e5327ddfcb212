//! `POST /applications/bulk`: the same step for several applications, each judged on its own.

use super::act::act;
use super::ending::reject_plainly;
use super::progress::{move_to, optional_text};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// More than a page of a list.
const MOST: usize = 200;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BulkAction {
    Move,
    Reject,
    Hold,
}

/// A step for several applications.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = BulkChange)]
#[serde(deny_unknown_fields)]
pub struct Bulk {
    ids: Vec<Uuid>,
    /// The version of each, in the same order.
    versions: Vec<i64>,
    action: BulkAction,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    reason: Option<String>,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulkResult {
    pub done: Vec<Uuid>,
    pub failed: Vec<BulkFailure>,
}

/// One that was refused, with the reason in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct BulkFailure {
    pub id: Uuid,
    pub detail: String,
}

/// Moves, rejects or holds several applications.
#[utoipa::path(post, path = "/applications/bulk", tag = "applications", request_body = Bulk,
    responses((status = 200, body = BulkResult)))]
pub async fn change_applications(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<Bulk>,
) -> Result<axum::Json<BulkResult>, ApiError> {
    let reason = check(&body)?;
    let mut result = BulkResult { done: Vec::new(), failed: Vec::new() };
    for (id, version) in body.ids.iter().zip(&body.versions) {
        let one = ApplicationId(*id);
        match step(&app, &caller, one, *version, &body, reason.as_deref()).await {
            Ok(()) => result.done.push(*id),
            // A fault of ours ends the whole: what was done before it stays done and shows after a reload.
            Err(error) if error.status.is_server_error() => return Err(error),
            Err(error) => result.failed.push(BulkFailure { id: *id, detail: error.message }),
        }
    }
    Ok(axum::Json(result))
}

fn check(body: &Bulk) -> Result<Option<String>, ApiError> {
    let mut faults = Faults::default();
    if body.ids.is_empty() || body.ids.len() > MOST {
        faults.add("ids", format!("must be 1 to {MOST} applications, not {}", body.ids.len()));
    }
    if body.versions.len() != body.ids.len() {
        faults.add("versions", "must be as many as ids, in the same order");
    }
    if body.action == BulkAction::Move && body.to.is_none() {
        faults.add("to", "must name a stage");
    }
    let reason = optional_text("reason", body.reason.as_deref())?;
    if body.action != BulkAction::Move && reason.is_none() {
        faults.add("reason", "must not be empty");
    }
    faults.done()?;
    Ok(reason)
}

async fn step(
    app: &App,
    caller: &Caller,
    id: ApplicationId,
    version: i64,
    body: &Bulk,
    reason: Option<&str>,
) -> Result<(), ApiError> {
    let text = reason.unwrap_or_default();
    match body.action {
        BulkAction::Move => {
            let to = body.to.as_deref().unwrap_or_default();
            move_to(app, caller, id, version, to, reason).await
        }
        BulkAction::Reject => reject_plainly(app, caller, id, version, text).await,
        BulkAction::Hold => {
            act(app, caller, id, version, Command::Hold { reason: text.to_owned() }).await.map(drop)
        }
    }
}
