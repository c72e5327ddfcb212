//! `GET /prep/stories/{id}/versions`, one of them, and the way back to it.

use super::view::{StoryTextView, StoryView, show};
use crate::api::prep::practice::{Case, Looked, StoryBody, StoryText};
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind, Owner, Record, Version};
use highbar_store::{By, Tx};
use highbar_stories::Level;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What is written so long after a version was begun belongs to the next one.
const SITTING: SignedDuration = SignedDuration::from_mins(10);

/// How a text came to be what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sitting {
    /// Somebody writes, and the text is saved as they go.
    Typing,
    /// It came in one piece, from a drill or a file; what is written over it is another version.
    Whole,
    /// An earlier text stands again.
    Restored,
}

/// A version as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct VersionBody {
    /// When its sitting began; nothing for a text that came in one piece.
    began: Option<Timestamp>,
    title: String,
    #[serde(flatten)]
    text: StoryText,
    words: usize,
    /// Things to look at in it.
    findings: usize,
}

/// Keeps the text of a story as a version, unless it is what the newest one holds.
///
/// # Errors
/// What storage says.
pub async fn keep(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    id: &str,
    story: &StoryBody,
    sitting: Sitting,
) -> Result<(), ApiError> {
    let newest: Option<Version<VersionBody>> = prep::newest_version(tx, owner, id).await?;
    let same = newest.as_ref().map_or(story.text.is_empty(), |version| {
        version.body.text == story.text && version.body.title == story.title
    });
    if same && sitting != Sitting::Restored {
        return Ok(());
    }
    let began = newest.and_then(|version| version.body.began);
    let goes_on = began.filter(|began| sitting == Sitting::Typing && by.at.duration_since(*began) < SITTING);
    let looked = Looked::at(story, Level::L6);
    let body = VersionBody {
        began: if sitting == Sitting::Whole { None } else { Some(goes_on.unwrap_or(by.at)) },
        title: story.title.clone(),
        text: story.text.clone(),
        words: looked.report.words,
        findings: looked.things(),
    };
    let place = if goes_on.is_some() { prep::Sitting::Same } else { prep::Sitting::New };
    prep::keep_version(tx, by, owner, id, place, &body).await?;
    Ok(())
}

/// The versions of a story.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryVersions {
    pub items: Vec<StoryVersionBrief>,
}

/// A version without its text.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryVersionBrief {
    /// Counts from 1.
    pub n: i64,
    pub at: At,
    pub title: String,
    pub words: usize,
    /// How many things there were to look at.
    pub findings: usize,
}

/// The text of a story as it was.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryVersion {
    pub n: i64,
    pub at: At,
    pub title: String,
    #[serde(flatten)]
    pub text: StoryTextView,
}

/// The version of the story that the client has seen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StorySeen {
    version: i64,
}

/// A story's versions, the newest first: one for ten minutes of writing.
#[utoipa::path(get, path = "/prep/stories/{id}/versions", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 200, body = StoryVersions)))]
pub async fn list_story_versions(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<StoryVersions>, ApiError> {
    let (owner, id) = (caller.owner(), id.to_string());
    let all: Vec<Version<VersionBody>> = app
        .store
        .read(async |db| {
            let _: Record<StoryBody> = prep::get(db, owner, Kind::Story, &id).await?;
            Ok::<_, ApiError>(prep::versions(db, owner, &id).await?)
        })
        .await?;
    let brief = |version: Version<VersionBody>| StoryVersionBrief {
        n: version.n,
        at: version.at.into(),
        title: version.body.title,
        words: version.body.words,
        findings: version.body.findings,
    };
    Ok(axum::Json(StoryVersions { items: all.into_iter().map(brief).collect() }))
}

/// One version of a story.
#[utoipa::path(get, path = "/prep/stories/{id}/versions/{n}", tag = "prep",
    params(("id" = Uuid, Path), ("n" = i64, Path)), responses((status = 200, body = StoryVersion)))]
pub async fn show_story_version(
    State(app): State<App>,
    caller: Caller,
    Path((id, n)): Path<(Uuid, i64)>,
) -> Result<axum::Json<StoryVersion>, ApiError> {
    let (owner, id) = (caller.owner(), id.to_string());
    let found: Version<VersionBody> =
        app.store.read(async |db| prep::version(db, owner, &id, n).await).await?;
    let VersionBody { title, text, .. } = found.body;
    Ok(axum::Json(StoryVersion { n, at: found.at.into(), title, text: text.into() }))
}

/// Makes an earlier text stand again, as another version. Facts, principles and the log stay as they are.
#[utoipa::path(post, path = "/prep/stories/{id}/versions/{n}/restore", tag = "prep",
    params(("id" = Uuid, Path), ("n" = i64, Path)), request_body = StorySeen,
    responses((status = 200, body = StoryView)))]
pub async fn restore_story_version(
    State(app): State<App>,
    caller: Caller,
    Path((id, n)): Path<(Uuid, i64)>,
    Json(body): Json<StorySeen>,
) -> Result<axum::Json<StoryView>, ApiError> {
    let (by, owner, inside, id) = (caller.by(), caller.owner(), app.clone(), id.to_string());
    let (record, case) = app
        .store
        .write(async move |tx| {
            let mut record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            if record.version != body.version {
                return Err(prep::stale(Kind::Story, &id, body.version, record.version).into());
            }
            let earlier: Version<VersionBody> = prep::version(tx, owner, &id, n).await?;
            (record.body.title, record.body.text) = (earlier.body.title, earlier.body.text);
            prep::save(tx, by, owner, Kind::Story, &id, body.version, &record.body).await?;
            keep(tx, by, owner, &id, &record.body, Sitting::Restored).await?;
            let record: Record<StoryBody> = prep::get(tx, owner, Kind::Story, &id).await?;
            Ok::<_, ApiError>((record, Case::of(&inside, tx, owner).await?))
        })
        .await?;
    Ok(axum::Json(show(&record, &case)?))
}
