//! # no-metric
//!
//! Result holds no measured quantity: no count, share, money, duration or ratio, in digits or in words. A date,
//! a year or a version number measures nothing.
//!
//! **Why an interviewer minds.** Without a quantity, "it worked" is an opinion. They are asked in the debrief how
//! large the effect was, and will answer that you did not say.
//!
//! **Bad:** "The release went out and everybody was relieved."
//! **Good:** "The release went out with two rollbacks instead of nine."
//!
//! **Do:** take one number that somebody else could look up, and say where it came from.

use super::measures::any_measure;
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::rules::short;
use crate::story::Section;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let result = story.text(Section::Result);
    if story.words(Section::Result) == 0 || result.each_sentence().any(any_measure) {
        return;
    }
    let span = story.span(Section::Result);
    let words = short(span.of(story.source));
    let message = format!(
        "Result measures nothing (“{words}”), so an interviewer cannot say how large the effect was."
    );
    found.add(
        Some(Section::Result),
        span,
        message,
        "Take one number that somebody else could look up: a count, a share, money or days.",
    );
}
