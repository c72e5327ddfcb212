//! What the person does with lines and blocks.

use super::{By, Cause, Facts, Mark, Place, Plan};
use jiff::Timestamp;
use jiff::civil::Date;

/// Something done by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Tick {
        item: String,
        note: String,
    },
    Untick {
        item: String,
        note: String,
    },
    Drop {
        item: String,
        note: String,
    },
    Restore {
        item: String,
    },
    /// To a day, whether it has room or not.
    Move {
        block: String,
        to: Date,
    },
    /// The last move or the "done" is taken back.
    Undo {
        block: String,
    },
    Done {
        block: String,
        minutes: Option<u32>,
    },
}

/// Why something cannot be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("no such line")]
    NoItem,
    #[error("no such block")]
    NoBlock,
    #[error("{0} is past, choose today or a later day")]
    Past(Date),
    #[error("{0} is not before the loop, choose an earlier day or move the date first")]
    NotBeforeTheLoop(Date),
    #[error("this block is done, take that back before you move it")]
    IsDone,
    #[error("this block has not moved, there is nothing to take back")]
    NothingToUndo,
    #[error("the evidence shows that this block is done, remove the evidence to open it again")]
    DoneByEvidence,
}

impl Plan {
    /// Does it, and brings the plan to the day of the facts.
    ///
    /// # Errors
    /// It names something that is not there, or makes no sense on this day.
    pub fn act(&mut self, act: Act, facts: &Facts<'_>, now: Timestamp) -> Result<(), Refused> {
        match act {
            Act::Tick { item, note } => self.mark(item, Some(Mark::Ticked { at: now, note }), facts)?,
            Act::Untick { item, note } => self.untick(item, note, facts, now)?,
            Act::Drop { item, note } => self.mark(item, Some(Mark::Dropped { at: now, note }), facts)?,
            Act::Restore { item } => self.mark(item, None, facts)?,
            Act::Move { block, to } => self.move_to(&block, to, facts)?,
            Act::Undo { block } => self.undo(&block, facts)?,
            Act::Done { block, minutes } => self.done(&block, minutes, facts)?,
        }
        self.refresh(facts);
        Ok(())
    }

    fn mark(&mut self, item: String, mark: Option<Mark>, facts: &Facts<'_>) -> Result<(), Refused> {
        facts.item(&item).ok_or(Refused::NoItem)?;
        match mark {
            Some(mark) => self.marks.insert(item, mark),
            None => self.marks.remove(&item),
        };
        Ok(())
    }

    /// A tick by hand goes; one by evidence or by blocks is overruled.
    fn untick(
        &mut self,
        item: String,
        note: String,
        facts: &Facts<'_>,
        now: Timestamp,
    ) -> Result<(), Refused> {
        let was = self.marks.get(&item).cloned();
        self.mark(item.clone(), None, facts)?;
        let by_hand = matches!(was, Some(Mark::Ticked { .. }));
        let line = facts.item(&item).ok_or(Refused::NoItem)?;
        let still = super::standing(self, line, facts).state != super::State::Open;
        if still && !by_hand {
            self.marks.insert(item, Mark::Open { at: now, note });
        }
        Ok(())
    }

    fn place_of(&self, block: &str) -> Result<usize, Refused> {
        self.blocks.iter().position(|one| one.id == block).ok_or(Refused::NoBlock)
    }

    fn move_to(&mut self, block: &str, to: Date, facts: &Facts<'_>) -> Result<(), Refused> {
        let at = self.place_of(block)?;
        if self.blocks[at].done().is_some() {
            return Err(Refused::IsDone);
        }
        if to < facts.today {
            return Err(Refused::Past(to));
        }
        if to > facts.last_day() {
            return Err(Refused::NotBeforeTheLoop(to));
        }
        if self.blocks[at].place != Place::On(to) {
            self.blocks[at].go(Place::On(to), true, Cause::Hand, String::new());
        }
        Ok(())
    }

    /// Puts a block back. A day that has gone by meanwhile becomes today.
    fn undo(&mut self, block: &str, facts: &Facts<'_>) -> Result<(), Refused> {
        let at = self.place_of(block)?;
        if matches!(self.blocks[at].place, Place::Done { by: By::Evidence, .. }) {
            return Err(Refused::DoneByEvidence);
        }
        let last = self.blocks[at].moves.pop().ok_or(Refused::NothingToUndo)?;
        let (place, by_hand) = match last.from {
            Place::On(day) if day < facts.today && facts.today <= facts.last_day() => {
                (Place::On(facts.today), true)
            }
            from => (from, last.by_hand),
        };
        self.blocks[at].place = place;
        // Where the day has filled up meanwhile, the person has said so by putting it back.
        let full = |day: Date| self.planned_on(day) > facts.profile.minutes.on(day.weekday());
        self.blocks[at].by_hand = by_hand || self.blocks[at].day().is_some_and(full);
        Ok(())
    }

    fn done(&mut self, block: &str, minutes: Option<u32>, facts: &Facts<'_>) -> Result<(), Refused> {
        let at = self.place_of(block)?;
        if self.blocks[at].done().is_some() {
            return Err(Refused::IsDone);
        }
        let minutes = minutes.unwrap_or(self.blocks[at].minutes);
        let place = Place::Done { on: facts.today, minutes, by: By::Hand };
        self.blocks[at].go(place, false, Cause::Done, String::new());
        Ok(())
    }
}
