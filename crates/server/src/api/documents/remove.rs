//! `DELETE /documents/{id}`

use crate::api::candidates::sight;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::ids::DocumentId;
use highbar_store::documents;
use uuid::Uuid;

/// Removes a document for good.
#[utoipa::path(delete, path = "/documents/{id}", tag = "candidates", params(("id" = Uuid, Path)),
    responses((status = 204)))]
pub async fn remove_document(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let (by, id) = (caller.by(), DocumentId(id));
    app.store
        .write(async move |tx| {
            let document = documents::get(tx, id).await?;
            sight::require_editor(tx, &caller, document.candidate).await?;
            documents::remove(tx, by, id).await?;
            Ok::<_, ApiError>(())
        })
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
