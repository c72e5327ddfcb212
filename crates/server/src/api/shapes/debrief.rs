//! The debrief as one participant sees it in its present phase.

use super::after::{DecisionView, VetoView};
use super::application::CardsIn;
use super::moment::At;
use super::person::{Named, PersonRef};
use super::scorecard::ScorecardRow;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The debrief of one application.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefView {
    pub application_id: Uuid,
    pub version: i64,
    pub candidate: Named,
    pub requisition: DebriefRequisition,
    /// `gate`, `reading`, `vote_after_reading`, `discussion`, `decision` or `outcome`.
    pub phase: &'static str,
    pub facilitator: Option<PersonRef>,
    pub me: DebriefMe,
    pub phases: Vec<PhaseStep>,
    pub reading: Option<Reading>,
    pub gate: Gate,
    pub participants: Vec<Participant>,
    /// Empty until the silent reading is over.
    pub rows: Vec<DebriefRow>,
    pub groups: Vec<FormulaGroup>,
    /// The cards themselves, open from the reading on.
    pub cards: Vec<ScorecardRow>,
    pub result: Option<PolicyResult>,
    pub consensus: Option<bool>,
    pub decision: Option<DecisionView>,
    /// The Bar Raiser's block; it may come before anybody has decided.
    pub veto: Option<VetoView>,
    pub may: Vec<String>,
    pub break_glass: Vec<GlassBroken>,
    /// A hire stands only if the references hold.
    pub conditional: bool,
}

/// The opening that is decided on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefRequisition {
    pub id: Uuid,
    pub title: String,
    pub level: u32,
    pub hiring_manager: PersonRef,
}

/// The viewer's part in the debrief.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct DebriefMe {
    pub participant: bool,
    pub facilitator: bool,
    pub hiring_manager: bool,
    pub finished_reading: bool,
}

/// A phase in the row of phases.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PhaseStep {
    pub id: &'static str,
    pub name: &'static str,
    pub words: String,
    /// `done`, `now` or `next`.
    pub state: &'static str,
}

/// The silent reading.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Reading {
    pub started_at: At,
    pub minutes: u32,
    pub finished: u32,
    pub of: u32,
}

/// What stands between the loop and its debrief.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Gate {
    #[serde(flatten)]
    pub cards: CardsIn,
    pub missing: Vec<MissingCard>,
}

/// A scorecard that is not in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MissingCard {
    pub interview_id: Option<Uuid>,
    pub person: Option<PersonRef>,
    pub round_name: String,
    pub due_at: Option<At>,
    pub may_waive: bool,
}

/// A participant with what may be seen of their votes now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Participant {
    pub person: PersonRef,
    pub round: String,
    pub round_name: String,
    /// Has the debrief open.
    pub here: bool,
    /// Null while they are hidden.
    pub votes: Option<ThreeVotes>,
    pub after_cast: bool,
    pub final_cast: bool,
    pub bar: Option<BarStatement>,
    pub waived: bool,
}

/// The three votes that are kept of everyone.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ThreeVotes {
    pub first: Option<String>,
    pub after_reading: Option<String>,
    #[serde(rename = "final")]
    pub final_vote: Option<String>,
}

/// Whether somebody says that the candidate raises the bar.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BarStatement {
    pub raises: bool,
    pub reason: String,
}

/// A principle or competency with everyone's rating.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefRow {
    pub item: String,
    pub kind: &'static str,
    pub name: String,
    pub critical: bool,
    pub group: String,
    /// Largest minus smallest rating.
    pub spread: u8,
    pub discussed: bool,
    pub current: bool,
    pub cells: Vec<DebriefCell>,
}

/// One person's rating with its evidence.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefCell {
    pub person_id: Uuid,
    pub rating: u8,
    pub evidence: Vec<CellEvidence>,
}

/// A piece of evidence behind a rating.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CellEvidence {
    pub text: String,
    pub at_seconds: Option<u32>,
}

/// A part of the formula: technical competence, leadership impact, culture.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FormulaGroup {
    pub id: String,
    pub name: String,
    pub parts: Vec<String>,
    pub items: Vec<String>,
}

/// The mechanical result of the policy on the final votes so far.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PolicyResult {
    /// `hire`, `no_hire` or `incomplete`.
    pub result: &'static str,
    pub headline: String,
    pub words: String,
    /// `strict` or `advisory`.
    pub policy: &'static str,
    pub rules: Vec<RuleResult>,
    pub would_change: Vec<WouldChange>,
}

/// One rule and whether it holds; null while it is open.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RuleResult {
    pub id: String,
    pub text: String,
    pub holds: Option<bool>,
    pub why: String,
}

/// A smallest set of changes that would alter the result.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WouldChange {
    pub words: String,
    pub changes: Vec<VoteChange>,
    pub result: &'static str,
}

/// One changed vote or statement.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VoteChange {
    pub person: Option<PersonRef>,
    pub from: String,
    pub to: String,
}

/// Somebody opened sealed cards for a reason.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct GlassBroken {
    pub person: PersonRef,
    pub reason: String,
    pub at: At,
}

/// A debrief in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefListItem {
    pub application_id: Uuid,
    pub candidate: Named,
    pub requisition: super::pipeline::RequisitionBrief,
    pub state: String,
    pub cards_in: CardsIn,
    pub due_at: Option<At>,
    pub facilitator: Option<PersonRef>,
}
