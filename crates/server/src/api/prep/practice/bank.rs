//! Somebody's stories as the rules see them.

use super::story_body::{StoryBody, story_of};
use crate::error::ApiError;
use highbar_domain::process::{PrincipleId, Process};
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_stories::analysis::Analysis;
use highbar_stories::bank::lint_bank;
use highbar_stories::lint::lint_analysis;
use highbar_stories::story::Kind as StoryKind;
use highbar_stories::{Context, Level, Principle, Section, Story, Strength, markdown};
use jiff::Timestamp;

/// The bank.
pub struct Bank {
    /// The oldest first.
    pub stories: Vec<Told>,
    /// Rules over the bank as a whole that found something.
    pub findings: Vec<&'static str>,
}

/// A story with what the linter finds in it.
pub struct Told {
    pub id: String,
    pub story: Story,
    pub ready: bool,
    /// Findings that the person has not kept as they are.
    pub findings: Vec<Fault>,
    pub words: usize,
    pub updated_at: Timestamp,
}

/// What a rule points at.
pub struct Fault {
    pub rule: &'static str,
    /// The words in the story; empty where something is absent.
    pub quote: String,
}

/// Longer than a sentence is no quotation.
const LONGEST_QUOTE: usize = 160;

impl Bank {
    /// # Errors
    /// What storage says.
    pub async fn of(db: &mut Db, owner: Owner, level: Level) -> Result<Self, ApiError> {
        let records: Vec<Record<StoryBody>> = prep::list(db, owner, Kind::Story).await?;
        let stories: Vec<Told> = records.into_iter().map(|record| told(record, level)).collect();
        let sources: Vec<(String, String)> =
            stories.iter().map(|told| (told.id.clone(), markdown::write(&told.story))).collect();
        let pairs: Vec<(&str, &str)> =
            sources.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let mut findings: Vec<&'static str> =
            lint_bank(&pairs).into_iter().map(|finding| finding.rule).collect();
        findings.dedup();
        Ok(Self { stories, findings })
    }

    /// Stories that lead or carry a principle.
    pub fn showing(&self, principle: Principle) -> impl Iterator<Item = &Told> {
        self.stories.iter().filter(move |told| {
            told.story.strength(principle).is_some_and(|strength| strength >= Strength::Carries)
        })
    }

    /// How many are of a kind.
    #[must_use]
    pub fn of_kind(&self, kind: StoryKind) -> usize {
        self.stories.iter().filter(|told| told.story.kind == Some(kind)).count()
    }
}

fn told(record: Record<StoryBody>, level: Level) -> Told {
    let story = story_of(&record.body);
    let source = markdown::write(&story);
    let reading = markdown::read(&source);
    let analysis = Analysis::new(&source, &reading, level, story.context.unwrap_or(Context::Loop));
    let report = lint_analysis(&analysis);
    let kept = |rule: &str, quote: &str| {
        record
            .body
            .kept
            .iter()
            .any(|kept| kept.rule == rule && (kept.quote == quote || kept.quote.is_empty()))
    };
    let findings = report.findings.iter().filter_map(|finding| {
        let quote: String = source.chars().skip(finding.start).take(finding.end - finding.start).collect();
        if kept(finding.rule, &quote) {
            return None;
        }
        let is_words = finding.section.is_some() && quote.chars().count() <= LONGEST_QUOTE;
        let is_heading = quote.trim_start().starts_with('#');
        let quote = if is_words && !is_heading { quote.trim().to_owned() } else { String::new() };
        Some(Fault { rule: finding.rule, quote })
    });
    Told {
        id: record.id,
        ready: record.body.is_ready(),
        findings: if report.words == 0 { Vec::new() } else { findings.collect() },
        words: report.words,
        story,
        updated_at: record.updated_at,
    }
}

impl Told {
    /// The principle that it leads, by the pack's id.
    #[must_use]
    pub fn leading(&self, process: &Process) -> Option<String> {
        let first = self.story.principles.iter().max_by_key(|shown| shown.strength)?;
        pack_principle(process, first.principle).map(ToString::to_string)
    }

    /// Its five sections as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let sections: Vec<&str> = Section::ALL.iter().map(|section| self.story.section(*section)).collect();
        sections.join("\n\n")
    }

    /// How many different rules it breaks.
    #[must_use]
    pub fn rules_broken(&self) -> usize {
        let mut rules: Vec<&str> = self.findings.iter().map(|fault| fault.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules.len()
    }
}

/// The principle of the stories for one of a pack.
#[must_use]
pub fn principle_of(id: &PrincipleId) -> Option<Principle> {
    Principle::parse(id.as_str())
}

/// The pack's id for a principle of the stories.
#[must_use]
pub fn pack_principle(process: &Process, principle: Principle) -> Option<&PrincipleId> {
    process.principles.iter().map(|one| &one.id).find(|id| principle_of(id) == Some(principle))
}
