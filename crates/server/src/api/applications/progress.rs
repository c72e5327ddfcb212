//! The steps of an application before its debrief: contact, moves, hold, the make-up of the loop.

use super::act::{Change, Target, act, carry_out};
use super::viewer::actor;
use super::{moves, show};
use crate::api::fields;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use highbar_domain::process::VariantId;
use highbar_store::applications::set_variant;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The longest reason or note, in characters.
pub const LONGEST_TEXT: usize = 8_000;

type Shown = Result<axum::Json<ApplicationView>, ApiError>;

/// A first contact.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = FirstContact)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    version: i64,
    /// How, such as `mail` or `phone`.
    #[serde(default)]
    channel: String,
    #[serde(default)]
    note: String,
}

/// Records the first contact with the candidate.
#[utoipa::path(post, path = "/applications/{id}/contact", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Contact, responses((status = 200, body = ApplicationView)))]
pub async fn record_contact(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Contact>,
) -> Shown {
    let mut faults = Faults::default();
    let channel = faults.take("channel", fields::line(&body.channel, 0..=40));
    let note = faults.take("note", fields::paragraphs(&body.note, 0..=LONGEST_TEXT));
    let (channel, note) = faults.settle(channel.zip(note))?;
    let parts: Vec<String> = [channel, note].into_iter().filter(|part| !part.is_empty()).collect();
    let command = Command::RecordContact { note: parts.join(": ") };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Another stage.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoveTo {
    version: i64,
    /// A stage, or a column of the board.
    to: String,
    /// Why it goes on although a screen did not end with an advance.
    #[serde(default)]
    reason: Option<String>,
}

/// Moves an application to another stage.
#[utoipa::path(post, path = "/applications/{id}/move", tag = "applications", params(("id" = Uuid, Path)),
    request_body = MoveTo, responses((status = 200, body = ApplicationView)))]
pub async fn move_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<MoveTo>,
) -> Shown {
    let id = ApplicationId(id);
    move_to(&app, &caller, id, body.version, &body.to, body.reason.as_deref()).await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

/// Moves an application to a stage or a column.
///
/// # Errors
/// What the rules refuse.
pub async fn move_to(
    app: &App,
    caller: &Caller,
    id: ApplicationId,
    version: i64,
    to: &str,
    reason: Option<&str>,
) -> Result<(), ApiError> {
    let reason = optional_text("reason", reason)?;
    let target = Target::seen(id, version);
    let decide = |case: &mut super::facts::Case| Ok(Change::of(moves::command(case, to, reason.clone())?));
    carry_out(app, &actor(caller), &target, decide).await.map(drop)
}

/// The version that the client has seen, and nothing else.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = SeenVersion)]
#[serde(deny_unknown_fields)]
pub struct Version {
    version: i64,
}

/// Takes an application back to the stage before, while nothing was recorded in this one.
#[utoipa::path(post, path = "/applications/{id}/move-back", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Version, responses((status = 200, body = ApplicationView)))]
pub async fn move_application_back(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Version>,
) -> Shown {
    act(&app, &caller, ApplicationId(id), body.version, Command::MoveBack).await.map(axum::Json)
}

/// A version and a reason.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ReasonGiven)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub version: i64,
    pub reason: String,
}

/// Puts an application on hold.
#[utoipa::path(post, path = "/applications/{id}/hold", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Reason, responses((status = 200, body = ApplicationView)))]
pub async fn hold_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Reason>,
) -> Shown {
    let command = Command::Hold { reason: text("reason", &body.reason)? };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Takes an application off hold.
#[utoipa::path(post, path = "/applications/{id}/resume", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Version, responses((status = 200, body = ApplicationView)))]
pub async fn resume_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Version>,
) -> Shown {
    act(&app, &caller, ApplicationId(id), body.version, Command::Resume).await.map(axum::Json)
}

/// Another make-up of the loop.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VariantChoice)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    version: i64,
    /// A variant of the process; null for the plain loop.
    variant: Option<String>,
}

/// Chooses the make-up of the application's loop.
#[utoipa::path(post, path = "/applications/{id}/variant", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Variant, responses((status = 200, body = ApplicationView)))]
pub async fn choose_variant(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Variant>,
) -> Shown {
    let id = ApplicationId(id);
    let variant = body.variant.filter(|variant| !variant.is_empty()).map(VariantId::new);
    let target = Target::seen(id, body.version);
    carry_out(&app, &actor(&caller), &target, |_| {
        let chosen = variant.clone();
        let change = Change::of(Command::ChooseVariant { variant: variant.clone() });
        Ok(change.with(async move |tx, by| set_variant(tx, by, id, chosen.as_ref()).await))
    })
    .await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

/// Text with line breaks, not empty.
///
/// # Errors
/// `invalid_input` with the field's name.
pub fn text(field: &str, text: &str) -> Result<String, ApiError> {
    fields::paragraphs(text, 1..=LONGEST_TEXT).map_err(|fault| ApiError::field(field, fault))
}

/// Text that may be absent or empty.
///
/// # Errors
/// `invalid_input` with the field's name.
pub fn optional_text(field: &str, text: Option<&str>) -> Result<Option<String>, ApiError> {
    let parsed = text.map(|text| fields::paragraphs(text, 0..=LONGEST_TEXT)).transpose();
    let parsed = parsed.map_err(|fault| ApiError::field(field, fault))?;
    Ok(parsed.filter(|text| !text.is_empty()))
}
