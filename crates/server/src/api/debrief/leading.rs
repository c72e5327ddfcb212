//! What the one who leads the debrief, the hiring manager and the Bar Raiser do.

use super::show::shown;
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::viewer::{Viewer, actor};
use crate::api::shapes::debrief::DebriefView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::debrief::Outcome;
use highbar_domain::ids::{ApplicationId, RequisitionId};
use highbar_domain::process::PrincipleId;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Answer = Result<axum::Json<DebriefView>, ApiError>;

/// A step of the debrief. With a version it is refused when something else happened meanwhile.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StepBody {
    version: Option<i64>,
}

/// How long the silent reading is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadingBody {
    version: Option<i64>,
    minutes: u32,
}

/// What is talked about now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscussBody {
    version: Option<i64>,
    /// The id of a principle.
    principle: String,
}

/// What the panel agrees on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsensusBody {
    version: Option<i64>,
    raises_bar: bool,
}

/// The four outcomes.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeWord {
    Hire,
    NoHire,
    LowerLevel,
    OtherTeam,
}

/// The hiring manager's decision.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideBody {
    version: Option<i64>,
    outcome: OutcomeWord,
    /// With `lower_level`: the level offered instead.
    level: Option<u32>,
    /// With `other_team`: the other opening.
    requisition_id: Option<Uuid>,
    /// Why it differs from the policy's result.
    override_reason: Option<String>,
    /// With `no_hire`: months until a new application is taken.
    cool_down_months: Option<u32>,
}

/// Why the Bar Raiser blocks the hire.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VetoBody {
    version: Option<i64>,
    reason: String,
}

/// Carries out one command and answers with the debrief as the caller sees it then.
pub(super) async fn step(
    app: &App,
    caller: &Caller,
    id: Uuid,
    version: Option<i64>,
    command: Command,
) -> Answer {
    let id = ApplicationId(id);
    let target = version.map_or_else(|| Target::latest(id), |version| Target::seen(id, version));
    let case = carry_out(app, &actor(caller), &target, |_| Ok(Change::of(command.clone()))).await?;
    let viewer = Viewer::of(caller, &case);
    Ok(axum::Json(shown(app, &case, &viewer)))
}

/// Opens the debrief once every scorecard is in or waived.
#[utoipa::path(post, path = "/applications/{id}/debrief/open", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = StepBody, responses((status = 200, body = DebriefView)))]
pub async fn open_debrief(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StepBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::OpenDebrief).await
}

/// Starts the silent reading with its timer.
#[utoipa::path(post, path = "/applications/{id}/debrief/start-reading", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = ReadingBody, responses((status = 200, body = DebriefView)))]
pub async fn start_reading(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<ReadingBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::StartReading { minutes: body.minutes }).await
}

/// Ends the reading before the timer does.
#[utoipa::path(post, path = "/applications/{id}/debrief/end-reading", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = StepBody, responses((status = 200, body = DebriefView)))]
pub async fn end_reading(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StepBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::EndReading).await
}

/// Starts the discussion once everyone who is there has voted after reading.
#[utoipa::path(post, path = "/applications/{id}/debrief/start-discussion", tag = "debrief",
    params(("id" = Uuid, Path)), request_body = StepBody, responses((status = 200, body = DebriefView)))]
pub async fn start_discussion(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StepBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::StartDiscussion).await
}

/// Turns to one principle; the one before counts as discussed.
#[utoipa::path(post, path = "/applications/{id}/debrief/discuss", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = DiscussBody, responses((status = 200, body = DebriefView)))]
pub async fn discuss(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DiscussBody>,
) -> Answer {
    let principle = PrincipleId::new(body.principle);
    step(&app, &caller, id, body.version, Command::Discuss { principle }).await
}

/// Closes the final votes; the decision opens.
#[utoipa::path(post, path = "/applications/{id}/debrief/close-voting", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = StepBody, responses((status = 200, body = DebriefView)))]
pub async fn close_voting(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StepBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::CloseVoting).await
}

/// Records whether the panel agrees that the candidate raises the bar.
#[utoipa::path(post, path = "/applications/{id}/debrief/consensus", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = ConsensusBody, responses((status = 200, body = DebriefView)))]
pub async fn record_consensus(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<ConsensusBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::RecordConsensus { raises: body.raises_bar }).await
}

/// Decides, within what the policy and a veto leave open.
#[utoipa::path(post, path = "/applications/{id}/debrief/decide", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = DecideBody, responses((status = 200, body = DebriefView)))]
pub async fn decide(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DecideBody>,
) -> Answer {
    let outcome = match body.outcome {
        OutcomeWord::Hire => Outcome::Hire,
        OutcomeWord::NoHire => Outcome::NoHire,
        OutcomeWord::LowerLevel => Outcome::LowerLevel {
            level: body
                .level
                .ok_or_else(|| ApiError::field("level", "state the level that is offered instead"))?,
        },
        OutcomeWord::OtherTeam => Outcome::OtherTeam {
            requisition: body
                .requisition_id
                .map(RequisitionId)
                .ok_or_else(|| ApiError::field("requisition_id", "choose the other team's opening"))?,
        },
    };
    let command = Command::Decide {
        outcome,
        override_reason: body.override_reason,
        cool_down_months: body.cool_down_months,
    };
    step(&app, &caller, id, body.version, command).await
}

/// Agrees to the decision, which then stands.
#[utoipa::path(post, path = "/applications/{id}/debrief/agree", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = StepBody, responses((status = 200, body = DebriefView)))]
pub async fn agree(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<StepBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::Agree).await
}

/// Blocks the hire, with a reason. Nobody can lift it.
#[utoipa::path(post, path = "/applications/{id}/debrief/veto", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = VetoBody, responses((status = 200, body = DebriefView)))]
pub async fn veto(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<VetoBody>,
) -> Answer {
    step(&app, &caller, id, body.version, Command::Veto { reason: body.reason }).await
}
