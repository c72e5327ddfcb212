//! `GET /today`: what waits on the caller, and nothing else.

mod chores;
mod days;
mod habits;
mod next;
mod tasks;

#[cfg(test)]
mod tests;

use crate::api::interviews::{rows, state};
use crate::api::shapes::today::{Deadline, RibbonItem, TodayView};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::extract::State;
use days::Days;
use highbar_domain::ids::InterviewId;
use highbar_store::chores as store_chores;
use highbar_store::interviews::{self, Seat};
use highbar_store::today as waiting;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// More things than anybody does in a day.
const MOST_TASKS: u32 = 100;

/// Shows the caller's day.
#[utoipa::path(get, path = "/today", tag = "today", responses((status = 200, body = TodayView)))]
pub async fn show_today(State(app): State<App>, caller: Caller) -> Result<axum::Json<TodayView>, ApiError> {
    let now = Timestamp::now();
    let days = Days::of(&caller, now);
    app.store
        .read(async |db| {
            let me = caller.id();
            let around = interviews::of_person(db, me, days.first_week, days.last_week).await?;
            let owed = interviews::scorecards_owed(db, me).await?;
            let seats: BTreeMap<InterviewId, Seat> =
                owed.iter().chain(&around).map(|seat| (seat.interview, seat.clone())).collect();
            let names = names(&app, db, seats.values()).await?;
            let mut things = waiting::tasks(db, me, MOST_TASKS).await?;
            // An interview that lies ahead stands on the ribbon and in the week.
            things.retain(|task| task.waiting.action != "interview");
            let looking = tasks::Looking { caller: &caller, days: &days, seats: &seats, names: &names };
            let mut shown = Vec::with_capacity(things.len());
            for task in &things {
                shown.push(tasks::show(&app, db, &looking, task).await?);
            }
            if caller.is_admin() {
                let chores = store_chores::chores(db, now).await?;
                shown.extend(chores.into_iter().map(|chore| chores::show(&days, chore)));
            }
            let today = around.iter().filter(|seat| days.is_today(seat.starts_at));
            let ribbon = today.map(|seat| ribbon(&names, seat)).collect();
            let week: Vec<Seat> =
                around.iter().filter(|seat| days.is_ahead(seat.starts_at)).cloned().collect();
            Ok(axum::Json(TodayView {
                date: days.today.to_string(),
                time_zone: caller.person.time_zone.clone(),
                deadlines: deadlines(&days, &things),
                waiting: shown,
                ribbon,
                next: next::next(&app, db, &caller, &around, now).await?,
                week: rows(&app, db, &caller, week).await?,
                load: days.load(&around, caller.person.weekly_limit),
                scorecards: habits::of(db, me, now).await?,
            }))
        })
        .await
}

/// What the rounds of these seats are called.
async fn names<'s>(
    app: &App,
    db: &mut highbar_store::Db,
    seats: impl Iterator<Item = &'s Seat>,
) -> Result<BTreeMap<InterviewId, String>, ApiError> {
    let mut names = BTreeMap::new();
    for seat in seats {
        let process = app.processes.get(db, &seat.process, seat.process_version).await?;
        let round = process.round(&seat.round);
        names
            .insert(seat.interview, round.map_or_else(|| seat.round.to_string(), |round| round.name.clone()));
    }
    Ok(names)
}

fn ribbon(names: &BTreeMap<InterviewId, String>, seat: &Seat) -> RibbonItem {
    RibbonItem {
        interview_id: seat.interview.0,
        candidate: seat.candidate_name.clone(),
        round_name: names.get(&seat.interview).cloned().unwrap_or_default(),
        starts_at: seat.starts_at.into(),
        ends_at: seat.ends_at.into(),
        state: state(seat).to_owned(),
    }
}

fn deadlines(days: &Days, things: &[waiting::Task]) -> Vec<Deadline> {
    things
        .iter()
        .filter_map(|task| Some((task, task.waiting.due_at?)))
        .filter(|(_, due)| days.is_today(*due))
        .map(|(task, due)| Deadline { label: tasks::title(task), at: due.into() })
        .collect()
}
