//! Booking, moving and calling off interviews.

use crate::api::applications::act::{Change, Target, act, carry_out};
use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::progress::text;
use crate::api::applications::show;
use crate::api::applications::viewer::actor;
use crate::api::fields;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path, Query};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::application::Slot;
use highbar_domain::command::Command;
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId};
use highbar_domain::process::RoundId;
use highbar_store::interviews::application_of;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Watching is for a few: the candidate sees all of them.
const MOST_SHADOWS: usize = 4;
/// How far away an interview may be booked.
const FURTHEST: SignedDuration = SignedDuration::from_hours(365 * 24);

/// A booking.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    version: i64,
    round: String,
    #[schema(value_type = String, format = DateTime)]
    starts_at: Timestamp,
    lead: Uuid,
    #[serde(default)]
    shadows: Vec<Uuid>,
    /// A meeting room or a link; empty for the interview's own room.
    #[serde(default)]
    place: String,
}

/// Books a round for an application. Everybody who takes part gets an invitation.
#[utoipa::path(post, path = "/applications/{id}/interviews", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = Booking, responses((status = 201, body = ApplicationView)))]
pub async fn book_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Booking>,
) -> Result<(StatusCode, axum::Json<ApplicationView>), ApiError> {
    let id = ApplicationId(id);
    let mut faults = Faults::default();
    let start = faults.take("starts_at", start(body.starts_at));
    let place = faults.take("place", place(&body.place));
    let shadows = faults.take("shadows", shadows(&body.shadows));
    let parsed = start.zip(place).zip(shadows);
    let ((start, place), shadows) = faults.settle(parsed)?;
    let (lead, round) = (PersonId(body.lead), RoundId::new(body.round));
    let interview = InterviewId(Uuid::now_v7());
    let seats = shadows.iter().copied().chain([lead]).collect();
    let target = Target::seen(id, body.version).reaching(Reach::Seats(seats));
    carry_out(&app, &actor(&caller), &target, |case| {
        // A round that the process does not have is for the rules to refuse.
        let minutes = case.round(&round).map_or(0, |round| round.minutes);
        Ok(Change::of(Command::BookInterview {
            interview,
            round: round.clone(),
            slot: Slot { start, minutes },
            lead,
            shadows: shadows.clone(),
            place: place.clone(),
        }))
    })
    .await?;
    let view = show::view(&app, &caller, id).await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// What shall be different; an absent field stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BookingChange {
    version: i64,
    #[serde(default)]
    #[schema(value_type = Option<String>, format = DateTime)]
    starts_at: Option<Timestamp>,
    #[serde(default)]
    lead: Option<Uuid>,
    #[serde(default)]
    shadows: Option<Vec<Uuid>>,
    #[serde(default)]
    place: Option<String>,
}

/// Moves an interview, or changes who takes part in it.
#[utoipa::path(patch, path = "/interviews/{id}", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = BookingChange, responses((status = 200, body = ApplicationView)))]
pub async fn change_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<BookingChange>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let id = InterviewId(id);
    let application = app.store.read(async |db| application_of(db, id).await).await?;
    let wanted = Wanted::parse(&body)?;
    let target = Target::seen(application, body.version).reaching(Reach::Everyone);
    carry_out(&app, &actor(&caller), &target, |case| {
        Ok(Change { commands: wanted.commands(case, id)?, beside: None })
    })
    .await?;
    show::view(&app, &caller, application).await.map(axum::Json)
}

/// A change of a booking, parsed.
struct Wanted {
    start: Option<Timestamp>,
    lead: Option<PersonId>,
    shadows: Option<BTreeSet<PersonId>>,
    place: Option<String>,
}

impl Wanted {
    fn parse(body: &BookingChange) -> Result<Self, ApiError> {
        let mut faults = Faults::default();
        let start = faults.take("starts_at", body.starts_at.map(start).transpose());
        let place = faults.take("place", body.place.as_deref().map(place).transpose());
        let shadows = faults.take("shadows", body.shadows.as_deref().map(shadows).transpose());
        let ((start, place), shadows) = faults.settle(start.zip(place).zip(shadows))?;
        Ok(Self { start, lead: body.lead.map(PersonId), shadows, place })
    }

    /// The commands in an order in which each finds what it needs: who leaves, who leads, when, who joins.
    fn commands(&self, case: &Case, id: InterviewId) -> Result<Vec<Command>, ApiError> {
        let booked = case.application.interview(id).ok_or_else(|| ApiError::not_found("interview"))?;
        let mut commands = Vec::new();
        let wanted = self.shadows.clone().unwrap_or_else(|| booked.shadows.clone());
        for person in booked.shadows.difference(&wanted) {
            commands.push(Command::RemoveShadow { interview: id, person: *person });
        }
        if let Some(lead) = self.lead.filter(|lead| *lead != booked.lead) {
            commands.push(Command::ChangeLead { interview: id, lead });
        }
        let start = self.start.filter(|start| *start != booked.slot.start);
        let place = self.place.clone().filter(|place| *place != booked.place);
        if start.is_some() || place.is_some() {
            let slot = Slot { start: start.unwrap_or(booked.slot.start), ..booked.slot };
            commands.push(Command::Rebook { interview: id, slot, place });
        }
        for person in wanted.difference(&booked.shadows) {
            commands.push(Command::AddShadow { interview: id, person: *person });
        }
        Ok(commands)
    }
}

/// The version that the client has seen.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Seen {
    version: i64,
}

/// Why.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = Cancellation)]
#[serde(deny_unknown_fields)]
pub struct Why {
    reason: String,
}

/// Calls off an interview that has not begun.
#[utoipa::path(delete, path = "/interviews/{id}", tag = "interviews", params(("id" = Uuid, Path), Seen),
    request_body = Why, responses((status = 200, body = ApplicationView)))]
pub async fn cancel_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(seen): Query<Seen>,
    Json(body): Json<Why>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let interview = InterviewId(id);
    let reason = text("reason", &body.reason)?;
    let application = app.store.read(async |db| application_of(db, interview).await).await?;
    let command = Command::CancelInterview { interview, reason };
    act(&app, &caller, application, seen.version, command).await.map(axum::Json)
}

fn start(start: Timestamp) -> Result<Timestamp, String> {
    let now = Timestamp::now();
    if start > now + FURTHEST {
        return Err("must be within a year from now".to_owned());
    }
    if start < now - FURTHEST {
        return Err("must be within a year before now".to_owned());
    }
    // Calendars and the database know no fractions of a second.
    Timestamp::from_second(start.as_second()).map_err(|fault| fault.to_string())
}

fn place(text: &str) -> Result<String, String> {
    fields::line(text, 0..=300)
}

fn shadows(ids: &[Uuid]) -> Result<BTreeSet<PersonId>, String> {
    if ids.len() > MOST_SHADOWS {
        return Err(format!("must be at most {MOST_SHADOWS}"));
    }
    Ok(ids.iter().copied().map(PersonId).collect())
}
