//! `PATCH /candidates/{id}`

use super::view::CandidateView;
use super::{input, sight};
use crate::api::fields;
use crate::api::shapes::application::Fact;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use crate::http::patch::Change;
use axum::extract::State;
use highbar_domain::ids::CandidateId;
use highbar_store::candidates::{self, Candidate};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What shall be different; an absent field stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateChange {
    /// The version that was read.
    version: i64,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    email: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    phone: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    headline: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    location: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<String>>)]
    links: Change<Vec<String>>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    source: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<Fact>>)]
    about: Change<Vec<Fact>>,
}

/// Changes what is known of a candidate.
#[utoipa::path(patch, path = "/candidates/{id}", tag = "candidates", params(("id" = Uuid, Path)),
    request_body = CandidateChange, responses((status = 200, body = CandidateView)))]
pub async fn change_candidate(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<CandidateChange>,
) -> Result<axum::Json<CandidateView>, ApiError> {
    let (by, id, who) = (caller.by(), CandidateId(id), caller.clone());
    app.store
        .write(async move |tx| {
            let candidate = candidates::get(tx, id).await?;
            sight::require_editor(tx, &who, candidate.id).await?;
            candidates::update(tx, by, &apply(body, candidate)?).await?;
            Ok::<_, ApiError>(())
        })
        .await?;
    app.store.read(async |db| super::show::view(db, &caller, id).await).await.map(axum::Json)
}

fn apply(body: CandidateChange, mut known: Candidate) -> Result<Candidate, ApiError> {
    let mut faults = Faults::default();
    let mut put = |field, done: Result<(), String>| {
        faults.take(field, done);
    };
    put("name", body.name.parse(|text| fields::name(&text)).map(|name| name.put(&mut known.name)));
    put("email", body.email.parse(|text| fields::email(&text)).map(|email| email.put(&mut known.email)));
    put("phone", body.phone.parse(|text| input::phone(&text)).map(|phone| phone.put(&mut known.phone)));
    put("headline", body.headline.parse(|text| input::line(&text)).map(|line| line.put(&mut known.headline)));
    put("location", body.location.parse(|text| input::line(&text)).map(|line| line.put(&mut known.location)));
    put(
        "time_zone",
        body.time_zone.parse(|zone| input::time_zone(&zone)).map(|zone| zone.put(&mut known.time_zone)),
    );
    put("links", body.links.parse(|links| input::links(&links)).map(|links| links.put(&mut known.links)));
    put("source", body.source.parse(|text| input::line(&text)).map(|line| line.put(&mut known.source)));
    put("about", body.about.parse(|facts| input::about(&facts)).map(|facts| facts.put(&mut known.about)));
    faults.done()?;
    known.version = body.version;
    Ok(known)
}
