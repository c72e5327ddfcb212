//! `GET /applications/{id}/debrief`

use super::view;
use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::viewer::Viewer;
use crate::api::scorecards::rows::Drafts;
use crate::api::shapes::debrief::DebriefView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::Json;
use axum::extract::State;
use highbar_domain::ids::ApplicationId;
use jiff::Timestamp;
use uuid::Uuid;

/// The debrief as the caller may see it in its present phase.
#[utoipa::path(get, path = "/applications/{id}/debrief", tag = "debrief", params(("id" = Uuid, Path)),
    responses((status = 200, body = DebriefView)))]
pub async fn show_debrief(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<DebriefView>, ApiError> {
    let id = ApplicationId(id);
    let now = Timestamp::now();
    let case = app.store.read(async |db| Case::load(&app, db, id, &Reach::Names, now).await).await?;
    let viewer = Viewer::admit(&caller, &case)?;
    if app.presence.look(id, viewer.id, now) {
        app.store.feed().announce(vec![format!("debrief:{id}")]);
    }
    Ok(Json(shown(&app, &case, &viewer)))
}

/// The view of a case for one viewer. Nobody's drafts take part in a debrief.
pub(super) fn shown(app: &App, case: &Case, viewer: &Viewer) -> DebriefView {
    let mut shown = view::view(case, viewer, &Drafts::new());
    for participant in &mut shown.participants {
        let person = highbar_domain::ids::PersonId(participant.person.id);
        participant.here = app.presence.here(case.application.id, person, case.now);
    }
    shown
}
