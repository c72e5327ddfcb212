//! How the caller's own scorecards came in. Nothing of others is read here.

use crate::api::scorecards::text::CardText;
use crate::api::shapes::today::CardHabits;
use crate::error::ApiError;
use highbar_domain::ids::PersonId;
use highbar_store::interviews::{self, Seat};
use highbar_store::{Db, scorecards};
use jiff::{SignedDuration, Timestamp};

/// The span that is looked at.
const SPAN: SignedDuration = SignedDuration::from_hours(90 * 24);
/// More scorecards than anybody writes in that span.
const MOST: u32 = 200;
/// Texts that are read for the evidence behind ratings; the newest say enough.
const READ: usize = 20;

/// The habits of the last 90 days.
pub async fn of(db: &mut Db, me: PersonId, now: Timestamp) -> Result<CardHabits, ApiError> {
    let since = now - SPAN;
    let mut seats = interviews::scorecards_in(db, me, MOST).await?;
    seats.retain(|seat| seat.submitted_at.is_some_and(|at| at >= since));
    let on_time = seats.iter().filter(|seat| seat.due_at.is_none_or(|due| seat.submitted_at <= Some(due)));
    Ok(CardHabits {
        on_time: count(on_time.count()),
        of: count(seats.len()),
        median_minutes: median(&seats),
        evidence_per_rating: evidence(db, me, &seats).await?,
    })
}

fn median(seats: &[Seat]) -> Option<u32> {
    let mut minutes: Vec<i64> = seats
        .iter()
        .filter_map(|seat| Some(seat.submitted_at?.duration_since(seat.ended_at?).as_mins().max(0)))
        .collect();
    minutes.sort_unstable();
    minutes.get(minutes.len() / 2).and_then(|middle| u32::try_from(*middle).ok())
}

async fn evidence(db: &mut Db, me: PersonId, seats: &[Seat]) -> Result<Option<f64>, ApiError> {
    let (mut pieces, mut ratings) = (0_u32, 0_u32);
    for seat in seats.iter().take(READ) {
        let Some(card) = scorecards::of_author(db, seat.interview, me).await?.pop() else { continue };
        for rating in CardText::read(&card.body).ratings.iter().filter(|one| one.rating.is_some()) {
            pieces += count(rating.evidence.len());
            ratings += 1;
        }
    }
    Ok((ratings > 0).then(|| (f64::from(pieces) / f64::from(ratings) * 10.0).round() / 10.0))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
