//! `GET /openings/{slug}`

use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::process::{Process, Round, VariantId};
use highbar_store::requisitions::{self, Requisition, State as Open};
use highbar_store::{Db, departments, settings};
use serde::Serialize;
use utoipa::ToSchema;

/// An open position.
#[derive(Debug, Serialize, ToSchema)]
pub struct Opening {
    pub slug: String,
    pub title: String,
    pub description: String,
    pub level: u32,
    pub department: String,
    pub location: String,
    pub organisation: String,
    /// The interviews that await an applicant, in order, such as "System design, 60 minutes".
    pub rounds_words: Vec<String>,
    /// What an applicant agrees to.
    pub consent_text: String,
}

/// An open position with what awaits an applicant.
#[utoipa::path(get, path = "/openings/{slug}", tag = "openings", params(("slug" = String, Path)),
    responses((status = 200, body = Opening)))]
pub async fn show_opening(
    State(app): State<App>,
    Path(slug): Path<String>,
) -> Result<Json<Opening>, ApiError> {
    app.store
        .read(async |db| {
            let requisition = open(db, &slug).await?;
            let organisation = settings::organisation(db).await?.name;
            let process = app.processes.get(db, &requisition.process, requisition.process_version).await?;
            Ok::<_, ApiError>(Opening {
                rounds_words: rounds(&process, requisition.variant.as_ref()),
                consent_text: consent(&organisation),
                department: departments::get(db, requisition.department).await?.name,
                organisation,
                slug: requisition.slug,
                title: requisition.title,
                description: requisition.description,
                level: requisition.level,
                location: requisition.location,
            })
        })
        .await
        .map(Json)
}

/// The requisition behind a public name, while it takes applications. One that does not is nobody's business.
pub(super) async fn open(db: &mut Db, slug: &str) -> Result<Requisition, ApiError> {
    let found = requisitions::find_by_slug(db, slug).await?;
    found.filter(|requisition| requisition.state == Open::Open).ok_or_else(|| {
        ApiError::not_found("open position at this address, it may have been filled; look at the others")
    })
}

/// What an applicant agrees to before anything is kept.
pub(super) fn consent(organisation: &str) -> String {
    format!(
        "{organisation} may keep what I send here to consider me for this position. I can ask at any time to see it, \
         to correct it or to have it deleted."
    )
}

fn rounds(process: &Process, variant: Option<&VariantId>) -> Vec<String> {
    let words = |round: &Round| format!("{}, {} minutes", round.name, round.minutes);
    let held = process.loop_rounds(variant);
    process.screens().map(words).chain(held.into_iter().map(words)).collect()
}
