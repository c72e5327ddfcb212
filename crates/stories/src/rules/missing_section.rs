//! # missing-section
//!
//! Situation, Task, Action or Result is absent, or has a heading and no words. An empty Learning is the matter
//! of `no-learning`.
//!
//! **Why an interviewer minds.** They write down four things: where you were, what was yours, what you did,
//! what came of it. A part that is not told is asked for, and the time for follow-ups is spent on it.
//!
//! **Bad:** a story that goes from the outage straight to "I restarted the queue".
//! **Good:** between them, "I was on call, and the decision to stop the import was mine alone".
//!
//! **Do:** write one sentence under the missing heading, even if it is a plain one.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    for section in [Section::Situation, Section::Task, Section::Action, Section::Result] {
        if story.words(section) > 0 {
            continue;
        }
        let (what, fix) = match section {
            Section::Situation => {
                ("where and when it happened", "Say in two sentences where you were and what was at stake.")
            }
            Section::Task => ("what was yours to do", "Say what you, and nobody else, had to bring about."),
            Section::Action => ("what you did", "List the steps that you took yourself, in order."),
            _ => ("what came of it", "Say what was different afterwards, and by how much."),
        };
        let present = story.reading.places.iter().any(|place| place.section == section);
        let state = if present { "has no words" } else { "is missing" };
        let message = format!("{} {state}, so nobody hears {what}.", section.title());
        found.add(Some(section), story.span(section), message, fix);
    }
}
