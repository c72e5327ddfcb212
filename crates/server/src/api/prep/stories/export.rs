//! `GET /prep/stories/export`

use crate::api::prep::practice::{Case, StoryBody, own_id, principle_of};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use highbar_domain::process::Process;
use highbar_store::prep::{self, Kind, Record};
use highbar_stories::{Story, csv_bank, markdown};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// What a story that would be told as it is says of itself in a file, since files know no states.
pub const STATUS: (&str, &str) = ("status", "ready");

/// How stories are written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StoryFormat {
    Markdown,
    Csv,
}

/// Which file.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StoryFile {
    format: StoryFormat,
}

/// All stories in one file that can be taken in again: Markdown, or CSV for spreadsheets.
#[utoipa::path(get, path = "/prep/stories/export", tag = "prep", params(StoryFile),
    responses((status = 200, body = String, content_type = "text/markdown")))]
pub async fn export_stories(
    State(app): State<App>,
    caller: Caller,
    Query(file): Query<StoryFile>,
) -> Result<Response, ApiError> {
    let owner = caller.owner();
    let (records, case) = app
        .store
        .read(async |db| {
            let records: Vec<Record<StoryBody>> = prep::list(db, owner, Kind::Story).await?;
            Ok::<_, ApiError>((records, Case::of(&app, db, owner).await?))
        })
        .await?;
    let stories: Vec<Story> = records.iter().map(|record| written(&record.body, &case.process)).collect();
    let (text, kind, name) = match file.format {
        StoryFormat::Markdown => (
            markdown::write_bank(&stories),
            HeaderValue::from_static("text/markdown; charset=utf-8"),
            HeaderValue::from_static("attachment; filename=\"stories.md\""),
        ),
        StoryFormat::Csv => (
            // Spreadsheets take a file for UTF-8 by its mark.
            format!("\u{feff}{}", csv_bank::write(&stories)),
            HeaderValue::from_static("text/csv; charset=utf-8"),
            HeaderValue::from_static("attachment; filename=\"stories.csv\""),
        ),
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

/// A story as a file has it. Principles of the process that are none of the sixteen go by their id.
fn written(body: &StoryBody, process: &Process) -> Story {
    let mut story = body.story();
    let unknown = body.principles.iter().filter(|shown| principle_of(&shown.id).is_none());
    story.unknown_principles =
        unknown.map(|shown| format!("{} ({})", own_id(process, &shown.id), shown.strength.id())).collect();
    if body.is_ready() {
        story.other.push((STATUS.0.to_owned(), STATUS.1.to_owned()));
    }
    story
}
