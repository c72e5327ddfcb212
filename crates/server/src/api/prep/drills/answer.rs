//! `POST /prep/drills/{id}/answers` and `/skip`.

use super::body::{DrillBody, SpokenBody};
use super::view::{DrillView, show};
use crate::api::fields;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Record};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Longer than anybody speaks in one go.
const LONGEST_ANSWER: usize = 20_000;
/// Two hours: somebody left the page open.
const LONGEST_SECONDS: u32 = 7200;
const MOST_PAUSES: usize = 500;
const MOST_LEVELS: usize = 2000;

/// An answer, typed or spoken. The sound itself never comes here.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillAnswer {
    version: i64,
    text: String,
    seconds: u32,
    #[serde(default)]
    spoken: Option<SpokenBody>,
}

/// The version that the client has seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DrillSeen {
    pub(super) version: i64,
}

/// Answers the question that waits, and gets the next.
#[utoipa::path(post, path = "/prep/drills/{id}/answers", tag = "prep", params(("id" = Uuid, Path)),
    request_body = DrillAnswer, responses((status = 200, body = DrillView)))]
pub async fn answer_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DrillAnswer>,
) -> Result<axum::Json<DrillView>, ApiError> {
    let text =
        fields::paragraphs(&body.text, 1..=LONGEST_ANSWER).map_err(|fault| ApiError::field("text", fault))?;
    let seconds = body.seconds.min(LONGEST_SECONDS);
    let spoken = body.spoken.map(measured).transpose()?;
    change(&app, &caller, id, body.version, move |drill| {
        drill.turn(text, seconds, spoken);
        Ok(())
    })
    .await
}

/// Leaves the question that waits unanswered and gets another; a drill whose first question is skipped ends.
#[utoipa::path(post, path = "/prep/drills/{id}/skip", tag = "prep", params(("id" = Uuid, Path)),
    request_body = DrillSeen, responses((status = 200, body = DrillView)))]
pub async fn skip_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DrillSeen>,
) -> Result<axum::Json<DrillView>, ApiError> {
    let now = jiff::Timestamp::now();
    change(&app, &caller, id, body.version, move |drill| {
        drill.turn(String::new(), 0, None);
        if !drill.has_answers() {
            drill.ended_at = Some(now);
        }
        Ok(())
    })
    .await
}

/// Changes a running drill.
async fn change(
    app: &App,
    caller: &Caller,
    id: Uuid,
    version: i64,
    edit: impl FnOnce(&mut DrillBody) -> Result<(), ApiError> + Send + 'static,
) -> Result<axum::Json<DrillView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let (record, process) = app
        .store
        .write(async move |tx| {
            let mut record: Record<DrillBody> = prep::get(tx, owner, Kind::Drill, &id).await?;
            if record.version != version {
                return Err(prep::stale(Kind::Drill, &id, version, record.version).into());
            }
            if record.body.ended_at.is_some() {
                return Err(ApiError::new(ErrorCode::Refused, "this drill has ended, begin another one"));
            }
            if record.body.now.is_none() {
                return Err(ApiError::new(ErrorCode::Refused, "no question is left in this drill, end it"));
            }
            edit(&mut record.body)?;
            record.version = prep::save(tx, by, owner, Kind::Drill, &id, version, &record.body).await?;
            let case = Case::of(&inside, tx, owner).await?;
            Ok::<_, ApiError>((record, case.process))
        })
        .await?;
    Ok(axum::Json(show(record, &process)?))
}

fn measured(spoken: SpokenBody) -> Result<SpokenBody, ApiError> {
    let length = |seconds: f64| seconds.is_finite() && (0.0..=f64::from(LONGEST_SECONDS)).contains(&seconds);
    let pauses = &spoken.pauses;
    if !length(spoken.seconds) || !pauses.iter().all(|pause| length(pause.at) && length(pause.seconds)) {
        return Err(ApiError::field("spoken", "lengths must be seconds from 0 to 7200"));
    }
    if pauses.len() > MOST_PAUSES || spoken.level.len() > MOST_LEVELS {
        let most = format!("at most {MOST_PAUSES} pauses and {MOST_LEVELS} levels");
        return Err(ApiError::field("spoken", most));
    }
    if !spoken.level.iter().all(|level| (0.0..=1.0).contains(level)) {
        return Err(ApiError::field("spoken", "each level must be 0 to 1"));
    }
    Ok(spoken)
}
