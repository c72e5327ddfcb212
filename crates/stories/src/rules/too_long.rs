//! # too-long
//!
//! Told aloud at 140 words a minute, the story takes more than 4 minutes in a phone screen (560 words) or more
//! than 6 in a loop (840 words).
//!
//! **Why an interviewer minds.** A round has three or four questions. A story that runs over takes the place of
//! the next one, or is cut off before its result.
//!
//! **Bad:** the history of the system since 2016, all of it true.
//! **Good:** the one fact of that history without which your decision makes no sense.
//!
//! **Do:** take out what you would not miss if you were interrupted at minute four; it can come back in a
//! follow-up.

use crate::analysis::Analysis;
use crate::lint::{Findings, WORDS_A_MINUTE, minutes};
use crate::story::Section;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let words = story.all_words();
    let (_, most) = story.context.minutes();
    let limit = words_in(most);
    if words <= limit {
        return;
    }
    let longest =
        Section::ALL.into_iter().max_by_key(|section| (*section != Section::Action, story.words(*section)));
    let longest = longest.unwrap_or(Section::Situation);
    let message = format!(
        "{words} words take {} minutes aloud, {} words more than the {most} minutes there are; {} alone has {}.",
        minutes(words),
        words - limit,
        longest.title(),
        story.words(longest)
    );
    let fix = "Cut where nothing is decided, first in Situation, and keep the rest for the follow-ups.";
    found.add(None, story.whole(), message, fix);
}

/// How many words are spoken in some minutes.
pub(super) fn words_in(minutes: u32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few hundred, and never negative"
    )]
    let words = (f64::from(minutes) * WORDS_A_MINUTE) as usize;
    words
}
