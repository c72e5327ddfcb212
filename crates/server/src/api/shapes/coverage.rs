//! Who probes which principle in one loop.

use super::person::PersonRef;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The coverage of one loop.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageView {
    pub version: i64,
    pub rounds: Vec<CoverageRound>,
    pub principles: Vec<CoverageRow>,
    pub competencies: Vec<CoverageCompetency>,
    pub questions: Vec<RoundQuestions>,
    /// Principles with as many data points as are wanted of them.
    pub covered: u32,
    pub critical_twice: u32,
    pub critical: u32,
    pub repeats: u32,
    pub to_settle: Vec<ToSettle>,
    pub seats: Vec<SeatRule>,
    pub minutes: MinutesRange,
}

/// A column of the matrix.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageRound {
    pub round: String,
    pub name: String,
    pub short: String,
    pub kind: String,
    pub minutes: u32,
    pub person: Option<PersonRef>,
    pub min: u32,
    pub max: u32,
    pub count: u32,
    pub interview_id: Option<Uuid>,
}

/// A row of the matrix.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageRow {
    pub id: String,
    pub name: String,
    pub short: String,
    pub critical: bool,
    pub wanted: u32,
    pub have: u32,
    pub cells: Vec<CoverageCell>,
}

/// One principle in one round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageCell {
    pub round: String,
    pub questions: u32,
    pub assigned: bool,
    pub suggested: bool,
    pub repeated: bool,
}

/// The rounds that rate a competency.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CoverageCompetency {
    pub id: String,
    pub name: String,
    pub rounds: Vec<String>,
}

/// The questions of one round.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RoundQuestions {
    pub round: String,
    pub items: Vec<PlannedQuestion>,
}

/// A question in a kit.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlannedQuestion {
    pub id: String,
    pub text: String,
    pub principle: Option<String>,
    pub repeated: bool,
    /// The round that asks nearly the same.
    pub near: Option<String>,
}

/// Something to settle before the loop is planned.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ToSettle {
    /// `gap`, `critical`, `repeat`, `range`, `total` or `seat`.
    pub kind: &'static str,
    pub title: String,
    pub text: String,
    pub action: Option<SettleAction>,
}

/// One click that settles it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SettleAction {
    pub label: String,
    pub op: CoverageOp,
}

/// A change to who probes what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub enum CoverageOp {
    Assign { round: String, principle: String },
    Unassign { round: String, principle: String },
    SetQuestions { round: String, questions: Vec<String> },
    SwapQuestion { round: String, question: String },
}

/// A rule on who may sit in the loop, and whether it holds.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SeatRule {
    pub text: String,
    pub ok: bool,
}

/// Minutes of the loop against the process's hours.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct MinutesRange {
    pub total: u32,
    pub min: u32,
    pub max: u32,
    pub ok: bool,
}
