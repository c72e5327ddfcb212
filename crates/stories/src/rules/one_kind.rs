//! # one-kind
//!
//! Four or more stories, and all of them are technical, or all are about people. Where `kind` is not given it is
//! guessed from the words.
//!
//! **Why an interviewer minds.** The loop of a manager asks for both. Without one kind, you will bend a story
//! towards a question that it does not answer.
//!
//! **Bad:** ten migrations.
//! **Good:** seven migrations, and three stories on hiring, growing and letting go.
//!
//! **Do:** write the other kind next; begin with the person who cost you the most evenings.

use super::one_employer::ENOUGH;
use crate::bank::{BankFindings, Member};
use crate::story::{Kind, Section};
use crate::text::Words;

pub(super) fn check(bank: &[Member<'_>], found: &mut BankFindings<'_>) {
    let kinds: Vec<Kind> = bank.iter().map(kind_of).collect();
    if bank.len() < ENOUGH {
        return;
    }
    let first = kinds[0];
    if kinds.iter().any(|kind| *kind != first) {
        return;
    }
    let (is, other) = match first {
        Kind::Technical => {
            ("technical", "Write one about a person next: someone you hired, grew, or had to let go.")
        }
        Kind::People => {
            ("about people", "Write one about a system next: something that you found, chose or built.")
        }
    };
    let ids: Vec<&str> = bank.iter().map(|member| member.id).collect();
    found.add(&ids, format!("All {} stories are {is}, and a loop asks for both kinds.", bank.len()), other);
}

/// What the person said, or what the words of Task and Action speak of most.
pub(crate) fn kind_of(member: &Member<'_>) -> Kind {
    if let Some(kind) = member.story.kind {
        return kind;
    }
    static PEOPLE: Words = Words::new(
        "hired hire hiring coached coach coaching mentor mentored feedback promoted promotion \
         career performance resigned resign interviews morale trust conversation one-to-one \
         one-to-ones 1:1 1:1s senior junior growth leave onboarding conflict manager she he her \
         him people candidate candidates underperforming",
    );
    static TECHNICAL: Words = Words::new(
        "service database api deploy deployed release rollout code queue latency cache index \
         migration migrated pipeline cluster schema server servers query table job bug retry \
         tests design system load traffic logs monolith events data driver cost incident \
         incidents consumer",
    );
    let (mut people, mut technical) = (0, 0);
    for section in [Section::Situation, Section::Task, Section::Action] {
        for token in member.analysis.text(section).spoken() {
            people += usize::from(PEOPLE.has(&token.lower));
            technical += usize::from(TECHNICAL.has(&token.lower));
        }
    }
    if people > technical { Kind::People } else { Kind::Technical }
}
