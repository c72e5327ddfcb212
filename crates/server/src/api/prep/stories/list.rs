//! `GET` and `POST /prep/stories`.

use super::view::{KindWord, StoryBrief, StoryPrinciple, StoryView, brief, show};
use super::{input, limits};
use crate::api::fields;
use crate::api::prep::practice::{Bank, Case, ShownBody, StoryBody};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::process::PrincipleId;
use highbar_store::prep::{self, Kind, Record};
use highbar_stories::Context;
use highbar_stories::story::Kind as StoryKind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// All stories, the oldest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryBank {
    pub items: Vec<StoryBrief>,
    /// What there is to look at over the bank as a whole.
    pub bank: Vec<BankFindingView>,
}

/// Something to look at over the bank as a whole.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BankFinding)]
pub struct BankFindingView {
    pub rule: String,
    pub message: String,
    pub fix: String,
    /// The stories that it is about; none if it is about what is not there.
    pub stories: Vec<Uuid>,
}

/// A story to begin.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStory {
    title: String,
    #[serde(default)]
    principles: Vec<StoryPrinciple>,
    /// Technical if it is not said.
    #[schema(value_type = Option<KindWord>)]
    kind: Option<StoryKind>,
}

/// The caller's stories.
#[utoipa::path(get, path = "/prep/stories", tag = "prep", responses((status = 200, body = StoryBank)))]
pub async fn list_stories(State(app): State<App>, caller: Caller) -> Result<axum::Json<StoryBank>, ApiError> {
    let owner = caller.owner();
    let (case, bank) = app
        .store
        .read(async |db| {
            let case = Case::of(&app, db, owner).await?;
            let bank = Bank::of(db, owner, case.level).await?;
            Ok::<_, ApiError>((case, bank))
        })
        .await?;
    let items: Result<Vec<StoryBrief>, ApiError> =
        bank.stories.iter().map(|told| brief(&told.record, &told.looked, &case)).collect();
    let finding = |finding: &highbar_stories::BankFinding| BankFindingView {
        rule: finding.rule.to_owned(),
        message: finding.message.clone(),
        fix: finding.fix.clone(),
        stories: finding.stories.iter().filter_map(|id| id.parse().ok()).collect(),
    };
    Ok(axum::Json(StoryBank { items: items?, bank: bank.findings.iter().map(finding).collect() }))
}

/// Begins a story for the level and the process that the caller prepares for.
#[utoipa::path(post, path = "/prep/stories", tag = "prep", request_body = NewStory,
    responses((status = 201, body = StoryView)))]
pub async fn create_story(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewStory>,
) -> Result<(StatusCode, axum::Json<StoryView>), ApiError> {
    let (by, owner, inside) = (caller.by(), caller.owner(), app.clone());
    let (record, case) = app
        .store
        .write(async move |tx| {
            let case = Case::of(&inside, tx, owner).await?;
            let story = begin(body, &case)?;
            limits::room(tx, owner, 1).await?;
            let id = Uuid::now_v7().to_string();
            prep::save(tx, by, owner, Kind::Story, &id, 0, &story).await?;
            let record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            Ok::<_, ApiError>((record, case))
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(show(&record, &case)?)))
}

fn begin(body: NewStory, case: &Case) -> Result<StoryBody, ApiError> {
    let mut faults = Faults::default();
    let title = faults.take("title", fields::name(&body.title));
    let shown = body.principles.into_iter();
    let shown = shown.map(|one| ShownBody { id: PrincipleId::new(one.id), strength: one.strength }).collect();
    let principles = faults.take("principles", input::principles(shown, &case.process, &[]));
    let story = title.zip(principles).map(|(title, principles)| StoryBody {
        title,
        principles,
        level: case.level_number(),
        kind: Some(body.kind.unwrap_or(StoryKind::Technical)),
        context: Some(Context::Loop),
        ..StoryBody::default()
    });
    faults.settle(story)
}
