//! What the linter found, as JSON.

use crate::api::prep::practice::{Found, Looked};
use highbar_stories::Section;
use highbar_stories::lint::{Who, minutes};
use serde::Serialize;
use utoipa::ToSchema;

/// What there is to look at in a story. Places count Unicode scalar values, ends exclusive.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryReport {
    pub findings: Vec<StoryFinding>,
    pub words: usize,
    /// At 140 words a minute.
    pub minutes_spoken: f64,
    pub i_count: usize,
    pub we_count: usize,
    /// Who acts in Action, in the order of the text.
    pub actors: Vec<StoryActor>,
    pub sections: Vec<SectionLength>,
}

/// One place to look at.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryFinding {
    pub rule: String,
    /// Null for the story as a whole.
    #[schema(value_type = Option<SectionWord>)]
    pub section: Option<Section>,
    /// In the five sections one after the other, a blank line between.
    pub start: usize,
    pub end: usize,
    /// In the section's own text.
    pub section_start: usize,
    pub section_end: usize,
    /// The person's words; empty where something is absent.
    pub quote: String,
    pub message: String,
    pub fix: String,
    /// The person has said that it stays as it is.
    pub kept: bool,
}

/// An "I" or "we" in Action.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryActor {
    pub word: ActorWord,
    pub section_start: usize,
    pub section_end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub enum ActorWord {
    I,
    #[serde(rename = "we")]
    We,
}

/// How long a section is.
#[derive(Debug, Serialize, ToSchema)]
pub struct SectionLength {
    #[schema(value_type = SectionWord)]
    pub section: Section,
    pub words: usize,
    pub minutes: f64,
}

/// A part of a story.
#[derive(ToSchema)]
#[schema(as = StorySection, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum SectionWord {
    Situation,
    Task,
    Action,
    Result,
    Learning,
}

impl From<&Looked> for StoryReport {
    fn from(looked: &Looked) -> Self {
        let report = &looked.report;
        let actor = |(who, section_start, section_end): (Who, usize, usize)| StoryActor {
            word: if who == Who::I { ActorWord::I } else { ActorWord::We },
            section_start,
            section_end,
        };
        let length = |part: &highbar_stories::lint::Part| SectionLength {
            section: part.section,
            words: part.words,
            minutes: minutes(part.words),
        };
        Self {
            findings: looked.findings.iter().map(finding).collect(),
            words: report.words,
            minutes_spoken: report.minutes_spoken,
            i_count: report.i_count,
            we_count: report.we_count,
            actors: looked.actors().map(actor).collect(),
            sections: report.sections.iter().map(length).collect(),
        }
    }
}

fn finding(found: &Found) -> StoryFinding {
    let finding = &found.finding;
    StoryFinding {
        rule: finding.rule.to_owned(),
        section: finding.section,
        start: finding.start,
        end: finding.end,
        section_start: found.section_start,
        section_end: found.section_end,
        quote: found.quote.clone(),
        message: finding.message.clone(),
        fix: finding.fix.clone(),
        kept: found.kept,
    }
}
