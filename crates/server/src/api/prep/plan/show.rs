//! `GET /prep/plan`

use super::keep::brought;
use super::seat::Seat;
use super::view::{
    ForecastView, ItemState, ItemView, PaceWord, PlanView, PointView, TickedBy, WayOutId, WayOutView,
};
use super::week::{monday, next, slipped, week};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::Json;
use axum::extract::State;
use highbar_domain::prep::item::between;
use highbar_domain::prep::outlook::{Forecast, Point, WayOut, forecast, ways_out, words};
use highbar_domain::prep::plan::{Pace, State as Standing, Ticked, standing};
use highbar_domain::prep::{Item, Plan};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::ops::RangeInclusive;
use utoipa::IntoParams;

/// Years in which a week can be looked at: those in which a loop can lie.
const YEARS: RangeInclusive<i16> = 2000..=2199;

/// Which week.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct WeekQuery {
    /// A day of the week that is shown; this week when absent.
    week: Option<Date>,
}

impl WeekQuery {
    /// The Monday of the week, if one was asked for.
    pub(super) fn monday(&self) -> Result<Option<Date>, ApiError> {
        match self.week {
            Some(day) if !YEARS.contains(&day.year()) => {
                let (first, last) = (YEARS.start(), YEARS.end());
                Err(ApiError::field("week", format!("must lie between the years {first} and {last}")))
            }
            other => Ok(other.map(monday)),
        }
    }
}

/// The caller's plan as it stands today, with one of its weeks.
#[utoipa::path(get, path = "/prep/plan", tag = "prep", params(WeekQuery),
    responses((status = 200, body = PlanView)))]
pub async fn show_plan(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<WeekQuery>,
) -> Result<Json<PlanView>, ApiError> {
    let from = query.monday()?;
    let (seat, plan) = brought(&app, caller.by(), caller.owner()).await?;
    Ok(Json(view(&plan, &seat, from)))
}

/// A plan with the week from a Monday on.
pub(super) fn view(plan: &Plan, seat: &Seat, from: Option<Date>) -> PlanView {
    let facts = seat.facts();
    let forecast = forecast(plan, &facts);
    let left = seat.profile.date.map(|date| between(seat.today, date).max(0) / 7);
    PlanView {
        headline: words::headline(plan, &forecast, &facts),
        subline: words::subline(&seat.case.process, &facts),
        today: seat.today,
        date: seat.profile.date,
        weeks_left: left,
        next: next(plan, seat),
        week: week(plan, seat, from.unwrap_or_else(|| monday(seat.today))),
        items: seat.items.iter().map(|item| show_item(plan, seat, item)).collect(),
        slipped: slipped(plan, seat),
        ways_out: ways_out(plan, &forecast, &facts).into_iter().map(show_way_out).collect(),
        forecast: Some(show_forecast(plan, seat, forecast)),
    }
}

fn show_item(plan: &Plan, seat: &Seat, item: &Item) -> ItemView {
    let standing = standing(plan, item, &seat.facts());
    let (state, ticked) = match standing.state {
        Standing::Open => (ItemState::Open, None),
        Standing::Dropped => (ItemState::Dropped, None),
        Standing::Ticked(ticked) => (ItemState::Ticked, Some(ticked)),
    };
    let ticked = ticked.map(|ticked| match ticked {
        Ticked::ByEvidence(day) => (TickedBy::Evidence, noon(day, seat)),
        Ticked::ByHand(at) => (TickedBy::Hand, at),
        Ticked::ByBlocks(day) => (TickedBy::Hand, noon(day, seat)),
    });
    let (pace, behind_by) = match standing.pace {
        Pace::None => (PaceWord::None, 0),
        Pace::Ahead => (PaceWord::Ahead, 0),
        Pace::OnTime => (PaceWord::OnTime, 0),
        Pace::Behind(by) => (PaceWord::Behind, by),
    };
    ItemView {
        id: item.id.clone(),
        phase: item.phase.to_string(),
        group: item.group.clone(),
        title: item.title.clone(),
        words: words::words(item, &standing),
        have: standing.have,
        want: standing.want,
        expected: standing.expected,
        due: Some(item.opens.due),
        state,
        ticked_by: ticked.map(|(by, _)| by),
        ticked_at: ticked.map(|(_, at)| at.into()),
        pace,
        behind_by,
        pace_words: words::pace(item, &standing, seat.today),
        why: words::why(item),
        href: item.work.href.to_owned(),
    }
}

/// A moment of a day that is that day in every zone nearby.
fn noon(day: Date, seat: &Seat) -> Timestamp {
    let zoned = day.at(12, 0, 0, 0).to_zoned_datetime(seat.case.zone.clone());
    zoned.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

fn show_way_out(way: WayOut) -> WayOutView {
    let (id, words, detail) = match way {
        WayOut::MoreTime { words, detail } => (WayOutId::MoreTime, words, detail),
        WayOut::LaterDate { words, detail } => (WayOutId::LaterDate, words, detail),
        WayOut::Drop { words, detail } => (WayOutId::Drop, words, detail),
    };
    WayOutView { id, words, detail }
}

fn show_forecast(plan: &Plan, seat: &Seat, forecast: Forecast) -> ForecastView {
    let (title, words) = words::outlook(plan, &forecast, &seat.facts());
    let points = |points: Vec<Point>| {
        points.into_iter().map(|Point { date, minutes }| PointView { date, minutes }).collect()
    };
    ForecastView {
        planned_minutes: forecast.planned_minutes,
        done_minutes: forecast.done_minutes,
        title,
        words,
        points: points(forecast.points),
        plan_points: points(forecast.plan_points),
        expected: forecast.band.map(|band| band.expected),
        low50: forecast.band.map(|band| band.low50),
        high50: forecast.band.map(|band| band.high50),
        low80: forecast.band.map(|band| band.low80),
        high80: forecast.band.map(|band| band.high80),
    }
}
