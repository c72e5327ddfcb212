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
use crate::text::times;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let told = story.all_words();
    if told == 0 || story.each().any(|(_, text)| times::any(&text.tokens)) {
        return;
    }
    let message = format!(
        "In {told} words nothing says when it happened or how long it took, so nobody can judge your pace."
    );
    let section = Section::ALL.into_iter().find(|section| story.words(*section) > 0);
    let at = section.map_or(story.whole(), |section| story.span(section));
    found.add(section, at, message, "Say in which month it began, and how many weeks later it was done.");
}
