//! `GET /documents/{id}`

use super::media::Media;
use crate::api::candidates::sight;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use crate::http::headers::{DOCUMENT_CSP, PDF_CSP};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use highbar_domain::access::Capability;
use highbar_domain::ids::DocumentId;
use highbar_store::documents::{self, Document};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// How the file is wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DownloadQuery {
    /// To be saved rather than shown in place.
    #[serde(default)]
    download: bool,
}

/// The content of a document. PDFs and plain text may be shown in place, everything else is saved.
#[utoipa::path(get, path = "/documents/{id}", tag = "candidates", params(("id" = Uuid, Path), DownloadQuery),
    responses((status = 200, content_type = "application/octet-stream", body = Vec<u8>)))]
pub async fn download_document(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(query): Query<DownloadQuery>,
) -> Result<Response, ApiError> {
    let document = app
        .store
        .read(async |db| {
            let document = documents::get(db, DocumentId(id)).await?;
            sight::require(db, &caller, document.candidate, Capability::SeeDocuments).await?;
            Ok::<_, ApiError>(document)
        })
        .await?;
    let content = app.store.blobs().get(&document.sha256).await?;
    Ok(answer(&document, content, query.download))
}

/// A document as a response, fit to be opened by a browser.
#[must_use]
pub fn answer(document: &Document, content: Vec<u8>, save: bool) -> Response {
    let media = Media::named(&document.media_type);
    let policy = match media {
        Some(Media::Pdf) if !save => Some(PDF_CSP),
        Some(Media::Text) if !save => Some(DOCUMENT_CSP),
        _ => None,
    };
    let kind = media.map_or("application/octet-stream", Media::media_type);
    let disposition = disposition(if policy.is_some() { "inline" } else { "attachment" }, &document.name);
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy.unwrap_or(DOCUMENT_CSP)));
    response
}

/// The header with the file's name in both of its forms (RFC 6266, RFC 8187).
fn disposition(way: &str, name: &str) -> HeaderValue {
    use std::fmt::Write as _;
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii() && !c.is_control() && !"\"\\%".contains(c) { c } else { '_' })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    let text = format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::from_str(&text).expect("the name was reduced to visible ASCII")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_cannot_leave_its_header() {
        for (name, expected) in [
            ("cv.pdf", "inline; filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf"),
            ("a\"b.pdf", "inline; filename=\"a_b.pdf\"; filename*=UTF-8''a%22b.pdf"),
            ("ž.pdf", "inline; filename=\"_.pdf\"; filename*=UTF-8''%C5%BE.pdf"),
            ("a\r\nX: y", "inline; filename=\"a__X: y\"; filename*=UTF-8''a%0D%0AX%3A%20y"),
        ] {
            assert_eq!(disposition("inline", name), expected, "{name:?}");
        }
    }
}
