//! `POST /prep/drills`: by question, by story or against a pattern.

use super::body::{Chosen, Context, DrillBody};
use super::view::{DrillView, show};
use crate::api::prep::practice::{self, Asked, Case, StoryBody};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::process::Process;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{Db, Tx};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// What to drill: exactly one of the ids.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDrill {
    question_id: Option<String>,
    story_id: Option<Uuid>,
    pattern_id: Option<String>,
    context: Context,
}

/// Begins a drill.
#[utoipa::path(post, path = "/prep/drills", tag = "prep", request_body = NewDrill,
    responses((status = 201, body = DrillView)))]
pub async fn start_drill(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<NewDrill>,
) -> Result<(StatusCode, axum::Json<DrillView>), ApiError> {
    let (by, owner, inside) = (caller.by(), caller.owner(), app.clone());
    let (record, process) = app
        .store
        .write(async move |tx| {
            let case = Case::of(&inside, tx, owner).await?;
            let chosen = choose(tx, owner, &case, &body).await?;
            let drill = DrillBody::begin(chosen, body.context, case.level, by.at);
            let id = Uuid::now_v7().to_string();
            prep::save(tx, by, owner, Kind::Drill, &id, 0, &drill).await?;
            let record: Record<DrillBody> = prep::get(tx, owner, Kind::Drill, &id).await?;
            Ok::<_, ApiError>((record, case.process))
        })
        .await?;
    Ok((StatusCode::CREATED, axum::Json(show(record, &process)?)))
}

/// A drill with its turns.
#[utoipa::path(get, path = "/prep/drills/{id}", tag = "prep", params(("id" = Uuid, Path)),
    responses((status = 200, body = DrillView)))]
pub async fn show_drill(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<axum::Json<DrillView>, ApiError> {
    let owner = caller.owner();
    let (record, case) = app
        .store
        .read(async |db| {
            let record: Record<DrillBody> = prep::get(db, owner, Kind::Drill, &id.to_string()).await?;
            Ok::<_, ApiError>((record, Case::of(&app, db, owner).await?))
        })
        .await?;
    Ok(axum::Json(show(record, &case.process)?))
}

async fn choose(tx: &mut Tx, owner: Owner, case: &Case, body: &NewDrill) -> Result<Chosen, ApiError> {
    match (&body.question_id, body.story_id, &body.pattern_id) {
        (Some(id), None, None) => {
            let asked = practice::find_question(&case.process, id);
            let asked = asked
                .ok_or_else(|| ApiError::field("question_id", format!("there is no question `{id}`")))?;
            Ok(Chosen { asked, story: None, pattern: None })
        }
        (None, Some(id), None) => of_story(tx, owner, case, id).await,
        (None, None, Some(id)) => {
            let known = practice::signs().all.iter().find(|sign| sign.pattern == *id);
            let sign =
                known.ok_or_else(|| ApiError::field("pattern_id", format!("there is no pattern `{id}`")))?;
            let questions =
                sign.drill.questions.iter().filter_map(|id| practice::find_question(&case.process, id));
            let asked = least_drilled(tx, owner, questions.collect()).await?;
            let asked = asked.ok_or_else(|| {
                ApiError::field(
                    "pattern_id",
                    format!("`{id}` is practised in a rehearsal or in a story, open that"),
                )
            })?;
            Ok(Chosen { asked, story: None, pattern: Some(id.clone()) })
        }
        _ => Err(ApiError::field("question_id", "give one of question_id, story_id and pattern_id")),
    }
}

/// A question that the story answers: of the principle that it leads, or else carries.
async fn of_story(tx: &mut Tx, owner: Owner, case: &Case, id: Uuid) -> Result<Chosen, ApiError> {
    let id = id.to_string();
    let found: Option<Record<StoryBody>> = prep::find(tx, owner, Kind::Story, &id).await?;
    let mut shown = found.ok_or_else(|| ApiError::not_found("story"))?.body.story().principles;
    shown.sort_by_key(|one| std::cmp::Reverse(one.strength));
    let first = shown.first().and_then(|one| practice::pack_principle(&case.process, one.principle));
    let all = practice::all_questions(&case.process);
    let fitting =
        all.into_iter().filter(|asked| asked.principle.is_some() && asked.principle.as_ref() == first);
    let asked = least_drilled(tx, owner, fitting.collect()).await?;
    let asked = asked.ok_or_else(|| {
        ApiError::field(
            "story_id",
            "the story has no principle yet, name the one that it leads and try again",
        )
    })?;
    Ok(Chosen { asked, story: Some(id), pattern: None })
}

/// The question that was drilled least often, the first of those in the order given.
async fn least_drilled(db: &mut Db, owner: Owner, questions: Vec<Asked>) -> Result<Option<Asked>, ApiError> {
    let drills: Vec<Record<DrillBody>> = prep::list(db, owner, Kind::Drill).await?;
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for drill in drills {
        *times.entry(drill.body.question.to_string()).or_default() += 1;
    }
    Ok(questions.into_iter().min_by_key(|asked| times.get(asked.id.as_str()).copied().unwrap_or(0)))
}

/// The name of a principle, for lists.
pub fn principle_name(process: &Process, id: &str) -> Option<String> {
    process.principle(&id.into()).map(|principle| principle.name.clone())
}
