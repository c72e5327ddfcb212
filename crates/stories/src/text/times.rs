//! When something happened and how long it took: dates, deadlines, spans. How often is something else, and so
//! is how long a computer takes.

use super::Words;
use super::numbers::{is_month, is_number_word, is_year};
use super::phrases::Phrases;
use super::tokens::{Kind, Token};
use std::sync::LazyLock;

static SPANS: Words = Words::new(
    "day days week weeks month months quarter quarters year years fortnight fortnights weekend \
     weekends sprint sprints decade night nights evening evenings morning afternoon afternoons \
     workday workdays semester term season summer winter",
);

static WEEKDAYS: Words = Words::new("monday tuesday wednesday thursday friday saturday sunday");

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "the|that|this|same|next|following|previous|last|first|second|third|whole day|morning|afternoon|evening|weekend|week|month|quarter|year|summer|winter|autumn|spring|fall|night|decade|fortnight
        the|that same|next|following|previous|very|whole|first|second|third|last day|morning|afternoon|evening|weekend|week|month|quarter|year|night|hour
        end|start|beginning|middle|close of the|that|this day|week|month|quarter|year|summer|season|decade
        in|over|during|since|until|by|before|after|through|throughout|this|that|late|early|mid the? last|late|early|following? summer|autumn|winter|spring|christmas|easter
        in|over|during|since|until|by|before|after|that|this|late|early summer|autumn|winter|spring|christmas|easter|ramadan|diwali
        a|an|half|another|one|each|every? day|week|month|quarter|year|fortnight|weekend|night later|after|before|earlier|ago|long|on
        for|stayed|after|took another day|week|month|quarter|year|night
        in|within|for|after|over|under|about|almost|nearly|took|lasted|than a|an|one day|week|month|quarter|year|fortnight|weekend|night|afternoon|morning|evening|sprint|decade|summer
        half a|an day|week|month|year|decade
        a full? half|whole|full day|week|month|quarter|year
        an|one hour later
        within|in|under|after|for an|one hour
        a|one quarter later|ago|earlier
        whit|easter|palm|good|ash|shrove|maundy|pentecost|boxing monday|sunday|friday|wednesday|tuesday|thursday|day; all of a|an <w>; all day|night|week|summer|winter|year long; whitsun|pentecost|midsummer|advent|thanksgiving|ramadan|diwali|hanukkah|halloween; since|at|until|before|after|by christmas|easter; turn of the; the elections|election; black friday; new year; overnight; yesterday; year-end; quarter-end; month-end; mid-year
        by|until|before|since|till|next|last|following|due|than monday|tuesday|wednesday|thursday|friday|saturday|sunday
        monday|tuesday|wednesday|thursday|friday|saturday|sunday deadline|to|until|through|evening|morning|night|afternoon
        the monday|tuesday|wednesday|thursday|friday|saturday|sunday after|before|of",
    )
});

/// Does a date, a deadline or a span of time begin at this token?
#[must_use]
pub fn at(tokens: &[Token], at: usize) -> bool {
    if is_firm(tokens, at) {
        return true;
    }
    PHRASES.at(tokens, at).is_some_and(|end| !is_compound(tokens, at, end))
        && !counted_span(tokens, at)
        && !at.checked_sub(1).is_some_and(|b| tokens[b].is_any(&["every", "each", "per"]))
}

/// A date or a counted span, rather than "that night" or "the next day".
#[must_use]
pub fn is_firm(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if is_year(token)
        && !at.checked_sub(1).is_some_and(|b| tokens[b].is_any(&["windows", "server", "of-", "version"]))
    {
        return true;
    }
    if is_month(token) && (!token.is_any(&["may", "march"]) || month_has_company(tokens, at)) {
        return true;
    }
    if is_slashed_date(token) || is_part_of_month(token) {
        return true;
    }
    if is_quarter_name(token) {
        return true;
    }
    counted_span(tokens, at) && !is_rate(tokens, at)
}

/// "the night desk", "the summer menu": a thing named by its time.
fn is_compound(tokens: &[Token], from: usize, end: usize) -> bool {
    end == from + 2
        && tokens[from].is_any(&["the", "that", "this", "first", "second"])
        && tokens.get(end).is_some_and(|t| {
            t.is_one_of(
                "desk shift shifts bus buses train trains job jobs crew staff nurse nurses run batch build builds round rounds market \
                 school camp menu edition news show mail rate rates tariff porter watch guard service class classes course people \
                 sale sales rota roster ward clinic team mode care kitchen driver drivers editor editors report reports import export",
            )
        })
}

/// Does the text say anywhere when or how long?
#[must_use]
pub fn any(tokens: &[Token]) -> bool {
    if (0..tokens.len()).any(|place| at(tokens, place)) {
        return true;
    }
    // Two different weekdays are a span.
    let mut days: Vec<&str> = tokens.iter().map(|t| t.lower.as_str()).filter(|w| WEEKDAYS.has(w)).collect();
    days.sort_unstable();
    days.dedup();
    days.len() > 1
}

