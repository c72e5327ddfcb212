//! `GET /prep/export`

use super::markdown;
use super::records::Everything;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use highbar_store::people::Person;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Names the shape of the JSON file.
const FORMAT: &str = "highbar-preparation/1";

/// In which form.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PrepExportQuery {
    #[param(inline)]
    format: ExportFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[schema(as = PrepExportFormat)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// To read and print.
    Markdown,
    /// For programs; every record as it is kept.
    Json,
}

#[derive(Serialize)]
struct File<'e> {
    format: &'static str,
    exported_at: Timestamp,
    name: &'e str,
    #[serde(flatten)]
    everything: &'e Everything,
}

/// Every record of the caller's preparation as one file. The key of a model interviewer stays here.
#[utoipa::path(get, path = "/prep/export", tag = "prep", params(PrepExportQuery),
    responses((status = 200, content_type = "text/markdown", body = String)))]
pub async fn export_everything(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<PrepExportQuery>,
) -> Result<(HeaderMap, String), ApiError> {
    let now = Timestamp::now();
    let everything = app.store.read(async |db| Everything::of(&app, db, caller.owner()).await).await?;
    let (kind, ending, text) = match query.format {
        ExportFormat::Markdown => {
            ("text/markdown; charset=utf-8", "md", markdown::write(&everything, &caller.person.name, now))
        }
        ExportFormat::Json => ("application/json", "json", json(&everything, &caller.person, now)?),
    };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    let day = everything.case.day(now);
    let name = format!("attachment; filename=\"highbar-preparation-{day}.{ending}\"");
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(ApiError::internal)?);
    Ok((headers, text))
}

fn json(everything: &Everything, person: &Person, now: Timestamp) -> Result<String, ApiError> {
    let file = File { format: FORMAT, exported_at: now, name: &person.name, everything };
    serde_json::to_string_pretty(&file).map_err(ApiError::internal)
}
