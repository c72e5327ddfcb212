//! What counts as a word, and sets of words.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Counts the words of a text, as a person reading aloud would: runs between white space (or long dashes)
/// that hold a letter or a digit. "on-call", "3,140", "I'd" and "e.g." are one word each; a bullet, an emoji
/// or a lone dash is none. Combining marks belong to the letter before them.
#[must_use]
pub fn count_words(text: &str) -> usize {
    let pieces = text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–'));
    pieces.filter(|piece| !is_list_number(piece) && piece.chars().any(char::is_alphanumeric)).count()
}

/// Does the text hold any word at all?
#[must_use]
pub fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// `1.` or `2)` before an item of a list is not spoken.
fn is_list_number(piece: &str) -> bool {
    let digits = piece.trim_end_matches(')');
    digits.len() + 1 == piece.len() && digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit())
}

/// A fixed set of words, written as people read them: separated by white space.
#[derive(Debug)]
pub struct Words {
    text: &'static str,
    set: OnceLock<HashSet<&'static str>>,
}

impl Words {
    #[must_use]
    pub const fn new(text: &'static str) -> Self {
        Self { text, set: OnceLock::new() }
    }

    /// Is the word, in lower case, one of them?
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.text.split_ascii_whitespace().collect()).contains(word)
    }
}
