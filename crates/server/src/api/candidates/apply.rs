//! `POST /candidates/{id}/applications`

use super::create::CandidateAdded;
use crate::api::applications::open::{NewApplication, open};
use crate::api::applications::viewer::actor;
use crate::api::candidates::input;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::{CandidateId, RequisitionId};
use highbar_store::candidates;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a known candidate applies for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FurtherApplication {
    requisition_id: Uuid,
    #[serde(default)]
    source: String,
    /// Why the application is let in although a cool-down runs.
    override_reason: Option<String>,
}

/// Begins an application of a candidate who is known.
#[utoipa::path(post, path = "/candidates/{id}/applications", tag = "candidates", params(("id" = Uuid, Path)),
    request_body = FurtherApplication, responses((status = 201, body = CandidateAdded)))]
pub async fn create_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<FurtherApplication>,
) -> Result<(StatusCode, axum::Json<CandidateAdded>), ApiError> {
    let mut faults = Faults::default();
    let source = faults.take("source", input::line(&body.source));
    let source = faults.settle(source)?;
    let for_write = app.clone();
    let added = app
        .store
        .write(async move |tx| {
            let candidate = candidates::get(tx, CandidateId(id)).await?.id;
            let new = NewApplication {
                requisition: RequisitionId(body.requisition_id),
                candidate,
                source,
                cool_down_override: body.override_reason,
            };
            let case = open(&for_write, tx, &actor(&caller), &new).await?;
            let application_id = Some(case.application.id.0);
            Ok::<_, ApiError>(CandidateAdded { candidate_id: candidate.0, application_id, known: true })
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(added)))
}
