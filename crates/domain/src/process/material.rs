//! Texts that a process ships for its people: exercises, failure patterns,
//! checklists, guidance, insights, letters and the form for referees.

use serde::{Deserialize, Serialize};

use super::ids::{CompetencyId, EntryId, ExerciseId, PrincipleId};
use super::kinds::{
    ChecklistPhase, Difficulty, ExerciseKind, Group, InsightKind, PatternKind, ReferenceAnswer,
    ReferenceTheme, TemplateId,
};

/// A coding or design exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    pub id: ExerciseId,
    pub kind: ExerciseKind,
    pub title: String,
    pub category: String,
    pub difficulty: Difficulty,
    pub minutes: u32,
    /// What the candidate is given.
    pub statement: String,
    #[serde(default)]
    pub examples: Vec<Example>,
    /// What a good candidate asks before starting.
    #[serde(default)]
    pub clarifications: Vec<String>,
    #[serde(default)]
    pub hints: Vec<String>,
    /// For the interviewer only.
    #[serde(default)]
    pub solution_outline: String,
    #[serde(default)]
    pub complexity: String,
    #[serde(default)]
    pub extensions: Vec<String>,
    #[serde(default)]
    pub watch_for: Vec<String>,
    /// Why-questions that tie a choice to its effect on customers.
    #[serde(default)]
    pub probes: Vec<String>,
}

/// An example of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub input: String,
    pub output: String,
    #[serde(default)]
    pub note: String,
}

/// A way in which candidates fail, and what helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FailurePattern {
    pub id: EntryId,
    pub round_kind: PatternKind,
    pub name: String,
    pub sign: String,
    pub recovery: String,
    pub prevention: String,
}

/// A line of the preparation checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    pub id: EntryId,
    pub phase: ChecklistPhase,
    pub group: String,
    pub text: String,
    /// What ticks the line by itself, if anything can.
    #[serde(default)]
    pub evidence: Option<Evidence>,
}

/// Countable evidence, such as 50 solved problems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub kind: String,
    #[serde(default = "once")]
    pub count: u32,
}

fn once() -> u32 {
    1
}

/// A piece of advice on one topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    pub id: EntryId,
    pub topic: String,
    pub text: String,
}

/// A statement about the process itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insight {
    pub id: EntryId,
    pub kind: InsightKind,
    pub name: String,
    pub text: String,
}

/// A group in which debrief and readiness show their evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formula {
    pub id: Group,
    pub name: String,
    #[serde(default)]
    pub parts: Vec<String>,
    #[serde(default)]
    pub competencies: Vec<CompetencyId>,
    #[serde(default)]
    pub principles: Vec<PrincipleId>,
}

/// A question to a referee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceQuestion {
    pub id: EntryId,
    pub theme: ReferenceTheme,
    pub text: String,
    pub answer: ReferenceAnswer,
}

/// A letter with `{{placeholder}}`s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub id: TemplateId,
    pub subject: String,
    pub text: String,
}

/// Names that may stand between `{{` and `}}` in a template.
pub const PLACEHOLDERS: &[&str] =
    &["candidate", "role", "organisation", "date", "link", "sender", "level", "start_date", "salary"];
