//! `GET /interviews`: the caller's own, or, for recruiters, everybody's.

use crate::api::shapes::interview::InterviewRow;
use crate::api::shapes::person::Named;
use crate::api::shapes::pipeline::RequisitionBrief;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::List;
use axum::extract::State;
use highbar_domain::ids::InterviewId;
use highbar_store::interviews::{self, Seat, State as Phase};
use highbar_store::{Db, scorecards};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::IntoParams;

/// How far a list reaches when the client does not say.
const SPAN: SignedDuration = SignedDuration::from_hours(180 * 24);

/// Which interviews.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Span {
    /// Only the caller's own; everybody's are for recruiters.
    mine: Option<bool>,
    /// RFC 3339.
    from: Option<Timestamp>,
    /// RFC 3339.
    to: Option<Timestamp>,
    #[serde(default)]
    #[allow(dead_code, reason = "lists take a limit; this one is never cut")]
    limit: Option<u32>,
    #[serde(default)]
    #[allow(dead_code, reason = "lists take a cursor; this one is never cut")]
    cursor: Option<String>,
}

/// Lists interviews by time: the latest first when only `to` is given.
#[utoipa::path(get, path = "/interviews", tag = "interviews", params(Span),
    responses((status = 200, body = List<InterviewRow>)))]
pub async fn list_interviews(
    State(app): State<App>,
    caller: Caller,
    Query(span): Query<Span>,
) -> Result<axum::Json<List<InterviewRow>>, ApiError> {
    let now = Timestamp::now();
    let from = span.from.unwrap_or_else(|| now.saturating_sub(SPAN).unwrap_or(now));
    let to = span.to.unwrap_or_else(|| now.saturating_add(SPAN).unwrap_or(now));
    let mine = span.mine.unwrap_or(true);
    if !mine && !caller.is_recruiter() {
        return Err(ApiError::forbidden("everybody's interviews are for recruiters, ask for mine=true"));
    }
    let person = caller.id();
    let mut rows = app
        .store
        .read(async |db| {
            let seats = if mine {
                interviews::of_person(db, person, from, to).await?
            } else {
                let all = interviews::of_everybody(db, from, to).await?;
                all.into_iter().filter(|seat| seat.role == "lead").collect()
            };
            rows(&app, db, &caller, seats).await
        })
        .await?;
    if span.from.is_none() && span.to.is_some() {
        rows.reverse();
    }
    Ok(axum::Json(List::whole(rows)))
}

/// Seats as rows of a list. What a scorecard's draft holds is looked at for the caller's own seats only.
///
/// # Errors
/// The database failed.
pub async fn rows(
    app: &App,
    db: &mut Db,
    caller: &Caller,
    seats: Vec<Seat>,
) -> Result<Vec<InterviewRow>, ApiError> {
    let own: Vec<InterviewId> = seats
        .iter()
        .filter(|seat| seat.person == caller.id() && seat.scorecard == "owed")
        .map(|seat| seat.interview)
        .collect();
    let drafts: BTreeSet<InterviewId> =
        scorecards::drafts_of(db, caller.id(), &own).await?.into_iter().map(|(id, _)| id).collect();
    let mut rows = Vec::with_capacity(seats.len());
    for seat in seats {
        let process = app.processes.get(db, &seat.process, seat.process_version).await?;
        let round = process.round(&seat.round);
        let name = round.map_or_else(|| seat.round.to_string(), |round| round.name.clone());
        let minutes = round.map_or(0, |round| round.minutes);
        let drafted = drafts.contains(&seat.interview);
        rows.push(row(seat, name, minutes, drafted));
    }
    Ok(rows)
}

fn row(seat: Seat, round_name: String, minutes: u32, drafted: bool) -> InterviewRow {
    InterviewRow {
        id: seat.interview.0,
        application_id: seat.application.0,
        candidate: Named { id: seat.candidate.0, name: seat.candidate_name.clone() },
        requisition: RequisitionBrief {
            id: seat.requisition.0,
            title: seat.requisition_title.clone(),
            level: seat.requisition_level,
        },
        round: seat.round.to_string(),
        round_name,
        minutes,
        starts_at: seat.starts_at.into(),
        ends_at: seat.ends_at.into(),
        state: state(&seat).to_owned(),
        scorecard: scorecard(&seat, drafted).to_owned(),
        due_at: seat.due_at.map(Into::into),
        role: seat.role,
        reply: seat.reply,
        progress: None,
    }
}

/// How far the interview behind a seat is, in the API's words.
#[must_use]
pub fn state(seat: &Seat) -> &'static str {
    match seat.state {
        Phase::Booked if seat.role == "lead" && seat.reply == "declined" => "declined",
        Phase::Booked => "booked",
        Phase::Running => "running",
        Phase::Held => "held",
        Phase::Cancelled => "cancelled",
    }
}

fn scorecard(seat: &Seat, drafted: bool) -> &'static str {
    match (seat.scorecard.as_str(), seat.state) {
        ("in", _) => "in",
        ("waived", _) => "waived",
        ("owed", _) if drafted => "draft",
        ("owed", Phase::Held) => "owed",
        _ => "none",
    }
}
