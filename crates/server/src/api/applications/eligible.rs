//! `GET /applications/{id}/rounds/{round}/eligible`: who may lead a round, and why everybody else may not.

use super::facts::{Case, Reach};
use super::names::reference;
use super::viewer::Viewer;
use crate::api::shapes::person::PersonRef;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use crate::http::reply::List;
use axum::extract::State;
use highbar_domain::access::Capability;
use highbar_domain::application::Slot;
use highbar_domain::eligibility::{Fit, Ineligible, Warning, eligible_people};
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::process::{Round, RoundId};
use highbar_store::{departments, interviews};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Somebody, and whether they may lead the round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EligiblePerson {
    pub person: PersonRef,
    pub eligible: bool,
    /// Every reason against it, each as the end of a sentence that begins with the name.
    pub reasons: Vec<String>,
    /// What one should know but what does not stand in the way.
    pub warnings: Vec<String>,
    /// Interviews in the week of the slot.
    pub load: u32,
    pub department: String,
    pub level: u32,
}

/// When the round would be.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct At {
    /// RFC 3339; without it calendars are left out.
    starts_at: Option<Timestamp>,
}

/// Lists who may lead a round of an application: those who may first, the least busy on top.
#[utoipa::path(get, path = "/applications/{id}/rounds/{round}/eligible", tag = "applications",
    params(("id" = Uuid, Path), ("round" = String, Path), At), responses((status = 200, body = List<EligiblePerson>)))]
pub async fn eligible_for_round(
    State(app): State<App>,
    caller: Caller,
    Path((id, round)): Path<(Uuid, String)>,
    Query(at): Query<At>,
) -> Result<axum::Json<List<EligiblePerson>>, ApiError> {
    let now = Timestamp::now();
    app.store
        .read(async |db| {
            let case = Case::load(&app, db, ApplicationId(id), &Reach::Everyone, now).await?;
            let viewer = Viewer::admit(&caller, &case)?;
            if !viewer.can(Capability::Book) {
                return Err(ApiError::forbidden("this is for those who book interviews, ask a recruiter"));
            }
            let round = case.round(&RoundId::new(round)).ok_or_else(|| ApiError::not_found("round"))?;
            let (monday, sunday) = week(&case, at.starts_at.unwrap_or(now));
            let mut loads: BTreeMap<PersonId, u32> = BTreeMap::new();
            for (person, _) in interviews::load(db, monday, sunday).await? {
                *loads.entry(person).or_default() += 1;
            }
            let names = departments::all(db).await?.into_iter().map(|one| (one.id, one.name)).collect();
            let around = Around { loads, departments: names };
            Ok(axum::Json(List::whole(people(&case, round, at.starts_at, &around))))
        })
        .await
}

struct Around {
    loads: BTreeMap<PersonId, u32>,
    departments: BTreeMap<highbar_domain::ids::DepartmentId, String>,
}

fn people(case: &Case, round: &Round, start: Option<Timestamp>, around: &Around) -> Vec<EligiblePerson> {
    let slot = start.map(|start| Slot { start, minutes: round.minutes });
    let (fit, unfit) = eligible_people(&case.application, &case.facts(), round, slot);
    let fit = fit.into_iter().filter_map(|one| show(case, around, one.person, Vec::new(), Some(one)));
    let unfit = unfit.into_iter().filter_map(|one| show(case, around, one.person, reasons(case, &one), None));
    let mut all: Vec<EligiblePerson> = fit.chain(unfit).collect();
    all.sort_by(|a, b| (!a.eligible, a.load, &a.person.name).cmp(&(!b.eligible, b.load, &b.person.name)));
    all
}

fn reasons(case: &Case, one: &Ineligible) -> Vec<String> {
    one.reasons.iter().map(|reason| reason.in_words(case)).collect()
}

fn show(
    case: &Case,
    around: &Around,
    id: PersonId,
    reasons: Vec<String>,
    fit: Option<Fit>,
) -> Option<EligiblePerson> {
    let person = case.persons.get(&id).filter(|person| person.active)?;
    let load = around.loads.get(&id).copied().unwrap_or(0);
    let mut warnings: Vec<String> = fit.iter().flat_map(|fit| &fit.warnings).map(warning).collect();
    if load >= person.weekly_limit {
        warnings.push(format!("has {load} interviews that week, the limit is {}", person.weekly_limit));
    }
    Some(EligiblePerson {
        person: reference(person),
        eligible: fit.is_some(),
        reasons,
        warnings,
        load,
        department: person.department.and_then(|id| around.departments.get(&id).cloned()).unwrap_or_default(),
        level: person.level,
    })
}

fn warning(warning: &Warning) -> String {
    match warning {
        Warning::OutsideHours { local_start } => format!("outside working hours: {local_start} for them"),
    }
}

/// The week that holds a moment, in the requisition's zone.
fn week(case: &Case, at: Timestamp) -> (Timestamp, Timestamp) {
    let zone: TimeZone = case.zone();
    let day = at.to_zoned_datetime(zone.clone()).date();
    let monday = day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days());
    let start =
        |date: jiff::civil::Date| date.to_zoned_datetime(zone.clone()).map_or(at, |zoned| zoned.timestamp());
    (start(monday), start(monday.saturating_add(7.days())))
}
