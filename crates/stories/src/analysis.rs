//! A story taken apart once, for all rules to look at.

use crate::markdown::{Reading, Span};
use crate::story::{Context, Level, Section};
use crate::text::{Text, Token, count_words};

/// A story with its words; what every rule is given.
#[derive(Debug)]
pub struct Analysis<'s> {
    pub source: &'s str,
    pub reading: &'s Reading,
    pub level: Level,
    pub context: Context,
    texts: [Text; 5],
    words: [usize; 5],
}

impl<'s> Analysis<'s> {
    /// Takes a story apart. `source` is the text that `reading` was read from.
    #[must_use]
    pub fn new(source: &'s str, reading: &'s Reading, level: Level, context: Context) -> Self {
        let mut texts: [Text; 5] = Default::default();
        let mut words = [0; 5];
        for place in &reading.places {
            let at = place.section as usize;
            let body = place.body.of(source);
            texts[at].add(body, place.body);
            words[at] += count_words(body);
        }
        Self { source, reading, level, context, texts, words }
    }

    #[must_use]
    pub fn text(&self, section: Section) -> &Text {
        &self.texts[section as usize]
    }

    #[must_use]
    pub fn words(&self, section: Section) -> usize {
        self.words[section as usize]
    }

    #[must_use]
    pub fn all_words(&self) -> usize {
        self.words.iter().sum()
    }

    /// The texts that an interviewer hears before the learning.
    pub fn told(&self) -> impl Iterator<Item = (Section, &Text)> {
        Section::ALL.into_iter().take(4).map(|section| (section, self.text(section)))
    }

    pub fn each(&self) -> impl Iterator<Item = (Section, &Text)> {
        Section::ALL.into_iter().map(|section| (section, self.text(section)))
    }

    /// The words of some tokens, as they were written.
    #[must_use]
    pub fn quote(&self, tokens: &[Token]) -> &'s str {
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.to(last.span).of(self.source),
            _ => "",
        }
    }

    /// Where a section's words are; its heading if it has none; the start of the file if it is absent.
    #[must_use]
    pub fn span(&self, section: Section) -> Span {
        let mut places = self.reading.places.iter().filter(|place| place.section == section);
        let Some(first) = places.next() else { return self.whole() };
        let written = |place: &&crate::markdown::Place| place.body.end > place.body.start;
        let of_section = || self.reading.places.iter().filter(|place| place.section == section);
        of_section().find(written).map_or(first.heading, |place| place.body)
    }

    /// The place to point at when the whole is meant: the front matter, or where it would stand.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.reading.front
    }
}
