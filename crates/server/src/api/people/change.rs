//! `PATCH /people/{id}`

use super::input;
use super::view::{HoursView, PersonView, Role, TrainingWord};
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode, Faults};
use crate::http::extract::{Json, Path};
use crate::http::patch::Change;
use axum::extract::State;
use highbar_domain::ids::{DepartmentId, PersonId};
use highbar_domain::process::Training;
use highbar_store::people::{self, Person};
use highbar_store::sessions;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What shall be different; an absent field stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonChange {
    /// The version that was read.
    version: i64,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    email: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    title: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    department_id: Change<Option<Uuid>>,
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    level: Change<u32>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    reports_to: Change<Option<Uuid>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<TrainingWord>>)]
    trainings: Change<Vec<Training>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<Role>>)]
    roles: Change<Vec<Role>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<HoursView>)]
    hours: Change<HoursView>,
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    weekly_limit: Change<u32>,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    active: Change<bool>,
}

/// Changes a person. Somebody who becomes inactive is signed out everywhere.
#[utoipa::path(patch, path = "/people/{id}", tag = "people", params(("id" = Uuid, Path)), request_body = PersonChange,
    responses((status = 200, body = PersonView)))]
pub async fn change_person(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<PersonChange>,
) -> Result<axum::Json<PersonView>, ApiError> {
    let (by, id) = (caller.by(), PersonId(id));
    app.store
        .write(async move |tx| {
            let before = people::get(tx, id).await?;
            let person = apply(body, before.clone())?;
            if person.id == caller.id() && (!person.active || !person.roles.admin) {
                return Err(ApiError::new(
                    ErrorCode::Refused,
                    "you cannot take your own administrator's role or leave by yourself, ask another administrator",
                ));
            }
            if let Some(manager) = person.reports_to {
                refuse_circle(&people::all(tx).await?, id, manager)?;
            }
            people::update(tx, by, &person).await?;
            if before.active && !person.active {
                sessions::close_all(tx, by, id, None).await?;
            }
            Ok(())
        })
        .await?;
    app.store.read(async |db| super::show::view(db, id).await).await.map(axum::Json)
}

fn apply(body: PersonChange, mut person: Person) -> Result<Person, ApiError> {
    let mut faults = Faults::default();
    let mut put = |field, done: Result<(), String>| {
        faults.take(field, done);
    };
    put("name", body.name.parse(|name| fields::name(&name)).map(|name| name.put(&mut person.name)));
    put("email", body.email.parse(|email| fields::email(&email)).map(|email| email.put(&mut person.email)));
    put(
        "title",
        body.title.parse(|title| fields::line(&title, 0..=200)).map(|title| title.put(&mut person.title)),
    );
    put("level", body.level.parse(fields::level).map(|level| level.put(&mut person.level)));
    put(
        "time_zone",
        body.time_zone.parse(|zone| fields::time_zone(&zone)).map(|zone| zone.put(&mut person.time_zone)),
    );
    put("hours", body.hours.parse(|hours| input::hours(&hours)).map(|hours| hours.put(&mut person.hours)));
    put(
        "weekly_limit",
        body.weekly_limit.parse(input::weekly_limit).map(|limit| limit.put(&mut person.weekly_limit)),
    );
    faults.done()?;
    let whole = |id: Option<Uuid>| Ok::<_, ApiError>(id.map(DepartmentId));
    body.department_id.parse(whole)?.put(&mut person.department);
    body.reports_to.parse(|id| Ok::<_, ApiError>(id.map(PersonId)))?.put(&mut person.reports_to);
    body.roles.parse(|roles| Ok::<_, ApiError>(input::roles(&roles)))?.put(&mut person.roles);
    body.trainings.put(&mut person.trainings);
    body.active.put(&mut person.active);
    person.version = body.version;
    Ok(person)
}

/// Nobody reports to themselves, directly or by way of others.
fn refuse_circle(everybody: &[Person], id: PersonId, manager: PersonId) -> Result<(), ApiError> {
    let mut above = Some(manager);
    for _ in 0..=everybody.len() {
        match above {
            Some(next) if next == id => {
                return Err(ApiError::field(
                    "reports_to",
                    "would close a circle: that person reports to this one",
                ));
            }
            Some(next) => {
                above = everybody.iter().find(|person| person.id == next).and_then(|person| person.reports_to)
            }
            None => return Ok(()),
        }
    }
    Ok(())
}
