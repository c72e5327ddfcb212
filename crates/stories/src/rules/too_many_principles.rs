//! # too-many-principles
//!
//! The front matter names more than three principles.
//!
//! **Why an interviewer minds.** A story that is to show everything is told without weight. They write down one
//! principle, perhaps two, and rarely the one that you needed.
//!
//! **Bad:** six principles behind one migration.
//! **Good:** the one that it leads, and one or two that it carries.
//!
//! **Do:** keep those for which you can point at a sentence.

use crate::analysis::Analysis;
use crate::lint::Findings;

/// More than this and none of them is heard.
const MOST: usize = 3;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let named = story.reading.principles_named;
    if named > MOST {
        let message =
            format!("{named} principles are named; an interviewer writes down one of them, two at best.");
        found.add(
            None,
            story.whole(),
            message,
            "Keep the ones for which you can point at a sentence of yours, three at most.",
        );
    }
}
