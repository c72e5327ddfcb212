//! Which stories a loop hears in which round, as far as readiness needs to know.

use super::{Bank, principle_of};
use highbar_domain::process::{Process, Round, RoundKind};
use highbar_stories::assign::{self, Assignment, Tellable, Wants};

/// The best split of the bank; nothing for an empty one.
#[must_use]
pub fn split(process: &Process, bank: &Bank) -> Option<Assignment> {
    if bank.stories.is_empty() {
        return None;
    }
    let stories: Vec<Tellable> = bank
        .stories
        .iter()
        .filter(|told| told.words > 0)
        .take(assign::MOST_STORIES)
        .map(|told| Tellable {
            id: told.id.clone(),
            title: told.story.title.clone(),
            principles: told.story.principles.clone(),
            employer: told.story.employer.clone(),
            told: 0,
        })
        .collect();
    let wants = Wants {
        rounds: process.loop_rounds(None).into_iter().map(wanted).collect(),
        critical: process.critical_principles().filter_map(|one| principle_of(&one.id)).collect(),
    };
    assign::assign(&stories, &wants).ok()
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
