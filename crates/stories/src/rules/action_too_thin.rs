//! # action-too-thin
//!
//! Action holds less than 40 % of the words, or says that things were done without a single step.
//!
//! **Why an interviewer minds.** They rate what you did. A long way in and a short Action leaves them with the
//! company's story and nothing that they could write under your name.
//!
//! **Bad:** four sentences on the architecture, then "I worked with everyone and we delivered it".
//! **Good:** what you looked at first, whom you asked, what you chose and turned down, what you did when it
//! went wrong.
//!
//! **Do:** take a third of Situation out, and tell the hardest hour of Action step by step.

use super::concrete;
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;

/// The part of a story that Action should have at least, in percent.
const SHARE: usize = 40;

/// Fewer steps than this are none that one could picture.
const STEPS: usize = 2;

/// In a longer Action, so many words have at least one step among them.
const WORDS_A_STEP: usize = 50;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let (action, all) = (story.words(Section::Action), story.all_words());
    if action == 0 {
        return;
    }
    let at = story.span(Section::Action);
    if action * 100 < all * SHARE {
        let share = action * 100 / all;
        let message = format!(
            "Action has {action} of {all} words, {share} %: they rate what you did, and hear mostly what was around it."
        );
        found.add(
            Some(Section::Action),
            at,
            message,
            "Cut Situation by a third, and tell one decision of yours in steps.",
        );
    } else if steps(story) < STEPS.max(action / WORDS_A_STEP) {
        let message = format!("Action has {action} words and hardly a step in them that one could picture.");
        found.add(Some(Section::Action), at, message, "Say what you did first, then what you did next.");
    }
}

fn steps(story: &Analysis<'_>) -> usize {
    story.text(Section::Action).each_sentence().map(concrete::count).sum()
}
