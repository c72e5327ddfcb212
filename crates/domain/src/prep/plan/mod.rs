//! The plan: blocks of minutes laid into the free minutes of weekdays, kept once they are laid.
//!
//! [`Plan::refresh`] brings a stored plan to a day: what the evidence shows is done, what was not done on its day moves
//! to the next free time and says from where, and what is still to do gets a block. A block is laid over the free
//! minutes of a day only where the person put it there. Nothing is ever lost: of a line that is open, what is done,
//! planned and waiting for a day comes to what the line takes.

mod act;
mod block;
mod done;
mod lay;
mod mark;
mod standing;

pub use act::{Act, Refused};
pub use block::{Block, By, Cause, Move, Place};
pub use mark::{Mark, Marks};
pub use standing::{Pace, Standing, State, Ticked, standing};

use super::evidence::Evidence;
use super::item::{Horizon, Item, after};
use super::profile::{Profile, WeekMinutes};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A plan as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order in which they were laid.
    pub blocks: Vec<Block>,
    /// What was decided by hand, by line.
    pub marks: Marks,
    /// Counts the blocks that were ever laid.
    pub laid: u32,
    /// What it was laid for; another one lays anew what is ahead.
    pub basis: Option<Basis>,
}

/// What moves every block ahead when it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub date: Option<Date>,
    pub minutes: WeekMinutes,
}

/// What a plan is made from on one day.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub profile: &'a Profile,
    pub items: &'a [Item],
    pub evidence: &'a Evidence,
    pub today: Date,
}

impl Facts<'_> {
    #[must_use]
    pub fn horizon(&self) -> Horizon {
        Horizon::of(self.profile, self.today)
    }

    /// The last day that a block may be laid on: the day before the loop. On the day itself nothing is planned.
    #[must_use]
    pub fn last_day(&self) -> Date {
        after(self.horizon().day, -1)
    }

    pub(super) fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
}

impl Plan {
    /// Brings the plan to the day of the facts.
    pub fn refresh(&mut self, facts: &Facts<'_>) {
        let basis = Basis { date: facts.profile.date, minutes: facts.profile.minutes };
        let moved = self.basis.replace(basis).is_some_and(|before| before != basis);
        self.blocks.retain(|block| block.done().is_some() || facts.item(&block.item).is_some());
        for item in facts.items {
            done::settle(self, item, facts);
        }
        if moved {
            lay::lift(self, facts, facts.today);
        }
        lay::slip(self, facts);
        lay::place(self, facts);
    }

    /// Minutes that are planned on a day.
    #[must_use]
    pub fn planned_on(&self, day: Date) -> u32 {
        let on_day = self.blocks.iter().filter(|block| block.place == Place::On(day));
        on_day.fold(0, |sum, block| sum.saturating_add(block.minutes))
    }

    /// Minutes that were done on a day.
    #[must_use]
    pub fn done_on(&self, day: Date) -> u32 {
        let on_day = self.blocks.iter().filter_map(Block::done).filter(|(date, _)| *date == day);
        on_day.fold(0, |sum, (_, minutes)| sum.saturating_add(minutes))
    }

    /// Minutes for which no day had room.
    #[must_use]
    pub fn waiting(&self) -> u32 {
        let waiting = self.blocks.iter().filter(|block| block.place == Place::Waiting);
        waiting.fold(0, |sum, block| sum.saturating_add(block.minutes))
    }

    /// Minutes that a day still has room for.
    #[must_use]
    pub fn free_on(&self, day: Date, profile: &Profile) -> u32 {
        let used = self.planned_on(day).saturating_add(self.done_on(day));
        profile.minutes.on(day.weekday()).saturating_sub(used)
    }

    fn new_id(&mut self) -> String {
        self.laid = self.laid.saturating_add(1);
        format!("b{}", self.laid)
    }
}
