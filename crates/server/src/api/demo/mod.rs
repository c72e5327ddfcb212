//! The persona switcher of an installation with demo data. Elsewhere the gate refuses both routes.

mod parts;

use crate::api::session::{SessionView, go_on_as};
use crate::api::shapes::person::PersonRef;
use crate::app::App;
use crate::demo;
use crate::error::ApiError;
use crate::http::extract::{Json, Query};
use crate::http::reply::List;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::process::Training;
use highbar_store::people::{self, Person};
use highbar_store::{Db, departments, requisitions};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// Somebody to look through the eyes of.
#[derive(Debug, Serialize, ToSchema)]
pub struct DemoPersona {
    /// The name before the @ of the address: the same on every machine.
    pub key: String,
    pub person: PersonRef,
    /// What they are, such as "Bar Raiser, Search".
    pub label: String,
    pub email: String,
}

/// Whom to become.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Become {
    person_id: Uuid,
}

/// Whose parts the labels name.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PersonaQuery {
    /// An application: those who have a part in it come first, labelled by that part.
    application: Option<Uuid>,
}

/// Everybody in the demo data, those with most to do first.
#[utoipa::path(get, path = "/demo/personas", tag = "demo", params(PersonaQuery),
    responses((status = 200, body = List<DemoPersona>)))]
pub async fn list_personas(
    State(app): State<App>,
    Query(query): Query<PersonaQuery>,
) -> Result<axum::Json<List<DemoPersona>>, ApiError> {
    let list = app
        .store
        .read(async |db| {
            let mut list = everybody(db).await?;
            if let Some(id) = query.application {
                let parts = parts::parts(&app, db, ApplicationId(id)).await?;
                let place =
                    |one: &DemoPersona| parts.iter().position(|(person, _)| person.0 == one.person.id);
                for persona in &mut list {
                    if let Some(place) = place(persona) {
                        persona.label.clone_from(&parts[place].1);
                    }
                }
                list.sort_by_key(|one| place(one).unwrap_or(usize::MAX));
            }
            Ok::<_, ApiError>(List::whole(list))
        })
        .await?;
    Ok(axum::Json(list))
}

async fn everybody(db: &mut Db) -> Result<Vec<DemoPersona>, ApiError> {
    let all = departments::all(db).await?;
    let names: BTreeMap<_, _> = all.into_iter().map(|one| (one.id, one.name)).collect();
    let open = requisitions::list(db, None, &highbar_store::Page::first(200)).await?;
    let managers: BTreeSet<PersonId> = open.items.iter().map(|one| one.hiring_manager).collect();
    let mut everybody = people::all(db).await?;
    everybody.retain(|person| person.active);
    everybody.sort_by_key(|person| (part(person, &managers), person.name.clone()));
    let show = |person: &Person| {
        let department = person.department.and_then(|id| names.get(&id));
        persona(person, part(person, &managers), department.map_or("", String::as_str))
    };
    Ok(everybody.iter().map(show).collect())
}

/// Goes on as somebody else of the demo data.
#[utoipa::path(post, path = "/demo/persona", tag = "demo", request_body = Become,
    responses((status = 200, body = SessionView)))]
pub async fn become_persona(
    State(app): State<App>,
    headers: HeaderMap,
    Json(body): Json<Become>,
) -> Result<impl IntoResponse, ApiError> {
    let id = PersonId(body.person_id);
    let person = app.store.read(async |db| people::get(db, id).await).await?;
    if !person.active {
        return Err(ApiError::field("person_id", "names somebody who has left"));
    }
    go_on_as(&app, id, &headers).await
}

/// What somebody mostly does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Administrator,
    /// Opens the candidate seat.
    Candidate,
    Recruiter,
    HiringManager,
    BarRaiser,
    Interviewer,
    Colleague,
}

fn part(person: &Person, managers: &BTreeSet<PersonId>) -> Part {
    if person.roles.admin {
        Part::Administrator
    } else if person.email == demo::candidate_address() {
        Part::Candidate
    } else if person.roles.recruiter {
        Part::Recruiter
    } else if managers.contains(&person.id) {
        Part::HiringManager
    } else if person.trainings.contains(&Training::BarRaiser) {
        Part::BarRaiser
    } else if person.trainings.contains(&Training::Interviewer) {
        Part::Interviewer
    } else {
        Part::Colleague
    }
}

fn persona(person: &Person, part: Part, department: &str) -> DemoPersona {
    let words = match part {
        Part::Administrator => "Administrator",
        Part::Candidate => "Preparing",
        Part::Recruiter => "Recruiter",
        Part::HiringManager => "Hiring manager",
        Part::BarRaiser => "Bar Raiser",
        Part::Interviewer => "Interviewer",
        Part::Colleague => "Colleague",
    };
    let label = if department.is_empty() { words.to_owned() } else { format!("{words}, {department}") };
    DemoPersona {
        key: person.email.split('@').next().unwrap_or_default().to_owned(),
        person: person.into(),
        label,
        email: person.email.clone(),
    }
}
