//! Parses single fields of bodies. Each function answers with a sentence that fits behind the field's name.

use jiff::tz::TimeZone;
use std::ops::RangeInclusive;

const LONGEST_NAME: usize = 200;
const LONGEST_EMAIL: usize = 254;
/// The levels that a person or a role can have.
const LEVELS: RangeInclusive<u32> = 1..=12;

/// One line of text that is not empty, without spaces around it.
///
/// # Errors
/// It is empty, too long or has control characters.
pub fn name(text: &str) -> Result<String, String> {
    line(text, 1..=LONGEST_NAME)
}

/// One line of text, possibly empty, without spaces around it.
///
/// # Errors
/// Its length is out of range or it has control characters.
pub fn line(text: &str, length: RangeInclusive<usize>) -> Result<String, String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err("must be a single line without control characters".to_owned());
    }
    sized(text, length)
}

/// Text with line breaks.
///
/// # Errors
/// Its length is out of range or it has control characters other than line breaks and tabs.
pub fn paragraphs(text: &str, length: RangeInclusive<usize>) -> Result<String, String> {
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
        return Err("must have no control characters but line breaks".to_owned());
    }
    sized(text.trim(), length)
}

fn sized(text: &str, length: RangeInclusive<usize>) -> Result<String, String> {
    match text.chars().count() {
        0 if *length.start() > 0 => Err("must not be empty".to_owned()),
        n if n < *length.start() => Err(format!("must have at least {} characters", length.start())),
        n if n > *length.end() => Err(format!("must have at most {} characters, it has {n}", length.end())),
        _ => Ok(text.to_owned()),
    }
}

/// A mail address, in lower case.
///
/// # Errors
/// It is not one.
pub fn email(text: &str) -> Result<String, String> {
    let text = text.trim().to_lowercase();
    let parsed: Result<lettre::Address, _> = text.parse();
    match parsed {
        Ok(address) if text.len() <= LONGEST_EMAIL && address.domain().contains(char::is_alphanumeric) => {
            Ok(text)
        }
        _ => Err("must be a mail address like ana@example.com".to_owned()),
    }
}

/// The name of a time zone in the IANA database.
///
/// # Errors
/// There is none of that name.
pub fn time_zone(text: &str) -> Result<String, String> {
    let known = TimeZone::get(text.trim());
    known.map_err(|_| format!("`{}` is not a time zone like Europe/Prague", text.trim()))?;
    Ok(text.trim().to_owned())
}

/// # Errors
/// No such level.
pub fn level(level: u32) -> Result<u32, String> {
    between(level, LEVELS)
}

/// # Errors
/// The number is outside.
pub fn between(number: u32, range: RangeInclusive<u32>) -> Result<u32, String> {
    if range.contains(&number) {
        Ok(number)
    } else {
        Err(format!("must be {} to {}, not {number}", range.start(), range.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::{email, name, time_zone};

    #[test]
    fn fields_are_trimmed_and_refused_with_a_sentence() {
        let check = |got: Result<String, String>, expected: Option<&str>| {
            assert_eq!(got.as_deref().ok(), expected, "{got:?}");
        };
        check(name("  Ana Lima "), Some("Ana Lima"));
        check(name("   "), None);
        check(name("Ana\nLima"), None);
        check(name(&"x".repeat(201)), None);
        check(email(" Ana@Example.com "), Some("ana@example.com"));
        check(email("ana"), None);
        check(email("ana@example.com, eve@example.com"), None);
        check(time_zone("Europe/Prague"), Some("Europe/Prague"));
        check(time_zone("Europe/Atlantis"), None);
    }
}
