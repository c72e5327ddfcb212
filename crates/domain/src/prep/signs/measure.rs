//! Counting in what somebody said.

use std::collections::BTreeSet;

use super::{Fact, Item, Measure};

/// The value of a measure in one item, with words to quote if it has any; nothing where it cannot be looked at.
pub(super) fn of(fact: &Fact, item: &Item) -> Option<(u32, String)> {
    let plain = |value: u32| Some((value, String::new()));
    let count = |value: usize| plain(u32::try_from(value).unwrap_or(u32::MAX));
    match fact.measure {
        Measure::Findings => {
            let hits: Vec<_> =
                item.findings.iter().filter(|found| fact.rules.contains(&found.rule)).collect();
            let quote = hits.iter().map(|found| found.quote.as_str()).find(|quote| !quote.is_empty());
            Some((u32::try_from(hits.len()).unwrap_or(u32::MAX), quote.unwrap_or_default().to_owned()))
        }
        Measure::FirstSaySeconds => item.first_say.get(&fact.segment).copied().and_then(plain),
        Measure::Silences => {
            let here = item.silences.iter().filter(|part| fact.segment.is_empty() || **part == fact.segment);
            count(here.count())
        }
        Measure::QuestionsAsked => count(heard(fact, item).map(|text| text.matches('?').count()).sum()),
        Measure::NumbersSaid => count(heard(fact, item).map(numbers_in).sum()),
        Measure::WordsSaid => {
            let found: Vec<String> =
                heard(fact, item).flat_map(|text| occurrences(text, &fact.words)).collect();
            let quote = found.last().cloned().unwrap_or_default();
            Some((u32::try_from(found.len()).unwrap_or(u32::MAX), quote))
        }
        Measure::OwnRating => item.ratings.get(&fact.of).map(|rating| (u32::from(*rating), String::new())),
        Measure::Depth => plain(item.depth),
        Measure::Verbatim => item.verbatim.and_then(plain),
        Measure::PeopleStories
        | Measure::TechnicalStories
        | Measure::PrincipleStories
        | Measure::ToldOtherTeams => None,
    }
}

fn heard<'i>(fact: &'i Fact, item: &'i Item) -> impl Iterator<Item = &'i str> {
    let here = move |part: &str| fact.segment.is_empty() || part == fact.segment;
    item.said.iter().filter(move |passage| here(&passage.part)).map(|passage| passage.text.as_str())
}

/// How many numbers stand in a text, in figures or in words.
#[must_use]
pub fn numbers_in(text: &str) -> usize {
    const WORDS: [&str; 19] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "fifteen", "twenty", "thirty", "fifty", "hundred", "thousand", "million", "billion",
    ];
    let words = text.split(|c: char| c.is_whitespace() || c == '-' || c == '–');
    let is_number = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        bare.chars().any(|c| c.is_ascii_digit()) || WORDS.contains(&bare.trim_end_matches('s'))
    };
    words.filter(|word| is_number(word)).count()
}

/// The places at which one of `words` (in lower case) stands, each with its neighbours as they were said. A word has
/// to stand there whole, or "redis" would be seen in "redistribute"; with a star at its end, `migrat*`, it may go on.
#[must_use]
pub fn occurrences(text: &str, words: &[String]) -> Vec<String> {
    let folded: Vec<char> = text.chars().map(fold).collect();
    let original: Vec<char> = text.chars().collect();
    let starts = |at: usize| at == 0 || !folded[at - 1].is_alphanumeric();
    let length = |at: usize| words.iter().find_map(|word| length_at(&folded[at..], word));
    (0..folded.len())
        .filter(|at| starts(*at))
        .filter_map(|at| Some(around(&original, at, length(at)?)))
        .collect()
}

/// Case, the sort of apostrophe and of blank make no difference.
fn fold(c: char) -> char {
    match c {
        '’' => '\'',
        blank if blank.is_whitespace() => ' ',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

/// How long a word is that stands at the beginning of a text.
fn length_at(text: &[char], word: &str) -> Option<usize> {
    let (word, may_go_on) = word.strip_suffix('*').map_or((word, false), |stem| (stem, true));
    let length = word.chars().count();
    let same = length > 0 && length <= text.len() && word.chars().zip(text).all(|(a, b)| a == *b);
    let ends = || may_go_on || text.get(length).is_none_or(|next| !next.is_alphanumeric());
    (same && ends()).then_some(length)
}

/// The words around a place, up to the ends of its sentence and about eight words after.
fn around(text: &[char], at: usize, length: usize) -> String {
    const AFTER: usize = 50;
    let is_end = |c: char| matches!(c, '.' | '!' | '?' | '\n' | ';');
    let start = text[..at].iter().rposition(|c| is_end(*c)).map_or(0, |end| end + 1);
    let limit = (at + length + AFTER).min(text.len());
    let end = (at + length..limit).find(|place| is_end(text[*place])).unwrap_or(limit);
    let cut = if end == limit && end < text.len() {
        (at + length..end).rev().find(|place| text[*place] == ' ').unwrap_or(end)
    } else {
        end
    };
    text[start.max(at.saturating_sub(AFTER))..cut].iter().collect::<String>().trim().to_owned()
}

/// A run of so many words that stands in both is no accident.
const RUN: usize = 5;
/// A shorter answer says nothing about being learned by heart.
const LEAST_WORDS: usize = 40;

/// Percent of the runs of five words of an answer that stand in one of the stories, word for word; nothing for a
/// short answer.
#[must_use]
pub fn verbatim(answer: &str, stories: &[&str]) -> Option<u32> {
    let said = plain_words(answer);
    if said.len() < LEAST_WORDS {
        return None;
    }
    let written: Vec<Vec<String>> = stories.iter().map(|story| plain_words(story)).collect();
    let known: BTreeSet<&[String]> = written.iter().flat_map(|words| words.windows(RUN)).collect();
    let runs = said.windows(RUN);
    let (all, same) = (runs.len(), runs.filter(|run| known.contains(run)).count());
    u32::try_from(same * 100 / all.max(1)).ok()
}

fn plain_words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| {
            word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}
