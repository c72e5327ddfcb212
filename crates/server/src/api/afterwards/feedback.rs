//! Feedback to a rejected candidate: drafted, read by a second person, then sent. Only where the organisation has
//! switched it on; the rules say so.

use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::facts::Case;
use crate::api::applications::show;
use crate::api::applications::viewer::actor;
use crate::api::fields;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use highbar_store::feedback::{self, Feedback};
use highbar_store::outbox;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Answer = Result<axum::Json<ApplicationView>, ApiError>;

/// What the candidate shall read.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackBody {
    version: i64,
    text: String,
    /// Areas in which it was not enough.
    #[serde(default)]
    areas: Vec<String>,
    /// Skills and experience to build.
    #[serde(default)]
    guidance: Vec<String>,
    /// Another role or team that may suit.
    #[serde(default)]
    other_roles: String,
}

/// A step that takes the text as it stands.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackStepBody {
    version: i64,
}

/// Writes the draft; a draft that was reviewed has to be reviewed again.
#[utoipa::path(post, path = "/applications/{id}/feedback/draft", tag = "feedback", params(("id" = Uuid, Path)),
    request_body = FeedbackBody, responses((status = 200, body = ApplicationView)))]
pub async fn draft_feedback(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<FeedbackBody>,
) -> Answer {
    let id = ApplicationId(id);
    let version = body.version;
    let text = parse(body)?;
    let sent = stored(&app, id).await?.map_or(0, |(_, version)| version);
    carry_out(&app, &actor(&caller), &Target::seen(id, version), |_| {
        let kept = text.clone();
        let change = Change::of(Command::DraftFeedback { content_hash: text.content_hash() });
        Ok(change.with(async move |tx, by| feedback::put(tx, by, id, sent, &kept).await.map(|_| ())))
    })
    .await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

fn parse(body: FeedbackBody) -> Result<Feedback, ApiError> {
    let mut faults = Faults::default();
    let text = faults.take("text", fields::paragraphs(&body.text, 1..=8_000));
    let lines = |faults: &mut Faults, field: &'static str, lines: &[String]| -> Vec<String> {
        if lines.len() > 20 {
            faults.take::<(), _>(field, Err("at most 20 lines".to_owned()));
        }
        lines.iter().filter_map(|line| faults.take(field, fields::line(line, 1..=500))).collect()
    };
    let areas = lines(&mut faults, "areas", &body.areas);
    let guidance = lines(&mut faults, "guidance", &body.guidance);
    let other_roles = faults.take("other_roles", fields::paragraphs(&body.other_roles, 0..=1_000));
    faults.done()?;
    Ok(Feedback {
        text: text.unwrap_or_default(),
        areas,
        guidance,
        other_roles: other_roles.unwrap_or_default(),
    })
}

/// Says that the draft may be sent. Somebody else than its author does.
#[utoipa::path(post, path = "/applications/{id}/feedback/review", tag = "feedback", params(("id" = Uuid, Path)),
    request_body = FeedbackStepBody, responses((status = 200, body = ApplicationView)))]
pub async fn review_feedback(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<FeedbackStepBody>,
) -> Answer {
    let id = ApplicationId(id);
    let (text, _) = stored(&app, id).await?.ok_or_else(nothing_drafted)?;
    let command = Command::ReviewFeedback { content_hash: text.content_hash() };
    carry_out(&app, &actor(&caller), &Target::seen(id, body.version), |_| Ok(Change::of(command.clone())))
        .await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

/// Sends the reviewed text to the candidate.
#[utoipa::path(post, path = "/applications/{id}/feedback/send", tag = "feedback", params(("id" = Uuid, Path)),
    request_body = FeedbackStepBody, responses((status = 200, body = ApplicationView)))]
pub async fn send_feedback(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<FeedbackStepBody>,
) -> Answer {
    let id = ApplicationId(id);
    let (text, _) = stored(&app, id).await?.ok_or_else(nothing_drafted)?;
    let outgoing = app.outgoing();
    carry_out(&app, &actor(&caller), &Target::seen(id, body.version), |case| {
        let mut mail =
            outgoing.mail("feedback", &case.candidate.email, subject(case), letter(case, &text), case.now);
        mail.application = Some(id);
        Ok(Change::of(Command::SendFeedback)
            .with(async move |tx, _| outbox::add(tx, &mail).await.map(|_| ())))
    })
    .await?;
    show::view(&app, &caller, id).await.map(axum::Json)
}

async fn stored(app: &App, id: ApplicationId) -> Result<Option<(Feedback, i64)>, ApiError> {
    Ok(app.store.read(async |db| feedback::find(db, id).await).await?)
}

fn nothing_drafted() -> ApiError {
    ApiError::new(ErrorCode::Refused, "no feedback is written yet, draft it first")
}

fn subject(case: &Case) -> String {
    format!("Feedback on your interviews for {}", case.requisition.title)
}

fn letter(case: &Case, text: &Feedback) -> String {
    use highbar_domain::refusal::Names;
    let mut letter = format!("Hello {},\n\n{}\n", case.candidate.name, text.text.trim());
    let mut list = |title: &str, lines: &[String]| {
        if !lines.is_empty() {
            letter.push_str(&format!("\n{title}\n"));
            for line in lines {
                letter.push_str(&format!("- {line}\n"));
            }
        }
    };
    list("Where it was not enough this time", &text.areas);
    list("What would help before another try", &text.guidance);
    if !text.other_roles.trim().is_empty() {
        letter.push_str(&format!("\n{}\n", text.other_roles.trim()));
    }
    letter.push_str(&format!("\n{}\n{}\n", case.person(case.requisition.recruiter), case.organisation.name));
    letter
}
