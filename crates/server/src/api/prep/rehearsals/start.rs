//! `POST /prep/rehearsals`, `GET` and `DELETE /prep/rehearsals/{id}`.

use super::body::{Interviewer, LoopBody, Met, RehearsalBody, State as Phase, met};
use super::interviewer::script;
use super::view::{RehearsalView, show};
use crate::api::prep::practice::{self, Case};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::prep::script::Plan;
use highbar_domain::process::{ExerciseId, PrincipleId, QuestionId, Round};
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Db, Tx};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Which round, and whether it is part of a rehearsed loop.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRehearsal {
    round: String,
    #[serde(default)]
    loop_id: Option<Uuid>,
    /// Begins a loop with this round.
    #[serde(default)]
    new_loop: bool,
    interviewer: Interviewer,
}

/// Begins a rehearsal of a round.
#[utoipa::path(post, path = "/prep/rehearsals", tag = "prep", request_body = NewRehearsal,
    responses((status = 201, body = RehearsalView)))]
pub async fn start_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewRehearsal>,
) -> Result<(StatusCode, axum::Json<RehearsalView>), ApiError> {
    let (by, owner, inside) = (caller.by(), caller.owner(), app.clone());
    let seed = rand::random::<u64>();
    let view = app
        .store
        .write(async move |tx| {
            let case = Case::of(&inside, tx, owner).await?;
            let round = case.round(&body.round)?;
            let loop_id = of_loop(tx, by, owner, &body).await?;
            let met = met(tx, owner).await?;
            let opening = Opening { loop_id, interviewer: body.interviewer, seed, at: by.at };
            let rehearsal = begin(&case, round, &met, opening);
            let id = Uuid::now_v7().to_string();
            prep::save(tx, by, owner, Kind::Rehearsal, &id, 0, &rehearsal).await?;
            view_of(tx, owner, &case, &id).await
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// How a rehearsal begins.
#[derive(Clone, Debug)]
pub struct Opening {
    pub loop_id: Option<String>,
    pub interviewer: Interviewer,
    /// Everything that looks like chance comes from it.
    pub seed: u64,
    pub at: Timestamp,
}

/// A rehearsal in which the interviewer has said the first words. What was met least often comes first.
#[must_use]
pub fn begin(case: &Case, round: &Round, met: &Met, opening: Opening) -> RehearsalBody {
    let asked = |id: &QuestionId| met.times.get(id.as_str()).copied().unwrap_or(0);
    let seen = |id: &ExerciseId| met.exercises.get(id).copied().unwrap_or(0);
    let plan = Plan::of(&case.process, round, practice::lines(), opening.seed, &asked, &seen);
    let mut rehearsal = RehearsalBody {
        round: round.id.clone(),
        level: case.level,
        loop_id: opening.loop_id,
        interviewer: opening.interviewer,
        marked_model: false,
        principles: rated_principles(round, &plan),
        plan,
        said: Vec::new(),
        state: Phase::Running,
        started_at: opening.at,
        ended_at: None,
        ratings: BTreeMap::new(),
        vote: None,
    };
    rehearsal.said = script(round, &rehearsal).begin();
    rehearsal
}

/// The loop of a new rehearsal: a new one, a given one, or none.
async fn of_loop(tx: &mut Tx, by: By, owner: Owner, body: &NewRehearsal) -> Result<Option<String>, ApiError> {
    match (body.loop_id, body.new_loop) {
        (Some(_), true) => Err(ApiError::field("new_loop", "give either loop_id or new_loop")),
        (Some(id), false) => {
            let known: Record<LoopBody> = prep::get(tx, owner, Kind::RehearsedLoop, &id.to_string()).await?;
            Ok(Some(known.id))
        }
        (None, true) => {
            let id = Uuid::now_v7().to_string();
            let body = LoopBody { started_at: by.at };
            prep::save(tx, by, owner, Kind::RehearsedLoop, &id, 0, &body).await?;
            Ok(Some(id))
        }
        (None, false) => Ok(None),
    }
}

/// The principles whose questions may come, as many as the round probes at most.
fn rated_principles(round: &Round, plan: &Plan) -> Vec<PrincipleId> {
    let mut all: Vec<PrincipleId> = Vec::new();
    for principle in plan.questions().filter_map(|question| question.principle.as_ref()) {
        if !all.contains(principle) {
            all.push(principle.clone());
        }
    }
    all.truncate(usize::try_from(round.principles.max).unwrap_or(usize::MAX));
    all
}

/// A rehearsal as it stands.
#[utoipa::path(get, path = "/prep/rehearsals/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 200, body = RehearsalView)))]
pub async fn show_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    let owner = caller.owner();
    let view = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            view_of(db, owner, &case, &id.to_string()).await
        })
        .await?;
    Ok(axum::Json(view))
}

/// Removes a rehearsal with everything that was said in it.
#[utoipa::path(delete, path = "/prep/rehearsals/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 204)))]
pub async fn remove_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    app.store
        .write(async move |tx| prep::remove(tx, by, owner, Kind::Rehearsal, &id.to_string()).await)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A rehearsal with those of the same round before it.
pub(super) async fn view_of(
    db: &mut Db,
    owner: Owner,
    case: &Case,
    id: &str,
) -> Result<RehearsalView, ApiError> {
    let record: Record<RehearsalBody> = prep::get(db, owner, Kind::Rehearsal, id).await?;
    let all: Vec<Record<RehearsalBody>> = prep::list(db, owner, Kind::Rehearsal).await?;
    show(record, &all, &case.process)
}
