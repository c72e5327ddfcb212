//! `GET /prep/profile`

use super::view::ProfileAnswer;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use highbar_domain::prep::Profile;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};

/// The caller's profile; null before the first.
#[utoipa::path(get, path = "/prep/profile", tag = "prep", responses((status = 200, body = ProfileAnswer)))]
pub async fn show_profile(State(app): State<App>, caller: Caller) -> Result<Json<ProfileAnswer>, ApiError> {
    let found = app.store.read(async |db| find(db, caller.owner()).await).await?;
    Ok(Json(ProfileAnswer { profile: found.map(Into::into) }))
}

/// The owner's profile.
///
/// # Errors
/// What storage says.
pub async fn find(db: &mut Db, owner: Owner) -> Result<Option<Record<Profile>>, ApiError> {
    Ok(prep::find(db, owner, Kind::Profile, super::ID).await?)
}
