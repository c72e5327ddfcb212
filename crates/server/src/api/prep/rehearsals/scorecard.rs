//! `POST /prep/rehearsals/{id}/scorecard`

use super::body::{Rated, RehearsalBody, State as Phase};
use super::loops::verdicts;
use super::speak::{Seen, find};
use super::start::view_of;
use super::view::RehearsalView;
use crate::api::fields;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::process::Round;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Tx};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

const LONGEST_EVIDENCE: usize = 5000;

/// Own ratings and vote. Without a vote it is kept and stays open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RehearsalScores {
    version: i64,
    #[serde(default)]
    ratings: Vec<OwnScore>,
    /// One of the scorecard's `votes`, or its id.
    vote: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnScore {
    /// Of a competency or principle of the scorecard.
    id: String,
    /// From 1 to 4.
    rating: u8,
    #[serde(default)]
    evidence: String,
}

/// Fills in the scorecard of a round that is over.
#[utoipa::path(post, path = "/prep/rehearsals/{id}/scorecard", tag = "prep", params(("id" = Uuid, Path)),
    request_body = RehearsalScores, responses((status = 200, body = RehearsalView)))]
pub async fn score_rehearsal(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<RehearsalScores>,
) -> Result<axum::Json<RehearsalView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let view = app
        .store
        .write(async move |tx| {
            let case = Case::of(&inside, tx, owner).await?;
            let mut record = find(tx, owner, &id, Seen::Version(body.version)).await?;
            score(tx, by, owner, (&case, &mut record), (body.ratings, body.vote)).await?;
            view_of(tx, owner, &case, &id).await
        })
        .await?;
    Ok(axum::Json(view))
}

/// Fills in the scorecard; with a vote the rehearsal ends.
///
/// # Errors
/// The round still runs, something is rated that the round does not rate, or what storage says.
pub async fn score(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    (case, record): (&Case, &mut Record<RehearsalBody>),
    (given, vote): (Vec<OwnScore>, Option<String>),
) -> Result<(), ApiError> {
    let rehearsal = &mut record.body;
    if rehearsal.state == Phase::Running {
        return Err(ApiError::new(ErrorCode::Refused, "the round still runs, finish it first"));
    }
    let round = case.round(rehearsal.round.as_str())?;
    rehearsal.ratings = ratings(given, round, rehearsal)?;
    rehearsal.vote = vote.map(|vote| verdict(case, round, &vote)).transpose()?;
    if rehearsal.vote.is_some() {
        rehearsal.state = Phase::Ended;
        rehearsal.ended_at.get_or_insert(by.at);
    }
    record.version =
        prep::save(tx, by, owner, Kind::Rehearsal, &record.id, record.version, &record.body).await?;
    Ok(())
}

fn ratings(
    given: Vec<OwnScore>,
    round: &Round,
    rehearsal: &RehearsalBody,
) -> Result<BTreeMap<String, Rated>, ApiError> {
    let mut all = BTreeMap::new();
    for (place, score) in given.into_iter().enumerate() {
        let at = |field: &str| format!("ratings[{place}].{field}");
        let known = round.competencies.iter().any(|id| id.as_str() == score.id)
            || rehearsal.principles.iter().any(|id| id.as_str() == score.id);
        if !known {
            let fault = format!("`{}` is not rated in this round", score.id);
            return Err(ApiError::field(&at("id"), fault));
        }
        if !(1..=4).contains(&score.rating) {
            return Err(ApiError::field(&at("rating"), format!("must be 1 to 4, not {}", score.rating)));
        }
        let evidence = fields::paragraphs(&score.evidence, 0..=LONGEST_EVIDENCE)
            .map_err(|fault| ApiError::field(&at("evidence"), fault))?;
        all.insert(score.id, Rated { rating: score.rating, evidence });
    }
    Ok(all)
}

/// The word of a verdict, which may be given as its label.
fn verdict(case: &Case, round: &Round, given: &str) -> Result<String, ApiError> {
    let known = verdicts(&case.process, round);
    let found = known.iter().find(|(word, label)| *word == given || label == given);
    found.map(|(word, _)| (*word).to_owned()).ok_or_else(|| {
        let labels: Vec<&str> = known.iter().map(|(_, label)| label.as_str()).collect();
        ApiError::field("vote", format!("must be one of {}", labels.join(", ")))
    })
}
