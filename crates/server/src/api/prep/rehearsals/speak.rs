//! `POST /prep/rehearsals/{id}/say`, `/tick` and `/finish`.

use super::body::{RehearsalBody, State as Phase};
use super::by_model;
use super::interviewer::{following, script};
use super::start::view_of;
use super::view::RehearsalView;
use crate::api::fields;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::prep::script::{Entry, Hearing, is_over};
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Tx};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Longer than anybody speaks in one go.
const LONGEST: usize = 20_000;
/// Nobody says more in an hour.
const MOST_ENTRIES: usize = 600;

/// Something that the person says.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehearsalSay {
    version: i64,
    text: String,
    /// Seconds since the round began.
    at_seconds: u32,
}

/// The time, and whether somebody speaks or types at the moment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehearsalTick {
    at_seconds: u32,
    #[serde(default)]
    busy: Option<bool>,
}

/// The version that the client has seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehearsalSeen {
    version: i64,
}

/// Says something, and hears what the interviewer says to it.
#[utoipa::path(post, path = "/prep/rehearsals/{id}/say", tag = "prep", params(("id" = Uuid, Path)),
    request_body = RehearsalSay, responses((status = 200, body = RehearsalView)))]
pub async fn say_in_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<RehearsalSay>,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    let text = fields::paragraphs(&body.text, 1..=LONGEST).map_err(|fault| ApiError::field("text", fault))?;
    let say = Say { version: body.version, at: body.at_seconds, text };
    let asked = by_model::question(&app, caller.owner(), id, &say).await?;
    change(&app, &caller, id, Seen::Version(body.version), move |case, rehearsal| {
        running(rehearsal)?;
        let mut more = step(case, rehearsal, &say)?;
        if let Some(question) = asked {
            by_model::put(&mut more, question);
        }
        Ok(more)
    })
    .await
}

/// What was said, and to which version.
#[derive(Clone, Debug)]
pub struct Say {
    pub version: i64,
    pub at: u32,
    pub text: String,
}

/// What the script says to it.
///
/// # Errors
/// The process has lost the round since.
pub fn step(case: &Case, rehearsal: &RehearsalBody, say: &Say) -> Result<Vec<Entry>, ApiError> {
    let round = case.round(rehearsal.round.as_str())?;
    let follow = |thread: &_| following(&case.process, rehearsal, thread);
    Ok(script(round, rehearsal).say(&rehearsal.said, say.at, &say.text, &follow))
}

/// Tells the time, and hears what the interviewer says because of it.
#[utoipa::path(post, path = "/prep/rehearsals/{id}/tick", tag = "prep", params(("id" = Uuid, Path)),
    request_body = RehearsalTick, responses((status = 200, body = RehearsalView)))]
pub async fn tick_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<RehearsalTick>,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    let hearing = match body.busy {
        None => Hearing::Unknown,
        Some(true) => Hearing::Busy,
        Some(false) => Hearing::Quiet,
    };
    change(&app, &caller, id, Seen::Whatever, move |case, rehearsal| {
        if rehearsal.state != Phase::Running || rehearsal.said.len() >= MOST_ENTRIES {
            return Ok(Vec::new());
        }
        clock(case, rehearsal, body.at_seconds, hearing)
    })
    .await
}

/// What the clock brings at a second.
///
/// # Errors
/// The process has lost the round since.
pub fn clock(
    case: &Case,
    rehearsal: &RehearsalBody,
    at: u32,
    hearing: Hearing,
) -> Result<Vec<Entry>, ApiError> {
    let round = case.round(rehearsal.round.as_str())?;
    Ok(script(round, rehearsal).tick(&rehearsal.said, at, hearing))
}

/// Ends the round early; the scorecard comes next.
#[utoipa::path(post, path = "/prep/rehearsals/{id}/finish", tag = "prep", params(("id" = Uuid, Path)),
    request_body = RehearsalSeen, responses((status = 200, body = RehearsalView)))]
pub async fn finish_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<RehearsalSeen>,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    change(&app, &caller, id, Seen::Version(body.version), |case, rehearsal| {
        running(rehearsal)?;
        last_words(case, rehearsal)
    })
    .await
}

/// What the interviewer says when the round ends before its time.
///
/// # Errors
/// The process has lost the round since.
pub fn last_words(case: &Case, rehearsal: &RehearsalBody) -> Result<Vec<Entry>, ApiError> {
    // The clock at its end brings the interviewer's last words; they keep the second at which they were said.
    let last = rehearsal.said.last().map_or(0, |entry| entry.at);
    let mut close = clock(case, rehearsal, rehearsal.plan.ends(), Hearing::Busy)?;
    close.iter_mut().for_each(|entry| entry.at = last);
    Ok(close)
}

fn running(rehearsal: &RehearsalBody) -> Result<(), ApiError> {
    if rehearsal.state != Phase::Running {
        return Err(ApiError::new(ErrorCode::Refused, "this round is over, fill in its scorecard"));
    }
    if rehearsal.said.len() >= MOST_ENTRIES {
        return Err(ApiError::new(ErrorCode::Refused, "too much was said in this round, finish it"));
    }
    Ok(())
}

/// Which version a change is made to.
#[derive(Clone, Copy)]
pub(super) enum Seen {
    Version(i64),
    /// The clock runs whatever else has happened.
    Whatever,
}

/// Appends what `speak` hears, and answers with the rehearsal as it is then.
async fn change(
    app: &App,
    caller: &Caller,
    id: Uuid,
    seen: Seen,
    speak: impl FnOnce(&Case, &RehearsalBody) -> Result<Vec<Entry>, ApiError> + Send + 'static,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let view = app
        .store
        .write(async move |tx| {
            let case = Case::of(&inside, tx, owner).await?;
            let mut record = find(tx, owner, &id, seen).await?;
            let more = speak(&case, &record.body)?;
            append(tx, by, owner, &mut record, more).await?;
            view_of(tx, owner, &case, &id).await
        })
        .await?;
    Ok(axum::Json(view))
}

pub(super) async fn find(
    tx: &mut Tx,
    owner: Owner,
    id: &str,
    seen: Seen,
) -> Result<Record<RehearsalBody>, ApiError> {
    let record: Record<RehearsalBody> = prep::get(tx, owner, Kind::Rehearsal, id).await?;
    match seen {
        Seen::Version(sent) if sent != record.version => {
            Err(prep::stale(Kind::Rehearsal, id, sent, record.version).into())
        }
        Seen::Version(_) | Seen::Whatever => Ok(record),
    }
}

/// Nothing new is nothing saved: a tick that brings nothing leaves the version as it is.
///
/// # Errors
/// What storage says.
pub async fn append(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    record: &mut Record<RehearsalBody>,
    more: Vec<Entry>,
) -> Result<(), ApiError> {
    if more.is_empty() {
        return Ok(());
    }
    record.body.marked_model |= more.iter().any(by_model::is_of_the_model);
    record.body.said.extend(more);
    if is_over(&record.body.said) {
        record.body.state = Phase::Scoring;
    }
    record.version =
        prep::save(tx, by, owner, Kind::Rehearsal, &record.id, record.version, &record.body).await?;
    Ok(())
}
