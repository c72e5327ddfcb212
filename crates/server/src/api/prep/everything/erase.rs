//! `DELETE /prep/everything`

use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_store::prep;
use serde::Deserialize;
use utoipa::ToSchema;

/// What has to be typed, since nothing brings it back.
const WORD: &str = "erase";

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepErase)]
pub struct EraseBody {
    /// `erase`
    #[serde(default)]
    confirm: String,
}

/// Erases every record of the caller's preparation, every earlier text, the calendar's address and the answers kept
/// for repeated requests. The seat starts anew.
#[utoipa::path(delete, path = "/prep/everything", tag = "prep", request_body = EraseBody,
    responses((status = 204)))]
pub async fn erase_everything(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<EraseBody>,
) -> Result<StatusCode, ApiError> {
    if body.confirm != WORD {
        return Err(ApiError::field("confirm", format!("must be `{WORD}`: nothing brings it back")));
    }
    let (by, owner) = (caller.by(), caller.owner());
    app.store.write(async move |tx| prep::erase(tx, by, owner).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
