//! Which of the person's words to quote.

use super::{Quoted, Turn};
use crate::spoken::text_of;
use crate::text::{Kind, Token, Words, verbs};
use std::ops::Range;

/// Quotes have no more words; a longer one is read rather than heard.
const LONGEST: usize = 11;

/// A few words around a place, up to the borders of its clause.
pub(super) fn around(answer: &str, place: Range<usize>) -> Option<Range<usize>> {
    let text = text_of(answer);
    let clause = clauses(&text.tokens).into_iter().find(|clause| {
        clause.first().is_some_and(|first| first.span.start <= place.start)
            && clause.last().is_some_and(|last| last.span.end > place.start)
    })?;
    let at = clause.iter().position(|token| token.span.end > place.start)?;
    let end = clause.iter().rposition(|token| token.span.start < place.end)?.max(at);
    // All of a short clause; else from a little before the place to what fits.
    let from = if clause.len() <= LONGEST { 0 } else { at.saturating_sub(3) };
    let to = clause.len().min((from + LONGEST).max(end + 1));
    span(&clause[from..to])
}

/// The clause, over all answers, that says most of something: the one with most of the words looked for, the later
/// one if equal. Without any, the last clause in which somebody acts.
pub(super) fn telling(turns: &[Turn<'_>], look_for: &Words) -> Option<Quoted> {
    best(turns, |clause| {
        let hits = clause.iter().filter(|token| look_for.has(&token.lower)).count();
        let acts = clause.iter().any(|token| verbs::is_past(&token.lower));
        hits * 4 + usize::from(acts) * 2 + usize::from(clause.len() >= 4)
    })
}

/// A clause of the latest answer that no question has quoted yet, with the most content.
pub(super) fn fresh(turns: &[Turn<'_>], height: usize) -> Option<Quoted> {
    let last = turns.len().checked_sub(1)?;
    let unasked = |clause: &[Token]| {
        let words = span(clause).map(|range| Quoted { turn: last, range }.words(turns));
        words.filter(|words| !turns.iter().any(|turn| turn.asked.contains(words.as_str())))
    };
    let text = text_of(turns[last].answer);
    let mut all: Vec<&[Token]> = clauses(&text.tokens)
        .into_iter()
        .map(fitting)
        .filter(|c| c.len() >= 3 && unasked(c).is_some())
        .collect();
    all.sort_by_key(|clause| std::cmp::Reverse(clause.iter().filter(|token| token.lower.len() > 4).count()));
    let clause = all.get(height % all.len().clamp(1, 2))?;
    span(clause).map(|range| Quoted { turn: last, range })
}

fn best(turns: &[Turn<'_>], weight: impl Fn(&[Token]) -> usize) -> Option<Quoted> {
    let mut found: Option<(usize, Quoted)> = None;
    for (turn, said) in turns.iter().enumerate() {
        let text = text_of(said.answer);
        for clause in clauses(&text.tokens).into_iter().map(fitting) {
            let weight = weight(clause);
            if clause.len() < 2 || found.as_ref().is_some_and(|(best, _)| weight < *best) {
                continue;
            }
            if let Some(range) = span(clause) {
                found = Some((weight, Quoted { turn, range }));
            }
        }
    }
    found.map(|(_, quote)| quote)
}

/// The stretches between marks. A joining word at the start is left out.
fn clauses(tokens: &[Token]) -> Vec<&[Token]> {
    let ends = |token: &Token| token.kind == Kind::Mark && !token.is_any(&["'", "’", "-", "/", "&"]);
    let parts = tokens.split(ends).map(|part| {
        let joins = part
            .iter()
            .take_while(|token| {
                token.is_one_of("and but so then because which who that um uh er well yeah okay")
            })
            .count();
        &part[joins.min(part.len())..]
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The first words of a clause that is too long to quote, cut before a preposition if there is one.
fn fitting(clause: &[Token]) -> &[Token] {
    if clause.len() <= LONGEST {
        return clause;
    }
    let cut = (5..LONGEST).rev().find(|at| {
        clause[*at].is_one_of("in on at for with from to by because that which when and but of so until")
    });
    &clause[..cut.unwrap_or(LONGEST)]
}

fn span(clause: &[Token]) -> Option<Range<usize>> {
    Some(clause.first()?.span.start..clause.last()?.span.end)
}
