//! `POST /candidates`

use super::input::{Said, complete};
use crate::api::applications::open::{NewApplication, open};
use crate::api::applications::viewer::actor;
use crate::api::requisitions::may_edit;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::{CandidateId, RequisitionId};
use highbar_store::candidates::{self, Candidate};
use highbar_store::{By, Tx, requisitions};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody new, and what they apply for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCandidate {
    name: String,
    email: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    headline: String,
    #[serde(default)]
    location: String,
    /// IANA name.
    #[serde(default)]
    time_zone: String,
    #[serde(default)]
    links: Vec<String>,
    #[serde(default)]
    source: String,
    /// An application for this opening begins at once.
    requisition_id: Option<Uuid>,
    /// Why the application is let in although a cool-down runs.
    override_reason: Option<String>,
}

/// What was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateAdded {
    pub candidate_id: Uuid,
    pub application_id: Option<Uuid>,
    /// The candidate was known by the mail address; what was not known of them was filled in.
    pub known: bool,
}

/// Adds a candidate, with an application when an opening is named. Somebody who is known by the mail address is not
/// added again: the application is theirs.
#[utoipa::path(post, path = "/candidates", tag = "candidates", request_body = NewCandidate,
    responses((status = 201, body = CandidateAdded)))]
pub async fn create_candidate(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewCandidate>,
) -> Result<(StatusCode, axum::Json<CandidateAdded>), ApiError> {
    let by = caller.by();
    let opening = body.requisition_id.map(RequisitionId);
    let reason = body.override_reason.clone();
    let candidate = parse(body, by)?;
    let for_write = app.clone();
    let added = app
        .store
        .write(async move |tx| {
            admit(tx, &caller, opening).await?;
            let source = candidate.source.clone();
            let (id, known) = join(tx, by, candidate, opening.is_some()).await?;
            let mut added = CandidateAdded { candidate_id: id.0, application_id: None, known };
            if let Some(requisition) = opening {
                let new = NewApplication { requisition, candidate: id, source, cool_down_override: reason };
                let case = open(&for_write, tx, &actor(&caller), &new).await?;
                added.application_id = Some(case.application.id.0);
            }
            Ok::<_, ApiError>(added)
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(added)))
}

/// Recruiters add whom they like; others add candidates to openings that are theirs.
async fn admit(tx: &mut Tx, caller: &Caller, opening: Option<RequisitionId>) -> Result<(), ApiError> {
    if let Some(id) = opening {
        let requisition = requisitions::get(tx, id).await.map_err(|fault| match fault {
            highbar_store::Error::Gone { .. } => {
                ApiError::field("requisition_id", format!("there is no requisition {id}"))
            }
            other => other.into(),
        })?;
        if may_edit(&requisition, caller) {
            return Ok(());
        }
    }
    match caller.is_recruiter() {
        true => Ok(()),
        false => Err(ApiError::forbidden(
            "adding candidates is for recruiters, and for hiring managers to openings of theirs",
        )),
    }
}

/// The candidate who is known by the mail address with what is new, or a new one. Gives whether they were known.
///
/// # Errors
/// `duplicate` when somebody known is added without applying for anything.
async fn join(tx: &mut Tx, by: By, new: Candidate, applies: bool) -> Result<(CandidateId, bool), ApiError> {
    let Some(mut known) = candidates::find_by_email(tx, &new.email).await? else {
        candidates::add(tx, by, &new).await?;
        return Ok((new.id, false));
    };
    if !applies {
        let words = format!("{} has this mail address already, go on with that candidate", known.name);
        let conflict = serde_json::json!({ "candidate_id": known.id, "name": known.name });
        return Err(ApiError::new(ErrorCode::Duplicate, words).with_conflict(conflict));
    }
    let before = known.clone();
    complete(&mut known, &new);
    if known != before {
        candidates::update(tx, by, &known).await?;
    }
    Ok((known.id, true))
}

fn parse(body: NewCandidate, by: By) -> Result<Candidate, ApiError> {
    let mut faults = Faults::default();
    let said = Said {
        name: body.name,
        email: body.email,
        phone: body.phone,
        headline: body.headline,
        location: body.location,
        time_zone: body.time_zone,
        links: body.links,
        source: body.source,
        about: Vec::new(),
    };
    let candidate = said.parse(&mut faults, by.at);
    faults.settle(candidate)
}
