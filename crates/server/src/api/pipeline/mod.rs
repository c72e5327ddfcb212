//! `GET /requisitions/{id}/pipeline`: the board of one opening.

use crate::api::applications::cards::{Cards, card};
use crate::api::applications::facts::opening;
use crate::api::applications::{end_of_day, owner, waiting};
use crate::api::requisitions::{self as requisition_pages, RequisitionView};
use crate::api::shapes::pipeline::{Chips, Column as Shown};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use axum::extract::State;
use highbar_domain::facts::Calendar;
use highbar_domain::ids::RequisitionId;
use highbar_domain::process::{ClockStart, Due, Process, StageKind};
use highbar_store::applications::{Column, Filter, Listed};
use highbar_store::pipeline::{self, BoardColumn};
use highbar_store::{requisitions, settings};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Cards of each column that come at once.
const CARDS: u32 = 50;

/// A board.
#[derive(Debug, Serialize, ToSchema)]
pub struct Pipeline {
    pub requisition: RequisitionView,
    pub columns: Vec<Shown>,
    pub chips: Chips,
}

/// What the board shows of it all.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Narrowed {
    q: Option<String>,
    /// `late`, `today` or `candidate`.
    waiting: Option<String>,
    /// A person's id, or `me`.
    owner: Option<String>,
}

/// Shows the board of a requisition.
#[utoipa::path(get, path = "/requisitions/{id}/pipeline", tag = "requisitions",
    params(("id" = Uuid, Path), Narrowed), responses((status = 200, body = Pipeline)))]
pub async fn show_pipeline(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(narrowed): Query<Narrowed>,
) -> Result<axum::Json<Pipeline>, ApiError> {
    let (now, id) = (Timestamp::now(), RequisitionId(id));
    let filter = Filter {
        text: narrowed.q.clone().filter(|text| !text.trim().is_empty()),
        waiting: waiting(narrowed.waiting.as_deref(), &caller, now)?,
        owner: owner(narrowed.owner.as_deref(), &caller)?,
        ..Filter::default()
    };
    app.store
        .read(async |db| {
            let view = requisition_pages::view(db, id, &caller).await?;
            let requisition = requisitions::get(db, id).await?;
            let organisation = settings::organisation(db).await?;
            let process = app.processes.get(db, &requisition.process, requisition.process_version).await?;
            let board = pipeline::board(db, id, &filter, CARDS, now).await?;
            let chips = pipeline::chips(db, id, now, end_of_day(&caller, now)).await?;
            let listed: Vec<Listed> = board.iter().flat_map(|column| column.cards.iter().cloned()).collect();
            let cards = Cards::gather(db, &caller, &listed, now).await?;
            let calendar = opening(&requisition, &organisation).calendar;
            let columns = board.iter().map(|one| column(&process, &calendar, &cards, one, now)).collect();
            let chips = Chips {
                late: i64::from(chips.late),
                due_today: i64::from(chips.due_today),
                candidate: i64::from(chips.candidate),
            };
            Ok(axum::Json(Pipeline { requisition: view, columns, chips }))
        })
        .await
}

fn column(
    process: &Process,
    calendar: &Calendar,
    cards: &Cards,
    column: &BoardColumn,
    now: Timestamp,
) -> Shown {
    Shown {
        stage: column.column.word().to_owned(),
        name: name(process, column.column),
        count: i64::from(column.count),
        median_days: column.median_days.map(|days| business_days(calendar, days, now)),
        clock_days: clock_days(process, column.column),
        late: column.cards.iter().any(|listed| listed.due_at.is_some_and(|due| due < now)),
        cards: column.cards.iter().map(|listed| card(cards, listed)).collect(),
        more: column.next.is_some(),
    }
}

/// What the process calls the stages of a column.
fn name(process: &Process, column: Column) -> String {
    let stage = match column {
        Column::Applied => StageKind::Applied,
        Column::PhoneScreen => StageKind::PhoneScreen,
        Column::TechnicalScreen => StageKind::TechnicalScreen,
        Column::LoopPlanning => StageKind::LoopPlanning,
        Column::Debrief => StageKind::Debrief,
        Column::Loop => return "Loop".to_owned(),
        Column::ReferencesOffer => return "References, offer".to_owned(),
        Column::Closed => return "Closed".to_owned(),
    };
    let found = process.stage_of_kind(stage);
    found.map_or_else(|| column.word().replace('_', " "), |stage| stage.name.clone())
}

/// Days on the clock as business days of the requisition's calendar.
fn business_days(calendar: &Calendar, days: f64, now: Timestamp) -> f64 {
    let hours = SignedDuration::try_from_secs_f64(days * 86_400.0).unwrap_or(SignedDuration::ZERO);
    let since = now.checked_sub(hours).unwrap_or(now);
    let whole = calendar.business_days_between(calendar.day(since), calendar.day(now));
    // Within a day the fraction of the day itself tells more than a whole number.
    if whole <= 1 { days.min(1.0) } else { whole as f64 }
}

/// How many business days the process gives to what stands in a column, where it counts from its beginning.
fn clock_days(process: &Process, column: Column) -> Option<i64> {
    let here = |kind: StageKind| match column {
        Column::Applied => kind == StageKind::Applied,
        Column::TechnicalScreen => kind == StageKind::TechnicalScreen,
        Column::Debrief => kind == StageKind::Debrief,
        Column::ReferencesOffer => kind == StageKind::References,
        Column::PhoneScreen | Column::LoopPlanning | Column::Loop | Column::Closed => false,
    };
    let counts = |from: ClockStart| column == Column::Applied || from != ClockStart::Application;
    process
        .clocks
        .iter()
        .filter(|clock| counts(clock.from))
        .filter(|clock| {
            let stage = clock.stage.as_ref().and_then(|id| process.stage(id));
            stage.is_some_and(|stage| here(stage.kind))
        })
        .filter_map(|clock| match clock.due {
            Due::BusinessDays(days) => Some(i64::from(days)),
            Due::CalendarWeeks(_) | Due::Hours(_) => None,
        })
        .max()
}
