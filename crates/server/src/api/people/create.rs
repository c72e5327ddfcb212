//! `POST /people`

use super::input;
use super::view::{HoursView, PersonView, Role, TrainingWord};
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::{DepartmentId, PersonId};
use highbar_domain::process::Training;
use highbar_store::people::{self, Person};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What few people exceed without their other work suffering.
const DEFAULT_WEEKLY_LIMIT: u32 = 5;
const DEFAULT_LEVEL: u32 = 5;

/// Somebody new.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    name: String,
    email: String,
    #[serde(default)]
    title: String,
    department_id: Option<Uuid>,
    level: Option<u32>,
    reports_to: Option<Uuid>,
    #[serde(default)]
    #[schema(value_type = Vec<TrainingWord>)]
    trainings: Vec<Training>,
    #[serde(default)]
    roles: Vec<Role>,
    /// IANA name; the organisation's when absent.
    time_zone: Option<String>,
    hours: Option<HoursView>,
    weekly_limit: Option<u32>,
}

/// Adds a person. They can sign in once they have followed an invitation.
#[utoipa::path(post, path = "/people", tag = "people", request_body = NewPerson,
    responses((status = 201, body = PersonView)))]
pub async fn create_person(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewPerson>,
) -> Result<(StatusCode, axum::Json<PersonView>), ApiError> {
    let by = caller.by();
    let zone = app.store.read(highbar_store::settings::organisation).await?.time_zone;
    let person = parse(body, zone, by.at)?;
    let id = person.id;
    app.store.write(async move |tx| people::add(tx, by, &person).await).await?;
    let view = app.store.read(async |db| super::show::view(db, id).await).await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

fn parse(body: NewPerson, zone: String, now: Timestamp) -> Result<Person, ApiError> {
    let mut faults = Faults::default();
    let name = faults.take("name", fields::name(&body.name));
    let email = faults.take("email", fields::email(&body.email));
    let title = faults.take("title", fields::line(&body.title, 0..=200));
    let level = faults.take("level", fields::level(body.level.unwrap_or(DEFAULT_LEVEL)));
    let time_zone =
        faults.take("time_zone", body.time_zone.map_or(Ok(zone), |zone| fields::time_zone(&zone)));
    let hours = faults.take("hours", input::hours(&body.hours.unwrap_or_else(input::office_hours)));
    let weekly_limit =
        faults.take("weekly_limit", input::weekly_limit(body.weekly_limit.unwrap_or(DEFAULT_WEEKLY_LIMIT)));
    let person = (|| {
        Some(Person {
            id: PersonId(Uuid::now_v7()),
            email: email?,
            name: name?,
            title: title?,
            department: body.department_id.map(DepartmentId),
            level: level?,
            reports_to: body.reports_to.map(PersonId),
            roles: input::roles(&body.roles),
            trainings: body.trainings,
            time_zone: time_zone?,
            hours: hours?,
            weekly_limit: weekly_limit?,
            active: true,
            version: 1,
            created_at: now,
            updated_at: now,
        })
    })();
    faults.settle(person)
}
