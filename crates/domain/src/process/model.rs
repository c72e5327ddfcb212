//! A process as the rest of the product sees it: complete, checked, with every
//! inherited part in place.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::ids::{CompetencyId, ExerciseId, PrincipleId, ProcessId, RoundId, StageId, VariantId};
use super::kinds::{ClockId, ExerciseKind, RoundKind, StageKind, TemplateId};
use super::material::{
    ChecklistItem, Exercise, FailurePattern, Formula, Guidance, Insight, ReferenceQuestion, Template,
};
use super::policy::{CoolDown, Feedback, Policy, Votes};
use super::range::Range;
use super::round::Round;
use super::rubric::{Competency, Principle};
use super::stage::{Clock, LoopPlan, ReferenceBand, Remote, Stage, Variant};

/// A resolved process. Serialises to JSON and back without loss, which is how
/// a requisition keeps the version that it was opened with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The format, `highbar-process/1`.
    pub format: String,
    pub id: ProcessId,
    /// Counts up with every edit, from 1.
    pub version: u32,
    pub name: String,
    /// The role that is hired, such as "Engineering manager".
    pub role: String,
    pub level: u32,
    /// The pack it was derived from, if any; already merged in.
    #[serde(default)]
    pub extends: Option<ProcessId>,
    pub summary: String,
    #[serde(rename = "loop")]
    pub plan: LoopPlan,
    #[serde(alias = "stage")]
    pub stages: Vec<Stage>,
    #[serde(default, alias = "clock")]
    pub clocks: Vec<Clock>,
    #[serde(default, alias = "reference_band")]
    pub reference_bands: Vec<ReferenceBand>,
    #[serde(default)]
    pub votes: Votes,
    pub decision: Policy,
    #[serde(default)]
    pub cool_down: CoolDown,
    #[serde(default)]
    pub remote: Option<Remote>,
    #[serde(default, alias = "variant")]
    pub variants: Vec<Variant>,
    #[serde(default, alias = "formula")]
    pub formulas: Vec<Formula>,
    #[serde(default, alias = "insight")]
    pub insights: Vec<Insight>,
    #[serde(default)]
    pub feedback: Feedback,
    #[serde(default, alias = "reference_question")]
    pub reference_questions: Vec<ReferenceQuestion>,
    #[serde(default, alias = "template")]
    pub templates: Vec<Template>,
    #[serde(alias = "round")]
    pub rounds: Vec<Round>,
    #[serde(alias = "principle")]
    pub principles: Vec<Principle>,
    #[serde(default, alias = "competency")]
    pub competencies: Vec<Competency>,
    #[serde(default, alias = "exercise")]
    pub exercises: Vec<Exercise>,
    #[serde(default, alias = "failure_pattern")]
    pub failure_patterns: Vec<FailurePattern>,
    #[serde(default)]
    pub checklist: Vec<ChecklistItem>,
    #[serde(default)]
    pub guidance: Vec<Guidance>,
}

impl Process {
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == *id)
    }

    pub fn principle(&self, id: &PrincipleId) -> Option<&Principle> {
        self.principles.iter().find(|principle| principle.id == *id)
    }

    pub fn competency(&self, id: &CompetencyId) -> Option<&Competency> {
        self.competencies.iter().find(|competency| competency.id == *id)
    }

    pub fn exercise(&self, id: &ExerciseId) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.id == *id)
    }

    /// The stages in the order in which the pack lists them; the first is where
    /// an application starts.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The first stage of a kind, or none if the process leaves it out.
    pub fn stage_of_kind(&self, kind: StageKind) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.kind == kind)
    }

    pub fn clock(&self, id: ClockId) -> Option<&Clock> {
        self.clocks.iter().find(|clock| clock.id == id)
    }

    pub fn template(&self, id: TemplateId) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    pub fn variant(&self, id: &VariantId) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.id == *id)
    }

    /// The rounds of the loop in order; with `variant`, of that variant. A
    /// variant that the process does not have yields the plain loop: look it
    /// up first where it comes from outside.
    pub fn loop_rounds(&self, variant: Option<&VariantId>) -> Vec<&Round> {
        let order = match variant.and_then(|id| self.variant(id)) {
            Some(variant) => variant.order(&self.plan.order),
            None => self.plan.order.clone(),
        };
        order.iter().filter_map(|id| self.round(id)).collect()
    }

    /// The minutes within which the total of the loop lies.
    pub fn loop_minutes(&self, variant: Option<&VariantId>) -> Range {
        variant
            .and_then(|id| self.variant(id))
            .and_then(|variant| variant.minutes)
            .unwrap_or(self.plan.minutes)
    }

    /// The round of a kind that is held in a stage of its own, before the loop.
    pub fn screens(&self) -> impl Iterator<Item = &Round> {
        self.rounds.iter().filter(|round| round.is_screen())
    }

    /// Principles for which `plan.critical_evidence` data points are wanted.
    pub fn critical_principles(&self) -> impl Iterator<Item = &Principle> {
        let critical: BTreeSet<&PrincipleId> = self.plan.critical_principles.iter().collect();
        self.principles.iter().filter(move |principle| critical.contains(&principle.id))
    }

    pub fn is_critical(&self, id: &PrincipleId) -> bool {
        self.plan.critical_principles.contains(id)
    }

    /// The exercises that a round may use.
    pub fn exercises_for(&self, round: &Round) -> Vec<&Exercise> {
        let Some(choice) = &round.exercises else { return Vec::new() };
        self.exercises_of(choice.kind)
            .filter(|exercise| choice.ids.is_empty() || choice.ids.contains(&exercise.id))
            .collect()
    }

    pub fn exercises_of(&self, kind: ExerciseKind) -> impl Iterator<Item = &Exercise> {
        self.exercises.iter().filter(move |exercise| exercise.kind == kind)
    }

    /// The loop's Bar Raiser round.
    pub fn bar_raiser_round(&self) -> Option<&Round> {
        self.loop_rounds(None).into_iter().find(|round| round.kind == RoundKind::BarRaiser)
    }
}

impl Variant {
    /// The variant's rounds: each added round takes the place of a removed one.
    pub fn order(&self, base: &[RoundId]) -> Vec<RoundId> {
        let mut added = self.add.iter();
        let mut order = Vec::with_capacity(base.len() + self.add.len());
        for id in base {
            if !self.remove.contains(id) {
                order.push(id.clone());
            } else if let Some(instead) = added.next() {
                order.push(instead.clone());
            }
        }
        order.extend(added.cloned());
        order
    }
}
