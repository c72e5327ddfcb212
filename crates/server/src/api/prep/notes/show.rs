//! `GET /prep/notes/{key}`

use super::body::NoteBody;
use super::key::NoteKey;
use super::view::NoteView;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};

/// One of the caller's notes; empty before its first word.
#[utoipa::path(get, path = "/prep/notes/{key}", tag = "prep", params(("key" = String, Path)),
    responses((status = 200, body = NoteView)))]
pub async fn show_note(
    State(app): State<App>,
    caller: Caller,
    Path(key): Path<String>,
) -> Result<Json<NoteView>, ApiError> {
    let owner = caller.owner();
    app.store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let key = known(&key, &case)?;
            let found = find(db, owner, &key.to_string()).await?;
            let (version, body) = found.map_or_else(Default::default, |record| (record.version, record.body));
            Ok(Json(NoteView::of(&key, &case.process, version, &body)))
        })
        .await
}

/// The note of a key.
///
/// # Errors
/// There is no such note.
pub(super) fn known(key: &str, case: &Case) -> Result<NoteKey, ApiError> {
    NoteKey::parse(key, &case.process).ok_or_else(|| ApiError::not_found("note"))
}

/// One of the owner's notes.
///
/// # Errors
/// What storage says.
pub(super) async fn find(db: &mut Db, owner: Owner, key: &str) -> Result<Option<Record<NoteBody>>, ApiError> {
    Ok(prep::find(db, owner, Kind::Note, key).await?)
}
