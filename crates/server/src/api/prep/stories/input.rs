//! A story as a body brings it.

use super::limits::{LONGEST_FACT, LONGEST_RULE, LONGEST_SCOPE, LONGEST_SECTION, MOST_KEPT, MOST_PRINCIPLES};
use super::view::{ContextWord, KeptFinding, KindWord, StatusWord, StoryPrinciple};
use crate::api::fields;
use crate::api::prep::practice::{KeptBody, ShownBody, Status, StoryBody, StoryText, own_id, principle_of};
use crate::error::{ApiError, Faults};
use highbar_domain::process::{PrincipleId, Process};
use highbar_stories::story::Kind;
use highbar_stories::{Context, rules};
use serde::Deserialize;
use std::ops::RangeInclusive;
use utoipa::ToSchema;

const LONGEST_TITLE: usize = 200;
/// Years in which somebody who looks for work can have done something.
const YEARS: RangeInclusive<u16> = 1950..=2200;

/// A story as the person has written it. The five sections are kept to the last space.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryInput {
    /// The version that was read.
    pub(super) version: i64,
    /// May be empty while somebody looks for a better one.
    title: String,
    #[schema(value_type = StatusWord)]
    status: Status,
    level: u32,
    #[schema(value_type = KindWord)]
    kind: Kind,
    year: Option<u16>,
    employer: String,
    role: String,
    team: String,
    scope: String,
    #[schema(value_type = ContextWord)]
    context: Context,
    principles: Vec<StoryPrinciple>,
    kept: Vec<KeptFinding>,
    situation: String,
    task: String,
    action: String,
    result: String,
    learning: String,
}

/// A text to look at, with as many facts as there are.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LintInput {
    level: u32,
    #[schema(value_type = ContextWord)]
    context: Context,
    situation: String,
    task: String,
    action: String,
    result: String,
    learning: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    #[schema(value_type = StatusWord)]
    status: Status,
    #[schema(value_type = Option<KindWord>)]
    kind: Option<Kind>,
    year: Option<u16>,
    #[serde(default)]
    employer: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    team: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    principles: Vec<StoryPrinciple>,
    #[serde(default)]
    kept: Vec<KeptFinding>,
}

impl StoryInput {
    /// # Errors
    /// What is wrong with each field.
    pub fn parse(self, process: &Process, before: &StoryBody) -> Result<StoryBody, ApiError> {
        let raw = StoryBody {
            title: self.title,
            status: self.status,
            level: self.level,
            kind: Some(self.kind),
            year: self.year,
            employer: self.employer,
            role: self.role,
            team: self.team,
            scope: self.scope,
            context: Some(self.context),
            principles: shown(self.principles),
            other: before.other.clone(),
            text: StoryText {
                situation: self.situation,
                task: self.task,
                action: self.action,
                result: self.result,
                learning: self.learning,
            },
            kept: kept(self.kept),
            told: before.told,
            tellings: before.tellings.clone(),
        };
        checked(raw, process, &before.principles)
    }
}

impl LintInput {
    /// # Errors
    /// What is wrong with each field.
    pub fn parse(self, process: &Process) -> Result<StoryBody, ApiError> {
        let raw = StoryBody {
            title: self.title,
            status: self.status,
            level: self.level,
            kind: self.kind,
            year: self.year,
            employer: self.employer,
            role: self.role,
            team: self.team,
            scope: self.scope,
            context: Some(self.context),
            principles: shown(self.principles),
            text: StoryText {
                situation: self.situation,
                task: self.task,
                action: self.action,
                result: self.result,
                learning: self.learning,
            },
            kept: kept(self.kept),
            ..StoryBody::default()
        };
        checked(raw, process, &[])
    }
}

fn shown(all: Vec<StoryPrinciple>) -> Vec<ShownBody> {
    all.into_iter().map(|one| ShownBody { id: PrincipleId::new(one.id), strength: one.strength }).collect()
}

fn kept(all: Vec<KeptFinding>) -> Vec<KeptBody> {
    all.into_iter().map(|KeptFinding { rule, quote }| KeptBody { rule, quote }).collect()
}

