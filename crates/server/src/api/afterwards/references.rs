//! References: asking for them, reminding, and what they make of the conditional hire.

use crate::api::applications::act::{Change, Target, act, carry_out};
use crate::api::applications::show;
use crate::api::applications::viewer::actor;
use crate::api::fields;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::Conclusion;
use highbar_domain::command::Command;
use highbar_domain::ids::{ApplicationId, ReferenceId};
use highbar_store::links::{self, Purpose};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// More claims than a referee answers.
const MOST_CLAIMS: usize = 20;

/// Whom to ask, and what to have confirmed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceBody {
    version: i64,
    name: String,
    email: String,
    /// How the referee knows the candidate.
    relation: String,
    /// Statements of the candidate that the referee is asked to confirm.
    #[serde(default)]
    claims: Vec<String>,
}

/// How the references end.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseBody {
    version: i64,
    /// The conditional hire becomes final; otherwise it is withdrawn.
    confirm: bool,
    /// Needed to withdraw, and to confirm although a referee contradicted something.
    reason: Option<String>,
    /// When withdrawing: months until a new application is taken.
    cool_down_months: Option<u32>,
}

/// Asks somebody for a reference; they get a link to the form by mail.
#[utoipa::path(post, path = "/applications/{id}/references", tag = "references", params(("id" = Uuid, Path)),
    request_body = ReferenceBody, responses((status = 200, body = ApplicationView)))]
pub async fn ask_reference(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<ReferenceBody>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let mut faults = Faults::default();
    let name = faults.take("name", fields::name(&body.name));
    let email = faults.take("email", fields::email(&body.email));
    let relation = faults.take("relation", fields::line(&body.relation, 1..=200));
    if body.claims.len() > MOST_CLAIMS {
        faults
            .take::<(), _>("claims", Err(format!("at most {MOST_CLAIMS} claims, not {}", body.claims.len())));
    }
    let claims: Option<Vec<String>> =
        body.claims.iter().map(|claim| faults.take("claims", fields::line(claim, 1..=500))).collect();
    faults.done()?;
    let command = Command::RequestReference {
        reference: ReferenceId(Uuid::now_v7()),
        name: name.unwrap_or_default(),
        email: email.unwrap_or_default(),
        relation: relation.unwrap_or_default(),
        claims: claims.unwrap_or_default(),
    };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}

/// Sends the referee the link once more.
#[utoipa::path(post, path = "/references/{id}/remind", tag = "references", params(("id" = Uuid, Path)),
    responses((status = 200, body = ApplicationView)))]
pub async fn remind_reference(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let reference = ReferenceId(id);
    let subject = id.to_string();
    let application =
        app.store.read(async |db| links::application_of(db, Purpose::Reference, &subject).await).await?;
    let application = application.ok_or_else(|| ApiError::not_found("reference"))?;
    let command = Command::RemindReference { reference };
    carry_out(&app, &actor(&caller), &Target::latest(application), |_| Ok(Change::of(command.clone())))
        .await?;
    show::view(&app, &caller, application).await.map(axum::Json)
}

/// Closes the references: the hire becomes final, or the conditional hire is withdrawn.
#[utoipa::path(post, path = "/applications/{id}/references/close", tag = "references", params(("id" = Uuid, Path)),
    request_body = CloseBody, responses((status = 200, body = ApplicationView)))]
pub async fn close_references(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<CloseBody>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    let conclusion = if body.confirm {
        Conclusion::Confirm { note: body.reason }
    } else {
        Conclusion::Withdraw {
            reason: body.reason.unwrap_or_default(),
            cool_down_months: body.cool_down_months,
        }
    };
    let command = Command::CloseReferences { conclusion };
    act(&app, &caller, ApplicationId(id), body.version, command).await.map(axum::Json)
}
