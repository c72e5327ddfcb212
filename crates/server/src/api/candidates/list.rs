//! `GET /candidates`

use super::sight::Seen;
use super::view::{CandidateRow, RowApplication, brief};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_domain::access::{self, Capability};
use highbar_domain::ids::CandidateId;
use highbar_store::candidates::{self, Candidate};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which candidates the list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CandidatesQuery {
    /// Beginnings of words of a name, a headline, an address or a place.
    q: Option<String>,
}

/// Candidates, those changed last first. Recruiters and administrators see all, others those in whose
/// applications they have a part.
#[utoipa::path(get, path = "/candidates", tag = "candidates", params(Paging, CandidatesQuery),
    responses((status = 200, body = List<CandidateRow>)))]
pub async fn list_candidates(
    State(app): State<App>,
    caller: Caller,
    Query(paging): Query<Paging>,
    Query(query): Query<CandidatesQuery>,
) -> Result<Json<List<CandidateRow>>, ApiError> {
    let page = paging.page()?;
    let text = query.q.filter(|text| !text.trim().is_empty());
    // Contact details are words of the index, so those who may not see them search among their own few only.
    let viewer = (!caller.is_recruiter()).then(|| caller.id());
    let list = app
        .store
        .read(async |db| {
            let slice = candidates::list_for(db, text.as_deref(), viewer, &page).await?;
            let ids: Vec<CandidateId> = slice.items.iter().map(|candidate| candidate.id).collect();
            let seen = Seen::gather(db, &caller, &ids).await?;
            Ok::<_, ApiError>(List::of(slice, |candidate| row(candidate, &seen, &caller)))
        })
        .await?;
    Ok(Json(list))
}

fn row(candidate: Candidate, seen: &Seen, caller: &Caller) -> CandidateRow {
    let contact = access::may(&seen.roles(caller, candidate.id), Capability::SeeContactDetails);
    let applications = seen.of(candidate.id).map(|(application, requisition)| RowApplication {
        id: application.id.0,
        requisition: brief(requisition),
        state: application.state.clone(),
    });
    CandidateRow {
        id: candidate.id.0,
        applications: applications.collect(),
        email: if contact { candidate.email } else { String::new() },
        name: candidate.name,
        headline: candidate.headline,
        location: candidate.location,
        updated_at: candidate.updated_at.into(),
    }
}
