//! A process as a page reads it: the resolved document in its published format, and beside it
//! what has to be computed or put into words.

use highbar_domain::process::pack::Fault;
use highbar_domain::process::{
    BandScope, Clock, ClockStart, DepartmentRelation, Due, Process, Round, Stage, StageKind,
};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

/// One version of a process.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcessView {
    pub id: String,
    pub version: u32,
    /// Every stored version, newest first.
    pub versions: Vec<u32>,
    pub name: String,
    pub level: u32,
    /// The resolved process in format `highbar-process/1`; its schema is published with the product.
    #[schema(value_type = Object)]
    pub document: Value,
    pub stages: Vec<StageWords>,
    pub rounds: Vec<RoundWords>,
    pub loop_minutes: u32,
    pub variants: Vec<VariantView>,
    pub requisitions: Vec<ProcessUser>,
}

/// What a stage's box says.
#[derive(Debug, Serialize, ToSchema)]
pub struct StageWords {
    pub id: String,
    pub name: String,
    pub minutes: Option<u32>,
    /// By when it is due, such as "by day 5".
    pub clock_words: Option<String>,
    pub band: Option<Band>,
}

/// A reference band without a source, in percent.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Band {
    pub min: u32,
    pub max: u32,
}

/// What is said of a round in words.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundWords {
    pub id: String,
    pub in_loop: bool,
    /// Who may lead it.
    pub lead_words: Vec<String>,
}

/// Another legal make-up of the loop.
#[derive(Debug, Serialize, ToSchema)]
pub struct VariantView {
    pub id: String,
    pub name: String,
    pub order: Vec<String>,
    pub minutes: u32,
}

/// A requisition that runs on the process.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcessUser {
    pub id: Uuid,
    pub title: String,
    pub version: u32,
}

/// A fault of a pack, with what would be right.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FaultView {
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub code: String,
    pub message: String,
    pub remedy: String,
}

impl From<&Fault> for FaultView {
    fn from(fault: &Fault) -> Self {
        let code = serde_json::to_value(fault.code).ok();
        Self {
            file: fault.file.clone(),
            line: fault.line,
            column: fault.column,
            code: code.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned(),
            message: fault.message.clone(),
            remedy: fault.remedy.clone(),
        }
    }
}

impl ProcessView {
    /// Puts a process into its view.
    #[must_use]
    pub fn of(process: &Process, versions: Vec<u32>, requisitions: Vec<ProcessUser>) -> Self {
        let minutes = |variant| process.loop_rounds(variant).iter().map(|round| round.minutes).sum();
        Self {
            id: process.id.to_string(),
            version: process.version,
            versions,
            name: process.name.clone(),
            level: process.level,
            document: serde_json::to_value(process).unwrap_or(Value::Null),
            stages: process.stages.iter().map(|stage| stage_words(process, stage)).collect(),
            rounds: process.rounds.iter().map(|round| round_words(process, round)).collect(),
            loop_minutes: minutes(None),
            variants: process
                .variants
                .iter()
                .map(|variant| VariantView {
                    id: variant.id.to_string(),
                    name: variant.name.clone(),
                    order: variant.order(&process.plan.order).iter().map(ToString::to_string).collect(),
                    minutes: minutes(Some(&variant.id)),
                })
                .collect(),
            requisitions,
        }
    }
}

fn stage_words(process: &Process, stage: &Stage) -> StageWords {
    let held = stage.round.as_ref().and_then(|id| process.round(id)).map(|round| round.minutes);
    let whole_loop = matches!(stage.kind, StageKind::LoopRunning)
        .then(|| process.loop_rounds(None).iter().map(|round| round.minutes).sum());
    let band = process
        .reference_bands
        .iter()
        .find(|band| matches!(&band.stage, BandScope::Stage(id) if *id == stage.id))
        .map(|band| Band { min: band.percent.min, max: band.percent.max });
    let clock = process.clocks.iter().find(|clock| clock.stage.as_ref() == Some(&stage.id));
    StageWords {
        id: stage.id.to_string(),
        name: stage.name.clone(),
        minutes: held.or(whole_loop),
        clock_words: clock.map(clock_words),
        band,
    }
}

/// When a clock is due, in a few words: "by day 5", "within 2 d", "T0 + 3".
#[must_use]
pub fn clock_words(clock: &Clock) -> String {
    let after = match clock.from {
        ClockStart::LastInterview => "T0 + ",
        ClockStart::Application
        | ClockStart::PhoneScreen
        | ClockStart::TechnicalScreen
        | ClockStart::OwnInterview => "",
    };
    match clock.due {
        Due::BusinessDays(days) if !after.is_empty() => format!("by {after}{days}"),
        Due::BusinessDays(days) if clock.from == ClockStart::Application => format!("by day {days}"),
        Due::BusinessDays(days) => format!("within {days} d"),
        Due::CalendarWeeks(weeks) => format!("week {weeks}"),
        Due::Hours(hours) => format!("within {hours} h"),
    }
}

fn round_words(process: &Process, round: &Round) -> RoundWords {
    let lead = &round.lead;
    let mut words = Vec::new();
    if !lead.roles.is_empty() {
        let roles: Vec<String> = lead.roles.iter().map(|role| role.as_str().replace('_', " ")).collect();
        words.push(format!("the {}", roles.join(" or the ")));
    }
    for training in &lead.training {
        words.push(format!("trained: {}", training.as_str().replace('_', " ")));
    }
    if let Some(level) = lead.level {
        words.push(format!("level {level}"));
    }
    match lead.department {
        DepartmentRelation::Same => words.push("from the opening's department".to_owned()),
        DepartmentRelation::Other => words.push("from another department".to_owned()),
        DepartmentRelation::Any => {}
    }
    if lead.exempt_from_level_rule {
        words.push("any level".to_owned());
    } else {
        let below = process.plan.max_levels_below;
        words.push(format!("at most {below} level below the role, never a future report"));
    }
    let in_loop = process.plan.order.contains(&round.id)
        || process.variants.iter().any(|variant| variant.add.contains(&round.id));
    RoundWords { id: round.id.to_string(), in_loop, lead_words: words }
}
