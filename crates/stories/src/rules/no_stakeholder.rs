//! # no-stakeholder
//!
//! In Situation, Task, Action and Result, nobody appears but you and your own team: no name, role, customer,
//! vendor or other team.
//!
//! **Why an interviewer minds.** Managers are rated on whom they won over. A story without anybody else says that
//! there was nobody to win over, or that you did not notice them.
//!
//! **Bad:** "I redesigned the importer, and we shipped it."
//! **Good:** "Jonas, whose ledger it wrote to, did not want it before peak."
//!
//! **Do:** name the person to whom the outcome mattered most, and what they wanted.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::people;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let told: usize = story.told().map(|(section, _)| story.words(section)).sum();
    let somebody = |tokens: &[crate::text::Token]| (0..tokens.len()).any(|at| people::other_at(tokens, at));
    if told == 0 || story.told().any(|(_, text)| somebody(&text.tokens)) {
        return;
    }
    let message =
        format!("In {told} words nobody appears but you and your own team; for whom it mattered stays open.");
    let section = [Section::Situation, Section::Action].into_iter().find(|section| story.words(*section) > 0);
    let at = section.map_or(story.whole(), |section| story.span(section));
    found.add(
        section,
        at,
        message,
        "Name one person outside your team who wanted something, and what it was.",
    );
}
