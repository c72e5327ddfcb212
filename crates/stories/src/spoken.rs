//! What can be measured of an answer that was spoken and written down: pace, fillers, long sentences.

use crate::markdown::Span;
use crate::text::phrases::Phrases;
use crate::text::{Kind, Text, Token, count_words};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A filler word and where it stands, in scalar values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filler {
    pub word: String,
    pub start: usize,
    pub end: usize,
}

/// A sentence by its place and length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Sentence {
    pub start: usize,
    pub end: usize,
    pub words: usize,
}

/// The measures of one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spoken {
    pub words: usize,
    /// Words a minute; absent without a length.
    pub pace: Option<f64>,
    pub fillers: Vec<Filler>,
    /// How often each filler stands there.
    pub filler_counts: BTreeMap<String, usize>,
    /// The longest sentence; in a transcript without full stops that may be all of it.
    pub longest_sentence: Option<Sentence>,
}

/// Measures an answer. `seconds` is how long it took, if that is known.
#[must_use]
pub fn measure(answer: &str, seconds: Option<f64>) -> Spoken {
    let text = text_of(answer);
    let words = count_words(answer);
    let fillers: Vec<Filler> = text.each_sentence().flat_map(|sentence| fillers(sentence, answer)).collect();
    let mut filler_counts = BTreeMap::new();
    for filler in &fillers {
        *filler_counts.entry(filler.word.clone()).or_default() += 1;
    }
    let longest = text.each_sentence().map(|sentence| {
        let span = sentence[0].span.to(sentence[sentence.len() - 1].span);
        Sentence { start: span.start, end: span.end, words: count_words(span.of(answer)) }
    });
    Spoken {
        words,
        pace: seconds.filter(|s| *s > 0.0 && s.is_finite()).map(|seconds| pace(words, seconds)),
        fillers,
        filler_counts,
        longest_sentence: longest.max_by_key(|sentence| (sentence.words, std::cmp::Reverse(sentence.start))),
    }
}

fn pace(words: usize, seconds: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "answers have far fewer words than 2^52")]
    let exact = words as f64 * 60.0 / seconds;
    exact.round()
}

/// Plain text taken apart as one section.
pub(crate) fn text_of(answer: &str) -> Text {
    let mut text = Text::default();
    text.add(answer, Span { start: 0, end: answer.chars().count(), byte_start: 0, byte_end: answer.len() });
    text
}

static FILLERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "um; umm; uh; uhm; er; erm; hm; hmm; mhm; ah; eh; basically; actually; literally; obviously; honestly; frankly speaking
        you know; i mean; sort of; kind of; kinda; sorta; like; right ?; you see; at the end of the day; to be honest; if you will
        and so on; and stuff; or something; or whatever; okay so; ok so; so yeah; yeah; anyway; as it were",
    )
});

/// The same words where they carry meaning.
static MEANT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "what|which|that|this|a|the|some|any|every|one|new|different|right|same|another|each kind|sort of; what i mean; as|if|that you know; you know what|that|how|why|when|who|whom|where|it|him|her|them|me
        do|does|did|would|should you know; let you know; do|did i mean; i mean it|that|what; is|was|were|looks|looked|felt|sounds|sounded|feels|more|not|just|much|something|anything|nothing|people|days|things like; would|'d|did|do|n't|we|they|i|you|customers|users|she|he|who|to like; like a|the|that|this|to|it|him|her|them|me|us|my|our|<num>|<name>
        did|does|do|was|has|who|what actually; can|do you see; as you see; actually|literally <past>",
    )
});

fn fillers(sentence: &[Token], answer: &str) -> Vec<Filler> {
    let meant: Vec<_> = MEANT.find(sentence).collect();
    let found = FILLERS.find(sentence).filter(|range| {
        let among_commas = set_off(sentence, range.start, range.end);
        among_commas || !meant.iter().any(|one| one.start < range.end && range.start < one.end)
    });
    found
        .map(|range| {
            let words: Vec<&Token> =
                sentence[range].iter().filter(|token| token.kind != Kind::Mark).collect();
            let span = words[0].span.to(words[words.len() - 1].span);
            Filler { word: span.of(answer).to_lowercase(), start: span.start, end: span.end }
        })
        .collect()
}

/// ", like," stands for nothing, whatever its neighbours are.
fn set_off(sentence: &[Token], start: usize, end: usize) -> bool {
    let comma = |at: Option<usize>| at.and_then(|at| sentence.get(at)).is_some_and(|token| token.is(","));
    comma(start.checked_sub(1)) && comma(Some(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fillers_are_counted_where_they_carry_no_meaning() {
        let check = |answer: &str, expected: &[&str]| {
            let found: Vec<String> = measure(answer, None).fillers.into_iter().map(|f| f.word).collect();
            assert_eq!(found, expected, "{answer}");
        };
        check("Um, so basically I, like, called her.", &["um", "basically", "like"]);
        check("I asked what kind of switch he would like, and it looked like a fuse.", &[]);
        check(
            "It was sort of broken, you know, and I mean really broken.",
            &["sort of", "you know", "i mean"],
        );
        check("You know what I did? I wrote it down, right?", &["right"]);
        check("Yeah, uh, we kind of shipped it.", &["yeah", "uh", "kind of"]);
        check("I said what I mean and I would do it like that again.", &[]);
    }

    #[test]
    fn pace_and_longest_sentence_are_measured_in_words_and_scalar_values() {
        let spoken = measure("Um 🎈. I called them twice, and then I drove there. Done.", Some(6.0));
        assert_eq!((spoken.words, spoken.pace), (11, Some(110.0)));
        let longest = spoken.longest_sentence.expect("there are sentences");
        assert_eq!((longest.start, longest.words), (6, 9));
        assert_eq!((spoken.fillers[0].start, spoken.fillers[0].end), (0, 2));
        assert_eq!(measure("", Some(0.0)).pace, None);
        assert_eq!(measure("", None).longest_sentence, None);
    }
}
