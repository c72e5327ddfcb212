//! `POST /public/status/{token}/documents`: a candidate sends another file.

use super::open::{limit, open};
use super::status;
use crate::api::documents::keep;
use crate::api::shapes::public::CandidateStatus;
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::Path;
use crate::http::form::Form;
use axum::Json;
use axum::extract::State;
use highbar_domain::candidate_view::candidate_view;
use highbar_store::By;
use highbar_store::links::Purpose;
use serde::Deserialize;
use utoipa::ToSchema;

/// A file from the candidate.
#[derive(Debug, Deserialize, ToSchema)]
#[allow(dead_code, reason = "describes a form, which is read part by part")]
pub struct SentDocument {
    /// A PDF, Word document, plain text, PNG or JPEG of at most 15 MB.
    #[schema(value_type = String, format = Binary, content_media_type = "application/octet-stream")]
    file: Vec<u8>,
}

/// Adds a file to what the candidate has sent, while the application runs.
#[utoipa::path(post, path = "/public/status/{token}/documents", tag = "public", params(("token" = String, Path)),
    request_body(content = SentDocument, content_type = "multipart/form-data"),
    responses((status = 200, body = CandidateStatus)))]
pub async fn send_document_by_link(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
    mut form: Form,
) -> Result<Json<CandidateStatus>, ApiError> {
    limit(&app, &address)?;
    let case = open(&app, &token, Purpose::Status).await?.case;
    if !candidate_view(&case.application, &case.facts()).may_withdraw {
        let words = "the application has ended and takes no files any more, write to the recruiter instead";
        return Err(ApiError::new(ErrorCode::Refused, words));
    }
    let file = form.take_file("file").ok_or_else(|| ApiError::field("file", "is missing, choose a file"))?;
    let kept = keep::keep(&app, "file", "other", file).await?;
    let (by, candidate) = (By { person: None, at: case.now }, case.candidate.id);
    app.store.write(async move |tx| kept.give(tx, by, candidate).await).await?;
    status::view(&app, &token).await.map(Json)
}
