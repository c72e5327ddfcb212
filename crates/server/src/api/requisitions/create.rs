//! `POST /requisitions`

use super::input::{self, NewMember, ProcessChoice};
use super::view::{RequisitionState, RequisitionView};
use super::{references, slug};
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::{DepartmentId, PersonId, RequisitionId};
use highbar_domain::process::{Process, VariantId};
use highbar_store::requisitions::{self, Requisition};
use highbar_store::settings;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A new opening.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRequisition {
    title: String,
    /// The process's level when absent.
    level: Option<u32>,
    #[serde(default)]
    code: String,
    department_id: Uuid,
    process: ProcessChoice,
    /// `draft` when absent.
    state: Option<RequisitionState>,
    /// One when absent.
    openings: Option<u32>,
    #[serde(default)]
    location: String,
    #[serde(default)]
    description: String,
    /// Made from the title when absent.
    slug: Option<String>,
    hiring_manager: Uuid,
    /// You when absent.
    recruiter: Option<Uuid>,
    bar_raiser: Option<Uuid>,
    #[serde(default)]
    team: Vec<NewMember>,
    #[serde(default)]
    approvers: Vec<Uuid>,
    /// IANA name; the organisation's when absent.
    time_zone: Option<String>,
}

/// Adds an opening.
#[utoipa::path(post, path = "/requisitions", tag = "requisitions", request_body = NewRequisition,
    responses((status = 201, body = RequisitionView)))]
pub async fn create_requisition(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewRequisition>,
) -> Result<(StatusCode, axum::Json<RequisitionView>), ApiError> {
    let (by, me) = (caller.by(), caller.id());
    let id = app
        .store
        .write(async move |tx| {
            let zone = settings::organisation(tx).await?.time_zone;
            let (process, variant) = references::process(tx, &body.process).await?;
            let chosen = body.slug.is_some();
            let mut requisition = parse(body, me, zone, (process, variant), by.at)?;
            references::check(tx, None, &requisition).await?;
            if !chosen {
                requisition.slug = references::free_slug(tx, &requisition.title).await?;
            }
            requisitions::add(tx, by, &requisition).await?;
            Ok::<_, ApiError>(requisition.id)
        })
        .await?;
    let view = app.store.read(async |db| super::show::view(db, id, &caller).await).await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

fn parse(
    body: NewRequisition,
    me: PersonId,
    zone: String,
    (process, variant): (Process, Option<VariantId>),
    now: Timestamp,
) -> Result<Requisition, ApiError> {
    let mut faults = Faults::default();
    let title = faults.take("title", fields::name(&body.title));
    let level = faults.take("level", fields::level(body.level.unwrap_or(process.level)));
    let code = faults.take("code", input::code(&body.code));
    let openings = faults.take("openings", input::openings(body.openings.unwrap_or(1)));
    let location = faults.take("location", input::location(&body.location));
    let description = faults.take("description", input::description(&body.description));
    let slug = faults.take("slug", body.slug.map_or(Ok(String::new()), |text| slug::parse(&text)));
    let team = faults.take("team", input::team(&body.team));
    let approvers = faults.take("approvers", input::approvers(&body.approvers));
    let time_zone =
        faults.take("time_zone", body.time_zone.map_or(Ok(zone), |zone| fields::time_zone(&zone)));
    let requisition = (|| {
        Some(Requisition {
            id: RequisitionId(Uuid::now_v7()),
            slug: slug?,
            title: title?,
            level: level?,
            code: code?,
            department: DepartmentId(body.department_id),
            process: process.id,
            process_version: process.version,
            variant,
            state: body.state.unwrap_or(RequisitionState::Draft).into(),
            openings: openings?,
            location: location?,
            description: description?,
            hiring_manager: PersonId(body.hiring_manager),
            recruiter: body.recruiter.map_or(me, PersonId),
            bar_raiser: body.bar_raiser.map(PersonId),
            team: team?,
            approvers: approvers?,
            time_zone: time_zone?,
            version: 1,
            created_at: now,
            updated_at: now,
        })
    })();
    faults.settle(requisition)
}
