//! The first run: nothing is there, and whoever opens the page decides what it becomes.

use crate::api::fields;
use crate::api::session::{SessionView, begin};
use crate::app::App;
use crate::auth::password;
use crate::error::{ApiError, ErrorCode, Faults};
use crate::http::extract::Json;
use crate::{demo, founding};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use highbar_store::settings::{self, OrganisationKind};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[cfg(test)]
mod tests;

/// Whether the first run is done.
#[derive(Debug, Serialize, ToSchema)]
pub struct Setup {
    pub state: SetupState,
    /// There is demo data.
    pub demo: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetupState {
    Empty,
    Ready,
}

/// The team that sets itself up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeam {
    /// The organisation's name.
    organisation: String,
    /// The first administrator's name.
    name: String,
    email: String,
    password: String,
    /// IANA name.
    time_zone: String,
}

/// Somebody who prepares for an interview, alone.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPreparing {
    name: String,
    email: String,
    password: String,
    /// IANA name.
    time_zone: String,
}

/// Whether anything is there yet.
#[utoipa::path(get, path = "/setup", tag = "setup", responses((status = 200, body = Setup)))]
pub async fn show_setup(State(app): State<App>) -> Result<axum::Json<Setup>, ApiError> {
    let organisation = app.store.read(settings::find_organisation).await?;
    let state = if organisation.is_some() { SetupState::Ready } else { SetupState::Empty };
    Ok(axum::Json(Setup { state, demo: organisation.is_some_and(|organisation| organisation.demo) }))
}

/// Founds the organisation with its first administrator and signs them in.
#[utoipa::path(post, path = "/setup/team", tag = "setup", request_body = NewTeam,
    responses((status = 200, body = SessionView)))]
pub async fn setup_team(
    State(app): State<App>,
    headers: HeaderMap,
    Json(body): Json<NewTeam>,
) -> Result<impl IntoResponse, ApiError> {
    refuse_when_ready(&app).await?;
    let mut faults = Faults::default();
    let organisation = faults.take("organisation", fields::name(&body.organisation));
    let name = faults.take("name", fields::name(&body.name));
    let email = faults.take("email", fields::email(&body.email));
    let time_zone = faults.take("time_zone", fields::time_zone(&body.time_zone));
    faults.take("password", password::acceptable(&body.password));
    let team = (|| Some((organisation?, name?, email?, time_zone?)))();
    let (organisation, name, email, time_zone) = faults.settle(team)?;
    let password_hash = app.passwords.hash(body.password).await?;
    let kind = OrganisationKind::Hiring;
    let team = founding::Team { kind, organisation, name, email, time_zone, password_hash };
    let admin = founding::found(&app, team).await?;
    begin(&app, admin, &headers).await
}

/// Founds a place for one person who prepares for an interview, and signs them in.
#[utoipa::path(post, path = "/setup/prepare", tag = "setup", request_body = NewPreparing,
    responses((status = 200, body = SessionView)))]
pub async fn setup_prepare(
    State(app): State<App>,
    headers: HeaderMap,
    Json(body): Json<NewPreparing>,
) -> Result<impl IntoResponse, ApiError> {
    refuse_when_ready(&app).await?;
    let mut faults = Faults::default();
    let name = faults.take("name", fields::name(&body.name));
    let email = faults.take("email", fields::email(&body.email));
    let time_zone = faults.take("time_zone", fields::time_zone(&body.time_zone));
    faults.take("password", password::acceptable(&body.password));
    let person = (|| Some((name?, email?, time_zone?)))();
    let (name, email, time_zone) = faults.settle(person)?;
    let password_hash = app.passwords.hash(body.password).await?;
    let kind = OrganisationKind::Preparing;
    let team = founding::Team { kind, organisation: name.clone(), name, email, time_zone, password_hash };
    let person = founding::found(&app, team).await?;
    begin(&app, person, &headers).await
}

/// Fills the empty installation with demo data and signs in as its administrator.
#[utoipa::path(post, path = "/setup/demo", tag = "setup", responses((status = 200, body = SessionView)))]
pub async fn setup_demo(State(app): State<App>, headers: HeaderMap) -> Result<impl IntoResponse, ApiError> {
    refuse_when_ready(&app).await?;
    let admin = demo::plant(&app).await?;
    begin(&app, admin, &headers).await
}

async fn refuse_when_ready(app: &App) -> Result<(), ApiError> {
    match app.store.read(settings::find_organisation).await? {
        None => Ok(()),
        Some(_) => {
            Err(ApiError::new(ErrorCode::Refused, "the first run is done, sign in or ask an administrator"))
        }
    }
}
