//! What the rules find in a story, with places in its own sections.

use super::story_body::StoryBody;
use highbar_stories::bank::Member;
use highbar_stories::lint::{Finding, Report, Who, lint_analysis};
use highbar_stories::story::Kind;
use highbar_stories::text::scalars;
use highbar_stories::{Context, LaidOut, Level, Section, rules};

/// A story that was looked at.
pub struct Looked {
    pub laid: LaidOut,
    pub report: Report,
    pub findings: Vec<Found>,
    /// What it is mostly about, said or seen.
    pub kind: Kind,
    /// Whether it tells of a failure.
    pub failure: bool,
}

/// One finding.
pub struct Found {
    pub finding: Finding,
    /// Unicode scalar values from the start of the section's own text; both 0 for the whole story.
    pub section_start: usize,
    pub section_end: usize,
    /// The words that it points at; empty where something is absent.
    pub quote: String,
    /// The person has said that it stays as it is.
    pub kept: bool,
}

impl Looked {
    /// `usual` is the level where the story has none.
    #[must_use]
    pub fn at(body: &StoryBody, usual: Level) -> Self {
        let laid = LaidOut::of(body.story(), body.principles.len());
        let analysis = laid.analysis(body.judged_at(usual), body.context.unwrap_or(Context::Loop));
        let report = lint_analysis(&analysis);
        let findings = report.findings.iter().map(|finding| found(finding.clone(), body, &laid)).collect();
        let member = Member { id: "", story: &laid.reading.story, analysis };
        let (kind, failure) = (member.kind(), member.tells_failure());
        Self { report, findings, kind, failure, laid }
    }

    /// Findings that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Found> {
        self.findings.iter().filter(|found| !found.kept)
    }

    /// How many things there are to look at: one for each rule, however many places it points at.
    #[must_use]
    pub fn things(&self) -> usize {
        let mut rules: Vec<&str> = self.standing().map(|found| found.finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules.len()
    }

    /// Where each "I" and "we" of Action stands in its own text.
    pub fn actors(&self) -> impl Iterator<Item = (Who, usize, usize)> {
        let before = self.laid.start(Section::Action);
        self.report.acting.iter().map(move |acting| (acting.who, acting.start - before, acting.end - before))
    }
}

fn found(finding: Finding, body: &StoryBody, laid: &LaidOut) -> Found {
    let Some(section) = finding.section else {
        let kept = body.kept.iter().any(|kept| kept.holds(finding.rule, ""));
        return Found { finding, section_start: 0, section_end: 0, quote: String::new(), kept };
    };
    let start = finding.start.saturating_sub(laid.start(section));
    let end = finding.end.saturating_sub(laid.start(section)).max(start);
    let absent = rules::find(finding.rule).is_some_and(rules::Rule::is_of_absence);
    let quote = if absent { String::new() } else { scalars(body.text.section(section), &(start..end)) };
    let kept = body.kept.iter().any(|kept| kept.holds(finding.rule, &quote));
    Found { finding, section_start: start, section_end: end, quote, kept }
}
