//! # no-failure-story
//!
//! No story of the bank tells that you failed: a decision of yours that was wrong, something you missed, a goal
//! that was not reached.
//!
//! **Why an interviewer minds.** "Tell me about a failure" comes in most loops. Who has none prepared tells a
//! success with a scratch on it, and that is what gets written down.
//!
//! **Bad:** "My failure was that I worked too hard on the launch."
//! **Good:** "I ignored two warnings, the import lost a day of orders, and I told the customers myself."
//!
//! **Do:** take the decision that you would most like to have back, and tell what it cost whom.

use crate::bank::{BankFindings, Member};
use crate::text::Token;
use crate::text::phrases::Phrases;
use std::sync::LazyLock;

/// The teller failed, in the teller's words.
static FAILED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "i|we had|have|'d|simply|badly|completely? failed|misjudged|underestimated|overestimated|overlooked|ignored|misread|botched|broke; i|we was|were wrong|mistaken|too late|slow|late; i was too; i had|'d been wrong|mistaken
        my mistake|fault|error|failure|misjudgement|misjudgment|wrong; the mistake|failure|fault|error was mine|my; i made a|the|that|my|one|two <w>? mistake|error|misjudgement|call; a mistake of mine; i should have; i should n't|not have; i let her|him|them|it|down|my|the down?; i lost her|him|them|the|two|a|that
        i missed|regret|regretted|apologised|apologized; i got it|that|this badly|completely? wrong; i took the wrong; wrong call|decision|bet was|of mine|my; we|i missed the|our|that date|deadline|target|goal|launch|release; i did n't|not see|notice|check|ask|listen|act|test|read|tell|look|stop; i pushed .. too; i waited too; i hired the wrong; the project failed; never recovered; had to cancel; was cancelled|canceled; i cancelled; we never reached|shipped; fell short; it failed; i trusted the|a|my; the blame was mine; on me; i killed it",
    )
});

pub(super) fn check(bank: &[Member<'_>], found: &mut BankFindings<'_>) {
    if bank.is_empty() || bank.iter().any(is_failure) {
        return;
    }
    let message = match bank.len() {
        1 => "Your one story is no story of a failure.".to_owned(),
        n => {
            format!("In none of your {n} stories did you fail, and most loops ask for one in which you did.")
        }
    };
    found.add(
        &[],
        message,
        "Take the decision that you would most like to have back, and tell what it cost whom.",
    );
}

/// Enough words of failure by the teller, or a title that says so.
pub(crate) fn is_failure(member: &Member<'_>) -> bool {
    let title = member.story.title.to_lowercase();
    let named = ["fail", "mistake", "wrong", "too late", "lost", "missed", "regret"]
        .iter()
        .any(|word| title.contains(word));
    let mut told = 0;
    for (_, text) in member.analysis.each() {
        told += text.each_sentence().map(admissions).sum::<usize>();
    }
    told >= 2 || (named && told >= 1)
}

fn admissions(sentence: &[Token]) -> usize {
    FAILED.find(sentence).filter(|range| !sentence[range.start].quoted).count()
}
