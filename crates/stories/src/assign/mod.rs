//! Which story to tell in which round of a loop, none told twice.
//!
//! **Objective**, in this order: (1) the sum, over all rounds, of the weights of the principles that are covered
//! there, three for a critical one and two for any other, counting at most as many per round as it wants;
//! (2) strength, two where a covered principle is led and one where it is carried; (3) freshness and spread:
//! stories that were told often, and two from one employer in one round, cost a little. A principle counts as
//! covered in a round if the round probes it and a story told there leads or carries it. A story that adds
//! nothing is not told, so that it stays free for a question nobody foresaw.
//!
//! The best assignment is exact: see [`search`](self) for how.

mod columns;
mod explain;
mod next;
mod search;

#[cfg(test)]
mod tests;

pub use next::{NextStory, next_story};

use crate::principle::{Principle, Shown, Strength};
use serde::{Deserialize, Serialize};

/// More stories than bits cannot be assigned.
pub const MOST_STORIES: usize = 64;

/// A story of the bank, as far as assigning needs to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tellable {
    pub id: String,
    pub title: String,
    pub principles: Vec<Shown>,
    #[serde(default)]
    pub employer: String,
    /// How often it was told already, in drills, rehearsals or real rounds.
    #[serde(default)]
    pub told: u32,
}

/// What one round wants to hear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: String,
    pub title: String,
    /// What it probes.
    pub principles: Vec<Principle>,
    /// How many principles it wants at least and at most.
    pub min: usize,
    pub max: usize,
    /// For how many stories there is time.
    pub slots: usize,
}

impl Round {
    /// How many principles can count here.
    #[must_use]
    pub fn wanted(&self) -> usize {
        self.max.min(self.principles.len())
    }
}

/// A loop: its rounds, and the principles for which it wants two data points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wants {
    pub rounds: Vec<Round>,
    pub critical: Vec<Principle>,
}

/// Why the stories of a bank cannot be assigned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unassignable {
    #[error("{0} stories are more than {MOST_STORIES}: leave out those that you would not tell")]
    TooMany(usize),
    #[error("the story `{0}` stands in the bank twice: keep one of them")]
    Twice(String),
}

/// A principle that is heard in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heard {
    pub principle: Principle,
    pub strength: Strength,
    /// Id of the story that shows it best there.
    pub story: String,
}

/// A principle that a round wants and no story shows there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Hole {
    pub round: String,
    pub principle: Principle,
    pub critical: bool,
}

/// What one round hears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    pub round: String,
    /// Ids of the stories, in the order of the bank.
    pub stories: Vec<String>,
    pub heard: Vec<Heard>,
    pub wanted: usize,
    /// Does it hear less than the least it wants?
    pub short: bool,
}

/// Another way to split the stories, and what it would lose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternative {
    pub told: Vec<Told>,
    /// The first thing that is different: "Telling “A” in Bar Raiser instead of Coding 1".
    pub moved: String,
    /// What is heard in the best split and not in this one: the round's id and the principle.
    pub lost: Vec<(String, Principle)>,
    /// One sentence: what is different, and what that loses.
    pub loses: String,
}

/// The best assignment, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assignment {
    pub told: Vec<Told>,
    pub holes: Vec<Hole>,
    /// Ids of stories that are not told.
    pub left: Vec<String>,
    /// Why this one, in a sentence for each round that hears something.
    pub why: Vec<String>,
    /// The two best others, if there are any.
    pub alternatives: Vec<Alternative>,
}

/// The best assignment of the stories of a bank to the rounds of a loop.
///
/// # Errors
/// If the bank holds more than [`MOST_STORIES`] stories or one id twice.
pub fn assign(bank: &[Tellable], wants: &Wants) -> Result<Assignment, Unassignable> {
    check(bank)?;
    let columns = columns::columns(bank, wants);
    let found = search::best(&columns, bank.len(), 3);
    Ok(explain::explain(bank, wants, &columns, &found))
}

fn check(bank: &[Tellable]) -> Result<(), Unassignable> {
    if bank.len() > MOST_STORIES {
        return Err(Unassignable::TooMany(bank.len()));
    }
    let twice = bank.iter().enumerate().find(|(at, one)| bank[..*at].iter().any(|other| other.id == one.id));
    twice.map_or(Ok(()), |(_, story)| Err(Unassignable::Twice(story.id.clone())))
}
