//! The form that a referee fills in by link.

use super::open::{limit, open};
use crate::api::applications::act::{Change, Target, carry_out};
use crate::api::applications::facts::Case;
use crate::api::fields;
use crate::app::App;
use crate::auth::origin::ClientAddress;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::actor::Actor;
use highbar_domain::application::{About, Finding, Reference, ReferencePhase, ReferenceReply};
use highbar_domain::command::Command;
use highbar_domain::ids::ReferenceId;
use highbar_domain::process::EntryId;
use highbar_store::links::Purpose;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The longest answer, in characters.
const LONGEST_ANSWER: usize = 5_000;

/// What the referee is asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferenceForm {
    pub candidate_name: String,
    pub referee_name: String,
    pub organisation: String,
    pub role: String,
    pub questions: Vec<ReferenceQuestionView>,
    pub claims: Vec<String>,
    /// `requested`, `received` or `declined`.
    pub state: &'static str,
}

/// One question of the form.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferenceQuestionView {
    pub id: String,
    /// `leadership_style`, `culture` or `claims`.
    pub theme: String,
    pub text: String,
    /// `text` or `confirm`.
    pub answer: String,
}

/// What a referee says of a claim.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingWord {
    Confirmed,
    Contradicted,
    CannotSay,
}

impl From<FindingWord> for Finding {
    fn from(word: FindingWord) -> Self {
        match word {
            FindingWord::Confirmed => Self::Confirmed,
            FindingWord::Contradicted => Self::Contradicted,
            FindingWord::CannotSay => Self::CannotSay,
        }
    }
}

/// An answer to a question of the form.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    id: String,
    #[serde(default)]
    text: String,
    verdict: Option<FindingWord>,
}

/// An answer to a claim.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimBody {
    /// The claim's place in the form, from 0.
    index: usize,
    verdict: FindingWord,
    #[serde(default)]
    comment: String,
}

/// The filled-in form, or that the referee would rather not.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceAnswers {
    #[serde(default)]
    decline: bool,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    answers: Vec<AnswerBody>,
    #[serde(default)]
    claims: Vec<ClaimBody>,
}

/// The form.
#[utoipa::path(get, path = "/public/references/{token}", tag = "public", params(("token" = String, Path)),
    responses((status = 200, body = ReferenceForm)))]
pub async fn show_reference_form(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<axum::Json<ReferenceForm>, ApiError> {
    view(&app, &token).await.map(axum::Json)
}

async fn view(app: &App, token: &str) -> Result<ReferenceForm, ApiError> {
    let opened = open(app, token, Purpose::Reference).await?;
    let asked = asked(&opened.case, &opened.link.subject)?;
    Ok(ReferenceForm {
        candidate_name: opened.case.candidate.name.clone(),
        referee_name: asked.name.clone(),
        organisation: opened.case.organisation.name.clone(),
        role: opened.case.requisition.title.clone(),
        questions: opened
            .case
            .process
            .reference_questions
            .iter()
            .map(|question| ReferenceQuestionView {
                id: question.id.to_string(),
                theme: question.theme.to_string(),
                text: question.text.clone(),
                answer: question.answer.to_string(),
            })
            .collect(),
        claims: asked.claims.clone(),
        state: match asked.state.phase() {
            ReferencePhase::Requested => "requested",
            ReferencePhase::Received => "received",
            ReferencePhase::Declined => "declined",
        },
    })
}

fn asked<'c>(case: &'c Case, subject: &str) -> Result<&'c Reference, ApiError> {
    let found = case.application.references.iter().find(|asked| asked.id.to_string() == subject);
    found.ok_or_else(|| ApiError::not_found("reference"))
}

/// Hands the form in, or declines.
#[utoipa::path(post, path = "/public/references/{token}", tag = "public", params(("token" = String, Path)),
    request_body = ReferenceAnswers, responses((status = 200, body = ReferenceForm)))]
pub async fn answer_reference_form(
    State(app): State<App>,
    address: ClientAddress,
    Path(token): Path<String>,
    Json(body): Json<ReferenceAnswers>,
) -> Result<axum::Json<ReferenceForm>, ApiError> {
    limit(&app, &address)?;
    let opened = open(&app, &token, Purpose::Reference).await?;
    let reference = asked(&opened.case, &opened.link.subject)?.id;
    let command = command(&opened.case, reference, body)?;
    let actor = Actor::Referee { reference };
    let target = Target::latest(opened.case.application.id);
    carry_out(&app, &actor, &target, |_| Ok(Change::of(command.clone()))).await?;
    view(&app, &token).await.map(axum::Json)
}

fn command(case: &Case, reference: ReferenceId, body: ReferenceAnswers) -> Result<Command, ApiError> {
    let mut faults = Faults::default();
    if body.decline {
        let reason = faults.take("reason", fields::paragraphs(&body.reason, 0..=LONGEST_ANSWER));
        faults.done()?;
        return Ok(Command::DeclineReference { reference, reason: reason.unwrap_or_default() });
    }
    let claims = asked(case, &reference.to_string())?.claims.len();
    let mut answers = Vec::new();
    for answer in body.answers {
        let field = format!("answers.{}", answer.id);
        let question = EntryId::new(answer.id);
        if !case.process.reference_questions.iter().any(|asked| asked.id == question) {
            faults.take::<(), _>(&field, Err("is not a question of this form"));
        }
        let text =
            faults.take(&field, fields::paragraphs(&answer.text, 0..=LONGEST_ANSWER)).unwrap_or_default();
        if !text.trim().is_empty() || answer.verdict.is_some() {
            answers.push(ReferenceReply {
                about: About::Question { question },
                finding: answer.verdict.map(Into::into),
                text,
            });
        }
    }
    for claim in body.claims {
        let field = format!("claims.{}", claim.index);
        if claim.index >= claims {
            faults.take::<(), _>(&field, Err(format!("the form has {claims} claims, counted from 0")));
        }
        let text =
            faults.take(&field, fields::paragraphs(&claim.comment, 0..=LONGEST_ANSWER)).unwrap_or_default();
        answers.push(ReferenceReply {
            about: About::Claim { index: claim.index },
            finding: Some(claim.verdict.into()),
            text,
        });
    }
    faults.done()?;
    Ok(Command::ReceiveReference { reference, answers })
}
