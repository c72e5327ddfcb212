//! # we-over-i
//!
//! In Action, "we", "us" or "the team" decides and does at least as often as "I". Steps are counted, not
//! pronouns: "I told them what we needed" is a step of yours, "I was on the team, and we rebuilt it" is none.
//!
//! **Why an interviewer minds.** They hire one person. After "we chose events" they have to ask who chose, and
//! if the answer is again "we", they write that your part stayed unclear.
//!
//! **Bad:** "We looked at the incidents, we chose events, and we rolled it out by country."
//! **Good:** "I read the incidents and chose events. Inês rolled it out, I sat in on the first two countries."
//!
//! **Do:** for each "we", ask who exactly; where it was you, say so, and where it was others, name them.

use crate::analysis::Analysis;
use crate::lint::Findings;
use crate::markdown::Span;
use crate::rules::short;
use crate::story::Section;
use crate::text::Words;
use crate::text::{Token, verbs};

pub(super) fn check(story: &Analysis<'_>, found: &mut Findings<'_>) {
    let mut tally = Tally::default();
    for sentence in story.text(Section::Action).each_sentence() {
        count(sentence, &mut tally);
    }
    let Some((first, verb)) = tally.first.filter(|_| tally.we > 0) else { return };
    if tally.our_weight < tally.my_weight || (tally.we == 1 && tally.i > 0) {
        return;
    }
    let step = short(first.to(verb).of(story.source));
    let mine = match tally.i {
        0 => "none to you".to_owned(),
        1 => "one to you".to_owned(),
        n => format!("{n} to you"),
    };
    let (steps, belong) = if tally.we == 1 { ("step", "belongs") } else { ("steps", "belong") };
    let message = format!(
        "{} {steps} in Action {belong} to “we” and {mine}, from “{step}” on: an interviewer cannot tell which were yours.",
        tally.we
    );
    found.add(
        Some(Section::Action),
        first.to(verb),
        message,
        "Go through each “we” and say who it was; keep “I” for what you decided or did.",
    );
}

/// Who decides is who did it, more than who carried it out.
static DECIDING: Words = Words::new("decided chose picked agreed settled concluded selected committed opted");

