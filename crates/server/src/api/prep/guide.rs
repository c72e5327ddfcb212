//! The field guide. It is the same for everybody; it stands here because it belongs to the candidate seat.

use crate::api::prep::practice;
use crate::error::ApiError;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct Guide {
    pub items: Vec<GuidePage>,
}

/// An article.
#[derive(Debug, Serialize, ToSchema)]
pub struct GuidePage {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// `know`, `prepare` or `perform`.
    pub group: String,
    /// Links of the form `guide:<id>` lead to another article.
    pub markdown: String,
}

/// Every article of the field guide, in its order.
#[utoipa::path(get, path = "/prep/guide", tag = "prep", responses((status = 200, body = Guide)))]
pub async fn show_guide() -> Result<axum::Json<Guide>, ApiError> {
    let page = |article: &practice::Article| GuidePage {
        id: article.head.id.clone(),
        title: article.head.title.clone(),
        summary: article.head.summary.clone(),
        group: article.head.group.clone(),
        markdown: article.markdown.clone(),
    };
    Ok(axum::Json(Guide { items: practice::guide().iter().map(page).collect() }))
}
