//! `POST /prep/lint` and `GET /prep/rules`.

use super::input::LintInput;
use super::report::StoryReport;
use crate::api::prep::practice::{Case, Looked};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Json;
use axum::extract::State;
use highbar_stories::rules;
use serde::Serialize;
use utoipa::ToSchema;

/// Looks at a text that is being written. Nothing of it is kept.
#[utoipa::path(post, path = "/prep/lint", tag = "prep", request_body = LintInput,
    responses((status = 200, body = StoryReport)))]
pub async fn lint_story(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<LintInput>,
) -> Result<axum::Json<StoryReport>, ApiError> {
    let case = app.store.read(async |db| Case::of(&app, db, caller.owner()).await).await?;
    let story = body.parse(&case.process)?;
    Ok(axum::Json(StoryReport::from(&Looked::at(&story, case.level))))
}

#[derive(Debug, Serialize, ToSchema)]
pub struct StoryRules {
    pub items: Vec<StoryRule>,
}

/// A rule with its help page.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryRule {
    pub id: String,
    pub title: String,
    /// Markdown.
    pub help: String,
}

/// What each rule does, why an interviewer minds, and what to do about it.
#[utoipa::path(get, path = "/prep/rules", tag = "prep", responses((status = 200, body = StoryRules)))]
pub async fn list_rules() -> Result<axum::Json<StoryRules>, ApiError> {
    let rule = |rule: &rules::Rule| StoryRule {
        id: rule.id.to_owned(),
        title: rule.title.to_owned(),
        help: rule.help(),
    };
    Ok(axum::Json(StoryRules { items: rules::all().iter().map(rule).collect() }))
}