#[derive(Default)]
struct Tally {
    i: usize,
    we: usize,
    /// The same with decisions counted double.
    my_weight: usize,
    our_weight: usize,
    /// The first subject and verb of "we".
    first: Option<(Span, Span)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Subject {
    I,
    We,
    Other,
}

/// Counts the steps of a sentence by their subject; verbs behind "and" are part of the same step.
fn count(sentence: &[Token], tally: &mut Tally) {
    let mut at = 0;
    while at < sentence.len() {
        if sentence[at].quoted || !sentence[at].is_word() {
            at += 1;
            continue;
        }
        if let Some((who, verb)) = subject_at(sentence, at) {
            let hidden = who == Subject::We && is_inside(sentence, at);
            if let Some(verb) = verb.filter(|_| !hidden) {
                step(who, sentence, at, verb, tally);
                at = verb;
            }
        }
        at += 1;
    }
}

fn step(who: Subject, sentence: &[Token], at: usize, verb: usize, tally: &mut Tally) {
    let weight = if DECIDING.has(&sentence[verb].lower) { 2 } else { 1 };
    match who {
        Subject::I => {
            tally.i += 1;
            tally.my_weight += weight;
        }
        Subject::We => {
            tally.we += 1;
            tally.our_weight += weight;
            tally.first.get_or_insert((sentence[at].span, sentence[verb].span));
        }
        Subject::Other => {}
    }
}

/// A subject that begins here, with the place of the verb of a step if it takes one.
fn subject_at(sentence: &[Token], at: usize) -> Option<(Subject, Option<usize>)> {
    let token = &sentence[at];
    let before = |back: usize| at.checked_sub(back).and_then(|b| sentence.get(b));
    let word = token.lower.as_str();
    let joined = before(1).is_some_and(|b| b.is("and"));
    let who = match word {
        // "The team and I" is a we, "Ana and I" may be anybody's step.
        "i" if joined && before(2).is_some_and(|b| b.is_any(TEAM)) => Subject::We,
        "i" if joined
            && before(2).is_some_and(|b| b.capital && !verbs::is_past(&b.lower))
            && !before(2).is_some_and(|b| b.is("i")) =>
        {
            return Some((Subject::Other, None));
        }
        "i" => Subject::I,
        "we" => Subject::We,
        "let" if sentence.get(at + 1).is_some_and(|n| n.is("'s")) => return None,
        _ if TEAM.contains(&word) => {
            let own = before(1).is_some_and(|b| b.is_any(&["the", "our", "my", "whole", "entire"]))
                || before(2).is_some_and(|b| b.is_any(&["our", "my", "the"]))
                    && before(1)
                        .is_some_and(|b| b.lower.ends_with("ing") || b.is_any(&["whole", "own", "small"]));
            // "I asked the team", "with my team": no subject.
            let object = before(2).is_some_and(|b| verbs::is_past(&b.lower) || PREPOSITIONS.has(&b.lower));
            if !own || object {
                return None;
            }
            Subject::We
        }
        "he" | "she" | "they" | "it" | "who" | "nobody" | "everyone" | "somebody" => {
            return Some((Subject::Other, None));
        }
        _ if token.capital
            && !token.first
            && sentence.get(at + 1).is_some_and(|n| verbs::is_past(&n.lower)) =>
        {
            return Some((Subject::Other, None));
        }
        _ => return None,
    };
    Some((who, verb_after(sentence, at + 1, who)))
}

const TEAM: &[&str] = &["team", "squad", "group", "engineers", "crew"];
static PREPOSITIONS: Words =
    Words::new("with to for of from on in by about between across at behind into that which");

/// The verb of a step after a subject: past or present, no state, no modal.
fn verb_after(sentence: &[Token], mut at: usize, who: Subject) -> Option<usize> {
    for _ in 0..5 {
        let token = sentence.get(at).filter(|t| t.is_word())?;
        let word = token.lower.as_str();
        if matches!(word, "had" | "have" | "'ve" | "'d" | "did")
            && sentence.get(at + 1).is_some_and(|n| is_verb(&n.lower) || verbs::is_adverb(&n.lower))
        {
            at += 1;
            continue;
        }
        // "I was the one who decided" is a step.
        if who == Subject::I && word == "was" && sentence.get(at + 2).is_some_and(|t| t.is("one")) {
            return Some(at);
        }
        if matches!(
            word,
            "would" | "could" | "should" | "might" | "was" | "were" | "will" | "need" | "needed"
        ) {
            return None;
        }
        if verbs::is_state(word) || IDLE.has(word) {
            return None;
        }
        if is_verb(word) {
            return Some(at);
        }
        if !verbs::is_adverb(word) {
            return None;
        }
        at += 1;
    }
    None
}

/// What people do together without anything being done.
static IDLE: Words =
    Words::new("celebrated slept met laughed waited talked ate stayed came went cheered cried lunched lived");

fn is_verb(word: &str) -> bool {
    verbs::is_past(word) || verbs::is_present(word) || matches!(word, "began" | "undid")
}

/// "I told them what we needed", "because we shipped late", "the job that we built": not the step that is told.
fn is_inside(sentence: &[Token], at: usize) -> bool {
    let before = &sentence[..at];
    let opener = before.iter().rposition(|t| OPENERS.has(&t.lower));
    let Some(opener) = opener else { return false };
    // The opener has to stand close, with no new clause between.
    let between = &before[opener + 1..];
    if between.iter().any(|t| t.is_any(&[",", ";", ":", "and", "but"])) || between.len() > 3 {
        return false;
    }
    // At the very start ("When we rolled it out, we …") it still is the teller's "we", told as background.
    true
}

static OPENERS: Words = Words::new(
    "what that which because whether if how why where when while until before unless than \
     whatever whom who as since though although once after whenever everything anything \
     something",
);
