//! `PUT /prep/after`

use super::body::{AfterBody, ID, Outcome};
use super::show::find;
use super::view::AfterView;
use crate::api::fields;
use crate::api::prep::practice::{self, Case};
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_store::prep::{self, Kind};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::ops::RangeInclusive;
use utoipa::ToSchema;

const LONGEST_NOTES: usize = 20_000;
const MONTHS: RangeInclusive<u32> = 0..=36;
/// Years in which a loop can end.
const YEARS: RangeInclusive<i16> = 2000..=2199;

/// The page as the person fills it in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepAfterInput)]
pub struct AfterInput {
    /// The version that was read; 0 for the first.
    #[serde(default)]
    version: i64,
    ended_at: Option<At>,
    #[serde(default)]
    thanked: Vec<String>,
    #[serde(default)]
    signs: Vec<String>,
    outcome: Outcome,
    told_at: Option<At>,
    cool_down_months: u32,
    #[serde(default)]
    notes: String,
}

/// Writes the caller's page after the loop.
#[utoipa::path(put, path = "/prep/after", tag = "prep", request_body = AfterInput,
    responses((status = 200, body = AfterView)))]
pub async fn put_after(
    State(app): State<App>,
    caller: Caller,
    Json(input): Json<AfterInput>,
) -> Result<axum::Json<AfterView>, ApiError> {
    let (by, owner, read) = (caller.by(), caller.owner(), input.version);
    let (case, before) = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let (_, before) = find(db, owner, &case).await?;
            Ok::<_, ApiError>((case, before))
        })
        .await?;
    let body = parse(input, &case, &before)?;
    let kept = body.clone();
    let version = app
        .store
        .write(async move |tx| prep::save(tx, by, owner, Kind::After, ID, read, &kept).await)
        .await?;
    Ok(axum::Json(AfterView::of(&case, version, body)))
}

fn parse(input: AfterInput, case: &Case, before: &AfterBody) -> Result<AfterBody, ApiError> {
    let mut faults = Faults::default();
    let rounds = |id: &str| case.process.round(&id.into()).is_some();
    // A round of the process that was prepared for before stays thanked.
    let thanked = known(&mut faults, "thanked", input.thanked, |id| {
        rounds(id) || before.thanked.iter().any(|known| known == id)
    });
    let signs =
        known(&mut faults, "signs", input.signs, |id| practice::day().signs.iter().any(|sign| sign.id == id));
    let ended_at = faults.take("ended_at", time(input.ended_at));
    let told_at = faults.take("told_at", time(input.told_at));
    let months = faults.take("cool_down_months", fields::between(input.cool_down_months, MONTHS));
    let notes = faults.take("notes", fields::paragraphs(&input.notes, 0..=LONGEST_NOTES));
    let body = (|| {
        Some(AfterBody {
            ended_at: ended_at?,
            thanked,
            signs,
            outcome: input.outcome,
            told_at: told_at?,
            cool_down_months: months?,
            notes: notes?,
        })
    })();
    faults.settle(body)
}

/// Each id once; an unknown one is a fault.
fn known(faults: &mut Faults, field: &str, ids: Vec<String>, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (place, id) in ids.into_iter().enumerate() {
        if !is_known(&id) {
            faults.add(&format!("{field}[{place}]"), format!("there is no `{id}` here"));
        } else if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn time(at: Option<At>) -> Result<Option<Timestamp>, String> {
    let year = |at: Timestamp| at.to_zoned_datetime(TimeZone::UTC).year();
    match at.map(|At(at)| at) {
        Some(at) if !YEARS.contains(&year(at)) => {
            Err(format!("must lie between the years {} and {}", YEARS.start(), YEARS.end()))
        }
        other => Ok(other),
    }
}
