//! `GET /debriefs`

use crate::api::applications::facts::{Case, Reach};
use crate::api::applications::projection::cards_in;
use crate::api::applications::viewer::Viewer;
use crate::api::shapes::debrief::DebriefListItem;
use crate::api::shapes::person::Named;
use crate::api::shapes::pipeline::RequisitionBrief;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_domain::access::Role;
use highbar_domain::clocks;
use highbar_domain::process::ClockId;
use highbar_store::applications::{self, Column, Filter, Sort};
use jiff::Timestamp;

/// Debriefs that are ahead or under way, as far as the caller takes part in them.
#[utoipa::path(get, path = "/debriefs", tag = "debrief", params(Paging),
    responses((status = 200, body = List<DebriefListItem>)))]
pub async fn list_debriefs(
    State(app): State<App>,
    caller: Caller,
    Query(paging): Query<Paging>,
) -> Result<Json<List<DebriefListItem>>, ApiError> {
    let now = Timestamp::now();
    let items = app
        .store
        .read(async |db| {
            let mut items = Vec::new();
            let filter = Filter { column: Some(Column::Debrief), ..Filter::default() };
            for listed in applications::list(db, &filter, Sort::Due, &paging.page()?).await?.items {
                let case = Case::load(&app, db, listed.id, &Reach::Names, now).await?;
                let viewer = Viewer::of(&caller, &case);
                if takes_part(&viewer) {
                    items.push(item(&case));
                }
            }
            Ok::<_, ApiError>(items)
        })
        .await?;
    Ok(Json(List::whole(items)))
}

fn takes_part(viewer: &Viewer) -> bool {
    [Role::Admin, Role::Recruiter, Role::HiringManager, Role::Panel, Role::Facilitator]
        .into_iter()
        .any(|role| viewer.is(role))
}

fn item(case: &Case) -> DebriefListItem {
    let dues = clocks::due(&case.application, &case.facts());
    let due = dues.into_iter().find(|due| due.clock == ClockId::Debrief).and_then(|due| due.due_at);
    let phase = case.application.debrief.as_ref().map(|debrief| debrief.phase.kind());
    DebriefListItem {
        application_id: case.application.id.0,
        candidate: Named { id: case.candidate.id.0, name: case.candidate.name.clone() },
        requisition: RequisitionBrief {
            id: case.requisition.id.0,
            title: case.requisition.title.clone(),
            level: case.requisition.level,
        },
        state: phase.map_or("waiting", super::view::word).to_owned(),
        cards_in: cards_in(case),
        due_at: due.map(Into::into),
        facilitator: case.application.facilitator(&case.facts()).map(|id| case.reference(id)),
    }
}
