//! The caller's next interview with what one wants to know before it.

use crate::api::applications::facts::{Case, Reach};
use crate::api::interviews::{kit, rows};
use crate::api::shapes::today::{NextInterview, Probe};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::refusal::Names;
use highbar_store::interviews::{Seat, State};
use highbar_store::{Db, notes};
use jiff::Timestamp;

/// The first interview that is running or lies ahead.
pub async fn next(
    app: &App,
    db: &mut Db,
    caller: &Caller,
    seats: &[Seat],
    now: Timestamp,
) -> Result<Option<NextInterview>, ApiError> {
    let ahead = |seat: &&Seat| match seat.state {
        State::Running => true,
        State::Booked => seat.ends_at > now && seat.reply != "declined",
        State::Held | State::Cancelled => false,
    };
    let Some(seat) = seats.iter().find(ahead) else { return Ok(None) };
    let case = Case::load(app, db, seat.application, &Reach::Names, now).await?;
    let asked = notes::asked_in(db, seat.application).await?;
    let Some(interview) = case.application.interview(seat.interview) else { return Ok(None) };
    let Some(round) = case.round(&interview.round) else { return Ok(None) };
    let Some(row) = rows(app, db, caller, vec![seat.clone()]).await?.pop() else { return Ok(None) };
    let plan = case.application.plan.rounds.get(&interview.round);
    let principles = plan.map(|plan| plan.principles.clone()).unwrap_or_default();
    let before = asked.iter().filter(|one| one.interview != interview.id).count();
    Ok(Some(NextInterview {
        row,
        agenda: kit::agenda(round),
        probe: principles
            .iter()
            .map(|id| Probe { name: case.principle(id), critical: case.process.is_critical(id) })
            .collect(),
        asked_before: u32::try_from(before).unwrap_or(u32::MAX),
        candidate_time_zone: case.candidate.time_zone.clone(),
        candidate_place: case.candidate.location.clone(),
        shadows: interview.shadows.iter().map(|id| case.reference(*id)).collect(),
    }))
}
