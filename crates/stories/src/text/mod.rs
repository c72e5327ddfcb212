//! Just enough language to point at a story: words, sentences, verbs, numbers, and phrases to look for.
//!
//! Everything here is one pass over the text with bounded look-ahead, so that its time grows with the length.

pub mod agents;
pub mod numbers;
pub mod people;
pub mod phrases;
pub mod times;
mod tokens;
pub mod verbs;
mod words;

use std::ops::Range;

pub use tokens::{Kind, Text, Token};
pub use words::{Words, count_words, has_word};

/// The words in a range of scalar values; what lies beyond the end is left out.
#[must_use]
pub fn scalars(text: &str, range: &Range<usize>) -> String {
    text.chars().skip(range.start).take(range.len()).collect()
}
