//! `PUT /session/preferences`

use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Json;
use axum::extract::State;
use highbar_store::people;
use serde_json::{Map, Value};

/// Room for switches and layouts, not for documents.
const LARGEST_BYTES: usize = 16 * 1024;

/// Replaces the caller's own preferences, which only the UI reads.
#[utoipa::path(put, path = "/session/preferences", tag = "session", request_body(content = Object),
    responses((status = 200, body = Object)))]
pub async fn put_preferences(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<Map<String, Value>>,
) -> Result<axum::Json<Value>, ApiError> {
    let body = Value::Object(body);
    if body.to_string().len() > LARGEST_BYTES {
        return Err(ApiError::bad_request("preferences must take less than 16 kB"));
    }
    let (id, kept) = (caller.id(), body.clone());
    app.store.write(async move |tx| people::set_preferences(tx, id, &kept).await).await?;
    Ok(axum::Json(body))
}
