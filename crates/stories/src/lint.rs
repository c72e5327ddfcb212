//! Linting one story: every rule looks at it, and what they found comes out in the order of the text.

use crate::analysis::Analysis;
use crate::markdown::{self, Span};
use crate::rules;
use crate::story::{Context, Level, Section};
use crate::text::Text;
use serde::Serialize;

/// Words that are spoken in a minute, for the length of a story.
pub const WORDS_A_MINUTE: f64 = 140.0;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id of the rule, as in [`rules::all`].
    pub rule: &'static str,
    /// The section that it points at; absent for the whole story.
    pub section: Option<Section>,
    /// First Unicode scalar value, counted from the start of the file.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What was seen and why an interviewer minds, with the person's own words or numbers.
    pub message: String,
    /// One thing to do; never a rewriting of the story.
    pub fix: String,
}

/// The length of one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    pub section: Section,
    pub words: usize,
}

/// Who acts at a place of Action, for the strip below the editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Who {
    I,
    We,
}

/// An "I" or "we" in Action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Acting {
    pub who: Who,
    pub start: usize,
    pub end: usize,
}

/// What linting a story came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    pub findings: Vec<Finding>,
    /// Words of the five sections, without headings.
    pub words: usize,
    /// At 140 words a minute, to one decimal.
    pub minutes_spoken: f64,
    /// How often the word "I" stands in the five sections, also in "I'd" and the like.
    pub i_count: usize,
    /// How often "we" stands there.
    pub we_count: usize,
    pub sections: Vec<Part>,
    pub acting: Vec<Acting>,
}

/// What a rule adds its findings to.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static str,
    all: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// For the findings of one rule.
    pub fn of(rule: &'static str, all: &'a mut Vec<Finding>) -> Self {
        Self { rule, all }
    }

    pub fn add(&mut self, section: Option<Section>, at: Span, message: String, fix: &str) {
        let Span { start, end, .. } = at;
        self.all.push(Finding { rule: self.rule, section, start, end, message, fix: fix.to_owned() });
    }
}

/// Lints the text of a story file. What the front matter says of level and context is overruled by what is
/// given here; without either the level is L6 and the context a loop.
#[must_use]
pub fn lint(source: &str, level: Option<Level>, context: Option<Context>) -> Report {
    let reading = markdown::read(source);
    let level = level.or(reading.story.level).unwrap_or(Level::L6);
    let context = context.or(reading.story.context).unwrap_or(Context::Loop);
    let analysis = Analysis::new(source, &reading, level, context);
    lint_analysis(&analysis)
}

/// Lints a story that was taken apart already.
#[must_use]
pub fn lint_analysis(analysis: &Analysis<'_>) -> Report {
    let mut all = Vec::new();
    for rule in rules::all() {
        if let rules::Check::Story(check) = rule.check {
            check(analysis, &mut Findings::of(rule.id, &mut all));
        }
    }
    all.sort_by_key(|finding| (finding.start, finding.end));
    let words = analysis.all_words();
    let count = |word: &str| {
        analysis.each().flat_map(|(_, text)| text.spoken()).filter(|token| token.is(word)).count()
    };
    Report {
        findings: all,
        words,
        minutes_spoken: minutes(words),
        i_count: count("i"),
        we_count: count("we"),
        sections: Section::ALL
            .into_iter()
            .map(|section| Part { section, words: analysis.words(section) })
            .collect(),
        acting: acting(analysis.text(Section::Action)),
    }
}

/// Minutes to one decimal.
#[must_use]
pub fn minutes(words: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "stories have far fewer words than 2^52")]
    let exact = words as f64 / WORDS_A_MINUTE;
    (exact * 10.0).round() / 10.0
}

fn acting(action: &Text) -> Vec<Acting> {
    let who = |word: &str| match word {
        "i" => Some(Who::I),
        "we" => Some(Who::We),
        _ => None,
    };
    let tokens = action.spoken().filter_map(|token| who(&token.lower).map(|who| (who, token.span)));
    tokens.map(|(who, span)| Acting { who, start: span.start, end: span.end }).collect()
}
