//! A story as JSON. Principles have the ids of the process that the person prepares for.

use super::report::StoryReport;
use crate::api::prep::practice::{Case, KeptBody, Looked, ShownBody, Status, StoryBody, StoryText, own_id};
use crate::api::shapes::moment::At;
use crate::error::ApiError;
use highbar_domain::process::Process;
use highbar_store::prep::Record;
use highbar_stories::story::Kind;
use highbar_stories::{Context, Strength};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A story without its text.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryBrief {
    pub id: Uuid,
    pub title: String,
    #[schema(value_type = StatusWord)]
    pub status: Status,
    pub level: u32,
    #[schema(value_type = KindWord)]
    pub kind: Kind,
    pub year: Option<u16>,
    pub employer: String,
    pub role: String,
    pub team: String,
    pub scope: String,
    #[schema(value_type = ContextWord)]
    pub context: Context,
    pub principles: Vec<StoryPrinciple>,
    pub words: usize,
    pub minutes_spoken: f64,
    /// How many things there are to look at: one for each rule.
    pub findings: usize,
    /// How often it was told aloud.
    pub told: u32,
    pub last_told_at: Option<At>,
    pub version: i64,
    pub updated_at: At,
}

/// A story with its text and what the linter finds in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Story)]
pub struct StoryView {
    #[serde(flatten)]
    pub brief: StoryBrief,
    #[serde(flatten)]
    pub text: StoryTextView,
    pub kept: Vec<KeptFinding>,
    /// The newest last.
    pub tellings: Vec<Telling>,
    pub report: StoryReport,
}

/// The five sections of a story.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StoryText)]
pub struct StoryTextView {
    pub situation: String,
    pub task: String,
    pub action: String,
    pub result: String,
    pub learning: String,
}

/// A principle that a story shows.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryPrinciple {
    pub id: String,
    #[schema(value_type = StrengthWord)]
    pub strength: Strength,
}

/// A finding that stays as it is. It holds for as long as its words stand in what is found.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeptFinding {
    pub rule: String,
    pub quote: String,
}

/// When it was told aloud, and how long that took.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StoryTelling)]
pub struct Telling {
    pub at: At,
    #[schema(value_type = ContextWord)]
    pub context: Context,
    pub seconds: u32,
}

/// Whether the person would tell it as it is.
#[derive(ToSchema)]
#[schema(as = StoryStatus, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of another type")]
pub enum StatusWord {
    Draft,
    Ready,
}

/// What a story is mostly about.
#[derive(ToSchema)]
#[schema(as = StoryKind, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum KindWord {
    Technical,
    People,
}

/// Where a story is told.
#[derive(ToSchema)]
#[schema(as = StoryContext, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum ContextWord {
    Loop,
    Phone,
}

/// How much of a principle a story shows.
#[derive(ToSchema)]
#[schema(as = StoryStrength, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum StrengthWord {
    Leads,
    Carries,
    Touches,
}

/// # Errors
/// The record's id is no UUID, which only a fault of ours can bring about.
pub fn show(record: &Record<StoryBody>, case: &Case) -> Result<StoryView, ApiError> {
    let looked = Looked::at(&record.body, case.level);
    let body = &record.body;
    Ok(StoryView {
        brief: brief(record, &looked, case)?,
        text: body.text.clone().into(),
        kept: body.kept.iter().cloned().map(Into::into).collect(),
        tellings: body
            .tellings
            .iter()
            .map(|told| Telling { at: told.at.into(), context: told.context, seconds: told.seconds })
            .collect(),
        report: StoryReport::from(&looked),
    })
}

/// # Errors
/// As [`show`].
pub fn brief(record: &Record<StoryBody>, looked: &Looked, case: &Case) -> Result<StoryBrief, ApiError> {
    let body = &record.body;
    Ok(StoryBrief {
        id: record.id.parse().map_err(|fault: uuid::Error| ApiError::internal(fault))?,
        title: body.title.clone(),
        status: body.status,
        level: if body.level == 0 { case.level_number() } else { body.level },
        kind: looked.kind,
        year: body.year,
        employer: body.employer.clone(),
        role: body.role.clone(),
        team: body.team.clone(),
        scope: body.scope.clone(),
        context: body.context.unwrap_or(Context::Loop),
        principles: body.principles.iter().map(|shown| principle(shown, &case.process)).collect(),
        words: looked.report.words,
        minutes_spoken: looked.report.minutes_spoken,
        findings: looked.things(),
        told: body.told,
        last_told_at: body.tellings.last().map(|told| told.at.into()),
        version: record.version,
        updated_at: record.updated_at.into(),
    })
}

pub fn principle(shown: &ShownBody, process: &Process) -> StoryPrinciple {
    StoryPrinciple { id: own_id(process, &shown.id).to_string(), strength: shown.strength }
}

impl From<StoryText> for StoryTextView {
    fn from(text: StoryText) -> Self {
        let StoryText { situation, task, action, result, learning } = text;
        Self { situation, task, action, result, learning }
    }
}

impl From<KeptBody> for KeptFinding {
    fn from(KeptBody { rule, quote }: KeptBody) -> Self {
        Self { rule, quote }
    }
}
