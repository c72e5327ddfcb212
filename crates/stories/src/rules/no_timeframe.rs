//! # no-timeframe
//!
//! Nothing in the five sections says when it happened or how long it took: no date, quarter, deadline or span.
//! The year of the front matter is not heard, "every Monday" says how often, and "300 ms" is a computer's time.
//!
//! **Why an interviewer minds.** A rescue in six weeks and one in two years are different feats. Without time they
//! cannot judge pace, and they wonder whether it is long ago.
//!
//! **Bad:** "I found the cause, and we shipped the fix."
//! **Good:** "I found the cause on the third day, and we shipped the fix before the quarter closed."
//!
//! **Do:** say when it began, and how many weeks later it was done.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::{Token, times};

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let told = story.all_words();
    if told == 0 || is_dated(story) {
        return;
    }
    let message = format!(
        "In {told} words nothing says when it happened or how long it took, so nobody can judge your pace."
    );
    let section = Section::ALL.into_iter().find(|section| story.words(*section) > 0);
    let at = section.map_or(story.whole(), |section| story.span(section));
    found.add(section, at, message, "Say in which month it began, and how many weeks later it was done.");
}

/// In a story of so many words, one "that night" is a scene and no date.
const LONG: usize = 120;

fn is_dated(story: &Analysis<'_>) -> bool {
    let texts = || story.each().map(|(_, text)| text.tokens.as_slice());
    if story.all_words() < LONG {
        return texts().any(times::any);
    }
    let places = texts().flat_map(|tokens| {
        (0..tokens.len()).filter(|at| times::at(tokens, *at)).map(|at| is_scene(tokens, at))
    });
    let scenes: Vec<bool> = places.collect();
    scenes != [true] && texts().any(times::any)
}

/// "that night", "the next morning": it tells which scene, and neither when nor how long.
fn is_scene(tokens: &[Token], at: usize) -> bool {
    let unit = |t: &Token| t.is_one_of("day morning afternoon evening night hour weekend");
    !times::is_firm(tokens, at)
        && tokens[at].is_one_of("the that this same next following")
        && tokens[at + 1..].iter().take(2).any(unit)
}
