//! A week of a plan: for each day the minutes that were given, and what stands in them.

use super::seat::Seat;
use super::view::{BlockState, BlockView, DayOfWeek, NextView, SlipView, WeekView};
use highbar_domain::prep::item::after;
use highbar_domain::prep::outlook::words;
use highbar_domain::prep::plan::{Place, standing};
use highbar_domain::prep::{Block, Item, Plan};
use jiff::civil::Date;

/// The Monday of a day's week.
pub(super) fn monday(day: Date) -> Date {
    after(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// The seven days from a Monday on.
pub(super) fn week(plan: &Plan, seat: &Seat, from: Date) -> WeekView {
    let days = (0..7).map(|n| day(plan, seat, after(from, n)));
    WeekView { from, to: after(from, 6), days: days.collect() }
}

fn day(plan: &Plan, seat: &Seat, date: Date) -> DayOfWeek {
    let available = seat.profile.minutes.on(date.weekday());
    let (done, planned) = (plan.done_on(date), plan.planned_on(date));
    let mut blocks: Vec<&Block> = plan.blocks.iter().filter(|block| stands_on(block) == Some(date)).collect();
    blocks.sort_by_key(|block| block.done().is_none());
    DayOfWeek {
        date,
        available,
        done,
        planned,
        // What was done beyond the free time is no worry any more.
        over: done.saturating_add(planned).saturating_sub(available).min(planned),
        blocks: blocks.into_iter().filter_map(|block| show(block, plan, seat)).collect(),
    }
}

fn stands_on(block: &Block) -> Option<Date> {
    match block.place {
        Place::Waiting => None,
        Place::On(day) | Place::Done { on: day, .. } => Some(day),
    }
}

/// A block with the line that it is for; one whose line the process no longer has is nowhere to be shown.
fn show(block: &Block, plan: &Plan, seat: &Seat) -> Option<BlockView> {
    let item = seat.items.iter().find(|item| item.id == block.item)?;
    let was = block.slipped_from();
    let (state, minutes) = match (block.done(), was) {
        (Some((_, minutes)), _) => (BlockState::Done, minutes),
        (None, Some(_)) => (BlockState::Slipped, block.minutes),
        (None, None) if block.day() == Some(seat.today) => (BlockState::Today, block.minutes),
        (None, None) => (BlockState::Planned, block.minutes),
    };
    let detail = match state {
        BlockState::Done => String::new(),
        _ => words::words(item, &standing(plan, item, &seat.facts())),
    };
    Some(BlockView {
        id: block.id.clone(),
        item_id: item.id.clone(),
        title: title(item),
        detail,
        kind: item.work.kind,
        minutes,
        state,
        was,
        href: item.work.href.to_owned(),
    })
}

/// What a block of a line is called.
#[must_use]
pub fn title(item: &Item) -> String {
    if item.work.block.is_empty() { item.title.clone() } else { item.work.block.to_owned() }
}

/// The first thing still to do today.
pub(super) fn next(plan: &Plan, seat: &Seat) -> Option<NextView> {
    let blocks = day(plan, seat, seat.today).blocks;
    let first = blocks.into_iter().find(|block| block.state != BlockState::Done)?;
    Some(NextView { title: first.title, detail: first.detail, minutes: first.minutes, href: first.href })
}

/// What went by and stands on a later day now, the nearest first.
pub(super) fn slipped(plan: &Plan, seat: &Seat) -> Vec<SlipView> {
    let mut all: Vec<SlipView> = plan
        .blocks
        .iter()
        .filter_map(|block| {
            let item = seat.items.iter().find(|item| item.id == block.item)?;
            Some(SlipView {
                block_id: block.id.clone(),
                item_id: item.id.clone(),
                title: title(item),
                was: block.slipped_from()?,
                now: block.day()?,
                reason: block.moves.last()?.reason.clone(),
            })
        })
        .collect();
    all.sort_by_key(|slip| slip.now);
    all
}
