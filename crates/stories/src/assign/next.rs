//! The one story that is most worth writing next.

use super::columns::columns;
use super::explain::explain;
use super::{Assignment, Hole, Tellable, Unassignable, Wants, assign, search};
use crate::principle::{Principle, Shown, Strength};
use serde::Serialize;

/// What to write next, and what it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextStory {
    /// What it should lead.
    pub leads: Principle,
    /// What it had best carry, too, if that closes more.
    pub carries: Option<Principle>,
    /// What kind of event to look for.
    pub prompt: String,
    /// One sentence: why this one.
    pub reason: String,
    /// Holes of the loop today, and with it.
    pub holes_today: usize,
    pub holes_then: usize,
    pub closes: Vec<Hole>,
    /// The round in which it would be told.
    pub told_in: Option<String>,
}

/// Finds the story whose absence costs a loop most. None if the loop has no hole that one story could close.
///
/// # Errors
/// As [`assign`].
pub fn next_story(bank: &[Tellable], wants: &Wants) -> Result<Option<NextStory>, Unassignable> {
    let today = assign(bank, wants)?;
    let open: Vec<Principle> = {
        let mut open: Vec<Principle> = today.holes.iter().map(|hole| hole.principle).collect();
        open.sort_unstable();
        open.dedup();
        open
    };
    if open.is_empty() || bank.len() >= super::MOST_STORIES {
        return Ok(None);
    }
    let probed = |p: &Principle| wants.rounds.iter().any(|round| round.principles.contains(p));
    let with = |leads: Principle, carries: Option<Principle>| with(bank, wants, leads, carries);
    let worth = |then: &(i64, Assignment)| (std::cmp::Reverse(then.1.holes.len()), then.0);
    // Of two that are worth as much, the one that fewer stories lead already.
    let led = |p: &Principle| {
        let leads = |s: &Shown| s.principle == *p && s.strength == Strength::Leads;
        bank.iter().filter(|story| story.principles.iter().any(leads)).count()
    };
    // First what it leads, then what it had best carry beside it.
    let alone = open.iter().map(|p| (*p, with(*p, None)));
    let best = alone.max_by_key(|(p, then)| (worth(then), std::cmp::Reverse((led(p), *p))));
    let Some((leads, alone)) = best else {
        return Ok(None);
    };
    let seconds = Principle::ALL.into_iter().filter(|p| *p != leads && probed(p));
    let pair = seconds
        .map(|p| (p, with(leads, Some(p))))
        .max_by_key(|(p, then)| (worth(then), std::cmp::Reverse(*p)));
    let better = pair.filter(|(_, then)| then.1.holes.len() < alone.1.holes.len());
    let (carries, (_, then)) = match better {
        Some((carries, then)) => (Some(carries), then),
        None => (None, alone),
    };
    Ok((then.holes.len() < today.holes.len()).then(|| describe(bank, &today, &then, leads, carries)))
}

/// The bank with one more story, at its best.
fn with(bank: &[Tellable], wants: &Wants, leads: Principle, carries: Option<Principle>) -> (i64, Assignment) {
    let mut larger = bank.to_vec();
    let mut principles = vec![Shown { principle: leads, strength: Strength::Leads }];
    principles.extend(carries.map(|principle| Shown { principle, strength: Strength::Carries }));
    larger.push(Tellable {
        id: NEW.to_owned(),
        title: String::new(),
        principles,
        employer: String::new(),
        told: 0,
    });
    let columns = columns(&larger, wants);
    let found = search::best(&columns, larger.len(), 1);
    let value = found.first().map_or(0, |choice| choice.value);
    (value, explain(&larger, wants, &columns, &found))
}

/// No id of a story holds this character.
const NEW: &str = "\u{0}new";

fn describe(
    bank: &[Tellable],
    today: &Assignment,
    then: &Assignment,
    leads: Principle,
    carries: Option<Principle>,
) -> NextStory {
    let closes: Vec<Hole> = today.holes.iter().filter(|hole| !then.holes.contains(hole)).cloned().collect();
    let told_in =
        then.told.iter().find(|told| told.stories.iter().any(|id| id == NEW)).map(|told| told.round.clone());
    let has = |strength: Strength| {
        bank.iter()
            .filter(|s| s.principles.iter().any(|one| one.principle == leads && one.strength >= strength))
            .count()
    };
    let wanted = today.holes.iter().filter(|hole| hole.principle == leads).count();
    let name = leads.title();
    let have = match (has(Strength::Carries), has(Strength::Touches)) {
        (0, 0) => format!("No story of yours shows {name}"),
        (0, _) => format!("{name} is only touched in your stories"),
        (1, _) => format!("One story of yours shows {name}, and it is needed where it is"),
        (n, _) => format!("{n} stories of yours show {name}, and they are needed where they are"),
    };
    let rounds = match wanted {
        1 => "one round lacks it".to_owned(),
        n => format!("{n} rounds lack it"),
    };
    let also = carries
        .map_or_else(String::new, |p| format!(" If it carries {}, too, it closes one more.", p.title()));
    NextStory {
        leads,
        carries,
        prompt: prompt(leads).to_owned(),
        reason: format!("{have}; {rounds}.{also}"),
        holes_today: today.holes.len(),
        holes_then: then.holes.len(),
        closes,
        told_in,
    }
}

/// What kind of event shows a principle.
#[must_use]
pub fn prompt(principle: Principle) -> &'static str {
    match principle {
        Principle::CustomerObsession => {
            "A time you took something from your plan because of what one customer showed you"
        }
        Principle::Ownership => "A time you took on what was nobody's, and what you dropped for it",
        Principle::InventAndSimplify => {
            "A time you made something unnecessary that everybody had learned to live with"
        }
        Principle::AreRightALot => {
            "A time you changed your mind on evidence, and who had held that evidence before you"
        }
        Principle::LearnAndBeCurious => {
            "A time you went to learn a trade that was not yours, and what it overturned"
        }
        Principle::HireAndDevelopTheBest => {
            "A person who can do today what they could not before you led them, and how that came"
        }
        Principle::InsistOnTheHighestStandards => {
            "A time you held something back that others would have shipped"
        }
        Principle::ThinkBig => {
            "A time you proposed what three teams said was too large, and the first small piece of it"
        }
        Principle::BiasForAction => {
            "A decision that you took within the hour, with half of what you wanted to know"
        }
        Principle::Frugality => "A time you got there without the money, and what you found by having to",
        Principle::EarnTrust => "A time you told people about a fault of yours before they could find it",
        Principle::DiveDeep => {
            "A time a number was right on the page and wrong in the world, and how you got to it"
        }
        Principle::HaveBackbone => {
            "A time you told your own director no, and what you did once it was decided"
        }
        Principle::DeliverResults => {
            "A date that you kept although it stopped looking possible, and what it cost"
        }
        Principle::BestEmployer => {
            "A time you changed how people work because it was hurting them, not because it was slow"
        }
        Principle::BroadResponsibility => {
            "A time what you built touched people who never chose it, and what you did for them"
        }
    }
}
