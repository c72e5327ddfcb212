//! `GET /applications/{id}`

use super::facts::{Case, Reach};
use super::view::{self, Around};
use super::viewer::Viewer;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Path;
use axum::extract::State;
use highbar_domain::application::Life;
use highbar_domain::ids::{ApplicationId, InterviewId};
use highbar_store::applications::{self, Column, Filter, Sort};
use highbar_store::links::{self, Purpose};
use highbar_store::{Db, Page, candidates, departments, documents, feedback, notes, scorecards};
use jiff::Timestamp;
use uuid::Uuid;

/// Neighbours are looked for among this many applications of the same column.
const NEIGHBOURHOOD: u32 = 200;

/// Shows one application as the caller may see it.
#[utoipa::path(get, path = "/applications/{id}", tag = "applications", params(("id" = Uuid, Path)),
    responses((status = 200, body = ApplicationView)))]
pub async fn show_application(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<ApplicationView>, ApiError> {
    view(&app, &caller, ApplicationId(id)).await.map(axum::Json)
}

/// The application's page for the caller.
///
/// # Errors
/// It does not exist, or the caller has no part in it.
pub async fn view(app: &App, caller: &Caller, id: ApplicationId) -> Result<ApplicationView, ApiError> {
    app.store
        .read(async |db| {
            let case = Case::load(app, db, id, &Reach::Names, Timestamp::now()).await?;
            let viewer = Viewer::admit(caller, &case)?;
            let mut around = gather(app, db, &case, &viewer).await?;
            (around.previous, around.next) = neighbours(db, &case).await?;
            Ok(view::view(&case, &viewer, &around))
        })
        .await
}

/// The same without the neighbours on the board, for those who read many.
///
/// # Errors
/// It does not exist, or the caller has no part in it.
pub async fn view_alone(app: &App, caller: &Caller, id: ApplicationId) -> Result<ApplicationView, ApiError> {
    app.store
        .read(async |db| {
            let case = Case::load(app, db, id, &Reach::Names, Timestamp::now()).await?;
            let viewer = Viewer::admit(caller, &case)?;
            let around = gather(app, db, &case, &viewer).await?;
            Ok(view::view(&case, &viewer, &around))
        })
        .await
}

/// What the page shows beside the case.
async fn gather(app: &App, db: &mut Db, case: &Case, viewer: &Viewer) -> Result<Around, ApiError> {
    let id = case.application.id;
    let mine: Vec<InterviewId> =
        case.application.interviews.iter().filter(|one| one.lead == viewer.id).map(|one| one.id).collect();
    let rejected = matches!(case.application.life, Life::Rejected(_));
    Ok(Around {
        department: departments::get(db, case.requisition.department).await?.name,
        drafts: scorecards::drafts_of(db, viewer.id, &mine).await?.into_iter().collect(),
        documents: documents::of(db, case.candidate.id).await?,
        duplicates: candidates::duplicates(db, &case.candidate).await?,
        asked: notes::asked_in(db, id).await?,
        feedback: if rejected { feedback::find(db, id).await?.map(|(text, _)| text) } else { None },
        status_link: links::shown(db, app.store.keys(), Purpose::Status, id, "", case.now)
            .await?
            .map(|token| app.config.link(&format!("/status/{token}"))),
        previous: None,
        next: None,
    })
}

/// The applications before and after this one in its column of the board.
async fn neighbours(db: &mut Db, case: &Case) -> Result<(Option<Uuid>, Option<Uuid>), ApiError> {
    let filter = Filter {
        requisition: Some(case.requisition.id),
        column: Some(Column::of(&case.application.life)),
        ..Filter::default()
    };
    let column = applications::list(db, &filter, Sort::Due, &Page::first(NEIGHBOURHOOD)).await?.items;
    let Some(place) = column.iter().position(|one| one.id == case.application.id) else {
        return Ok((None, None));
    };
    let at = |place: Option<usize>| place.and_then(|place| column.get(place)).map(|one| one.id.0);
    Ok((at(place.checked_sub(1)), at(place.checked_add(1))))
}
