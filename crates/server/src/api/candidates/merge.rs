//! `POST /candidates/{id}/merge`

use super::input::complete;
use super::view::CandidateView;
use crate::api::applications::open::is_live;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::ids::CandidateId;
use highbar_store::applications;
use highbar_store::{Db, candidates, requisitions};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who turned out to be the same.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// Goes up in the candidate of the address; their applications and documents move over.
    other_id: Uuid,
    /// The version that was read of the candidate of the address.
    version: i64,
}

/// Makes two candidates one. What is known of the first stays; what is not is taken from the other. Whatever still
/// names the other finds the first from then on.
#[utoipa::path(post, path = "/candidates/{id}/merge", tag = "candidates", params(("id" = Uuid, Path)),
    request_body = Merge, responses((status = 200, body = CandidateView)))]
pub async fn merge_candidates(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Merge>,
) -> Result<axum::Json<CandidateView>, ApiError> {
    let (by, id) = (caller.by(), CandidateId(id));
    app.store
        .write(async move |tx| {
            let mut kept = candidates::get(tx, id).await?;
            let other = candidates::get(tx, CandidateId(body.other_id)).await?;
            if kept.id == other.id {
                let words = "these two are one candidate already, there is nothing to merge";
                return Err(ApiError::new(ErrorCode::Refused, words));
            }
            refuse_two_at_once(tx, kept.id, other.id).await?;
            complete(&mut kept, &other);
            kept.version = body.version;
            candidates::merge(tx, by, &kept, other.id).await?;
            Ok(())
        })
        .await?;
    app.store.read(async |db| super::show::view(db, &caller, id).await).await.map(axum::Json)
}

/// Nobody runs twice for one opening, so one of the two applications has to end first.
async fn refuse_two_at_once(db: &mut Db, kept: CandidateId, other: CandidateId) -> Result<(), ApiError> {
    let all = applications::of_candidates(db, &[kept, other]).await?;
    let of = |id: CandidateId| all.iter().filter(move |one| one.candidate == id && is_live(&one.state));
    let twice = of(kept).find(|one| of(other).any(|two| two.requisition == one.requisition));
    let Some(twice) = twice else { return Ok(()) };
    let title = requisitions::get(db, twice.requisition).await?.title;
    let words = format!(
        "both have an application for {title} under way, withdraw or reject one of the two before you merge them"
    );
    Err(ApiError::new(ErrorCode::Refused, words)
        .with_conflict(serde_json::json!({ "application_id": twice.id })))
}
