//! Lines with their places.

use super::Span;

/// One line without its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    pub text: &'s str,
    pub number: u32,
    pub span: Span,
}

/// The lines of a text; a byte order mark belongs to none of them. Ends are LF, CRLF or CR.
pub(super) fn lines(source: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut byte, mut start) = if source.starts_with('\u{feff}') { (3, 1) } else { (0, 0) };
    let mut number = 1;
    let mut chars = start;
    let mut all = source.char_indices().skip(start).peekable();
    while let Some((at, c)) = all.next() {
        chars += 1;
        if c != '\n' && c != '\r' {
            continue;
        }
        let span = Span { start, end: chars - 1, byte_start: byte, byte_end: at };
        found.push(Line { text: &source[byte..at], number, span });
        number += 1;
        byte = at + 1;
        if c == '\r' && all.next_if(|(_, next)| *next == '\n').is_some() {
            chars += 1;
            byte += 1;
        }
        start = chars;
    }
    let span = Span { start, end: chars, byte_start: byte, byte_end: source.len() };
    found.push(Line { text: &source[byte..], number, span });
    found
}