/// A story whose fields are all within their limits. `known` are principles that the story has had before: they may
/// belong to another process than the one that the person prepares for now.
///
/// # Errors
/// What is wrong with each field.
pub fn checked(raw: StoryBody, process: &Process, known: &[ShownBody]) -> Result<StoryBody, ApiError> {
    let mut faults = Faults::default();
    let body = check(&mut faults, raw, process, known);
    faults.settle(body)
}

/// The same with the faults in the caller's hands.
pub fn check(
    faults: &mut Faults,
    raw: StoryBody,
    process: &Process,
    known: &[ShownBody],
) -> Option<StoryBody> {
    let title = faults.take("title", fields::line(&raw.title, 0..=LONGEST_TITLE));
    let level = faults.take("level", fields::level(raw.level));
    let year = faults.take("year", year(raw.year));
    let mut fact = |name: &str, text: &str, most: usize| faults.take(name, fields::line(text, 0..=most));
    let employer = fact("employer", &raw.employer, LONGEST_FACT);
    let role = fact("role", &raw.role, LONGEST_FACT);
    let team = fact("team", &raw.team, LONGEST_FACT);
    let scope = fact("scope", &raw.scope, LONGEST_SCOPE);
    let principles = faults.take("principles", principles(raw.principles, process, known));
    let kept = faults.take("kept", checked_kept(raw.kept));
    let mut section = |name: &str, text: String| faults.take(name, section(text));
    let situation = section("situation", raw.text.situation);
    let task = section("task", raw.text.task);
    let action = section("action", raw.text.action);
    let result = section("result", raw.text.result);
    let learning = section("learning", raw.text.learning);
    Some(StoryBody {
        title: title?,
        level: level?,
        year: year?,
        employer: employer?,
        role: role?,
        team: team?,
        scope: scope?,
        principles: principles?,
        kept: kept?,
        text: StoryText {
            situation: situation?,
            task: task?,
            action: action?,
            result: result?,
            learning: learning?,
        },
        status: raw.status,
        kind: raw.kind,
        context: raw.context,
        other: raw.other,
        told: raw.told,
        tellings: raw.tellings,
    })
}

fn year(year: Option<u16>) -> Result<Option<u16>, String> {
    match year {
        Some(year) if !YEARS.contains(&year) => {
            Err(format!("must be {} to {}, not {year}", YEARS.start(), YEARS.end()))
        }
        other => Ok(other),
    }
}

/// A section's text with plain line ends and nothing else changed, so that every place in it stays where it is.
fn section(text: String) -> Result<String, String> {
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        return Err("must have no control characters but line breaks".to_owned());
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    match text.chars().count() {
        n if n > LONGEST_SECTION => {
            Err(format!("must have at most {LONGEST_SECTION} characters, it has {n}"))
        }
        _ => Ok(text),
    }
}

/// The process's own ids, each once.
pub(super) fn principles(
    all: Vec<ShownBody>,
    process: &Process,
    known: &[ShownBody],
) -> Result<Vec<ShownBody>, String> {
    if all.len() > MOST_PRINCIPLES {
        return Err(format!("must be at most {MOST_PRINCIPLES}, not {}", all.len()));
    }
    let mut found: Vec<ShownBody> = Vec::with_capacity(all.len());
    for one in all {
        let id = own_id(process, &one.id);
        let is_known = process.principle(&id).is_some()
            || principle_of(&id).is_some()
            || known.iter().any(|shown| shown.id == id);
        if !is_known {
            return Err(format!("there is no principle `{id}`, choose one of the process"));
        }
        if found.iter().any(|shown| shown.id == id) {
            return Err(format!("name `{id}` once"));
        }
        found.push(ShownBody { id, strength: one.strength });
    }
    Ok(found)
}

fn checked_kept(all: Vec<KeptBody>) -> Result<Vec<KeptBody>, String> {
    if all.len() > MOST_KEPT {
        return Err(format!("must be at most {MOST_KEPT}, not {}", all.len()));
    }
    for one in &all {
        if one.rule.chars().count() > LONGEST_RULE || one.quote.chars().count() > LONGEST_SECTION {
            return Err("a rule or a quotation is longer than any can be".to_owned());
        }
        if rules::find(&one.rule).is_none() {
            return Err(format!("there is no rule `{}`, see the list of rules", one.rule));
        }
    }
    Ok(all)
}
