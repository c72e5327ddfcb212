//! What the rules on results share: measured quantities and claims of change.

use crate::text::phrases::Phrases;
use crate::text::{Kind, Token, numbers};
use std::sync::LazyLock;

/// Counts of none: "not a single complaint", "nobody has been refunded twice since".
static NONE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "not one|single|once; not a single; without a single; no single; n't a|one single; zero; cut|slashed|reduced .. in half; half of|the|as|a; by half; halving; all of them; every single; per cent|mille; a third|quarter of|fewer|less|more|faster; to|in|within|under a|an|one fraction|day|hour|minute|second|week|month; to zero|nothing|none; ten times; twice as; every second|third|fourth|fifth|tenth <w>; majority",
    )
});

/// Does a measured quantity begin here?
pub(super) fn is_measure(tokens: &[Token], at: usize) -> bool {
    numbers::quantity_at(tokens, at) || NONE.begins(tokens, at) && !tokens[at].is("majority")
}

/// Any measured quantity among these words?
pub(super) fn any_measure(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| is_measure(tokens, at))
}

/// A share or a multiple: it says nothing without what it is of.
pub(super) fn is_relative(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if at >= 2 && tokens[at - 1].is("of") && tokens[at - 2].is("factor") {
        return true;
    }
    let lower = token.lower.as_str();
    let next = tokens.get(at + 1);
    if token.kind == Kind::Number {
        let times = lower.ends_with('x') && lower.starts_with(|c: char| c.is_ascii_digit());
        return lower.contains('%')
            || times
            || next.is_some_and(|n| {
                n.is_any(&["percent", "per", "x", "times", "×"])
                    && (!n.is("per") || tokens.get(at + 2).is_some_and(|t| t.is("cent")))
                    && !(n.is("times") && is_plain_count(tokens, at))
            });
    }
    matches!(
        lower,
        "halved"
            | "doubled"
            | "tripled"
            | "quadrupled"
            | "trebled"
            | "tenfold"
            | "threefold"
            | "twofold"
            | "fivefold"
    ) || (lower == "half" && !next.is_some_and(|n| n.is_any(&["a", "an"])))
        || (lower == "twice" && next.is_some_and(|n| n.is("as")))
        || (numbers::is_number_word(lower)
            && next.is_some_and(|n| {
                n.is_any(&["percent", "times"])
                    || (n.is("per") && tokens.get(at + 2).is_some_and(|t| t.is("cent")))
            })
            && !is_plain_count(tokens, at))
        || (lower == "third" && numbers::quantity_at(tokens, at))
}

/// "failed three times" counts; "three times faster" compares.
fn is_plain_count(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|n| n.is("times"))
        && !tokens.get(at + 2).is_some_and(|t| {
            t.is_one_of("as faster more fewer less the quicker cheaper higher lower better slower")
                || t.lower.ends_with("er")
        })
}