/// "May" at the start of a sentence may be anything; with a number or a preposition it is a month.
fn month_has_company(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let next = tokens.get(at + 1);
    before.is_some_and(|b| {
        b.kind == Kind::Number
            || b.is_one_of("in by of since until last late early mid before from to and that this next")
    }) || next.is_some_and(|n| n.kind == Kind::Number)
}

/// "12/03", "3.5.2021".
fn is_slashed_date(token: &Token) -> bool {
    let parts: Vec<&str> = token.lower.split(['/', '.', '-']).collect();
    let small = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    token.kind == Kind::Number
        && match parts.as_slice() {
            [day, month] => {
                token.lower.contains('/') && small(day) && small(month) && day.len() + month.len() > 2
            }
            [a, b, c] => (small(a) || a.len() == 4) && small(b) && (small(c) || c.len() == 4),
            _ => false,
        }
}

/// "mid-November", "mid-2021".
fn is_part_of_month(token: &Token) -> bool {
    let rest = ["mid-", "late-", "early-", "end-"].iter().find_map(|part| token.lower.strip_prefix(part));
    rest.is_some_and(|rest| {
        super::numbers::is_month_name(rest) || (rest.len() == 4 && rest.starts_with("20"))
    })
}

/// "Q3", "H1", "FY24".
fn is_quarter_name(token: &Token) -> bool {
    let lower = token.lower.as_bytes();
    token.capital
        && match lower {
            [b'q', b'1'..=b'4'] | [b'h', b'1' | b'2'] => true,
            [b'f', b'y', rest @ ..] => rest.len() >= 2 && rest.iter().all(u8::is_ascii_digit),
            _ => false,
        }
}

/// "six weeks", "a few days", "90 days", "48 hours", "three-month", "10-week".
fn counted_span(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let lower = token.lower.as_str();
    if let Some((head, tail)) = lower.rsplit_once('-') {
        let unit = SPANS.has(tail);
        if unit && (is_number_word(head) || head == "one" || head.bytes().all(|b| b.is_ascii_digit())) {
            return !tokens.get(at + 1).is_some_and(|n| n.is("old"));
        }
    }
    let counts = token.kind == Kind::Number
        || is_number_word(lower)
        || token.is_any(&["one", "few", "several", "couple"]);
    // "One day I noticed" is any day.
    let any_day = token.is("one")
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.is_any(&["day", "morning", "evening", "night", "afternoon", "weekend"]))
        && !at.checked_sub(1).is_some_and(|b| {
            tokens[b].is_one_of("in within for after only just under than took and or another about")
        });
    let later = tokens.get(at + 2).is_some_and(|t| t.is_any(&["later", "before", "after"]));
    if !counts || (any_day && !later) {
        return false;
    }
    // Up to two words between: "six long weeks", "a couple of months", "30 working days".
    for gap in 1..=3 {
        let Some(unit) = tokens.get(at + gap) else { return false };
        if unit.kind != Kind::Word || unit.is_one_of("and in a the per to for") {
            return false;
        }
        if unit.is_any(&["hours", "hour"]) {
            return gap == 1 && is_span_of_hours(tokens, at);
        }
        if SPANS.has(&unit.lower) {
            return !tokens.get(at + gap + 1).is_some_and(|n| n.is_any(&["old", "of"]) && n.is("old"));
        }
    }
    false
}

/// Hours are a span of the story when something was done within them, not when a job runs that long.
fn is_span_of_hours(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &tokens[b]);
    let after = tokens.get(at + 2);
    before.is_some_and(|b| b.is_one_of("within in for after next first last another than"))
        && !tokens.get(at.wrapping_sub(2)).is_some_and(|t| t.is("from"))
        || after.is_some_and(|a| a.is_any(&["later", "before", "after", "earlier"]))
}

/// "every two weeks", "four days a week", "40 a day" say how often; "from nine days to two" is a measure.
fn is_rate(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|b| &tokens[b]);
    if before(1).is_some_and(|b| b.is_any(&["every", "each", "per"])) {
        return true;
    }
    let window = &tokens[at..tokens.len().min(at + 9)];
    let unit = window.iter().position(|t| SPANS.has(&t.lower));
    let after = unit.and_then(|u| window.get(u + 1));
    if after.is_some_and(|a| a.is_any(&["a", "per", "each", "every"]))
        && unit
            .and_then(|u| window.get(u + 2))
            .is_some_and(|t| SPANS.has(&t.lower) || t.is_any(&["order", "case", "ticket"]))
    {
        return true;
    }
    // A measure that moves from one span to another.
    let from = before(1).is_some_and(|b| b.is("from")) || before(2).is_some_and(|b| b.is("from"));
    from && window.iter().any(|t| t.is("to") || t.is("down"))
        || before(1).is_some_and(|b| b.is("to"))
            && tokens[at.saturating_sub(7)..at].iter().any(|t| t.is("from"))
}
