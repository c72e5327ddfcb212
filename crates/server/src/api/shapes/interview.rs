//! One interview: the kit, the viewer's own notes and the viewer's own scorecard.

use super::application::QuestionAsked;
use super::moment::At;
use super::person::{Named, PersonRef};
use super::pipeline::RequisitionBrief;
use super::scorecard::{CardView, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// One interview as one person sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InterviewView {
    pub id: Uuid,
    /// The application's version.
    pub version: i64,
    pub application_id: Uuid,
    pub candidate: InterviewCandidate,
    pub requisition: RequisitionBrief,
    pub round: InterviewRound,
    pub starts_at: At,
    pub ends_at: At,
    pub started_at: Option<At>,
    pub ended_at: Option<At>,
    /// `booked`, `declined`, `running`, `held` or `cancelled`.
    pub state: &'static str,
    pub place: String,
    pub lead: PersonRef,
    pub shadows: Vec<PersonRef>,
    /// `lead`, `shadow` or `other`.
    pub role: &'static str,
    /// The viewer's own answer to the invitation: `none`, `accepted` or `declined`.
    pub reply: &'static str,
    pub agenda: Vec<AgendaSegment>,
    pub questions: Vec<KitQuestion>,
    pub spare_questions: Vec<KitQuestion>,
    pub exercises: Vec<ExerciseView>,
    pub earlier: Vec<QuestionAsked>,
    pub items: Vec<RatedItem>,
    pub notes: Vec<NoteBody>,
    pub notes_version: i64,
    /// The viewer's own only.
    pub scorecard: Option<CardView>,
    pub scorecard_version: i64,
    pub due_at: Option<At>,
    pub missing: Vec<String>,
    /// `four` (hire to no hire) or `screen` (advance or reject).
    pub vote_kind: &'static str,
    pub vote_labels: BTreeMap<String, String>,
    /// Demo data only: the card can be filled in by a click.
    pub demo_fill: bool,
    pub may: Vec<String>,
}

/// The candidate, as an interviewer needs them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InterviewCandidate {
    pub id: Uuid,
    pub name: String,
    pub headline: String,
    pub time_zone: String,
    pub resume_id: Option<Uuid>,
}

/// The round that is held.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InterviewRound {
    pub id: String,
    pub name: String,
    pub short: String,
    pub kind: String,
    pub minutes: u32,
    pub summary: String,
    pub focus: Vec<String>,
    pub tools: Vec<String>,
    pub style: Vec<String>,
    pub success: Vec<String>,
    pub expectations: Vec<String>,
    pub themes: Vec<String>,
    pub veto: bool,
}

/// A segment of the agenda.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaSegment {
    pub id: String,
    pub name: String,
    pub minutes: u32,
    pub starts_minute: u32,
    pub text: String,
    pub steps: Vec<String>,
    pub parts: Vec<AgendaPart>,
}

/// A finer part of a segment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaPart {
    pub id: String,
    pub name: String,
    pub minutes: u32,
}

/// A question with its ladder and what has been asked of it so far.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct KitQuestion {
    pub id: String,
    pub text: String,
    pub principle: Option<String>,
    pub theme: Option<String>,
    pub ladder: Vec<String>,
    pub asked_at_seconds: Option<u32>,
    pub rungs_asked: Vec<Option<u32>>,
    /// The earlier round that asked nearly the same.
    pub near: Option<String>,
}

/// An exercise that may be used in this round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExerciseView {
    pub id: String,
    pub kind: String,
    pub title: String,
    pub category: String,
    pub difficulty: String,
    pub minutes: u32,
    pub statement: String,
    pub examples: Vec<ExerciseExample>,
    pub clarifications: Vec<String>,
    pub hints: Vec<String>,
    pub solution_outline: String,
    pub complexity: String,
    pub extensions: Vec<String>,
    pub watch_for: Vec<String>,
    pub probes: Vec<String>,
}

/// An example of an exercise.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExerciseExample {
    pub input: String,
    pub output: String,
    pub note: String,
}

/// A principle or competency that the scorecard asks for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RatedItem {
    pub item: String,
    /// `principle` or `competency`.
    pub kind: &'static str,
    pub name: String,
    /// For narrow places.
    pub short: String,
    pub critical: bool,
    /// The texts of rating points 1 to 4 at the role's level.
    pub anchors: Vec<String>,
    pub description: String,
}

/// A note with its time stamp, as it is read and written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    pub id: String,
    /// Seconds from the start of the interview.
    pub at_seconds: Option<u32>,
    pub text: String,
    /// The id of the question it belongs to.
    pub question: Option<String>,
}

/// A question that was asked, with its rungs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AskedBody {
    pub question: String,
    pub at_seconds: Option<u32>,
    #[serde(default)]
    pub rungs: Vec<Option<u32>>,
}

/// An interview in a list of the viewer's own.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InterviewRow {
    pub id: Uuid,
    pub application_id: Uuid,
    pub candidate: Named,
    pub requisition: RequisitionBrief,
    pub round: String,
    pub round_name: String,
    pub minutes: u32,
    pub starts_at: At,
    pub ends_at: At,
    pub state: String,
    /// `lead` or `shadow`.
    pub role: String,
    pub reply: String,
    /// The viewer's own card: `none`, `owed`, `draft`, `in` or `waived`.
    pub scorecard: String,
    pub due_at: Option<At>,
    pub progress: Option<Progress>,
}
