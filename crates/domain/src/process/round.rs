//! A round: one interview as the process defines it, with everything its kit shows.

use serde::{Deserialize, Serialize};

use super::ids::{CompetencyId, EntryId, ExerciseId, PrincipleId, QuestionId, RoundId, SegmentId};
use super::kinds::{
    DepartmentRelation, ExerciseKind, LeadRole, RoundKind, RoundOutcome, Tool, Training, Vote,
};
use super::range::Range;

/// One interview of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub id: RoundId,
    pub name: String,
    /// The name where space is short.
    pub short: String,
    pub kind: RoundKind,
    /// Length in minutes; the agenda adds up to it.
    pub minutes: u32,
    pub summary: String,
    /// What this round looks at.
    #[serde(default)]
    pub focus: Vec<String>,
    #[serde(default)]
    pub tools: Vec<Tool>,
    /// How many principles its interviewer probes.
    pub principles: Range,
    /// Principles that suit the round; a suggestion to whoever plans the loop.
    #[serde(default)]
    pub suggested_principles: Vec<PrincipleId>,
    /// Competencies rated in its scorecard.
    #[serde(default)]
    pub competencies: Vec<CompetencyId>,
    #[serde(default)]
    pub themes: Vec<Theme>,
    /// How the conversation is held.
    #[serde(default)]
    pub style: Vec<String>,
    /// What success in this round looks like.
    #[serde(default)]
    pub success: Vec<Criterion>,
    /// What is expected at the pack's level.
    #[serde(default)]
    pub expectations: Vec<Criterion>,
    /// The round's own questions; those about principles stand with the principle.
    #[serde(default)]
    pub questions: Vec<RoundQuestion>,
    /// Which exercises may be used, if any.
    #[serde(default)]
    pub exercises: Option<ExerciseChoice>,
    pub agenda: Vec<Segment>,
    #[serde(default)]
    pub lead: Lead,
    #[serde(default = "by_vote")]
    pub outcome: RoundOutcome,
    /// Votes with which the round counts as passed; empty for screens.
    #[serde(default)]
    pub votes: Vec<Vote>,
}

fn by_vote() -> RoundOutcome {
    RoundOutcome::Vote
}

impl Round {
    /// Held before the loop, ends with advance or reject.
    pub fn is_screen(&self) -> bool {
        self.kind.is_screen()
    }

    /// The agenda with the minute at which each segment starts.
    pub fn agenda_starts(&self) -> impl Iterator<Item = (u32, &Segment)> {
        self.agenda.iter().scan(0, |clock, segment| {
            let start = *clock;
            *clock += segment.minutes;
            Some((start, segment))
        })
    }
}

/// A part of a round's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    pub id: SegmentId,
    pub name: String,
    pub minutes: u32,
    #[serde(default)]
    pub text: String,
    /// What to do or to look for meanwhile.
    #[serde(default)]
    pub steps: Vec<String>,
    /// A finer split that adds up to the segment; may be empty.
    #[serde(default)]
    pub parts: Vec<SegmentPart>,
}

/// A part of a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentPart {
    pub id: SegmentId,
    pub name: String,
    pub minutes: u32,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub steps: Vec<String>,
}

/// A theme that the questions of a round circle around.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub id: EntryId,
    pub name: String,
    #[serde(default)]
    pub text: String,
}

/// A sign of success or an expectation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    pub id: EntryId,
    pub text: String,
}

/// A question that belongs to a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundQuestion {
    pub id: QuestionId,
    pub text: String,
    /// The theme it belongs to, if any.
    #[serde(default)]
    pub theme: Option<EntryId>,
    /// Follow-up questions, each digging deeper; may be empty.
    #[serde(default)]
    pub ladder: Vec<String>,
}

/// Which exercises a round may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExerciseChoice {
    pub kind: ExerciseKind,
    /// Only these; empty means every exercise of the kind.
    #[serde(default)]
    pub ids: Vec<ExerciseId>,
}

/// Who may lead a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Holds one of these roles on the requisition; empty means anyone.
    #[serde(default)]
    pub roles: Vec<LeadRole>,
    /// Has all of these trainings.
    #[serde(default)]
    pub training: Vec<Training>,
    /// Own level within this range.
    #[serde(default)]
    pub level: Option<Range>,
    #[serde(default = "any_department")]
    pub department: DepartmentRelation,
    /// The rule on levels below the role does not apply (screens).
    #[serde(default)]
    pub exempt_from_level_rule: bool,
    /// May veto the hire.
    #[serde(default)]
    pub veto: bool,
}

fn any_department() -> DepartmentRelation {
    DepartmentRelation::Any
}

impl Default for Lead {
    fn default() -> Self {
        Self {
            roles: Vec::new(),
            training: Vec::new(),
            level: None,
            department: DepartmentRelation::Any,
            exempt_from_level_rule: false,
            veto: false,
        }
    }
}
