//! How an application ends before its debrief, and telling the candidate.

use super::act::{Change, Target, act, carry_out};
use super::facts::Case;
use super::progress::{Reason, text};
use super::show;
use super::viewer::actor;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::Life;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use highbar_domain::process::{StageKind, TemplateId};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Shown = Result<axum::Json<ApplicationView>, ApiError>;

/// Withdraws an application on the candidate's behalf.
#[utoipa::path(post, path = "/applications/{id}/withdraw", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Reason, responses((status = 200, body = ApplicationView)))]
pub async fn withdraw_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Reason>,
) -> Shown {
    let command = Command::Withdraw { reason: text("reason", &body.reason)? };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// A rejection.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = RejectionBody)]
#[serde(deny_unknown_fields)]
pub struct Rejection {
    version: i64,
    /// For the team; the candidate never reads it.
    reason: String,
    /// The letter; the usual one of the stage when absent.
    #[serde(default)]
    template: Option<String>,
    /// The wait before a new application; the organisation's when absent.
    #[serde(default)]
    cool_down_months: Option<u32>,
    /// Whether the letter goes out at once.
    #[serde(default)]
    send: bool,
}

/// Rejects an application.
#[utoipa::path(post, path = "/applications/{id}/reject", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Rejection, responses((status = 200, body = ApplicationView)))]
pub async fn reject_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Rejection>,
) -> Shown {
    let id = ApplicationId(id);
    reject(&app, &caller, id, &body).await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

async fn reject(app: &App, caller: &Caller, id: ApplicationId, body: &Rejection) -> Result<(), ApiError> {
    let reason = text("reason", &body.reason)?;
    let chosen = template(body.template.as_deref())?;
    carry_out(app, &actor(caller), &Target::seen(id, body.version), |case| {
        let letter = chosen.unwrap_or_else(|| usual_letter(case));
        let mut change = Change::of(Command::Reject {
            reason: reason.clone(),
            template: Some(letter),
            cool_down_months: body.cool_down_months.or_else(|| usual_wait(case)),
        });
        if body.send {
            change.commands.push(Command::TellCandidate { template: Some(letter) });
        }
        Ok(change)
    })
    .await
    .map(drop)
}

/// Rejects with the usual letter, which is sent later by hand.
///
/// # Errors
/// What the rules refuse.
pub async fn reject_plainly(
    app: &App,
    caller: &Caller,
    id: ApplicationId,
    version: i64,
    reason: &str,
) -> Result<(), ApiError> {
    let reason = reason.to_owned();
    reject(
        app,
        caller,
        id,
        &Rejection { version, reason, template: None, cool_down_months: None, send: false },
    )
    .await
}

/// What the letter says that ends it for the candidate.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = TellBody)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    version: i64,
    #[serde(default)]
    template: Option<String>,
}

/// Tells the candidate how it ended.
#[utoipa::path(post, path = "/applications/{id}/tell-candidate", tag = "applications", params(("id" = Uuid, Path)),
    request_body = Tell, responses((status = 200, body = ApplicationView)))]
pub async fn tell_candidate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Tell>,
) -> Shown {
    let id = ApplicationId(id);
    let chosen = template(body.template.as_deref())?;
    carry_out(&app, &actor(&caller), &Target::seen(id, body.version), |case| {
        let template = match &case.application.life {
            Life::Rejected(rejection) => {
                Some(chosen.or(rejection.template).unwrap_or_else(|| usual_letter(case)))
            }
            _ => None,
        };
        Ok(Change::of(Command::TellCandidate { template }))
    })
    .await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

/// One of the letters that end an application.
fn template(word: Option<&str>) -> Result<Option<TemplateId>, ApiError> {
    match word.filter(|word| !word.is_empty()) {
        None => Ok(None),
        Some("rejection_screen") => Ok(Some(TemplateId::RejectionScreen)),
        Some("rejection_loop") => Ok(Some(TemplateId::RejectionLoop)),
        Some(other) => {
            let words = format!("`{other}` is neither rejection_screen nor rejection_loop");
            Err(ApiError::field("template", words))
        }
    }
}

/// The letter that goes with the stage in which it ends.
fn usual_letter(case: &Case) -> TemplateId {
    if case.application.life.stage() < StageKind::LoopRunning {
        TemplateId::RejectionScreen
    } else {
        TemplateId::RejectionLoop
    }
}

/// The organisation's wait, where the process allows it; else the process's own.
#[must_use]
pub fn usual_wait(case: &Case) -> Option<u32> {
    let rule = case.process.cool_down;
    let months = case.organisation.settings.cool_down_months;
    (rule.min_months..=rule.max_months).contains(&months).then_some(months)
}
