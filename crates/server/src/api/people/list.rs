//! `GET /people`

use super::view::{PersonView, TrainingWord, Views};
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_domain::ids::DepartmentId;
use highbar_domain::process::Training;
use highbar_store::people::{self, Filter};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// Which people the list shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PeopleQuery {
    /// Part of a name, an address or a title.
    q: Option<String>,
    department: Option<Uuid>,
    #[param(value_type = Option<TrainingWord>)]
    training: Option<Training>,
    active: Option<bool>,
}

/// People by name.
#[utoipa::path(get, path = "/people", tag = "people", params(Paging, PeopleQuery),
    responses((status = 200, body = List<PersonView>)))]
pub async fn list_people(
    State(app): State<App>,
    Query(paging): Query<Paging>,
    Query(query): Query<PeopleQuery>,
) -> Result<Json<List<PersonView>>, ApiError> {
    let page = paging.page()?;
    let filter = Filter {
        text: query.q.filter(|text| !text.trim().is_empty()),
        department: query.department.map(DepartmentId),
        training: query.training,
        active: query.active,
    };
    let list = app
        .store
        .read(async |db| {
            let slice = people::list(db, &filter, &page).await?;
            let views = Views::gather(db, &slice.items, Timestamp::now()).await?;
            Ok::<_, ApiError>(List::of(slice, |person| views.show(person)))
        })
        .await?;
    Ok(Json(list))
}
