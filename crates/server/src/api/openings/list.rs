//! `GET /openings`

use crate::app::App;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use highbar_store::requisitions::{self, Requisition, State as Open};
use highbar_store::{Page, departments, settings};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// More openings than this are not advertised on one page.
const MOST: u32 = 200;

/// The open positions of the organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Openings {
    pub organisation: String,
    /// What the organisation says of itself.
    pub intro: String,
    pub items: Vec<OpeningRow>,
}

/// An open position in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpeningRow {
    /// Its name in the address.
    pub slug: String,
    pub title: String,
    pub level: u32,
    pub department: String,
    pub location: String,
}

/// Every position that takes applications, the newest first.
#[utoipa::path(get, path = "/openings", tag = "openings", responses((status = 200, body = Openings)))]
pub async fn list_openings(State(app): State<App>) -> Result<Json<Openings>, ApiError> {
    app.store
        .read(async |db| {
            let organisation = settings::organisation(db).await?;
            let open = requisitions::list(db, Some(Open::Open), &Page::first(MOST)).await?.items;
            let names: BTreeMap<_, _> =
                departments::all(db).await?.into_iter().map(|one| (one.id, one.name)).collect();
            let row = |one: Requisition| OpeningRow {
                department: names.get(&one.department).cloned().unwrap_or_default(),
                slug: one.slug,
                title: one.title,
                level: one.level,
                location: one.location,
            };
            Ok::<_, ApiError>(Openings {
                organisation: organisation.name,
                intro: organisation.settings.careers_intro,
                items: open.into_iter().map(row).collect(),
            })
        })
        .await
        .map(Json)
}
