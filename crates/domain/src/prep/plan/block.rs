//! A block: some minutes for one line of the checklist.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Some minutes for one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub id: String,
    pub item: String,
    pub minutes: u32,
    pub place: Place,
    /// Where it stood before, the latest last.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// The person put it where it is; only then may its day be over full.
    #[serde(default)]
    pub by_hand: bool,
}

/// Where a block stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// No day has room for it.
    Waiting,
    On(Date),
    Done {
        on: Date,
        minutes: u32,
        by: By,
    },
}

/// What showed that a block is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    Evidence,
    Hand,
}

/// One move of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub from: Place,
    pub by_hand: bool,
    pub cause: Cause,
    /// Why there and not earlier, for whoever sees it.
    #[serde(default)]
    pub reason: String,
}

/// Why a block moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It was not done on its day.
    Slipped,
    /// The person moved it.
    Hand,
    /// The person said that it is done.
    Done,
}

/// Moves that are kept of one block; older ones can no longer be undone.
const MOST_MOVES: usize = 20;

impl Block {
    /// The day and the minutes, when it is done.
    #[must_use]
    pub fn done(&self) -> Option<(Date, u32)> {
        match self.place {
            Place::Done { on, minutes, .. } => Some((on, minutes)),
            Place::Waiting | Place::On(_) => None,
        }
    }

    /// The day for which it is planned.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        match self.place {
            Place::On(day) => Some(day),
            Place::Waiting | Place::Done { .. } => None,
        }
    }

    /// The day from which it slipped to where it stands, if it did.
    #[must_use]
    pub fn slipped_from(&self) -> Option<Date> {
        let last = self.moves.last().filter(|last| last.cause == Cause::Slipped)?;
        match (last.from, self.place) {
            (Place::On(day), Place::On(_)) => Some(day),
            _ => None,
        }
    }

    /// How often it has slipped.
    #[must_use]
    pub fn slips(&self) -> usize {
        self.moves.iter().filter(|one| one.cause == Cause::Slipped).count()
    }

    pub(super) fn go(&mut self, place: Place, by_hand: bool, cause: Cause, reason: String) {
        self.moves.push(Move { from: self.place, by_hand: self.by_hand, cause, reason });
        let surplus = self.moves.len().saturating_sub(MOST_MOVES);
        self.moves.drain(..surplus);
        self.place = place;
        self.by_hand = by_hand;
    }
}
