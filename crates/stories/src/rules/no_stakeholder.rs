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

use super::own_team;
use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::story::Section;
use crate::text::{Token, agents, people};

/// Whoever matters in a story of so many words is named more than once.
const LONG: usize = 120;

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let told: usize = story.told().map(|(section, _)| story.words(section)).sum();
    let own: Vec<_> = story.told().map(|(_, text)| own_team::names(&text.tokens)).collect();
    let is_own = |token: &Token| own.iter().any(|names| names.contains(token.lower.as_str()));
    let is_other = |tokens: &[Token], at: usize| {
        let other = people::other_at(tokens, at) || agents::speaks_at(tokens, at) || is_titled(tokens, at);
        other && !is_own(&tokens[at]) && !own_team::is_passing(tokens, at) && !is_own_role(tokens, at)
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
    people::is_name_at(tokens, at)
        || agents::speaks_at(tokens, at)
        || is_titled(tokens, at)
        || people::is_role(&tokens[at])
}

/// "Frau Pichler", "Dr. Nair", or a name with its office behind it.
fn is_titled(tokens: &[Token], at: usize) -> bool {
    let behind = |on: usize| tokens.get(at + on).is_some_and(|t| t.capital);
    // "Dilys, who ran the stations".
    let with_office = tokens[at].is_word()
        && tokens[at].capital
        && !tokens[at].upper
        && tokens.get(at + 1).is_some_and(|t| t.is(","))
        && tokens.get(at + 2).is_some_and(|t| t.is_any(&["who", "whose", "whom"]));
    if with_office {
        return true;
    }
    // "Its author, Dagmar, has retired".
    let introduced = at >= 3
        && tokens[at].is_word()
        && tokens[at].capital
        && !tokens[at].upper
        && tokens[at - 1].is(",")
        && tokens[at - 2].is_one_of(
            "author maker inventor founder owner boss chief keeper landlord neighbour mother father",
        )
        && tokens[at - 3].is_one_of("its the their his her");
    if introduced {
        return true;
    }
    tokens[at].is_one_of("mr mrs ms miss dr frau herr madame monsieur professor prof sister captain")
        && (behind(1) || tokens.get(at + 1).is_some_and(|t| t.is(".")) && behind(2))
}

/// "my architect", "our analyst": a role within the own team.
fn is_own_role(tokens: &[Token], at: usize) -> bool {
    tokens[at].is_any(&["architect", "analyst", "scientist"])
        && tokens[at.saturating_sub(3)..at].iter().any(|t| t.is_any(&["my", "our"]))
}
