//! A plan is brought to today whenever it is looked at, and kept when that changed anything.

use super::seat::{Seat, no_plan};
use crate::api::prep::profile;
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::prep::Plan;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Db, Tx};
use jiff::Timestamp;

/// Everybody has one.
pub(super) const ID: &str = "plan";

/// The owner's plan as of now, with what it was made from. It is kept: what has slipped stays where it went.
///
/// # Errors
/// There is no profile, or what storage says.
pub async fn brought(app: &App, by: By, owner: Owner) -> Result<(Seat, Plan), ApiError> {
    let (seat, stored) = app
        .store
        .read(async |db| {
            let seat = Seat::of(app, db, owner, by.at).await?;
            Ok::<_, ApiError>((seat, find(db, owner).await?))
        })
        .await?;
    let (_, plan) = refreshed(stored.clone(), &seat);
    if stored.is_some_and(|record| record.body == plan) {
        return Ok((seat, plan));
    }
    app.store
        .write(async move |tx| {
            let plan = keep_plan(tx, by, owner, &seat).await?;
            Ok((seat, plan))
        })
        .await
}

/// The same without keeping it, and when it was last kept; nothing where there is no profile.
///
/// # Errors
/// What storage says.
pub async fn as_it_stands(
    app: &App,
    db: &mut Db,
    owner: Owner,
    now: Timestamp,
) -> Result<Option<(Seat, Plan, Timestamp)>, ApiError> {
    if profile::find(db, owner).await?.is_none() {
        return Ok(None);
    }
    let seat = Seat::of(app, db, owner, now).await?;
    let stored = find(db, owner).await?;
    let kept_at = stored.as_ref().map_or(now, |record| record.updated_at);
    let (_, plan) = refreshed(stored, &seat);
    Ok(Some((seat, plan, kept_at)))
}

/// Brings the plan to the day of the seat and keeps what that changed.
///
/// # Errors
/// There is no profile any more, or what storage says.
pub async fn keep_plan(tx: &mut Tx, by: By, owner: Owner, seat: &Seat) -> Result<Plan, ApiError> {
    let stored = of_profile(tx, owner).await?;
    let same = stored.clone();
    let (version, plan) = refreshed(stored, seat);
    if same.is_none_or(|record| record.body != plan) {
        let _ = prep::save(tx, by, owner, Kind::Plan, ID, version, &plan).await?;
    }
    Ok(plan)
}

/// The stored plan of somebody who has a profile: what was erased meanwhile does not come back.
///
/// # Errors
/// There is no profile any more, or what storage says.
pub(super) async fn of_profile(tx: &mut Tx, owner: Owner) -> Result<Option<Record<Plan>>, ApiError> {
    profile::find(tx, owner).await?.ok_or_else(no_plan)?;
    find(tx, owner).await
}

/// The stored plan, brought to the day of the seat, with the version that was read.
fn refreshed(stored: Option<Record<Plan>>, seat: &Seat) -> (i64, Plan) {
    let (version, mut plan) = stored.map_or_else(Default::default, |record| (record.version, record.body));
    plan.refresh(&seat.facts());
    (version, plan)
}

async fn find(db: &mut Db, owner: Owner) -> Result<Option<Record<Plan>>, ApiError> {
    Ok(prep::find(db, owner, Kind::Plan, ID).await?)
}
