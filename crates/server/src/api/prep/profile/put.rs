//! `PUT /prep/profile`

use super::view::{ProfileView, StageWord, TeamNotesView};
use crate::api::fields;
use crate::api::prep::notes;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::prep::{Profile, Stage, TeamNotes, WeekMinutes};
use highbar_domain::process::ProcessId;
use highbar_store::prep::{self, Kind};
use highbar_store::processes;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::ops::RangeInclusive;
use utoipa::ToSchema;

/// Sixteen hours: more than anybody should want.
const MOST_MINUTES: u32 = 960;
const LONGEST_TARGET: usize = 500;
const LONGEST_NOTE: usize = 20_000;
/// Years that a loop can lie in.
const YEARS: RangeInclusive<i16> = 2000..=2199;

/// A profile as the person fills it in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileInput {
    /// The version that was read; 0 for the first.
    #[serde(default)]
    version: i64,
    process_id: String,
    level: u32,
    #[serde(default)]
    target: String,
    date: Option<Date>,
    /// IANA name.
    time_zone: String,
    /// Monday first.
    minutes_by_weekday: [u32; 7],
    #[schema(value_type = StageWord)]
    stage: Stage,
    #[serde(default)]
    remote: bool,
    #[serde(default)]
    notes: TeamNotesView,
    /// Kept by the server; taken so that what was read can be sent back.
    #[serde(default)]
    #[expect(dead_code, reason = "read from the body and left aside")]
    started_on: Option<Date>,
}

/// Writes the caller's profile. The plan is made from it anew.
#[utoipa::path(put, path = "/prep/profile", tag = "prep", request_body = ProfileInput,
    responses((status = 200, body = ProfileView)))]
pub async fn put_profile(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ProfileInput>,
) -> Result<axum::Json<ProfileView>, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    let (read, mut profile) = (body.version, parse(body, by.at)?);
    let saved = app
        .store
        .write(async move |tx| {
            if processes::find_latest(tx, &profile.process).await?.is_none() {
                let message = format!("there is no process {}, choose one of the list", profile.process);
                return Err(ApiError::field("process_id", message));
            }
            if let Some(before) = super::find(tx, owner).await? {
                profile.started_on = before.body.started_on;
            }
            prep::save(tx, by, owner, Kind::Profile, super::ID, read, &profile).await?;
            notes::keep_team(tx, by, owner, &profile.notes).await?;
            Ok(prep::get::<Profile>(tx, owner, Kind::Profile, super::ID).await?)
        })
        .await?;
    Ok(axum::Json(saved.into()))
}

fn parse(body: ProfileInput, now: Timestamp) -> Result<Profile, ApiError> {
    let mut faults = Faults::default();
    let target = faults.take("target", fields::line(&body.target, 0..=LONGEST_TARGET));
    let time_zone = faults.take("time_zone", fields::time_zone(&body.time_zone));
    let level = faults.take("level", fields::level(body.level));
    let minutes = faults.take("minutes_by_weekday", week(body.minutes_by_weekday));
    let date = faults.take("date", day(body.date));
    let mut note = |name: &str, text: &str| {
        faults.take(&format!("notes.{name}"), fields::paragraphs(text, 0..=LONGEST_NOTE))
    };
    let notes = (
        note("team", &body.notes.team),
        note("initiatives", &body.notes.initiatives),
        note("challenges", &body.notes.challenges),
        note("people", &body.notes.people),
    );
    let profile = (|| {
        let (team, initiatives, challenges, people) = (notes.0?, notes.1?, notes.2?, notes.3?);
        let time_zone = time_zone?;
        let zone = TimeZone::get(&time_zone).ok()?;
        Some(Profile {
            process: ProcessId::new(&body.process_id),
            level: level?,
            target: target?,
            date: date?,
            time_zone,
            minutes: minutes?,
            stage: body.stage,
            remote: body.remote,
            notes: TeamNotes { team, initiatives, challenges, people },
            started_on: now.to_zoned_datetime(zone).date(),
        })
    })();
    faults.settle(profile)
}

fn week(minutes: [u32; 7]) -> Result<WeekMinutes, String> {
    minutes.iter().try_for_each(|minutes| fields::between(*minutes, 0..=MOST_MINUTES).map(drop))?;
    Ok(WeekMinutes(minutes))
}

fn day(date: Option<Date>) -> Result<Option<Date>, String> {
    match date {
        Some(date) if !YEARS.contains(&date.year()) => {
            Err(format!("must lie between the years {} and {}", YEARS.start(), YEARS.end()))
        }
        other => Ok(other),
    }
}
