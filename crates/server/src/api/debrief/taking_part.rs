//! What every participant does: finish reading, vote, say whether the candidate raises the bar. These name no
//! version: seven people act at once, and nobody's vote depends on another's.

use super::leading::step;
use crate::api::shapes::debrief::DebriefView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::command::Command;
use highbar_domain::process::Vote;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

type Answer = Result<axum::Json<DebriefView>, ApiError>;

/// Nothing to say beside doing it.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NothingMore {}

/// A vote on the whole.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum VoteWord {
    Hire,
    LeanHire,
    LeanNoHire,
    NoHire,
}

impl From<VoteWord> for Vote {
    fn from(word: VoteWord) -> Self {
        match word {
            VoteWord::Hire => Self::Hire,
            VoteWord::LeanHire => Self::LeanHire,
            VoteWord::LeanNoHire => Self::LeanNoHire,
            VoteWord::NoHire => Self::NoHire,
        }
    }
}

/// A vote in the debrief.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VoteBody {
    vote: VoteWord,
}

/// Whether the candidate raises the bar, in the caller's eyes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BarBody {
    raises: bool,
    reason: String,
}

/// Says that the caller has read every scorecard.
#[utoipa::path(post, path = "/applications/{id}/debrief/finish-reading", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = NothingMore, responses((status = 200, body = DebriefView)))]
pub async fn finish_reading(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(NothingMore {}): Json<NothingMore>,
) -> Answer {
    step(&app, &caller, id, None, Command::FinishReading).await
}

/// The second vote, after reading. Hidden from those who have not given theirs.
#[utoipa::path(post, path = "/applications/{id}/debrief/vote", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = VoteBody, responses((status = 200, body = DebriefView)))]
pub async fn vote_after_reading(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<VoteBody>,
) -> Answer {
    step(&app, &caller, id, None, Command::VoteAfterReading { vote: body.vote.into() }).await
}

/// States whether the candidate raises the bar, with a reason.
#[utoipa::path(post, path = "/applications/{id}/debrief/bar", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = BarBody, responses((status = 200, body = DebriefView)))]
pub async fn state_bar(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<BarBody>,
) -> Answer {
    step(&app, &caller, id, None, Command::StateBar { raises: body.raises, reason: body.reason }).await
}

/// The final vote; it may be changed until voting is closed.
#[utoipa::path(post, path = "/applications/{id}/debrief/final-vote", tag = "debrief", params(("id" = Uuid, Path)),
    request_body = VoteBody, responses((status = 200, body = DebriefView)))]
pub async fn final_vote(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<VoteBody>,
) -> Answer {
    step(&app, &caller, id, None, Command::FinalVote { vote: body.vote.into() }).await
}
