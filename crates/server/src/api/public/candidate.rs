//! What a candidate does on their own page: withdraw, thank, take a date into their calendar.

use super::open::{limit, open};
use super::status;
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::facts::Case;
use crate::api::applications::letters;
use crate::api::fields;
use crate::api::shapes::public::CandidateStatus;
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::calendars::invitation::Method;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use highbar_domain::actor::Actor;
use highbar_domain::candidate_view::candidate_view;
use highbar_domain::command::Command;
use highbar_domain::ids::InterviewId;
use highbar_domain::refusal::Names;
use highbar_store::links::Purpose;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why the candidate withdraws; may be left empty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawBody {
    #[serde(default)]
    reason: String,
}

/// A few words of thanks.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ThanksBody {
    text: String,
}

/// Withdraws the application.
#[utoipa::path(post, path = "/public/status/{token}/withdraw", tag = "public", params(("token" = String, Path)),
    request_body = WithdrawBody, responses((status = 200, body = CandidateStatus)))]
pub async fn withdraw_by_link(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
    Json(body): Json<WithdrawBody>,
) -> Result<axum::Json<CandidateStatus>, ApiError> {
    limit(&app, &address)?;
    let reason =
        fields::paragraphs(&body.reason, 0..=2_000).map_err(|fault| ApiError::field("reason", fault))?;
    let id = open(&app, &token, Purpose::Status).await?.case.application.id;
    let command = Command::Withdraw { reason };
    carry_out(&app, &Actor::Candidate, &Target::latest(id), |_| Ok(Change::of(command.clone()))).await?;
    status::view(&app, &token).await.map(axum::Json)
}

/// Sends a thank-you to the recruiter, who passes it on. It is kept with the application and sent once.
#[utoipa::path(post, path = "/public/status/{token}/thank-you", tag = "public", params(("token" = String, Path)),
    request_body = ThanksBody, responses((status = 200, body = CandidateStatus)))]
pub async fn thank_by_link(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
    Json(body): Json<ThanksBody>,
) -> Result<axum::Json<CandidateStatus>, ApiError> {
    limit(&app, &address)?;
    let text = fields::paragraphs(&body.text, 1..=4_000).map_err(|fault| ApiError::field("text", fault))?;
    let case = open(&app, &token, Purpose::Status).await?.case;
    if let Some(words) = no_thanks(&case) {
        return Err(ApiError::new(ErrorCode::Refused, words));
    }
    let command = Command::Thank { text };
    let target = Target::latest(case.application.id);
    carry_out(&app, &Actor::Candidate, &target, |_| Ok(Change::of(command.clone()))).await?;
    status::view(&app, &token).await.map(axum::Json)
}

/// Why no thank-you is taken now, in words for the candidate: whether a decision was taken does not show in them.
fn no_thanks(case: &Case) -> Option<&'static str> {
    let seen = candidate_view(&case.application, &case.facts());
    match (seen.thanks, seen.thank_you_by) {
        (Some(_), _) => {
            Some("your thank-you was sent already, write to the recruiter if there is more to say")
        }
        (None, None) => Some(
            "thanks can be sent here within a day after the last interview, write to the recruiter instead",
        ),
        (None, Some(_)) => None,
    }
}

/// The calendar file of one interview.
#[utoipa::path(get, path = "/public/status/{token}/interviews/{file}", tag = "public",
    params(("token" = String, Path), ("file" = String, Path)), responses((status = 200, content_type = "text/calendar")))]
pub async fn interview_calendar(
    State(app): State<App>,
    Path((token, file)): Path<(String, String)>,
) -> Result<impl IntoResponse, ApiError> {
    let opened = open(&app, &token, Purpose::Status).await?;
    let id = file.strip_suffix(".ics").and_then(|id| id.parse::<Uuid>().ok());
    let id = id.map(InterviewId).ok_or_else(|| ApiError::not_found("calendar file"))?;
    let interview = opened.case.application.interview(id).filter(|one| one.stands());
    let interview = interview.ok_or_else(|| ApiError::not_found("interview"))?;
    let case = &opened.case;
    let summary = format!("{} at {}", Names::round(case, &interview.round), case.organisation.name);
    let attendee = (case.candidate.name.clone(), case.candidate.email.clone());
    let mut invitation = letters::interviews::invitation(case, interview, Method::Publish, summary, attendee);
    invitation.url = app.config.link(&format!("/status/{token}"));
    let ics = invitation.to_ics();
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], ics))
}
