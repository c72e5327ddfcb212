//! How a line stands today: what there is of it, what there should be, and who says that it is done.

use super::{Block, By, Facts, Mark, Place, Plan};
use crate::prep::item::{Item, between};
use jiff::Timestamp;
use jiff::civil::Date;

/// A line today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub have: u32,
    pub want: u32,
    /// What there should be by now.
    pub expected: u32,
    pub state: State,
    pub pace: Pace,
}

/// Whether a line is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Ticked(Ticked),
    Dropped,
}

/// What ticked a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// Evidence, on the day on which it was enough.
    ByEvidence(Date),
    ByHand(Timestamp),
    /// Blocks that the person said are done, the last of them on this day.
    ByBlocks(Date),
}

/// Against what there should be by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Nothing is expected yet, or nothing any more.
    None,
    Ahead,
    OnTime,
    Behind(u32),
}

/// How a line stands.
#[must_use]
pub fn standing(plan: &Plan, item: &Item, facts: &Facts<'_>) -> Standing {
    let (want, have) = (item.want, have(plan, item, facts));
    let state = state(plan, item, facts, have);
    let expected = if state == State::Open { expected(item, facts.today) } else { 0 };
    let pace = match state {
        State::Open if facts.today < item.opens.from && have == 0 => Pace::None,
        State::Open if have > expected => Pace::Ahead,
        State::Open if have == expected => Pace::OnTime,
        State::Open => Pace::Behind(expected - have),
        State::Ticked(_) | State::Dropped => Pace::None,
    };
    Standing { have, want, expected, state, pace }
}

/// Units that the evidence shows; of a line that the product cannot see, what the done blocks come to.
fn have(plan: &Plan, item: &Item, facts: &Facts<'_>) -> u32 {
    let seen = item.evidence.as_ref().map_or(0, |kind| facts.evidence.count(kind));
    let said = if sees(item) { 0 } else { hand_units(plan, item) };
    seen.saturating_add(said).min(item.want)
}

/// Kinds of evidence that only the person can speak for: what happens outside of the product.
const OUTSIDE: [&str; 9] = [
    "coding_problems_tried",
    "coding_problems_solved",
    "coding_problems_timed",
    "design_prompts_practised",
    "pad_sessions",
    "board_sessions",
    "mocks_held",
    "stories_with_feedback",
    "introductions_timed",
];

/// Whether the product sees for itself when this line is done.
pub(super) fn sees(item: &Item) -> bool {
    item.evidence.as_deref().is_some_and(|kind| !OUTSIDE.contains(&kind))
}

fn by_hand<'a>(plan: &'a Plan, item: &'a Item) -> impl Iterator<Item = &'a Block> {
    let said = |block: &&Block| matches!(block.place, Place::Done { by: By::Hand, .. });
    plan.blocks.iter().filter(|block| block.item == item.id).filter(said)
}

/// Whole units in the minutes of blocks that the person said are done, by what was planned and not by the clock.
fn hand_units(plan: &Plan, item: &Item) -> u32 {
    let minutes: u32 = by_hand(plan, item).fold(0, |sum, block| sum.saturating_add(block.minutes));
    minutes.checked_div(item.work.each).unwrap_or(0)
}

fn state(plan: &Plan, item: &Item, facts: &Facts<'_>, have: u32) -> State {
    match plan.marks.get(&item.id) {
        Some(Mark::Dropped { .. }) => return State::Dropped,
        Some(Mark::Ticked { at, .. }) => return State::Ticked(Ticked::ByHand(*at)),
        Some(Mark::Open { .. }) => return State::Open,
        None => {}
    }
    if have < item.want {
        return State::Open;
    }
    let days = item.evidence.as_ref().map_or(&[][..], |kind| facts.evidence.days(kind));
    let enough = usize::try_from(item.want).ok().and_then(|want| days.get(want.checked_sub(1)?));
    match enough {
        Some(day) => State::Ticked(Ticked::ByEvidence(*day)),
        None => {
            let last = by_hand(plan, item).filter_map(Block::done).map(|(day, _)| day).max();
            State::Ticked(Ticked::ByBlocks(last.unwrap_or(facts.today)))
        }
    }
}

/// A straight line from the day on which the line opens to the one on which it is due.
fn expected(item: &Item, today: Date) -> u32 {
    if today >= item.opens.due {
        return item.want;
    }
    let (all, gone) = (between(item.opens.from, item.opens.due), between(item.opens.from, today));
    let share = (i64::from(item.want) * gone.max(0)).checked_div(all).unwrap_or(0);
    u32::try_from(share).unwrap_or(0).min(item.want)
}
