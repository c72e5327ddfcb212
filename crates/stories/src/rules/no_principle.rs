//! # no-principle
//!
//! The front matter names no principle.
//!
//! **Why an interviewer minds.** Each of them listens for two or three principles. If you do not know which one
//! a story shows, you will tell it to the wrong person, or without the part that shows it.
//!
//! **Bad:** `principles:` left empty, "it shows a bit of everything".
//! **Good:** `principles: ownership, dive_deep`.
//!
//! **Do:** name the one principle that the hardest decision of the story shows.

use crate::analysis::Analysis;
use crate::lint::Findings;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    if story.reading.principles_named == 0 {
        let message = "No principle is named, so the story has no place in a loop yet.".to_owned();
        found.add(None, story.whole(), message, "Name the one that your hardest decision in it shows.");
    }
}
