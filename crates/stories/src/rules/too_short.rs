//! # too-short
//!
//! Told aloud at 140 words a minute, the story takes less than 3 minutes in a phone screen (420 words) or less
//! than 4 in a loop (560 words).
//!
//! **Why an interviewer minds.** Time that you do not use is used for questions of their choice. A short story
//! also tends to lack what they have to write down: alternatives, objections, numbers.
//!
//! **Bad:** a good story told in ninety seconds.
//! **Good:** the same story with the talk in which somebody said no, told with what both of you said.
//!
//! **Do:** spend the missing time on the hardest conversation or choice of Action.

use super::too_long::words_in;
use crate::analysis::Analysis;
use crate::lint::{Findings, minutes};

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let words = story.all_words();
    let (least, _) = story.context.minutes();
    let wanted = words_in(least);
    if words >= wanted {
        return;
    }
    let where_told = match story.context {
        crate::story::Context::Phone => "a phone screen",
        crate::story::Context::Loop => "a loop",
    };
    let message = format!(
        "{words} words take {} minutes aloud, {} words short of what {where_told} gives you: they fill the gap with their questions.",
        minutes(words),
        wanted - words
    );
    found.add(None, story.whole(), message, "Spend the time on the hardest talk or choice in Action.");
}
