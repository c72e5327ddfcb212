//! # no-stakeholder
//!
//! In Situation, Task, Action and Result, nobody appears but you and your own team: no name, role, customer,
//! vendor or other team. A name of which the story never says where it belongs is taken for one of your team.
//!
//! **Why an interviewer minds.** Managers are rated on whom they won over. A story without anybody else says that
//! there was nobody to win over, or that you did not notice them.
//!
//! **Bad:** "I redesigned the importer, and we shipped it."
//! **Good:** "Jonas, whose ledger it wrote to, did not want it before peak."
//!
//! **Do:** name the person to whom the outcome mattered most, and what they wanted.

use super::{own_team, setting};
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::{Token, agents, numbers, people};

/// Whoever matters in a story of so many words is named more than once.
const LONG: usize = 120;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let told: usize = story.told().map(|(section, _)| story.words(section)).sum();
    let own: Vec<_> = story.told().map(|(_, text)| own_team::names(&text.tokens)).collect();
    let is_own = |token: &Token| own.iter().any(|names| names.contains(token.lower.as_str()));
    let is_other = |tokens: &[Token], at: usize| {
        let word = people::is_role(&tokens[at]) || people::is_outside(&tokens[at]);
        let named = people::is_name_at(tokens, at) && !word;
        let other = !named && people::other_at(tokens, at)
            || agents::speaks_at(tokens, at)
            || agents::gains_at(tokens, at)
            || is_titled(tokens, at)
            || is_somebody(tokens, at)
            || setting::is_elsewhere(tokens, at)
            || own_team::is_introduced(tokens, at);
        // The pirates of a game are "called Captain March and Mrs May".
        let near = &tokens[at.saturating_sub(5)..at];
        let invented = tokens[at].capital && near.iter().any(|t| t.is_any(&["called", "named", "nicknamed"]));
        other
            && !invented
            && !is_own(&tokens[at])
            && !own_team::is_passing(tokens, at)
            && !setting::is_setting(tokens, at)
            && !is_own_role(tokens, at)
    };
    let others = story.told().flat_map(|(_, text)| {
        let tokens = &text.tokens;
        (0..tokens.len()).filter(|at| is_other(tokens, *at)).map(|at| is_in_person(tokens, at))
    });
    let others: Vec<bool> = others.collect();
    // One word for people is often a thing or a manner of speaking: "the shop", "a bank holiday".
    let by_the_way = told >= LONG && others == [false];
    if told == 0 || !others.is_empty() && !by_the_way {
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

/// By name, by office, or speaking.
fn is_in_person(tokens: &[Token], at: usize) -> bool {
    own_team::is_introduced(tokens, at)
        || agents::speaks_at(tokens, at)
        || is_titled(tokens, at)
        || is_somebody(tokens, at)
        || setting::is_elsewhere(tokens, at)
        || people::is_role(&tokens[at])
        || people::is_outside(&tokens[at]) && own_team::is_one_person(tokens, at)
}

/// "the man who runs it", "the payroll people": somebody without a trade.
fn is_somebody(tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|b| tokens.get(b));
    if tokens[at].is_one_of("man woman lady gentleman fellow") {
        return before(1).is_some_and(|b| b.is_one_of("the a an old young another older younger"));
    }
    let of_trade =
        |back: usize| before(back).is_some_and(|b| b.is_any(&["the", "their", "its", "her", "his"]));
    let by_side = tokens.get(at + 1).is_some_and(|n| n.is_any(&["by", "of"]));
    tokens[at].is_one_of("people folks staff side")
        && !by_side
        && (of_trade(2) || of_trade(3) && before(2).is_some_and(Token::is_word))
        && before(1).is_some_and(|b| {
            b.is_word()
                && !numbers::is_quantity(b)
                && !b.is_one_of(
                    "right same best other wrong young old older younger new few first last own many most good only remaining \
                     left back front far server client client-side inner outer upper lower safe other-side dark bright",
                )
        })
}

/// "Frau Pichler", "Dr. Nair".
fn is_titled(tokens: &[Token], at: usize) -> bool {
    let behind = |on: usize| tokens.get(at + on).is_some_and(|t| t.capital);
    tokens[at].is_one_of("mr mrs ms miss dr frau herr madame monsieur professor prof sister captain")
        && (behind(1) || tokens.get(at + 1).is_some_and(|t| t.is(".")) && behind(2))
}

/// "my architect", "our analyst": a role within the own team.
fn is_own_role(tokens: &[Token], at: usize) -> bool {
    tokens[at].is_one_of("architect analyst scientist designer researcher")
        && tokens[at.saturating_sub(3)..at].iter().any(|t| t.is_any(&["my", "our"]))
}
