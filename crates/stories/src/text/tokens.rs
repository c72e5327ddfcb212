//! Words, numbers and marks with their places, in sentences.

use super::Words;
use crate::markdown::Span;
use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, perhaps with digits, hyphens and marks in them. "didn't" is two: "did" and "n't".
    Word,
    /// Begins with a digit, perhaps behind a currency sign: "3,140", "€40k", "92%", "3x".
    Number,
    Mark,
}

/// One token.
#[derive(Debug, Clone)]
pub struct Token {
    pub kind: Kind,
    pub span: Span,
    /// In lower case, with plain apostrophes.
    pub lower: String,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Has at least two letters, all of them capital (digits and the "s" of a plural are allowed).
    pub upper: bool,
    /// The letters before its first hyphen are all capital.
    pub head_upper: bool,
    /// First word of its sentence.
    pub first: bool,
    /// Between double quotation marks.
    pub quoted: bool,
}

impl Token {
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.lower == word
    }

    #[must_use]
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.contains(&self.lower.as_str())
    }

    /// Is it one of a few words, written with spaces between them?
    #[must_use]
    pub fn is_one_of(&self, words: &str) -> bool {
        words.split_ascii_whitespace().any(|word| word == self.lower)
    }

    #[must_use]
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// A sentence is cut here. Rules look to and fro inside a sentence, and nobody speaks one as long.
const LONGEST: usize = 250;

/// How far it is looked for the start of the next sentence, in characters.
const AHEAD: usize = 40;

/// The tokens of one section and where its sentences are.
#[derive(Debug, Clone, Default)]
pub struct Text {
    pub tokens: Vec<Token>,
    /// Ranges of tokens, in order, none empty.
    pub sentences: Vec<Range<usize>>,
    open: usize,
    quoted: bool,
}

impl Text {
    /// Takes in the text under one heading. `at` is where it begins in its file.
    pub fn add(&mut self, body: &str, at: Span) {
        let mut scan =
            Scan { body, byte: at.byte_start, chars: at.start, all: body.char_indices().peekable() };
        let mut fresh_line = true;
        let mut blank = true;
        while let Some((_, c)) = scan.peek() {
            if c == '\n' || c == '\r' {
                if blank {
                    self.end_sentence();
                }
                blank = true;
                fresh_line = true;
                scan.next();
                if c == '\r' && scan.peek().is_some_and(|(_, c)| c == '\n') {
                    scan.next();
                }
                continue;
            }
            if c.is_whitespace() {
                scan.next();
                continue;
            }
            blank = false;
            if fresh_line {
                fresh_line = false;
                if scan.skip_bullet() {
                    self.end_sentence();
                    continue;
                }
            }
            self.take(&mut scan, c);
        }
        self.end_sentence();
        self.quoted = false;
    }

    fn take(&mut self, scan: &mut Scan<'_>, c: char) {
        let number = c.is_numeric() || (is_currency(c) && scan.second().is_some_and(char::is_numeric));
        if number {
            let span = scan.number();
            self.push(Kind::Number, span, scan.of(span));
        } else if c.is_alphabetic() {
            let span = scan.word();
            for (span, text) in split_clitic(span, scan.of(span)) {
                self.push(Kind::Word, span, text);
            }
        } else {
            let span = scan.one();
            match c {
                '“' | '«' => self.quoted = true,
                '”' | '»' => self.quoted = false,
                '"' => self.quoted = !self.quoted,
                _ => {}
            }
            self.push(Kind::Mark, span, scan.of(span));
            if matches!(c, '.' | '!' | '?' | '…') && self.may_end(c) && scan.next_opens_sentence() {
                // A quotation mark or bracket that closes stays with its sentence.
                while let Some((_, c)) = scan.peek() {
                    if !matches!(c, '"' | '”' | '’' | ')' | '»' | '.' | '!' | '?' | '*' | '_') {
                        break;
                    }
                    let span = scan.one();
                    if matches!(c, '"' | '”' | '»') {
                        self.quoted = false;
                    }
                    self.push(Kind::Mark, span, scan.of(span));
                }
                self.end_sentence();
            }
        }
    }

