//! `GET /exports/applications.ndjson`: applications as the caller may see them, one JSON object per line, written while
//! they are read. Each line is the application's page without what belongs to the page only; it comes from the one
//! place where such views are made, so the seal holds here as it does there. Scorecards that are not open to the caller
//! are left out.

#[cfg(test)]
mod tests;

use crate::api::applications::show::view_alone;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use highbar_domain::ids::{ApplicationId, RequisitionId};
use highbar_store::applications::{self, Filter, Sort};
use highbar_store::{Page, audit, requisitions};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::IntoParams;
use uuid::Uuid;

/// Applications that are read at once.
const AT_ONCE: u32 = 50;
/// Lines that wait for a slow reader.
const AHEAD: usize = 64;
/// What belongs to the page and not to the application.
const PAGE_ONLY: [&str; 11] = [
    "may",
    "moves",
    "waiting",
    "prev_id",
    "next_id",
    "status_link",
    "next_scorecard",
    "break_glass",
    "clocks",
    "scorecards_words",
    "state_words",
];

/// Which applications.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// All openings when absent.
    requisition: Option<Uuid>,
}

type Line = Result<Bytes, std::io::Error>;

/// Applications, the newest first, one per line.
#[utoipa::path(get, path = "/exports/applications.ndjson", tag = "exports", params(ExportQuery),
    responses((status = 200, content_type = "application/x-ndjson", body = String)))]
pub async fn export_applications(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ExportQuery>,
) -> Result<Response, ApiError> {
    let requisition = query.requisition.map(RequisitionId);
    if let Some(id) = requisition {
        app.store.read(async |db| requisitions::get(db, id).await).await?;
    }
    let by = caller.by();
    app.store
        .write(async move |tx| {
            let subject = requisition.map_or_else(|| "all".to_owned(), |id| id.to_string());
            audit::record(tx, by, "applications.exported", subject, &requisition).await
        })
        .await?;
    let (lines, stream) = mpsc::channel::<Line>(AHEAD);
    tokio::spawn(async move {
        if let Err(error) = write(&app, &caller, requisition, &lines).await {
            tracing::error!(error = %error.message, cause = ?error.cause, "an export broke off");
            // The connection ends without its last chunk, so that nobody takes the part for the whole.
            let _ = lines.send(Err(std::io::Error::other("the export broke off"))).await;
        }
    });
    let mut response = Body::from_stream(ReceiverStream::new(stream)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
    let name = HeaderValue::from_static("attachment; filename=\"applications.ndjson\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn write(
    app: &App,
    caller: &Caller,
    requisition: Option<RequisitionId>,
    lines: &mpsc::Sender<Line>,
) -> Result<(), ApiError> {
    let filter = Filter { requisition, ..Filter::default() };
    let mut page = Page::first(AT_ONCE);
    loop {
        let part =
            app.store.read(async |db| applications::list(db, &filter, Sort::Applied, &page).await).await?;
        for listed in part.items {
            let line = line(app, caller, listed.id).await?;
            if lines.send(Ok(line)).await.is_err() {
                return Ok(());
            }
        }
        let Some(next) = part.next else { return Ok(()) };
        page = Page::new(AT_ONCE, Some(&next))?;
    }
}

async fn line(app: &App, caller: &Caller, id: ApplicationId) -> Result<Bytes, ApiError> {
    let view = view_alone(app, caller, id).await?;
    let mut value = serde_json::to_value(view).map_err(ApiError::internal)?;
    if let Some(fields) = value.as_object_mut() {
        PAGE_ONLY.iter().for_each(|field| {
            fields.remove(*field);
        });
        if let Some(cards) = fields.get_mut("scorecards").and_then(Value::as_array_mut) {
            cards.retain(|card| !card["card"].is_null() && !card["submitted_at"].is_null());
        }
    }
    let mut text = value.to_string();
    text.push('\n');
    Ok(Bytes::from(text))
}
