//! The offer: terms, approval in order, sending, and what the candidate asks for meanwhile.

use crate::api::applications::act::act;
use crate::api::shapes::after::OfferTerms;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::Terms;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Answer = Result<axum::Json<ApplicationView>, ApiError>;

/// A new version of the offer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferBody {
    version: i64,
    terms: OfferTerms,
}

/// A step without words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferStepBody {
    version: i64,
}

/// A yes, perhaps with a remark.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferApprovalBody {
    version: i64,
    #[serde(default)]
    note: Option<String>,
}

/// A step that needs a reason.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferReasonBody {
    version: i64,
    reason: String,
}

/// What the candidate asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferNoteBody {
    version: i64,
    text: String,
}

/// Writes the terms as a new version and asks the approvers, one after the other.
#[utoipa::path(put, path = "/applications/{id}/offer", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferBody, responses((status = 200, body = ApplicationView)))]
pub async fn draft_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferBody>,
) -> Answer {
    let terms = terms(body.terms)?;
    act(&app, &caller, ApplicationId(id), body.version, Command::DraftOffer { terms }).await.map(axum::Json)
}

fn terms(body: OfferTerms) -> Result<Terms, ApiError> {
    let mut faults = Faults::default();
    let date =
        |text: &str| text.parse::<Date>().map_err(|_| format!("{text:?} is not a date such as 2027-01-31"));
    let base =
        faults.take("terms.base", u64::try_from(body.base).map_err(|_| "must not be negative".to_owned()));
    let start_date = faults.take("terms.start_date", date(&body.start_date));
    let expires = faults.take("terms.expires", date(&body.expires));
    faults.done()?;
    let words = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    Ok(Terms {
        base: base.unwrap_or_default(),
        currency: body.currency,
        bonus: words(body.bonus),
        equity: words(body.equity),
        start_date: start_date.unwrap_or_default(),
        level: body.level,
        expires: expires.unwrap_or_default(),
    })
}

/// Approves the terms; the next approver is asked, or the offer can be sent.
#[utoipa::path(post, path = "/applications/{id}/offer/approve", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferApprovalBody, responses((status = 200, body = ApplicationView)))]
pub async fn approve_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferApprovalBody>,
) -> Answer {
    let command = Command::ApproveOffer { note: body.note };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Gives the terms back with a reason.
#[utoipa::path(post, path = "/applications/{id}/offer/return", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferReasonBody, responses((status = 200, body = ApplicationView)))]
pub async fn return_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferReasonBody>,
) -> Answer {
    let command = Command::ReturnOffer { reason: body.reason };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Sends the approved offer to the candidate, by link.
#[utoipa::path(post, path = "/applications/{id}/offer/send", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferStepBody, responses((status = 200, body = ApplicationView)))]
pub async fn send_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferStepBody>,
) -> Answer {
    act(&app, &caller, ApplicationId(id), body.version, Command::SendOffer).await.map(axum::Json)
}

/// Takes the offer back, with a reason; the application ends.
#[utoipa::path(post, path = "/applications/{id}/offer/rescind", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferReasonBody, responses((status = 200, body = ApplicationView)))]
pub async fn rescind_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferReasonBody>,
) -> Answer {
    let command = Command::RescindOffer { reason: body.reason };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Notes what the candidate asked for; the answer is a new version of the terms.
#[utoipa::path(post, path = "/applications/{id}/offer/note", tag = "offers", params(("id" = Uuid, Path)),
    request_body = OfferNoteBody, responses((status = 200, body = ApplicationView)))]
pub async fn note_offer(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<OfferNoteBody>,
) -> Answer {
    let command = Command::NegotiateOffer { text: body.text };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}
