//! The content lines of iCalendar (RFC 5545, section 3.1): values escaped, lines folded.

use jiff::Timestamp;
use jiff::civil::Date;

/// The longest line of the format, in bytes, without its end.
const LINE_BYTES: usize = 75;

/// UTC in the basic format.
pub(super) fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A day without a zone, for `VALUE=DATE`.
pub(super) fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// A TEXT value: backslash, comma, semicolon and line break escaped, other control characters left out.
pub(super) fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A content line cut into pieces of at most 75 bytes, never inside a character.
pub(super) fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE_BYTES {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::{folded, text};
    use proptest::prelude::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("SUMMARY:{}", "ö".repeat(100));
        let out = folded(&line);
        assert!(out.split("\r\n").all(|piece| piece.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", "").trim_end(), line);
        assert_eq!(text("a\\b\r\n"), "a\\\\b\\n");
    }

    /// What a calendar program makes of a TEXT value (RFC 5545, section 3.3.11).
    fn unescaped(value: &str) -> String {
        let mut letters = value.chars();
        let mut out = String::new();
        while let Some(letter) = letters.next() {
            match (letter, if letter == '\\' { letters.next() } else { None }) {
                ('\\', Some('n')) => out.push('\n'),
                ('\\', Some(other)) => out.push(other),
                (other, _) => out.push(other),
            }
        }
        out
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_its_lines_and_breaks_out_of_none(value in any::<String>()) {
            let line = format!("SUMMARY:{}", text(&value));
            let out = folded(&line);
            prop_assert!(out.ends_with("\r\n"));
            let pieces: Vec<&str> = out.trim_end_matches("\r\n").split("\r\n").collect();
            prop_assert!(pieces.iter().all(|piece| piece.len() <= 75));
            prop_assert!(pieces.iter().skip(1).all(|piece| piece.starts_with(' ')));
            prop_assert!(pieces.iter().all(|piece| !piece.contains(['\r', '\n'])));
            let unfolded: String = pieces.iter().enumerate().map(|(n, piece)| &piece[usize::from(n > 0)..]).collect();
            let kept: String = value.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
            prop_assert_eq!(unescaped(&unfolded["SUMMARY:".len()..]), kept);
        }
    }
}
