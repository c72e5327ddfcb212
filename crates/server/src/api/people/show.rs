//! `GET /people/{id}`

use super::view::{PersonView, Views};
use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::ids::PersonId;
use highbar_store::{Db, people};
use jiff::Timestamp;
use uuid::Uuid;

/// One person.
#[utoipa::path(get, path = "/people/{id}", tag = "people", params(("id" = Uuid, Path)),
    responses((status = 200, body = PersonView)))]
pub async fn show_person(State(app): State<App>, Path(id): Path<Uuid>) -> Result<Json<PersonView>, ApiError> {
    app.store.read(async |db| view(db, PersonId(id)).await).await.map(Json)
}

/// The person as every verb answers with them.
pub(super) async fn view(db: &mut Db, id: PersonId) -> Result<PersonView, ApiError> {
    let person = people::get(db, id).await?;
    let views = Views::gather(db, std::slice::from_ref(&person), Timestamp::now()).await?;
    Ok(views.show(person))
}
