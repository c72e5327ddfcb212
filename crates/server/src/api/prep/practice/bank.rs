//! Somebody's stories as the rules see them.

use super::looked::Looked;
use super::story_body::StoryBody;
use crate::error::ApiError;
use highbar_domain::process::{PrincipleId, Process};
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_stories::bank::Member;
use highbar_stories::story::Kind as StoryKind;
use highbar_stories::{BankFinding, Context, Level, Principle, Section, Story, Strength, lint_members};
use jiff::Timestamp;

/// The bank.
pub struct Bank {
    /// The oldest first.
    pub stories: Vec<Told>,
    /// What there is to look at over the bank as a whole.
    pub findings: Vec<BankFinding>,
}

/// A story with what the linter finds in it.
pub struct Told {
    pub id: String,
    pub story: Story,
    pub ready: bool,
    /// Findings that the person has not kept as they are.
    pub findings: Vec<Fault>,
    pub words: usize,
    /// How often it was told aloud.
    pub told: u32,
    pub updated_at: Timestamp,
    /// As it is kept.
    pub record: Record<StoryBody>,
    pub looked: Looked,
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
        // The rules take milliseconds a story, and others wait for this thread.
        let bank = tokio::task::spawn_blocking(move || Self::look(records, level)).await;
        bank.map_err(ApiError::internal)
    }

    fn look(records: Vec<Record<StoryBody>>, level: Level) -> Self {
        let stories: Vec<Told> = records.into_iter().map(|record| told(record, level)).collect();
        let findings = lint_members(&members(&stories));
        Self { stories, findings }
    }

    /// As rules over a bank look at it.
    #[must_use]
    pub fn members(&self) -> Vec<Member<'_>> {
        members(&self.stories)
    }

    /// Rules over the bank as a whole that found something.
    #[must_use]
    pub fn rules_broken(&self) -> Vec<&'static str> {
        let mut rules: Vec<&'static str> = self.findings.iter().map(|finding| finding.rule).collect();
        rules.dedup();
        rules
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

fn members(stories: &[Told]) -> Vec<Member<'_>> {
    stories
        .iter()
        .map(|told| Member {
            id: &told.id,
            story: &told.story,
            analysis: told.looked.laid.analysis(Level::L6, Context::Loop),
        })
        .collect()
}

fn told(record: Record<StoryBody>, level: Level) -> Told {
    let looked = Looked::at(&record.body, level);
    let words = looked.report.words;
    // Nothing is told yet where no word stands.
    let findings = looked.standing().filter(|_| words > 0).map(|found| {
        let long = found.quote.chars().count() > LONGEST_QUOTE;
        let quote = if long { String::new() } else { found.quote.trim().to_owned() };
        Fault { rule: found.finding.rule, quote }
    });
    let findings = findings.collect();
    Told {
        id: record.id.clone(),
        story: looked.laid.reading.story.clone(),
        ready: record.body.is_ready(),
        findings,
        words,
        told: record.body.told,
        updated_at: record.updated_at,
        record,
        looked,
    }
}

impl Told {
    /// The principle that it leads, by the pack's id.
    #[must_use]
    pub fn leading(&self, process: &Process) -> Option<String> {
        self.record.body.leading(process)
    }

    /// Does it lead or carry a principle of the process?
    #[must_use]
    pub fn shows(&self, process: &Process, id: &PrincipleId) -> bool {
        let shown = self.record.body.principles.iter();
        shown.filter(|one| one.strength >= Strength::Carries).any(|one| own_id(process, &one.id) == *id)
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

/// The id that the process has for a principle, whichever of its ids is given; that id where it has none.
#[must_use]
pub fn own_id(process: &Process, id: &PrincipleId) -> PrincipleId {
    if process.principle(id).is_some() {
        return id.clone();
    }
    let known = principle_of(id).and_then(|principle| pack_principle(process, principle));
    known.unwrap_or(id).clone()
}
