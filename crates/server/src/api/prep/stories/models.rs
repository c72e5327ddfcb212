//! `GET /prep/model-stories`

use super::report::SectionWord;
use super::view::{StoryPrinciple, StoryTextView};
use crate::api::prep::practice::{Case, StoryText, model_stories, pack_principle};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use axum::Json;
use axum::extract::State;
use highbar_domain::process::Process;
use highbar_stories::{Level, Section};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
pub struct ModelStories {
    pub items: Vec<ModelStory>,
}

/// A story to learn from.
#[derive(Debug, Serialize, ToSchema)]
pub struct ModelStory {
    pub id: String,
    pub level: u32,
    /// What it is an example of, in words joined by `_`.
    pub theme: String,
    pub title: String,
    pub principles: Vec<StoryPrinciple>,
    #[serde(flatten)]
    pub text: StoryTextView,
    pub notes: Vec<MarginNote>,
}

/// What an interviewer would write in the margin.
#[derive(Debug, Serialize, ToSchema)]
pub struct MarginNote {
    #[schema(value_type = SectionWord)]
    pub section: Section,
    /// Unicode scalar values from the start of the section's own text.
    pub start: usize,
    pub end: usize,
    pub quote: String,
    pub text: String,
}

/// Stories to learn from, with notes in their margin.
#[utoipa::path(get, path = "/prep/model-stories", tag = "prep", responses((status = 200, body = ModelStories)))]
pub async fn list_model_stories(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<ModelStories>, ApiError> {
    let case = app.store.read(async |db| Case::of(&app, db, caller.owner()).await).await?;
    Ok(Json(ModelStories { items: model_stories().iter().map(|story| show(story, &case.process)).collect() }))
}

fn show(model: &crate::api::prep::practice::Model, process: &Process) -> ModelStory {
    let story = &model.story;
    let principle = |shown: &highbar_stories::Shown| StoryPrinciple {
        id: pack_principle(process, shown.principle)
            .map_or_else(|| shown.principle.id().to_owned(), ToString::to_string),
        strength: shown.strength,
    };
    let text = StoryText {
        situation: story.situation.clone(),
        task: story.task.clone(),
        action: story.action.clone(),
        result: story.result.clone(),
        learning: story.learning.clone(),
    };
    ModelStory {
        id: model.id.clone(),
        level: if story.level == Some(Level::L7) { 7 } else { 6 },
        theme: model.theme.clone(),
        title: story.title.clone(),
        principles: story.principles.iter().map(principle).collect(),
        text: text.into(),
        notes: model
            .notes
            .iter()
            .map(|note| MarginNote {
                section: note.section,
                start: note.start,
                end: note.end,
                quote: note.quote.clone(),
                text: note.why.clone(),
            })
            .collect(),
    }
}