    fn push(&mut self, kind: Kind, span: Span, text: &str) {
        if self.tokens.len() - self.open >= LONGEST {
            self.end_sentence();
        }
        let lower: String = text
            .chars()
            .map(|c| if matches!(c, '’' | 'ʼ') { '\'' } else { c })
            .flat_map(char::to_lowercase)
            .collect();
        // "COEs" is a plural of capitals.
        let base = text.strip_suffix('s').filter(|rest| rest.chars().nth(1).is_some()).unwrap_or(text);
        let letters = || base.chars().filter(|c| c.is_alphabetic());
        self.tokens.push(Token {
            kind,
            span,
            capital: kind == Kind::Word && text.starts_with(char::is_uppercase),
            upper: kind == Kind::Word && letters().count() > 1 && letters().all(char::is_uppercase),
            head_upper: kind == Kind::Word
                && text.split('-').next().is_some_and(|head| head.chars().all(char::is_uppercase)),
            first: kind != Kind::Mark && self.tokens[self.open..].iter().all(|t| t.kind == Kind::Mark),
            quoted: self.quoted,
            lower,
        });
    }

    /// A full stop behind an abbreviation ends nothing.
    fn may_end(&self, mark: char) -> bool {
        let before = self.tokens.len().checked_sub(2).and_then(|at| self.tokens.get(at));
        mark != '.'
            || !before.is_some_and(|token| {
                ABBREVIATIONS.has(&token.lower) || (token.capital && token.lower.len() == 1)
            })
            || before.is_some_and(|token| token.is("i"))
    }

    fn end_sentence(&mut self) {
        let end = self.tokens.len();
        if self.tokens[self.open..].iter().any(|token| token.kind != Kind::Mark) {
            self.sentences.push(self.open..end);
        }
        self.open = end;
    }

    /// The sentences with their tokens.
    pub fn each_sentence(&self) -> impl Iterator<Item = &[Token]> {
        self.sentences.iter().map(|range| &self.tokens[range.clone()])
    }

    /// The words and numbers, without marks.
    pub fn spoken(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.kind != Kind::Mark)
    }
}

static ABBREVIATIONS: Words = Words::new("mr mrs ms dr prof st vs approx nr inc ltd jr sr fig e.g i.e cf ca");

fn is_currency(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '¥' | '₹' | '₽' | '₩')
}

/// Marks that stand on the letter before them, and joiners inside words.
fn is_inside_word(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// Walks a text and knows its place in bytes and in scalar values.
struct Scan<'s> {
    body: &'s str,
    /// Where the body begins in its file, in bytes.
    byte: usize,
    /// The place of the next character in the file.
    chars: usize,
    all: std::iter::Peekable<std::str::CharIndices<'s>>,
}

impl<'s> Scan<'s> {
    fn peek(&mut self) -> Option<(usize, char)> {
        self.all.peek().copied()
    }

    fn next(&mut self) -> Option<(usize, char)> {
        self.chars += 1;
        self.all.next()
    }

    fn here(&mut self) -> usize {
        self.peek().map_or(self.body.len(), |(at, _)| at)
    }

    /// The character after the next one.
    fn second(&mut self) -> Option<char> {
        let at = self.here();
        self.body[at..].chars().nth(1)
    }

