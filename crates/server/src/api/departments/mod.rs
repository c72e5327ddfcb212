//! Departments: a Bar Raiser comes from another one than the requisition's.

use crate::api::fields;
use crate::api::shapes::person::Named;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use crate::http::reply::List;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::DepartmentId;
use highbar_store::departments::{self, Department};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// What a department is called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DepartmentName {
    name: String,
}

/// All departments by name.
#[utoipa::path(get, path = "/departments", tag = "people", responses((status = 200, body = List<Named>)))]
pub async fn list_departments(State(app): State<App>) -> Result<axum::Json<List<Named>>, ApiError> {
    let all = app.store.read(departments::all).await?;
    Ok(axum::Json(List::whole(all.into_iter().map(view).collect())))
}

/// Adds a department.
#[utoipa::path(post, path = "/departments", tag = "people", request_body = DepartmentName,
    responses((status = 201, body = Named)))]
pub async fn create_department(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<DepartmentName>,
) -> Result<(StatusCode, axum::Json<Named>), ApiError> {
    let department = parse(DepartmentId(Uuid::now_v7()), &body)?;
    let (by, added) = (caller.by(), department.clone());
    app.store.write(async move |tx| departments::add(tx, by, &added).await).await?;
    Ok((StatusCode::CREATED, axum::Json(view(department))))
}

/// Renames a department.
#[utoipa::path(patch, path = "/departments/{id}", tag = "people", params(("id" = Uuid, Path)),
    request_body = DepartmentName, responses((status = 200, body = Named)))]
pub async fn rename_department(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<DepartmentName>,
) -> Result<axum::Json<Named>, ApiError> {
    let department = parse(DepartmentId(id), &body)?;
    let (by, renamed) = (caller.by(), department.clone());
    app.store.write(async move |tx| departments::rename(tx, by, &renamed).await).await?;
    Ok(axum::Json(view(department)))
}

fn parse(id: DepartmentId, body: &DepartmentName) -> Result<Department, ApiError> {
    let mut faults = Faults::default();
    let name = faults.take("name", fields::name(&body.name));
    Ok(Department { id, name: faults.settle(name)? })
}

fn view(department: Department) -> Named {
    Named { id: department.id.0, name: department.name }
}
