//! `POST /candidates/{id}/documents`

use super::keep::{self, KINDS};
use crate::api::candidates::sight;
use crate::api::shapes::application::DocumentView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use crate::http::form::Form;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::CandidateId;
use highbar_store::{candidates, documents};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file for a candidate.
#[derive(Debug, Deserialize, ToSchema)]
#[allow(dead_code, reason = "describes a form, which is read part by part")]
pub struct NewDocument {
    /// A PDF, Word document, plain text, PNG or JPEG of at most 15 MB.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
    /// `resume`, `form`, `letter` or `other`, which it is when absent.
    kind: Option<String>,
}

/// Adds a file to a candidate.
#[utoipa::path(post, path = "/candidates/{id}/documents", tag = "candidates", params(("id" = Uuid, Path)),
    request_body(content = NewDocument, content_type = "multipart/form-data"),
    responses((status = 201, body = DocumentView)))]
pub async fn upload_document(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    mut form: Form,
) -> Result<(StatusCode, Json<DocumentView>), ApiError> {
    let by = caller.by();
    let candidate = app
        .store
        .read(async |db| {
            let candidate = candidates::get(db, CandidateId(id)).await?.id;
            sight::require_editor(db, &caller, candidate).await.map(|()| candidate)
        })
        .await?;
    let kind = keep::kind(form.text("kind")).ok_or_else(|| {
        ApiError::field("kind", format!("`{}` is not one of {}", form.text("kind"), KINDS.join(", ")))
    })?;
    let file = form.take_file("file").ok_or_else(|| ApiError::field("file", "is missing, choose a file"))?;
    let kept = keep::keep(&app, "file", kind, file).await?;
    let document = app
        .store
        .write(async move |tx| {
            let id = kept.give(tx, by, candidate).await?;
            Ok::<_, ApiError>(documents::get(tx, id).await?)
        })
        .await?;
    let view = DocumentView::of(&document, caller.person.name.clone());
    Ok((StatusCode::CREATED, Json(view)))
}
