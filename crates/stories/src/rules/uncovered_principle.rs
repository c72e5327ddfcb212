//! # uncovered-principle
//!
//! A principle that no story of the bank leads or carries; one that is only touched is as good as uncovered.
//!
//! **Why an interviewer minds.** Somebody in the loop is assigned that principle, and has nothing else to ask you.
//!
//! **Bad:** sixteen principles, and the one that needs you to say no to your director has no story.
//! **Good:** one story that carries it, even if it leads another.
//!
//! **Do:** look first whether a story that you have already carries it; if not, write that one next.

use crate::bank::{BankFindings, Member};
use crate::principle::{Principle, Strength};

pub(super) fn check(bank: &[Member<'_>], found: &mut BankFindings<'_>) {
    if bank.is_empty() {
        return;
    }
    for principle in Principle::ALL {
        let strength = |member: &&Member<'_>| member.story.strength(principle);
        if bank.iter().any(|member| strength(&member) > Some(Strength::Touches)) {
            continue;
        }
        let touching: Vec<&str> = bank.iter().filter(|m| strength(m).is_some()).map(|m| m.id).collect();
        let title = principle.title();
        let (message, fix) = if touching.is_empty() {
            (
                format!("No story shows {title}."),
                "Look whether one of yours carries it; if not, write that one next.",
            )
        } else {
            (
                format!("{title} is only touched, in passing."),
                "Make one moment of that story larger, or write one that leads it.",
            )
        };
        found.add(&touching, message, fix);
    }
}
