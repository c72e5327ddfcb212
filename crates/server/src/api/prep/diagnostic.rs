//! Sixteen short questions at the start, which say where to begin.

use crate::api::prep::practice::{self, Case};
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::prep::diagnostic::{Answered, Area, Reading};
use highbar_domain::process::Process;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Everybody has one.
pub const DIAGNOSTIC: &str = "diagnostic";

/// The answers as they are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosticBody {
    /// The index of the chosen answer, by question.
    pub answers: BTreeMap<String, usize>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Diagnostic {
    pub done_at: Option<At>,
    pub questions: Vec<DiagnosticQuestion>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DiagnosticQuestion {
    pub id: String,
    #[schema(value_type = AreaWord)]
    pub area: Area,
    #[schema(value_type = AnsweredWord)]
    pub kind: Answered,
    pub text: String,
    pub choices: Vec<String>,
}

#[derive(ToSchema)]
#[schema(as = DiagnosticArea, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum AreaWord {
    Principles,
    Coding,
    Design,
    People,
}

#[derive(ToSchema)]
#[schema(as = DiagnosticKind, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum AnsweredWord {
    Choice,
    Scale,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiagnosticAnswers {
    answers: Vec<DiagnosticAnswer>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiagnosticAnswer {
    id: String,
    /// The index of the chosen answer.
    value: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DiagnosticResult {
    pub areas: Vec<AreaResult>,
    /// What it says and what comes first because of it.
    pub changes: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AreaResult {
    #[schema(value_type = AreaWord)]
    pub area: Area,
    pub words: String,
    /// Names of principles, topics and patterns to begin with.
    pub weak: Vec<String>,
}

/// The questions at the start.
#[utoipa::path(get, path = "/prep/diagnostic", tag = "prep", responses((status = 200, body = Diagnostic)))]
pub async fn show_diagnostic(
    State(app): State<App>,
    caller: Caller,
) -> Result<axum::Json<Diagnostic>, ApiError> {
    let found = app.store.read(async |db| find_diagnostic(db, caller.owner()).await).await?;
    let questions = practice::diagnostic().questions.iter().map(|question| DiagnosticQuestion {
        id: question.id.clone(),
        area: question.area,
        kind: question.kind,
        text: question.text.clone(),
        choices: question.choices.iter().map(|choice| choice.text.clone()).collect(),
    });
    Ok(axum::Json(Diagnostic {
        done_at: found.map(|record| record.updated_at.into()),
        questions: questions.collect(),
    }))
}

/// Answers them, all or some, anew.
#[utoipa::path(post, path = "/prep/diagnostic", tag = "prep", request_body = DiagnosticAnswers,
    responses((status = 200, body = DiagnosticResult)))]
pub async fn answer_diagnostic(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<DiagnosticAnswers>,
) -> Result<axum::Json<DiagnosticResult>, ApiError> {
    let answers = parse(body)?;
    let (by, owner, inside, kept) = (caller.by(), caller.owner(), app.clone(), answers.clone());
    let case = app
        .store
        .write(async move |tx| {
            let version = find_diagnostic(tx, owner).await?.map_or(0, |record| record.version);
            prep::save(
                tx,
                by,
                owner,
                Kind::Diagnostic,
                DIAGNOSTIC,
                version,
                &DiagnosticBody { answers: kept },
            )
            .await?;
            Case::of(&inside, tx, owner).await
        })
        .await?;
    let readings = practice::diagnostic().read(&answers);
    let areas = readings.iter().map(|reading| AreaResult {
        area: reading.area,
        words: reading.words.to_owned(),
        weak: weak(reading, &case.process),
    });
    let changes = readings.iter().flat_map(|reading| &reading.reads).map(ToString::to_string).collect();
    Ok(axum::Json(DiagnosticResult { areas: areas.collect(), changes }))
}

fn parse(body: DiagnosticAnswers) -> Result<BTreeMap<String, usize>, ApiError> {
    let mut answers = BTreeMap::new();
    for (place, answer) in body.answers.into_iter().enumerate() {
        let known = practice::diagnostic().questions.iter().find(|question| question.id == answer.id);
        let question = known.ok_or_else(|| {
            ApiError::field(&format!("answers[{place}].id"), format!("there is no question `{}`", answer.id))
        })?;
        if answer.value >= question.choices.len() {
            let last = question.choices.len() - 1;
            let fault = format!("must be 0 to {last}, not {}", answer.value);
            return Err(ApiError::field(&format!("answers[{place}].value"), fault));
        }
        answers.insert(answer.id, answer.value);
    }
    if answers.is_empty() {
        return Err(ApiError::field("answers", "answer at least one question"));
    }
    Ok(answers)
}

/// Names of what is weak; what the process does not have is left out.
fn weak(reading: &Reading<'_>, process: &Process) -> Vec<String> {
    let principles = reading
        .principles
        .iter()
        .filter_map(|id| process.principle(&(*id).into()))
        .map(|one| one.name.clone());
    let topic = |id: &&&str| practice::fundamentals().topics.iter().find(|topic| topic.id == **id);
    let topics = reading.topics.iter().filter_map(|id| topic(&id)).map(|topic| topic.name.clone());
    let pattern = |id: &&&str| process.failure_patterns.iter().find(|pattern| pattern.id.as_str() == **id);
    let patterns = reading.patterns.iter().filter_map(|id| pattern(&id)).map(|pattern| pattern.name.clone());
    principles.chain(topics).chain(patterns).collect()
}

/// The owner's answers.
///
/// # Errors
/// What storage says.
pub async fn find_diagnostic(db: &mut Db, owner: Owner) -> Result<Option<Record<DiagnosticBody>>, ApiError> {
    Ok(prep::find(db, owner, Kind::Diagnostic, DIAGNOSTIC).await?)
}
