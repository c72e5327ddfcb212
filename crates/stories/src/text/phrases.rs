//! Phrases to look for, written as people read them.
//!
//! A phrase is a row of items: `word`, `one|other`, `prefix*`, an optional item `the?`, a gap `..` of up to
//! three words, and the classes `<num>` (a quantity), `<name>` (capital letter inside a sentence), `<w>` (any
//! word), `<adv>`, `<past>`, `<vbn>` (participle),
//! `<cred>` (letters with digits in them). Contractions are written apart: `did n't`. Matching is
//! bounded by the length of a phrase, so a text is searched in linear time.

use super::numbers;
use super::tokens::{Kind, Token};
use super::verbs;
use std::collections::{HashMap, HashSet};

#[derive(Debug)]
enum Item {
    Words(Vec<String>),
    /// Any of these beginnings.
    Prefixes(Vec<String>),
    Number,
    Name,
    Any,
    Adverb,
    Past,
    Participle,
    /// Letters with digits or odd marks: a password, a key.
    Credential,
    Gap,
}

#[derive(Debug)]
struct Phrase {
    items: Vec<(Item, bool)>,
}

/// A set of phrases, found by their first word.
#[derive(Debug)]
pub struct Phrases {
    all: Vec<Phrase>,
    by_word: HashMap<String, Vec<usize>>,
    /// Those that begin with the beginning of a word, by its first letter.
    by_letter: HashMap<char, Vec<usize>>,
    /// Those that begin with a quantity, and those that begin with a name.
    by_number: Vec<usize>,
    by_name: Vec<usize>,
    other: Vec<usize>,
}

/// The longest a gap may be, in words.
const GAP: usize = 3;

impl Phrases {
    /// Reads phrases, one a line or separated by `;`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut set = Self {
            all: Vec::new(),
            by_word: HashMap::new(),
            by_letter: HashMap::new(),
            by_number: Vec::new(),
            by_name: Vec::new(),
            other: Vec::new(),
        };
        for row in text.split([';', '\n']).map(str::trim).filter(|row| !row.is_empty()) {
            let items: Vec<(Item, bool)> = row.split_whitespace().map(item).collect();
            let place = set.all.len();
            match items.first() {
                Some((Item::Words(words), false)) => {
                    for word in words {
                        set.by_word.entry(word.clone()).or_default().push(place);
                    }
                }
                Some((Item::Prefixes(all), false)) => {
                    let letters: HashSet<char> = all.iter().filter_map(|one| one.chars().next()).collect();
                    for letter in letters {
                        set.by_letter.entry(letter).or_default().push(place);
                    }
                }
                Some((Item::Number, false)) => set.by_number.push(place),
                Some((Item::Name, false)) => set.by_name.push(place),
                _ => set.other.push(place),
            }
            set.all.push(Phrase { items });
        }
        set
    }

    /// The end of the longest phrase that begins at a token.
    #[must_use]
    pub fn at(&self, tokens: &[Token], start: usize) -> Option<usize> {
        let token = tokens.get(start)?;
        let listed = self.by_word.get(token.lower.as_str()).into_iter().flatten();
        let letter = token.lower.chars().next();
        let begun = letter.and_then(|letter| self.by_letter.get(&letter)).into_iter().flatten();
        let counted = !self.by_number.is_empty() && fits(&Item::Number, token);
        let named = fits(&Item::Name, token);
        listed
            .chain(begun)
            .chain(self.by_number.iter().filter(|_| counted))
            .chain(self.by_name.iter().filter(|_| named))
            .chain(&self.other)
            .filter_map(|place| matched(&self.all[*place].items, tokens, start))
            .max()
    }

    /// Does a phrase begin here?
    #[must_use]
    pub fn begins(&self, tokens: &[Token], start: usize) -> bool {
        self.at(tokens, start).is_some()
    }

    /// All places, none inside another, from left to right.
    pub fn find<'a>(&'a self, tokens: &'a [Token]) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            while at < tokens.len() {
                let start = at;
                if let Some(end) = self.at(tokens, start) {
                    at = end.max(start + 1);
                    return Some(start..at);
                }
                at += 1;
            }
            None
        })
    }

    #[must_use]
    pub fn any(&self, tokens: &[Token]) -> bool {
        (0..tokens.len()).any(|start| self.begins(tokens, start))
    }
}

fn item(text: &str) -> (Item, bool) {
    let (text, optional) = match text.strip_suffix('?') {
        Some(rest) if !rest.is_empty() => (rest, true),
        _ => (text, false),
    };
    let item = match text {
        "<num>" => Item::Number,
        "<name>" => Item::Name,
        "<w>" => Item::Any,
        "<adv>" => Item::Adverb,
        "<past>" => Item::Past,
        "<vbn>" => Item::Participle,
        "<cred>" => Item::Credential,
        ".." => Item::Gap,
        _ if text.contains('*') => {
            Item::Prefixes(text.split('|').map(|one| one.trim_end_matches('*').to_owned()).collect())
        }
        _ => Item::Words(text.split('|').map(str::to_owned).collect()),
    };
    (item, optional)
}

fn fits(item: &Item, token: &Token) -> bool {
    let word = token.lower.as_str();
    match item {
        Item::Words(words) => words.iter().any(|one| one == word),
        Item::Prefixes(all) => {
            token.kind == Kind::Word && all.iter().any(|one| word.starts_with(one.as_str()))
        }
        Item::Number => numbers::is_quantity(token),
        Item::Name => token.capital && !token.first && word != "i",
        Item::Any => token.kind != Kind::Mark,
        Item::Adverb => verbs::is_adverb(word),
        Item::Past => verbs::is_past(word),
        Item::Participle => verbs::is_participle(word),
        Item::Credential => {
            let digit = word.chars().any(|c| c.is_ascii_digit());
            token.kind != Kind::Mark && digit && word.chars().any(char::is_alphabetic)
        }
        Item::Gap => false,
    }
}

/// The end of one phrase that begins at `at`, the longest way to read it.
fn matched(items: &[(Item, bool)], tokens: &[Token], at: usize) -> Option<usize> {
    let Some(((item, optional), rest)) = items.split_first() else { return Some(at) };
    if matches!(item, Item::Gap) {
        // A gap does not reach over a mark.
        let words =
            tokens[at.min(tokens.len())..].iter().take_while(|token| token.kind != Kind::Mark).count();
        return (at..=at + words.min(GAP)).find_map(|end| matched(rest, tokens, end));
    }
    let here = tokens.get(at).filter(|token| fits(item, token)).and_then(|_| matched(rest, tokens, at + 1));
    here.or_else(|| if *optional { matched(rest, tokens, at) } else { None })
}
