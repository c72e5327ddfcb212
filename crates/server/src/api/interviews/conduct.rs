//! Answering an invitation, and holding an interview.

use super::show::view;
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::progress::optional_text;
use crate::api::applications::viewer::actor;
use crate::api::shapes::interview::InterviewView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::application::{InterviewState, Reply};
use highbar_domain::command::Command;
use highbar_domain::ids::InterviewId;
use highbar_store::interviews::application_of;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Shown = Result<axum::Json<InterviewView>, ApiError>;

/// The longest interview that is written down, in minutes.
const LONGEST: u32 = 24 * 60;

/// An answer to an invitation.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReplyWord {
    Accepted,
    Declined,
}

/// An answer to an invitation, with a reason for whoever books.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationReply {
    reply: ReplyWord,
    #[serde(default)]
    reason: Option<String>,
}

/// Accepts or declines an invitation to lead or shadow.
#[utoipa::path(post, path = "/interviews/{id}/reply", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = InvitationReply, responses((status = 200, body = InterviewView)))]
pub async fn reply_to_invitation(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<InvitationReply>,
) -> Shown {
    let reason = optional_text("reason", body.reason.as_deref())?;
    let reply = match body.reply {
        ReplyWord::Accepted => Reply::Accepted,
        ReplyWord::Declined => Reply::Declined,
    };
    let mut commands = vec![Command::Reply { interview: InterviewId(id), reply }];
    commands.extend(reason.map(|text| Command::Comment { text }));
    give(&app, &caller, InterviewId(id), None, |_| Ok(commands.clone())).await
}

/// The version that the client has seen, if it matters to it.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[schema(as = InterviewStart)]
#[serde(deny_unknown_fields)]
pub struct Start {
    #[serde(default)]
    version: Option<i64>,
}

/// Starts an interview. The first one of a loop starts the loop.
#[utoipa::path(post, path = "/interviews/{id}/start", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = Start, responses((status = 200, body = InterviewView)))]
pub async fn start_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Start>,
) -> Shown {
    let interview = InterviewId(id);
    give(&app, &caller, interview, body.version, |_| Ok(vec![Command::StartInterview { interview }])).await
}

/// The end of an interview.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[schema(as = InterviewEnd)]
#[serde(deny_unknown_fields)]
pub struct End {
    #[serde(default)]
    version: Option<i64>,
    /// How long it took; measured from its start when absent.
    #[serde(default)]
    minutes: Option<u32>,
}

/// Ends an interview. Its scorecard is due from now on.
#[utoipa::path(post, path = "/interviews/{id}/end", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = End, responses((status = 200, body = InterviewView)))]
pub async fn end_interview(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<End>,
) -> Shown {
    let interview = InterviewId(id);
    if let Some(minutes) = body.minutes.filter(|minutes| *minutes > LONGEST) {
        return Err(ApiError::field("minutes", format!("must be at most {LONGEST}, not {minutes}")));
    }
    give(&app, &caller, interview, body.version, |case| {
        let measured = match case.application.interview(interview).map(|found| &found.state) {
            Some(InterviewState::Running { started }) => case.now.duration_since(*started).as_mins(),
            _ => 0,
        };
        let measured = u32::try_from(measured).unwrap_or(0).min(LONGEST);
        let minutes = body.minutes.unwrap_or(measured);
        Ok(vec![Command::EndInterview { interview, minutes, marks: Vec::new() }])
    })
    .await
}

/// Gives commands to the application of an interview and shows the interview.
async fn give(
    app: &App,
    caller: &Caller,
    id: InterviewId,
    expected: Option<i64>,
    commands: impl Fn(&crate::api::applications::facts::Case) -> Result<Vec<Command>, ApiError>,
) -> Shown {
    let application = app.store.read(async |db| application_of(db, id).await).await?;
    let target = Target { expected, ..Target::latest(application) };
    let decide = |case: &mut crate::api::applications::facts::Case| {
        Ok(Change { commands: commands(case)?, beside: None })
    };
    carry_out(app, &actor(caller), &target, decide).await?;
    view(app, caller, id).await.map(axum::Json)
}
