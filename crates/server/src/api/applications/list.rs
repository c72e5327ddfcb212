//! `GET /applications`: rows of the board as a list, over all openings that the caller may see.

use super::cards::{Cards, card};
use crate::api::shapes::pipeline::{ApplicationRow, RequisitionBrief};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::extract::State;
use highbar_domain::ids::{PersonId, RequisitionId};
use highbar_store::applications::{self, Column, Filter, Listed, ListedWaiting, Sort};
use highbar_store::{Db, requisitions};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::IntoParams;
use uuid::Uuid;

/// Which applications, and in which order.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    requisition: Option<Uuid>,
    /// A state, a column of the board, or the states of one column with commas between.
    state: Option<String>,
    /// Beginnings of words of the candidate's name, headline, address or place.
    q: Option<String>,
    /// `late`, `today` or `candidate`.
    waiting: Option<String>,
    /// A person on whom something waits; `me` for the caller.
    owner: Option<String>,
    /// `due`, `updated`, `applied` or `name`.
    sort: Option<String>,
}

/// Lists applications.
#[utoipa::path(get, path = "/applications", tag = "applications", params(Wanted, Paging),
    responses((status = 200, body = List<ApplicationRow>)))]
pub async fn list_applications(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
    Query(paging): Query<Paging>,
) -> Result<axum::Json<List<ApplicationRow>>, ApiError> {
    let now = Timestamp::now();
    let (page, sort) = (paging.page()?, sort(wanted.sort.as_deref())?);
    let mut filter = filter(&wanted, &caller, now)?;
    app.store
        .read(async |db| {
            if !caller.is_recruiter() {
                filter.visible_to = Some(caller.id());
            }
            let slice = applications::list(db, &filter, sort, &page).await?;
            let cards = Cards::gather(db, &caller, &slice.items, now).await?;
            let titles = titles(db, &slice.items).await?;
            Ok(axum::Json(List::of(slice, |listed| row(&cards, &titles, listed))))
        })
        .await
}

fn row(cards: &Cards, titles: &BTreeMap<RequisitionId, RequisitionBrief>, listed: Listed) -> ApplicationRow {
    let requisition = titles.get(&listed.requisition).cloned().unwrap_or_else(|| RequisitionBrief {
        id: listed.requisition.0,
        title: String::new(),
        level: 0,
    });
    let card = card(cards, &listed);
    let owner = card.waiting.as_ref().and_then(|waiting| waiting.who.clone());
    ApplicationRow { card, requisition, applied_at: listed.applied_at.into(), owner }
}

async fn titles(
    db: &mut Db,
    items: &[Listed],
) -> Result<BTreeMap<RequisitionId, RequisitionBrief>, ApiError> {
    let mut ids: Vec<RequisitionId> = items.iter().map(|one| one.requisition).collect();
    ids.sort();
    ids.dedup();
    let found = requisitions::many(db, &ids).await?.into_iter();
    Ok(found
        .map(|one| (one.id, RequisitionBrief { id: one.id.0, title: one.title, level: one.level }))
        .collect())
}

fn sort(word: Option<&str>) -> Result<Sort, ApiError> {
    match word {
        None | Some("" | "due") => Ok(Sort::Due),
        Some("updated") => Ok(Sort::Updated),
        Some("applied") => Ok(Sort::Applied),
        Some("name") => Ok(Sort::Name),
        Some(other) => {
            Err(ApiError::bad_request(format!("sort must be due, updated, applied or name, not `{other}`")))
        }
    }
}

fn filter(wanted: &Wanted, caller: &Caller, now: Timestamp) -> Result<Filter, ApiError> {
    let (column, state) = place(wanted.state.as_deref())?;
    Ok(Filter {
        requisition: wanted.requisition.map(RequisitionId),
        column,
        state,
        text: wanted.q.clone().filter(|text| !text.trim().is_empty()),
        waiting: waiting(wanted.waiting.as_deref(), caller, now)?,
        owner: owner(wanted.owner.as_deref(), caller)?,
        ..Filter::default()
    })
}

/// What has to wait, by its word.
///
/// # Errors
/// `bad_request` for another word.
pub fn waiting(
    word: Option<&str>,
    caller: &Caller,
    now: Timestamp,
) -> Result<Option<ListedWaiting>, ApiError> {
    Ok(Some(match word {
        None | Some("") => return Ok(None),
        Some("late") => ListedWaiting::Late { now },
        Some("today") => ListedWaiting::Due { now, until: end_of_day(caller, now) },
        Some("candidate") => ListedWaiting::Candidate,
        Some(other) => {
            let words = format!("waiting must be late, today or candidate, not `{other}`");
            return Err(ApiError::bad_request(words));
        }
    }))
}

/// The person that `owner` names.
///
/// # Errors
/// `bad_request` for what is neither an id nor `me`.
pub fn owner(word: Option<&str>, caller: &Caller) -> Result<Option<PersonId>, ApiError> {
    match word {
        None | Some("") => Ok(None),
        Some("me") => Ok(Some(caller.id())),
        Some(id) => id
            .parse()
            .map(Some)
            .map_err(|_| ApiError::bad_request(format!("owner must be a person's id or `me`, not `{id}`"))),
    }
}

/// The end of the caller's day.
#[must_use]
pub fn end_of_day(caller: &Caller, now: Timestamp) -> Timestamp {
    let zone = TimeZone::get(&caller.person.time_zone).unwrap_or(TimeZone::UTC);
    let tomorrow = now.to_zoned_datetime(zone.clone()).date().saturating_add(1.day());
    tomorrow.to_zoned_datetime(zone).map_or(now, |zoned| zoned.timestamp())
}

const STATES: &[&str] = &[
    "applied",
    "phone_screen",
    "writing_sample",
    "online_assessment",
    "technical_screen",
    "loop_planning",
    "loop_scheduled",
    "loop_running",
    "debrief",
    "references",
    "offer",
    "hired",
    "rejected",
    "withdrawn",
    "on_hold",
];

/// A column or a state. Several states stand for the column that gathers them.
fn place(word: Option<&str>) -> Result<(Option<Column>, Option<String>), ApiError> {
    let Some(word) = word.filter(|word| !word.is_empty()) else { return Ok((None, None)) };
    let mut states: Vec<&str> = word.split(',').map(str::trim).collect();
    states.sort_unstable();
    let column = match states.as_slice() {
        [one] if STATES.contains(one) && *one != "loop" => return Ok((None, Some((*one).to_owned()))),
        [one] => Column::ALL.into_iter().find(|column| column.word() == *one),
        ["loop_running", "loop_scheduled"] => Some(Column::Loop),
        ["offer", "references"] => Some(Column::ReferencesOffer),
        ["hired", "rejected", "withdrawn"] => Some(Column::Closed),
        _ => None,
    };
    match column {
        Some(column) => Ok((Some(column), None)),
        None => Err(ApiError::bad_request(format!("`{word}` is neither a state nor a column of the board"))),
    }
}
