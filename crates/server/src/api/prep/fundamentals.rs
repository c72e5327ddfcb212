//! Questions on the basics of computer science, answered one by one; the first answer to each counts.

use crate::api::prep::practice;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::prep::fundamentals::Question;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Db, Tx};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// An answer as it is kept; its record has the question's id.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    pub choice: usize,
    pub right: bool,
    /// Whether the very first answer was right.
    pub first_right: bool,
    pub tries: u32,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FundamentalsView {
    pub topics: Vec<TopicView>,
    pub questions: Vec<FundamentalsQuestion>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct TopicView {
    pub id: String,
    pub name: String,
    pub right: usize,
    pub tried: usize,
    pub of: usize,
}

/// A question without its answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct FundamentalsQuestion {
    pub id: String,
    pub topic: String,
    pub text: String,
    pub choices: Vec<String>,
    pub answered: Option<Answered>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FundamentalsAnswered)]
pub struct Answered {
    pub choice: usize,
    pub right: bool,
}

/// The index of a choice.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FundamentalsChoice {
    choice: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FundamentalsAnswer {
    pub right: bool,
    pub choice: usize,
    pub correct: usize,
    pub explanation: String,
}

/// All questions, with the caller's answers.
#[utoipa::path(get, path = "/prep/fundamentals", tag = "prep", responses((status = 200, body = FundamentalsView)))]
pub async fn show_fundamentals(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<FundamentalsView>, ApiError> {
    let answers = app.store.read(async |db| answers(db, caller.owner()).await).await?;
    let content = practice::fundamentals();
    let topics = content.topics.iter().map(|topic| {
        let here = content.questions.iter().filter(|question| question.topic == topic.id);
        let tried = here.clone().filter_map(|question| answers.get(&question.id));
        TopicView {
            id: topic.id.clone(),
            name: topic.name.clone(),
            right: tried.clone().filter(|answer| answer.body.right).count(),
            tried: tried.count(),
            of: here.count(),
        }
    });
    let question = |question: &Question| FundamentalsQuestion {
        id: question.id.clone(),
        topic: question.topic.clone(),
        text: question.text.clone(),
        choices: question.choices.clone(),
        answered: answers
            .get(&question.id)
            .map(|answer| Answered { choice: answer.body.choice, right: answer.body.right }),
    };
    let questions = content.questions.iter().map(question).collect();
    Ok(axum::Json(FundamentalsView { topics: topics.collect(), questions }))
}

/// Answers a question; says what is right, and why.
#[utoipa::path(post, path = "/prep/fundamentals/{id}", tag = "prep", params(("id" = String, Path)),
    request_body = FundamentalsChoice, responses((status = 200, body = FundamentalsAnswer)))]
pub async fn answer_fundamentals(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Json(body): Json<FundamentalsChoice>,
) -> Result<axum::Json<FundamentalsAnswer>, ApiError> {
    let known = practice::fundamentals().questions.iter().find(|question| question.id == id);
    let question = known.ok_or_else(|| ApiError::not_found("question"))?;
    if body.choice >= question.choices.len() {
        let last = question.choices.len() - 1;
        return Err(ApiError::field("choice", format!("must be 0 to {last}, not {}", body.choice)));
    }
    let (by, owner) = (caller.by(), caller.owner());
    let right = body.choice == question.correct;
    app.store.write(async move |tx| keep_answer(tx, by, owner, question, body.choice).await).await?;
    Ok(axum::Json(FundamentalsAnswer {
        right,
        choice: body.choice,
        correct: question.correct,
        explanation: question.explanation.clone(),
    }))
}

/// Keeps an answer; of several to one question the first decides what is known.
///
/// # Errors
/// What storage says.
pub async fn keep_answer(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    question: &Question,
    choice: usize,
) -> Result<(), ApiError> {
    let right = choice == question.correct;
    let before: Option<Record<AnswerBody>> = prep::find(tx, owner, Kind::Fundamentals, &question.id).await?;
    let first = before.as_ref().map(|record| &record.body);
    let answer = AnswerBody {
        choice,
        right,
        first_right: first.map_or(right, |first| first.first_right),
        tries: first.map_or(1, |first| first.tries.saturating_add(1)),
    };
    let version = before.map_or(0, |record| record.version);
    prep::save(tx, by, owner, Kind::Fundamentals, &question.id, version, &answer).await?;
    Ok(())
}

/// The owner's answers by question.
///
/// # Errors
/// What storage says.
pub async fn answers(db: &mut Db, owner: Owner) -> Result<BTreeMap<String, Record<AnswerBody>>, ApiError> {
    let all: Vec<Record<AnswerBody>> = prep::list(db, owner, Kind::Fundamentals).await?;
    Ok(all.into_iter().map(|record| (record.id.clone(), record)).collect())
}
