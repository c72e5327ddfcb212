//! Which stories a loop hears in which round.

use super::{Bank, Told, principle_of};
use highbar_domain::process::{Process, Round, RoundKind};
use highbar_stories::assign::{self, Assignment, Tellable, Wants};
use highbar_stories::{Principle, Strength};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// So many stories are weighed against each other. The time to find the best split grows steeply with their number.
const MOST_WEIGHED: usize = 24;
/// Of each principle one more than there are rounds that ask for it: what could be told where leaves a choice.
const SPARE: usize = 1;

/// The best split of what is written over the rounds of the loop; nothing for an empty bank.
#[must_use]
pub fn split(process: &Process, bank: &Bank) -> Option<Assignment> {
    if bank.stories.is_empty() {
        return None;
    }
    let wants = wants(process, &process.loop_rounds(None));
    let written: Vec<&Told> = bank.stories.iter().filter(|told| told.words > 0).collect();
    let stories: Vec<Tellable> = weighed(&written, &wants).into_iter().map(tellable).collect();
    assign::assign(&stories, &wants).ok()
}

/// What rounds want to hear.
#[must_use]
pub fn wants(process: &Process, rounds: &[&Round]) -> Wants {
    Wants {
        rounds: rounds.iter().map(|round| wanted(round)).collect(),
        critical: process.critical_principles().filter_map(|one| principle_of(&one.id)).collect(),
    }
}

/// The stories that are worth weighing, in the order given: of a large bank the strongest of each principle in turn,
/// what is ready before drafts and what was told least first.
#[must_use]
pub fn weighed<'b>(stories: &[&'b Told], wants: &Wants) -> Vec<&'b Told> {
    let asked: BTreeSet<Principle> =
        wants.rounds.iter().flat_map(|round| &round.principles).copied().collect();
    let needed = |principle: &Principle| {
        wants.rounds.iter().filter(|round| round.principles.contains(principle)).count() + SPARE
    };
    let best = |principle: &Principle| {
        let mut all = strongest(stories, *principle);
        all.truncate(needed(principle));
        all
    };
    let mut of_each: Vec<Vec<usize>> = asked.iter().map(best).collect();
    let mut chosen = BTreeSet::new();
    while chosen.len() < MOST_WEIGHED && of_each.iter().any(|left| !left.is_empty()) {
        for left in &mut of_each {
            left.retain(|at| !chosen.contains(at));
            if chosen.len() < MOST_WEIGHED && !left.is_empty() {
                chosen.insert(left.remove(0));
            }
        }
    }
    chosen.into_iter().map(|at| stories[at]).collect()
}

/// The places of the stories that lead or carry a principle, the best first.
fn strongest(stories: &[&Told], principle: Principle) -> Vec<usize> {
    let strength = |at: &usize| stories[*at].story.strength(principle);
    let mut all: Vec<usize> =
        (0..stories.len()).filter(|at| strength(at) >= Some(Strength::Carries)).collect();
    all.sort_by_key(|at| {
        let told = stories[*at];
        (Reverse(strength(at)), !told.ready, told.told, Reverse(told.updated_at))
    });
    all
}

/// A story as the assignment knows it.
#[must_use]
pub fn tellable(told: &Told) -> Tellable {
    Tellable {
        id: told.id.clone(),
        title: told.story.title.clone(),
        principles: told.story.principles.clone(),
        employer: told.story.employer.clone(),
        told: told.told,
    }
}

fn wanted(round: &Round) -> assign::Round {
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    assign::Round {
        id: round.id.to_string(),
        title: round.name.clone(),
        principles: round.suggested_principles.iter().filter_map(principle_of).collect(),
        min: number(round.principles.min),
        max: number(round.principles.max),
        slots: slots(round.kind),
    }
}

/// Stories for which a round has time.
fn slots(kind: RoundKind) -> usize {
    match kind {
        RoundKind::Behavioral => 4,
        RoundKind::BarRaiser => 3,
        RoundKind::PhoneScreen | RoundKind::HiringManager => 2,
        RoundKind::TechnicalScreen
        | RoundKind::Coding
        | RoundKind::SystemDesign
        | RoundKind::Architecture => 1,
    }
}
