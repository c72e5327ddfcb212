//! `GET /candidates/{id}`

use super::sight::{self, Seen};
use super::view::{CandidateApplication, CandidateView, brief};
use crate::api::shapes::application::{DocumentView, Duplicate, Fact};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::access::{self, Capability, Role};
use highbar_domain::ids::{CandidateId, PersonId};
use highbar_store::candidates::{self, Candidate};
use highbar_store::documents::{self, Document};
use highbar_store::{Db, Result as Stored, people};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One candidate, or the one that they were merged into.
#[utoipa::path(get, path = "/candidates/{id}", tag = "candidates", params(("id" = Uuid, Path)),
    responses((status = 200, body = CandidateView)))]
pub async fn show_candidate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<CandidateView>, ApiError> {
    app.store.read(async |db| view(db, &caller, CandidateId(id)).await).await.map(Json)
}

/// The candidate as every verb answers with them.
pub(super) async fn view(db: &mut Db, caller: &Caller, id: CandidateId) -> Result<CandidateView, ApiError> {
    let candidate = candidates::get(db, id).await?;
    let seen = Seen::gather(db, caller, &[candidate.id]).await?;
    let roles = sight::roles(db, caller, candidate.id, &seen).await?;
    let contact = access::may(&roles, Capability::SeeContactDetails);
    // The same who are admitted to the page of an application.
    if !access::may(&roles, Capability::SeeApplication) && !access::may(&roles, Capability::SeeOffer) {
        return Err(ApiError::forbidden(
            "you have no part in an application of this candidate, a recruiter can put you on its panel",
        ));
    }
    let documents = match access::may(&roles, Capability::SeeDocuments) {
        true => shown(db, &candidate).await?,
        false => Vec::new(),
    };
    let duplicates = match contact {
        true => candidates::duplicates(db, &candidate).await?,
        false => Vec::new(),
    };
    let applications = seen.of(candidate.id).map(|(application, requisition)| CandidateApplication {
        id: application.id.0,
        requisition: brief(requisition),
        state: application.state.clone(),
        applied_at: application.applied_at.into(),
    });
    let said = |text: String| if contact { text } else { String::new() };
    Ok(CandidateView {
        id: candidate.id.0,
        email: said(candidate.email),
        phone: said(candidate.phone),
        links: if contact { candidate.links } else { Vec::new() },
        about: candidate.about.into_iter().map(|one| Fact { label: one.label, value: one.value }).collect(),
        documents,
        applications: applications.collect(),
        duplicates: duplicates.iter().map(Duplicate::from).collect(),
        version: candidate.version,
        may: may(&roles, contact),
        name: candidate.name,
        headline: candidate.headline,
        location: candidate.location,
        time_zone: candidate.time_zone,
        source: candidate.source,
    })
}

fn may(roles: &BTreeSet<Role>, edits: bool) -> Vec<&'static str> {
    let recruits = roles.contains(&Role::Recruiter) || roles.contains(&Role::Admin);
    let all = [("edit", edits), ("upload", edits), ("merge", recruits)];
    all.into_iter().filter_map(|(word, holds)| holds.then_some(word)).collect()
}

/// Documents with the names of those who sent them.
async fn shown(db: &mut Db, candidate: &Candidate) -> Stored<Vec<DocumentView>> {
    let all = documents::of(db, candidate.id).await?;
    let ids: BTreeSet<PersonId> = all.iter().filter_map(|document| document.created_by).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let names: BTreeMap<PersonId, String> =
        people::many(db, &ids).await?.into_iter().map(|person| (person.id, person.name)).collect();
    let by = |document: &Document| match document.created_by {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| "somebody".to_owned()),
        None => candidate.name.clone(),
    };
    Ok(all.iter().map(|document| DocumentView::of(document, by(document))).collect())
}