    fn of(&self, span: Span) -> &'s str {
        &self.body[span.byte_start - self.byte..span.byte_end - self.byte]
    }

    fn span_from(&mut self, byte: usize, chars: usize) -> Span {
        let end = self.here();
        Span { start: chars, end: self.chars, byte_start: self.byte + byte, byte_end: self.byte + end }
    }

    fn one(&mut self) -> Span {
        let (byte, chars) = (self.here(), self.chars);
        self.next();
        self.span_from(byte, chars)
    }

    /// Letters, digits, marks; apostrophes, hyphens, dots and slashes only between letters.
    fn word(&mut self) -> Span {
        let (byte, chars) = (self.here(), self.chars);
        while let Some((at, c)) = self.peek() {
            let joins = matches!(c, '\'' | '’' | 'ʼ' | '-' | '.' | '_' | '&' | '‑')
                && self.body[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
                // "this.That" without a space is still two sentences.
                && (c != '.' || !self.body[at + 1..].starts_with(char::is_uppercase) || self.body[byte..at].len() == 1);
            if !is_inside_word(c) && !joins {
                break;
            }
            self.next();
        }
        self.span_from(byte, chars)
    }

    /// A number with its separators, its unit if attached, and a percent sign even behind a space.
    fn number(&mut self) -> Span {
        let (byte, chars) = (self.here(), self.chars);
        self.next();
        while let Some((at, c)) = self.peek() {
            let joins = matches!(c, '.' | ',' | ':' | '’' | '\'' | '/' | '-')
                && self.body[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
                && (c == '-' || self.body[at + c.len_utf8()..].starts_with(char::is_numeric));
            if !is_inside_word(c) && !joins && c != '%' && !is_currency(c) {
                break;
            }
            self.next();
        }
        let at = self.here();
        let mut rest = self.body[at..].chars();
        if rest.next().is_some_and(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) && rest.next() == Some('%') {
            self.next();
            self.next();
        }
        self.span_from(byte, chars)
    }

    /// Steps over `- `, `* ` or `1. ` at the start of a line.
    fn skip_bullet(&mut self) -> bool {
        let at = self.here();
        let rest = &self.body[at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let mark = match digits {
            0 => rest.starts_with(['-', '*', '+', '•', '>']),
            1 | 2 => rest[digits..].starts_with(['.', ')']),
            _ => false,
        };
        let length = if digits == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { digits + 1 };
        if !mark || !rest[length..].starts_with([' ', '\t']) {
            return false;
        }
        while self.here() < at + length {
            self.next();
        }
        true
    }

    /// Does what follows look like the start of a sentence?
    fn next_opens_sentence(&mut self) -> bool {
        let at = self.here();
        let end = self.body[at..].char_indices().nth(AHEAD).map_or(self.body.len(), |(far, _)| at + far);
        let near = &self.body[at..end];
        let rest = near.trim_start_matches(['"', '”', '’', ')', '»', '.', '!', '?', '*', '_']);
        let words = rest.trim_start();
        if words.is_empty() {
            return true;
        }
        rest.starts_with(char::is_whitespace) && !words.starts_with(char::is_lowercase)
            || (rest.len() == near.len() && rest.starts_with(char::is_uppercase))
    }
}

/// "didn't" is "did" and "n't"; "I'd", "we've", "Ana's" are split before the apostrophe.
fn split_clitic(span: Span, text: &str) -> Vec<(Span, &str)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | 'ʼ');
    let Some(mark) = chars.iter().rposition(|(_, c)| is_apostrophe(*c)) else { return vec![(span, text)] };
    let tail = text[chars[mark].0 + chars[mark].1.len_utf8()..].to_lowercase();
    let cut = match tail.as_str() {
        "t" if mark > 1 && matches!(chars[mark - 1].1, 'n' | 'N') => mark - 1,
        "s" | "d" | "ll" | "ve" | "re" | "m" => mark,
        _ => return vec![(span, text)],
    };
    if cut == 0 {
        return vec![(span, text)];
    }
    let byte = chars[cut].0;
    let head = Span { end: span.start + cut, byte_end: span.byte_start + byte, ..span };
    let rest = Span { start: span.start + cut, byte_start: span.byte_start + byte, ..span };
    vec![(head, &text[..byte]), (rest, &text[byte..])]
}
