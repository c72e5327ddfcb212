//! Lays blocks into free minutes: the earliest due first, not the same line twice on a day where another waits.

use super::{Cause, Facts, Place, Plan, done};
use crate::prep::item::after;
use crate::prep::profile::WeekMinutes;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The least minutes that are worth sitting down for; a block is not cut below it.
const WORTH: u32 = 15;
/// Days that are looked at, so that a date in another century costs no more than one in two years.
const MOST_DAYS: usize = 800;

/// Days ahead whose blocks stay where they are when something that slipped finds no room at all.
const KEPT_DAYS: i64 = 7;

/// What one pass over the days may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pass {
    /// Lines in time, and the time that is kept free for what slips stays free.
    InTime,
    /// Lines in time, in all of the time.
    InTimeWithReserve,
    /// Lines that are late by then, too.
    Late,
}

/// Takes the planned blocks from a day on off their days, but for those that the person put on a day that is still
/// before the loop.
pub(super) fn lift(plan: &mut Plan, facts: &Facts<'_>, from: Date) {
    let stays = |day: Date| (facts.today..=facts.last_day()).contains(&day);
    for block in plan.blocks.iter_mut().filter(|block| block.done().is_none()) {
        let kept = block.by_hand && block.day().is_some_and(stays);
        if !kept && block.day().is_some_and(|day| day >= from) {
            block.place = Place::Waiting;
            block.by_hand = false;
        }
    }
}

/// Moves what was not done on its day to the next free time, whole where a day has room for the whole.
pub(super) fn slip(plan: &mut Plan, facts: &Facts<'_>) {
    let mut late: Vec<(Date, String)> = plan
        .blocks
        .iter()
        .filter_map(|block| Some((block.day()?, block.id.clone())))
        .filter(|(day, _)| *day < facts.today || *day > facts.last_day())
        .collect();
    late.sort();
    let mut squeezed = false;
    for (from, id) in late {
        let Some(at) = plan.blocks.iter().position(|block| block.id == id) else { continue };
        let minutes = plan.blocks[at].minutes;
        let found = days(facts).find(|day| plan.free_on(*day, facts.profile) >= minutes);
        let place = found.map_or(Place::Waiting, Place::On);
        let reason = reason(plan, facts, at, from, found);
        plan.blocks[at].go(place, false, Cause::Slipped, reason);
        squeezed |= found.is_none();
    }
    if squeezed {
        lift(plan, facts, after(facts.today, KEPT_DAYS));
    }
}

/// Why a block went where it went.
fn reason(plan: &Plan, facts: &Facts<'_>, at: usize, from: Date, to: Option<Date>) -> String {
    let before = plan.blocks[at].slips();
    let Some(to) = to else { return "No day before the loop has room for it.".to_owned() };
    let full =
        days(facts).take_while(|day| *day < to).find(|day| facts.profile.minutes.on(day.weekday()) > 0);
    match (before, full) {
        (1, _) => "Moved once before.".to_owned(),
        (n, _) if n > 1 => format!("Moved {n} times before."),
        (_, Some(day)) => format!("{} is full.", day.strftime("%A")),
        (_, None) => format!("{} went by without it.", from.strftime("%A")),
    }
}

/// Gives every block that waits a day, as far as days have room. The last day of a week is left half free for what
/// slips, as long as everything fits without it.
///
/// What a late day cuts off may be short enough for a gap in an earlier one, so the days are gone through until nothing
/// more finds room: a plan that is looked at twice stays the same.
pub(super) fn place(plan: &mut Plan, facts: &Facts<'_>) {
    let days: Vec<Date> = days(facts).collect();
    let mut before = None;
    while plan.waiting() > 0 && before.replace(plan.waiting()) != Some(plan.waiting()) {
        for pass in [Pass::InTime, Pass::InTimeWithReserve, Pass::Late] {
            for day in &days {
                fill(plan, facts, *day, pass);
            }
        }
    }
}

fn fill(plan: &mut Plan, facts: &Facts<'_>, day: Date, pass: Pass) {
    let on_day = plan.blocks.iter().filter(|block| block.day() == Some(day));
    let mut has: BTreeSet<String> = on_day.map(|block| block.item.clone()).collect();
    let kept = if pass == Pass::InTime { reserved(facts.profile.minutes, day) } else { 0 };
    let mut free = plan.free_on(day, facts.profile).saturating_sub(kept);
    while free > 0 {
        let Some(at) = next(plan, facts, (day, pass), free, &has) else { return };
        let at = if plan.blocks[at].minutes > free { done::split(plan, at, free) } else { at };
        let block = &mut plan.blocks[at];
        block.place = Place::On(day);
        free -= block.minutes;
        has.insert(block.item.clone());
    }
}

/// Minutes of a day that are kept free: half of the last day of a week on which there is time.
fn reserved(minutes: WeekMinutes, day: Date) -> u32 {
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
    let later = minutes.0.iter().skip(weekday + 1).any(|minutes| *minutes > 0);
    if later { 0 } else { minutes.on(day.weekday()) / 2 }
}

/// The days from today to the eve of the loop on which there is any time.
fn days(facts: &Facts<'_>) -> impl Iterator<Item = Date> {
    let (last, minutes) = (facts.last_day(), facts.profile.minutes);
    let all = std::iter::successors(Some(facts.today), |day| day.tomorrow().ok());
    all.take(MOST_DAYS).take_while(move |day| *day <= last).filter(move |day| minutes.on(day.weekday()) > 0)
}

/// The block that waits longest for a day like this: a line that the day does not have yet, then the one due first.
fn next(
    plan: &Plan,
    facts: &Facts<'_>,
    (day, pass): (Date, Pass),
    free: u32,
    has: &BTreeSet<String>,
) -> Option<usize> {
    let waiting = plan.blocks.iter().enumerate().filter(|(_, block)| block.place == Place::Waiting);
    let ready = waiting.filter_map(|(at, block)| {
        let place = facts.items.iter().position(|item| item.id == block.item)?;
        let item = &facts.items[place];
        let late = item.opens.due < day;
        let fits = block.minutes <= free || free >= WORTH;
        let now = item.opens.from <= day && (!late || pass == Pass::Late);
        (fits && now).then_some((at, (!late && has.contains(&item.id), item.opens.due, place)))
    });
    ready.min_by_key(|(at, order)| (*order, *at)).map(|(at, _)| at)
}
