//! API tokens: a person's own keys for programs. The secret is shown once.

use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::secret::Secret;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use crate::http::reply::List;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_store::tokens::{self, ApiToken};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// What a token is for, in its owner's words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TokenName {
    name: String,
}

/// A token as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenView {
    pub id: Uuid,
    pub name: String,
    /// The secret, in the answer that made it only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// The caller's own tokens, the newest first.
#[utoipa::path(get, path = "/tokens", tag = "tokens", responses((status = 200, body = List<TokenView>)))]
pub async fn list_tokens(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<List<TokenView>>, ApiError> {
    let tokens = app.store.read(async |db| tokens::of(db, caller.id()).await).await?;
    Ok(axum::Json(List::whole(tokens.into_iter().map(view).collect())))
}

/// Makes a token that may do whatever the caller may.
#[utoipa::path(post, path = "/tokens", tag = "tokens", request_body = TokenName,
    responses((status = 201, body = TokenView)))]
pub async fn create_token(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<TokenName>,
) -> Result<(StatusCode, axum::Json<TokenView>), ApiError> {
    let mut faults = Faults::default();
    let name = faults.take("name", fields::name(&body.name));
    let name = faults.settle(name)?;
    let (by, id, person, secret) = (caller.by(), Uuid::now_v7(), caller.id(), Secret::api_token());
    let view = TokenView {
        id,
        name: name.clone(),
        token: Some(secret.reveal().to_owned()),
        created_at: by.at,
        used_at: None,
    };
    app.store.write(async move |tx| tokens::add(tx, by, id, person, &name, secret.reveal()).await).await?;
    Ok((StatusCode::CREATED, axum::Json(view)))
}

/// Revokes one of the caller's own tokens.
#[utoipa::path(delete, path = "/tokens/{id}", tag = "tokens", params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn revoke_token(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<StatusCode, ApiError> {
    let (by, person) = (caller.by(), caller.id());
    app.store.write(async move |tx| tokens::revoke(tx, by, person, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn view(token: ApiToken) -> TokenView {
    TokenView {
        id: token.id,
        name: token.name,
        token: None,
        created_at: token.created_at,
        used_at: token.used_at,
    }
}
