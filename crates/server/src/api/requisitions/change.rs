//! `PATCH /requisitions/{id}`

use super::input::{self, NewMember, ProcessChoice};
use super::view::{RequisitionState, RequisitionView, may_edit};
use super::{references, slug};
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use crate::http::patch::Change;
use axum::extract::State;
use highbar_domain::ids::{DepartmentId, PersonId, RequisitionId};
use highbar_store::requisitions::{self, Requisition};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What shall be different; an absent field stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequisitionChange {
    /// The version that was read.
    version: i64,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    title: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    level: Change<u32>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    code: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    department_id: Change<Uuid>,
    /// For applications that come from now on; those that run keep their version.
    #[serde(default)]
    #[schema(value_type = Option<ProcessChoice>)]
    process: Change<ProcessChoice>,
    #[serde(default)]
    #[schema(value_type = Option<RequisitionState>)]
    state: Change<RequisitionState>,
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    openings: Change<u32>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    location: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    description: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    slug: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    hiring_manager: Change<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    recruiter: Change<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    bar_raiser: Change<Option<Uuid>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<NewMember>>)]
    team: Change<Vec<NewMember>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<Uuid>>)]
    approvers: Change<Vec<Uuid>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Change<String>,
}

/// Changes an opening. Applications that run keep their version of the process.
#[utoipa::path(patch, path = "/requisitions/{id}", tag = "requisitions", params(("id" = Uuid, Path)),
    request_body = RequisitionChange, responses((status = 200, body = RequisitionView)))]
pub async fn change_requisition(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(mut body): Json<RequisitionChange>,
) -> Result<axum::Json<RequisitionView>, ApiError> {
    let (by, id, who) = (caller.by(), RequisitionId(id), caller.clone());
    app.store
        .write(async move |tx| {
            let before = requisitions::get(tx, id).await?;
            if !may_edit(&before, &who) {
                return Err(ApiError::forbidden(
                    "changing this requisition is for its recruiter, its hiring manager and administrators",
                ));
            }
            let mut wanted = before.clone();
            if let Change::Set(choice) = std::mem::take(&mut body.process) {
                let (process, variant) = references::process(tx, &choice).await?;
                (wanted.process, wanted.process_version, wanted.variant) =
                    (process.id, process.version, variant);
            }
            let wanted = apply(body, wanted)?;
            references::check(tx, Some(&before), &wanted).await?;
            requisitions::update(tx, by, &wanted).await?;
            Ok(())
        })
        .await?;
    app.store.read(async |db| super::show::view(db, id, &caller).await).await.map(axum::Json)
}

fn apply(body: RequisitionChange, mut wanted: Requisition) -> Result<Requisition, ApiError> {
    let mut faults = Faults::default();
    let mut put = |field, done: Result<(), String>| {
        faults.take(field, done);
    };
    put("title", body.title.parse(|text| fields::name(&text)).map(|title| title.put(&mut wanted.title)));
    put("level", body.level.parse(fields::level).map(|level| level.put(&mut wanted.level)));
    put("code", body.code.parse(|text| input::code(&text)).map(|code| code.put(&mut wanted.code)));
    put("openings", body.openings.parse(input::openings).map(|number| number.put(&mut wanted.openings)));
    put(
        "location",
        body.location.parse(|text| input::location(&text)).map(|at| at.put(&mut wanted.location)),
    );
    put(
        "description",
        body.description
            .parse(|text| input::description(&text))
            .map(|text| text.put(&mut wanted.description)),
    );
    put("slug", body.slug.parse(|text| slug::parse(&text)).map(|slug| slug.put(&mut wanted.slug)));
    put("team", body.team.parse(|team| input::team(&team)).map(|team| team.put(&mut wanted.team)));
    put(
        "approvers",
        body.approvers.parse(|chain| input::approvers(&chain)).map(|chain| chain.put(&mut wanted.approvers)),
    );
    put(
        "time_zone",
        body.time_zone.parse(|zone| fields::time_zone(&zone)).map(|zone| zone.put(&mut wanted.time_zone)),
    );
    faults.done()?;
    set(body.state, |state| wanted.state = state.into());
    set(body.department_id, |id| wanted.department = DepartmentId(id));
    set(body.hiring_manager, |id| wanted.hiring_manager = PersonId(id));
    set(body.recruiter, |id| wanted.recruiter = PersonId(id));
    set(body.bar_raiser, |id| wanted.bar_raiser = id.map(PersonId));
    wanted.version = body.version;
    Ok(wanted)
}

fn set<T>(change: Change<T>, put: impl FnOnce(T)) {
    if let Change::Set(value) = change {
        put(value);
    }
}
