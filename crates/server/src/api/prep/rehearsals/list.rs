//! `GET /prep/rehearsals`

use super::body::{LoopBody, RehearsalBody, State as Phase};
use super::loops::{label, loop_view};
use crate::api::prep::practice::Case;
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::extract::State;
use highbar_domain::process::Process;
use highbar_store::prep::{self, Kind, Record};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

#[derive(Debug, Serialize, ToSchema)]
pub struct Rehearsals {
    pub rounds: Vec<RehearsableRound>,
    /// The newest first.
    pub past: Vec<RehearsalRow>,
    pub loops: Vec<LoopView>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RehearsableRound {
    pub round: String,
    pub name: String,
    pub minutes: u32,
    /// Rehearsals with a scorecard.
    pub done: usize,
    pub last_at: Option<At>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RehearsalRow {
    pub id: Uuid,
    pub round: String,
    pub name: String,
    pub started_at: At,
    pub ended_at: Option<At>,
    pub vote: Option<String>,
    pub loop_id: Option<Uuid>,
}

/// A loop rehearsed round by round.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsedLoop)]
pub struct LoopView {
    pub id: Uuid,
    pub started_at: At,
    pub rounds: Vec<LoopRound>,
    /// Null before the first vote.
    pub result: Option<LoopResult>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsedLoopRound)]
pub struct LoopRound {
    pub round: String,
    pub name: String,
    pub rehearsal_id: Option<Uuid>,
    pub vote: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsedLoopResult)]
pub struct LoopResult {
    /// `hire`, `no_hire` or `incomplete`.
    pub result: String,
    pub rules: Vec<LoopRule>,
    /// The smallest changes that would alter the result, in words.
    pub would_change: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RehearsedLoopRule)]
pub struct LoopRule {
    pub id: String,
    pub words: String,
    /// Null while it cannot be told.
    pub holds: Option<bool>,
    pub why: String,
}

/// The rounds that can be rehearsed, the rehearsals so far, and what the rehearsed loops come to.
#[utoipa::path(get, path = "/prep/rehearsals", tag = "prep", responses((status = 200, body = Rehearsals)))]
pub async fn list_rehearsals(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<Rehearsals>, ApiError> {
    let owner = caller.owner();
    let (case, all, loops) = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let all: Vec<Record<RehearsalBody>> = prep::list(db, owner, Kind::Rehearsal).await?;
            let loops: Vec<Record<LoopBody>> = prep::list(db, owner, Kind::RehearsedLoop).await?;
            Ok::<_, ApiError>((case, all, loops))
        })
        .await?;
    let process = &case.process;
    let rounds = rehearsable(process, &all);
    let loops = loops
        .iter()
        .rev()
        .filter_map(|one| Some(loop_view(one.id.parse().ok()?, one.body.started_at, &all, process)));
    let loops = loops.collect();
    let past = all.iter().rev().filter_map(|record| row(record, process)).collect();
    Ok(axum::Json(Rehearsals { rounds, past, loops }))
}

fn rehearsable(process: &Process, all: &[Record<RehearsalBody>]) -> Vec<RehearsableRound> {
    let rounds = process.screens().chain(process.loop_rounds(None));
    rounds
        .map(|round| {
            let here: Vec<_> = all.iter().filter(|record| record.body.round == round.id).collect();
            RehearsableRound {
                round: round.id.to_string(),
                name: round.name.clone(),
                minutes: round.minutes,
                done: here.iter().filter(|record| record.body.state == Phase::Ended).count(),
                last_at: here.last().map(|record| record.body.started_at.into()),
            }
        })
        .collect()
}

fn row(record: &Record<RehearsalBody>, process: &Process) -> Option<RehearsalRow> {
    let body = &record.body;
    let round = process.round(&body.round);
    Some(RehearsalRow {
        id: record.id.parse().ok()?,
        round: body.round.to_string(),
        name: round.map_or_else(|| body.round.to_string(), |round| round.name.clone()),
        started_at: body.started_at.into(),
        ended_at: body.ended_at.map(At::from),
        vote: round.and_then(|round| body.vote.as_ref().map(|vote| label(process, round, vote))),
        loop_id: body.loop_id.as_ref().and_then(|id| id.parse().ok()),
    })
}
