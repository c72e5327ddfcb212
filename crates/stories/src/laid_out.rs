//! A story's sections as one text with its places, without a file between: what a rule points at is then a place in
//! the words that the person typed, to the character.

use crate::analysis::Analysis;
use crate::markdown::{Place, Reading, Span};
use crate::story::{Context, Level, Section, Story};

/// What stands between two sections.
const BETWEEN: &str = "\n\n";

/// A story ready to be looked at by the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaidOut {
    /// The five sections, empty ones as well, with a blank line between each.
    pub source: String,
    pub reading: Reading,
    starts: [usize; 5],
}

impl LaidOut {
    /// `principles_named` counts those that are said to be shown, known or not.
    #[must_use]
    pub fn of(story: Story, principles_named: usize) -> Self {
        let mut source = String::new();
        let mut starts = [0; 5];
        let mut places = Vec::with_capacity(Section::ALL.len());
        let mut scalars = 0;
        for section in Section::ALL {
            if section != Section::Situation {
                source.push_str(BETWEEN);
                scalars += BETWEEN.len();
            }
            let text = story.section(section);
            starts[section as usize] = scalars;
            let begin =
                Span { start: scalars, end: scalars, byte_start: source.len(), byte_end: source.len() };
            places.push(Place { section, heading: begin, body: within(begin, text) });
            source.push_str(text);
            scalars += text.chars().count();
        }
        let reading = Reading { story, places, front: Span::default(), principles_named, faults: Vec::new() };
        Self { source, reading, starts }
    }

    #[must_use]
    pub fn analysis(&self, level: Level, context: Context) -> Analysis<'_> {
        Analysis::new(&self.source, &self.reading, level, context)
    }

    /// Where a section's own text begins, in Unicode scalar values.
    #[must_use]
    pub fn start(&self, section: Section) -> usize {
        self.starts[section as usize]
    }
}

/// The text behind a place, without the white space around it.
fn within(at: Span, text: &str) -> Span {
    let inner = text.trim_start();
    let before = &text[..text.len() - inner.len()];
    let inner = inner.trim_end();
    if inner.is_empty() {
        return at;
    }
    let (start, byte_start) = (at.start + before.chars().count(), at.byte_start + before.len());
    Span { start, end: start + inner.chars().count(), byte_start, byte_end: byte_start + inner.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::lint_analysis;

    #[test]
    fn what_is_found_stands_at_its_words_whatever_is_before_them() {
        for before in ["", "  \n", "🎉🎉 👩‍👩‍👧‍👦 Ine\u{302}s: مرحبا. ", "# 1 in the queue\n---\n\\# "]
        {
            let result = format!("{before}It was late quite often.\n\nThen it improved significantly 😀. ");
            let story = Story {
                situation: "In March 2024 😀 I joined.".into(),
                result: result.clone(),
                ..Story::default()
            };
            let laid = LaidOut::of(story, 0);
            let report = lint_analysis(&laid.analysis(Level::L6, Context::Loop));
            let quotes: Vec<String> = report
                .findings
                .iter()
                .filter(|found| found.rule == "vague-words")
                .map(|found| {
                    let start = found.start - laid.start(Section::Result);
                    crate::text::scalars(&result, &(start..found.end - laid.start(Section::Result)))
                })
                .collect();
            assert_eq!(quotes, ["quite often", "significantly"], "{before:?}");
        }
    }

    #[test]
    fn a_section_without_words_is_an_empty_place_at_its_start() {
        let story = Story { situation: "😀".into(), task: " \n ".into(), ..Story::default() };
        let laid = LaidOut::of(story, 0);
        let places: Vec<(usize, usize)> =
            laid.reading.places.iter().map(|place| (place.body.start, place.body.end)).collect();
        assert_eq!(places, [(0, 1), (3, 3), (8, 8), (10, 10), (12, 12)]);
        assert_eq!((laid.start(Section::Task), laid.start(Section::Action)), (3, 8));
    }
}
