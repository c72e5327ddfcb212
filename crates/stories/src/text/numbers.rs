//! Quantities, in digits and in words; and what only looks like one.

use super::Words;
use super::tokens::{Kind, Token};

static SMALL: Words = Words::new(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
     sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety \
     hundred thousand million billion hundreds thousands millions dozen zero twice thrice half \
     halved halving halves doubled doubling tripled trebled quadrupled third thirds quarters \
     double triple tenfold twofold threefold fivefold tenth fifth",
);

/// Units that make "one" or "a" a measure.
static UNITS: Words = Words::new(
    "second minute hour day week month quarter year seconds minutes hours days weeks months \
     years fortnight percent euro dollar page incident complaint ticket error outage afternoon \
     morning sprint decade night weekend evening call",
);

/// A number in digits or words. "one" is none: it needs a unit behind it, see [`quantity_at`].
#[must_use]
pub fn is_quantity(token: &Token) -> bool {
    match token.kind {
        Kind::Number => true,
        Kind::Mark => false,
        Kind::Word => is_number_word(&token.lower),
    }
}

/// "three", "twenty-five", "six-month", "two-thirds", "three-person".
#[must_use]
pub fn is_number_word(lower: &str) -> bool {
    let head = lower.split('-').next().unwrap_or(lower);
    if head == "one" && lower.len() > 3 {
        return UNITS.has(&lower[4..]) || lower == "one-third" || lower == "one-tenth";
    }
    SMALL.has(head) && !NOT_COUNTED.has(lower) && (head != "third" || lower == "third")
}

/// Words that begin like a number.
static NOT_COUNTED: Words = Words::new(
    "third-party double-check double-checked double-checking second half-way halfway half-hearted quarter two-way",
);

/// Is this unit word one of time, money, share or count?
#[must_use]
pub fn is_unit(lower: &str) -> bool {
    UNITS.has(lower)
}

static MONTHS: Words = Words::new(
    "january february march april may june july august september october november december jan \
     feb mar apr jun jul aug sep sept oct nov dec",
);

/// Is the word, in lower case, the name of a month?
#[must_use]
pub fn is_month_name(lower: &str) -> bool {
    MONTHS.has(lower)
}

/// Is the token the name of a month? ("may" and "march" need their capital letter.)
#[must_use]
pub fn is_month(token: &Token) -> bool {
    token.capital && MONTHS.has(&token.lower)
}

/// A year of our time in digits.
#[must_use]
pub fn is_year(token: &Token) -> bool {
    token.kind == Kind::Number
        && token.lower.len() == 4
        && token.lower.bytes().all(|b| b.is_ascii_digit())
        && (token.lower.starts_with("19") || token.lower.starts_with("20"))
}

/// Words before a number that make it a name: "version 3", "phase 2", "level 6".
static NUMBERED: Words = Words::new(
    "version v phase level tier priority severity sev python java step part chapter room floor \
     number no sprint iteration wave release option http http/ error ipv stage article section \
     rule route line gate building page track platform angular ios postgres round plan week day \
     quarter vue node php django windows oracle mysql rails",
);

/// Does a measured quantity begin at this token? Dates, years, versions, names with a number, ordinals and
/// times of day are none.
#[must_use]
pub fn quantity_at(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|b| tokens.get(b));
    let next = tokens.get(at + 1);
    if token.kind == Kind::Number {
        return !is_date_or_name(token, before, next);
    }
    if token.kind != Kind::Word {
        return false;
    }
    let next_is_unit = next.is_some_and(|n| is_unit(&n.lower));
    match token.lower.as_str() {
        "one" | "single" => next_is_unit,
        "a" | "an" => next_is_unit && before.is_some_and(|b| COMPARING.has(&b.lower)),
        // A third of, by a third; "the third", "a third party" is a rank.
        "third" | "fifth" | "tenth" => {
            before.is_some_and(|b| b.is_any(&["a", "one", "by"]))
                && !next.is_some_and(|n| n.is_any(&["party", "time", "person"]))
        }
        "quarters" => before.is_some_and(is_quantity),
        "quarter" => {
            before.is_some_and(|b| b.is("a"))
                && next.is_some_and(|n| n.is_any(&["of", "fewer", "less", "more"]))
        }
        "double" | "triple" => {
            before.is_some_and(|b| b.is_one_of("almost nearly than more roughly about to"))
                || next.is_some_and(|n| n.is_any(&["the", "what", "our", "its", "that"]))
        }
        "thousands" | "hundreds" | "millions" => false,
        "twice" | "thrice" => next.is_some_and(|n| n.is_any(&["as", "the", "a", "that"])),
        "half" => {
            !next.is_some_and(|n| n.is_any(&["way", "finished", "done", "hearted", "asleep", "joking"]))
        }
        lower => {
            // "the two of us", "those three" points at people, and measures nothing.
            let pointing =
                before.is_some_and(|b| b.is_one_of("the these those our my their other both his her us you"));
            is_number_word(lower)
                && (!pointing || next_is_unit || lower.contains('-') || before_last_is_of(tokens, at))
        }
    }
}

/// "all of the nine", "each of the 14" still counts.
fn before_last_is_of(tokens: &[Token], at: usize) -> bool {
    at >= 2 && tokens[at - 2].is_any(&["all", "of"]) && tokens[at - 1].is("the")
}

static COMPARING: Words =
    Words::new("from to under within than in over about of almost nearly barely half takes took last lasts");

fn is_date_or_name(token: &Token, before: Option<&Token>, next: Option<&Token>) -> bool {
    let lower = token.lower.as_str();
    let plain = lower.bytes().all(|b| b.is_ascii_digit());
    if ["st", "nd", "rd", "th"].iter().any(|e| lower.ends_with(e)) {
        return true;
    }
    if lower.contains(':') || lower.contains('/') && !lower.ends_with('%') {
        return !lower.ends_with('x');
    }
    if plain && lower.len() <= 2 && (next.is_some_and(is_month) || before.is_some_and(is_month)) {
        return true;
    }
    if lower.matches('-').count() == 2 || (lower.matches('.').count() >= 2) {
        return true;
    }
    let named = before.is_some_and(|b| {
        NUMBERED.has(&b.lower) && (plain || !b.is_one_of("page error week day quarter platform number line"))
    });
    if named && next.is_none_or(|n| !is_unit(&n.lower)) {
        return true;
    }
    if next.is_some_and(|n| n.is_any(&["am", "pm", "o'clock"]))
        || lower.ends_with("am")
        || lower.ends_with("pm")
    {
        return true;
    }
    // A year without anything that it counts.
    if is_year(token) {
        let counted = next.is_some_and(|n| {
            n.is_word() && n.lower.ends_with('s') && !n.is_any(&["was", "is", "has", "as", "'s", "this"])
        });
        let dated = before
            .is_some_and(|b| b.is_one_of("in of since by until from during early late mid") || is_month(b));
        return dated || !counted;
    }
    false
}
