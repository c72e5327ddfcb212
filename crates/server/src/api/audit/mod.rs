//! The audit log: who did what to which thing, without a word of what it says.

use crate::api::shapes::person::PersonRef;
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_store::{audit, people};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// One entry of a chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct AuditRow {
    /// Counts from 1 within its chain.
    pub seq: i64,
    pub at: Timestamp,
    /// Null for the system, a candidate or a referee.
    pub actor: Option<PersonRef>,
    pub action: String,
    /// The id of what was changed.
    pub subject: String,
    pub hash: String,
}

/// Whose chain is shown.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// The application's chain; the organisation's when absent.
    application: Option<Uuid>,
}

/// A chain, the newest entry first.
#[utoipa::path(get, path = "/audit", tag = "audit", params(Paging, AuditQuery),
    responses((status = 200, body = List<AuditRow>)))]
pub async fn list_audit(
    State(app): State<App>,
    Query(paging): Query<Paging>,
    Query(query): Query<AuditQuery>,
) -> Result<Json<List<AuditRow>>, ApiError> {
    let page = paging.page()?;
    let list = app
        .store
        .read(async |db| {
            let slice = audit::list(db, query.application.map(ApplicationId), &page).await?;
            let ids: Vec<PersonId> = slice.items.iter().filter_map(|entry| entry.actor).collect();
            let actors = people::many(db, &ids).await?;
            let actors: BTreeMap<PersonId, PersonRef> =
                actors.iter().map(|one| (one.id, one.into())).collect();
            Ok::<_, ApiError>(List::of(slice, |entry| AuditRow {
                seq: entry.seq,
                at: entry.at,
                actor: entry.actor.and_then(|id| actors.get(&id).cloned()),
                action: entry.action,
                subject: entry.subject,
                hash: entry.hash,
            }))
        })
        .await?;
    Ok(Json(list))
}
