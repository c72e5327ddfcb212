//! `GET /scorecards`: what the caller owes, the most urgent first, then what they have handed in.

use super::rows::progress;
use crate::api::applications::facts::{Case, Reach};
use crate::api::interviews::rows;
use crate::api::shapes::interview::InterviewRow;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::List;
use axum::extract::State;
use highbar_domain::ids::{ApplicationId, InterviewId};
use highbar_store::interviews::{self, State as Phase};
use highbar_store::{Db, scorecards};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

/// How many that are in are shown beside those that are owed.
const RECENT: u32 = 50;

/// Whose scorecards.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Whose {
    /// Only true is possible: a list of others' scorecards does not exist.
    mine: Option<bool>,
    #[serde(default)]
    #[allow(dead_code, reason = "lists take a limit; this one is never cut")]
    limit: Option<u32>,
    #[serde(default)]
    #[allow(dead_code, reason = "lists take a cursor; this one is never cut")]
    cursor: Option<String>,
}

/// Lists the caller's own scorecards.
#[utoipa::path(get, path = "/scorecards", tag = "scorecards", params(Whose),
    responses((status = 200, body = List<InterviewRow>)))]
pub async fn list_scorecards(
    State(app): State<App>,
    caller: Caller,
    Query(whose): Query<Whose>,
) -> Result<axum::Json<List<InterviewRow>>, ApiError> {
    if whose.mine == Some(false) {
        return Err(ApiError::forbidden(
            "a list of scorecards holds your own only, see an application for the rest",
        ));
    }
    app.store
        .read(async |db| {
            let mut seats = interviews::scorecards_owed(db, caller.id()).await?;
            seats.retain(|seat| matches!(seat.state, Phase::Held | Phase::Running));
            seats.extend(interviews::scorecards_in(db, caller.id(), RECENT).await?);
            let mut rows = rows(&app, db, &caller, seats).await?;
            for row in
                rows.iter_mut().filter(|row| matches!(row.scorecard.as_str(), "owed" | "draft" | "none"))
            {
                measure(&app, db, &caller, row).await?;
            }
            Ok(axum::Json(List::whole(rows)))
        })
        .await
}

/// How far the caller's own draft is.
async fn measure(app: &App, db: &mut Db, caller: &Caller, row: &mut InterviewRow) -> Result<(), ApiError> {
    let (id, application) = (InterviewId(row.id), ApplicationId(row.application_id));
    let case = Case::load(app, db, application, &Reach::Names, Timestamp::now()).await?;
    let draft = scorecards::find_draft(db, id, caller.id()).await?;
    let Some(interview) = case.application.interview(id) else { return Ok(()) };
    let Some(round) = case.round(&interview.round) else { return Ok(()) };
    row.progress = Some(progress(&case, interview, round, draft.as_ref()));
    Ok(())
}
