//! The persona switcher of an installation with demo data. Elsewhere the gate refuses both routes.

use crate::api::session::{SessionView, begin};
use crate::api::shapes::person::PersonRef;
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Json;
use crate::http::reply::List;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use highbar_domain::ids::PersonId;
use highbar_domain::process::Training;
use highbar_store::people::{self, Person};
use highbar_store::{departments, requisitions};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
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

/// Everybody in the demo data, those with most to do first.
#[utoipa::path(get, path = "/demo/personas", tag = "demo", responses((status = 200, body = List<DemoPersona>)))]
pub async fn list_personas(State(app): State<App>) -> Result<axum::Json<List<DemoPersona>>, ApiError> {
    let list = app
        .store
        .read(async |db| {
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
            Ok::<_, ApiError>(List::whole(everybody.iter().map(show).collect()))
        })
        .await?;
    Ok(axum::Json(list))
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
    begin(&app, id, &headers).await
}

/// What somebody mostly does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Administrator,
    Recruiter,
    HiringManager,
    BarRaiser,
    Interviewer,
    Colleague,
}

fn part(person: &Person, managers: &BTreeSet<PersonId>) -> Part {
    if person.roles.admin {
        Part::Administrator
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
