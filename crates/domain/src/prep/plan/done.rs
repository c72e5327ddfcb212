//! Fits the blocks of one line to what is done of it.

use super::standing::{State, standing};
use super::{Block, By, Facts, Place, Plan};
use crate::prep::item::Item;
use jiff::civil::Date;

/// The longest block; longer work is cut.
const LONGEST: u32 = 90;
/// Short units are put together up to this.
const BUNDLE: u32 = 30;

/// Marks what the evidence shows, takes back what it no longer shows, and makes what is left to do as long as it is.
pub(super) fn settle(plan: &mut Plan, item: &Item, facts: &Facts<'_>) {
    unsay(plan, item, facts);
    say(plan, item, facts);
    let open = standing(plan, item, facts).state == State::Open;
    let left = if open { item.minutes().saturating_sub(done_minutes(plan, item)) } else { 0 };
    shorten(plan, item, left);
    lengthen(plan, item, left);
}

/// Minutes of the line that the evidence stands for.
fn shown(item: &Item, facts: &Facts<'_>) -> u32 {
    let units = item.evidence.as_ref().map_or(0, |kind| facts.evidence.count(kind));
    units.min(item.want).saturating_mul(item.work.each)
}

fn of<'a>(plan: &'a Plan, item: &'a Item) -> impl Iterator<Item = &'a Block> {
    plan.blocks.iter().filter(|block| block.item == item.id)
}

/// Planned minutes of blocks that are done.
fn done_minutes(plan: &Plan, item: &Item) -> u32 {
    let done = of(plan, item).filter(|block| block.done().is_some());
    done.fold(0, |sum, block| sum.saturating_add(block.minutes))
}

fn by_evidence(block: &Block) -> bool {
    matches!(block.place, Place::Done { by: By::Evidence, .. })
}

/// Blocks whose evidence has gone are to do again.
fn unsay(plan: &mut Plan, item: &Item, facts: &Facts<'_>) {
    let shown = shown(item, facts);
    let seen = |plan: &Plan| {
        let blocks = of(plan, item).filter(|block| by_evidence(block));
        blocks.fold(0_u32, |sum, block| sum.saturating_add(block.minutes))
    };
    while seen(plan) > shown {
        let last = plan.blocks.iter_mut().rev().find(|block| block.item == item.id && by_evidence(block));
        let Some(block) = last else { return };
        block.place = Place::Waiting;
    }
}

/// The next blocks are done as far as the evidence reaches.
fn say(plan: &mut Plan, item: &Item, facts: &Facts<'_>) {
    let mut missing = shown(item, facts).saturating_sub(done_minutes(plan, item));
    while missing > 0 {
        let on = day_of(item, facts, shown(item, facts) - missing);
        let next = next_planned(plan, item);
        let at = match next {
            Some(at) if plan.blocks[at].minutes <= missing => at,
            Some(at) => split(plan, at, missing),
            None => {
                let id = plan.new_id();
                plan.blocks.push(new(id, item, missing.min(item.work.each.max(1))));
                plan.blocks.len() - 1
            }
        };
        missing = missing.saturating_sub(plan.blocks[at].minutes);
        mark(plan, item, at, on);
    }
}

/// Notes a block as done; what was done of one line on one day is one block.
fn mark(plan: &mut Plan, item: &Item, at: usize, on: Date) {
    let Block { minutes, .. } = plan.blocks[at];
    let that_day = |block: &Block| {
        block.item == item.id && by_evidence(block) && block.done().is_some_and(|(day, _)| day == on)
    };
    let (at, minutes) = match plan.blocks.iter().position(that_day) {
        None => (at, minutes),
        Some(earlier) => {
            plan.blocks.remove(at);
            let earlier = if at < earlier { earlier - 1 } else { earlier };
            (earlier, minutes.saturating_add(plan.blocks[earlier].minutes))
        }
    };
    let block = &mut plan.blocks[at];
    block.minutes = minutes;
    block.place = Place::Done { on, minutes, by: By::Evidence };
}

/// The day on which the unit was reached that begins after so many minutes of the line.
fn day_of(item: &Item, facts: &Facts<'_>, minutes: u32) -> Date {
    let days = item.evidence.as_ref().map_or(&[][..], |kind| facts.evidence.days(kind));
    let unit = minutes.checked_div(item.work.each).and_then(|unit| usize::try_from(unit).ok());
    let day = unit.and_then(|unit| days.get(unit)).or(days.last());
    day.copied().unwrap_or(facts.today).min(facts.today)
}

/// The planned block of a line that comes first.
fn next_planned(plan: &Plan, item: &Item) -> Option<usize> {
    let planned = plan.blocks.iter().enumerate().filter(|(_, block)| block.item == item.id);
    let planned = planned.filter(|(_, block)| block.done().is_none());
    planned.min_by_key(|(at, block)| (block.day().is_none(), block.day(), *at)).map(|(at, _)| at)
}

/// Cuts a block in two where it stands; gives the first part, of so many minutes.
pub(super) fn split(plan: &mut Plan, at: usize, minutes: u32) -> usize {
    let id = plan.new_id();
    let block = &mut plan.blocks[at];
    let mut first = block.clone();
    first.id = id;
    first.minutes = minutes;
    block.minutes = block.minutes.saturating_sub(minutes);
    plan.blocks.insert(at, first);
    at
}

/// Takes planned blocks away from the end until no more than `left` minutes are planned.
fn shorten(plan: &mut Plan, item: &Item, left: u32) {
    let planned = |plan: &Plan| {
        let blocks = of(plan, item).filter(|block| block.done().is_none());
        blocks.fold(0_u32, |sum, block| sum.saturating_add(block.minutes))
    };
    while planned(plan) > left {
        let surplus = planned(plan) - left;
        let blocks = plan.blocks.iter().enumerate();
        let blocks = blocks.filter(|(_, block)| block.item == item.id && block.done().is_none());
        let last = blocks.max_by_key(|(at, block)| (block.day().is_none(), block.day(), *at));
        let Some(at) = last.map(|(at, _)| at) else { return };
        if plan.blocks[at].minutes <= surplus {
            plan.blocks.remove(at);
        } else {
            plan.blocks[at].minutes -= surplus;
        }
    }
}

/// Adds blocks without a day until `left` minutes are planned.
fn lengthen(plan: &mut Plan, item: &Item, left: u32) {
    let blocks = of(plan, item).filter(|block| block.done().is_none());
    let planned = blocks.fold(0_u32, |sum, block| sum.saturating_add(block.minutes));
    let mut missing = left.saturating_sub(planned);
    while missing > 0 {
        let id = plan.new_id();
        let minutes = chunk(item).min(missing);
        plan.blocks.push(new(id, item, minutes));
        missing -= minutes;
    }
}

/// How long a block of a line is: one unit, or several short ones.
fn chunk(item: &Item) -> u32 {
    let each = item.work.each.max(1);
    if each >= BUNDLE { each.min(LONGEST) } else { each * (BUNDLE / each) }
}

fn new(id: String, item: &Item, minutes: u32) -> Block {
    Block { id, item: item.id.clone(), minutes, place: Place::Waiting, moves: Vec::new(), by_hand: false }
}
