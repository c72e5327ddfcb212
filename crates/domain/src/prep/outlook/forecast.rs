//! How many minutes of the plan will be done by the loop, from the person's own past days.
//!
//! Method: a bootstrap in two steps (Efron 1979). Each past day on which there was time gives a share: minutes done over
//! minutes free. One path draws as many days with replacement as there are, which stands for how little is known, and
//! then draws one of those for every day ahead, which stands for how days differ; its end is the sum. The bands are
//! percentiles of four hundred ends. With less than ten days since the first evidence nothing is said.

use super::random::Random;
use crate::prep::item::{after, between};
use crate::prep::plan::{Block, Facts, Plan, State, standing};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Days since the first evidence before which nothing is said.
const ENOUGH_DAYS: i64 = 10;
const PATHS: usize = 400;
const SEED: u64 = 0x5eed;
/// Days that are looked back and ahead at most.
const MOST_DAYS: usize = 400;
/// Days between two points of a line.
const STEP: i64 = 7;

/// Minutes up to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub date: Date,
    pub minutes: u32,
}

/// Where the end will lie: in half of the paths between the 50s, in four of five between the 80s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub low80: u32,
    pub low50: u32,
    pub expected: u32,
    pub high50: u32,
    pub high80: u32,
}

/// The burn-up of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Everything that is to do or done.
    pub planned_minutes: u32,
    pub done_minutes: u32,
    pub points: Vec<Point>,
    pub plan_points: Vec<Point>,
    /// None as long as there is too little to go on, and after the loop.
    pub band: Option<Band>,
}

/// The forecast of a plan that was brought to the day of the facts.
#[must_use]
pub fn forecast(plan: &Plan, facts: &Facts<'_>) -> Forecast {
    let done = done_by_day(plan, facts);
    let done_minutes = done.values().fold(0, |sum: u32, minutes| sum.saturating_add(*minutes));
    let planned_minutes = planned_minutes(plan, facts);
    Forecast {
        planned_minutes,
        done_minutes,
        points: points(&done, facts),
        plan_points: plan_points(planned_minutes, facts),
        band: band(&done, done_minutes, facts),
    }
}

fn planned_minutes(plan: &Plan, facts: &Facts<'_>) -> u32 {
    let of_item = |id: &str| {
        let done = plan.blocks.iter().filter(|block| block.item == id && block.done().is_some());
        done.fold(0, |sum: u32, block| sum.saturating_add(block.minutes))
    };
    let minutes = facts.items.iter().map(|item| match standing(plan, item, facts).state {
        State::Open => item.minutes().max(of_item(&item.id)),
        State::Ticked(_) | State::Dropped => of_item(&item.id),
    });
    minutes.fold(0, u32::saturating_add)
}

/// What was done, as the plan counts it, by day.
fn done_by_day(plan: &Plan, facts: &Facts<'_>) -> BTreeMap<Date, u32> {
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    let known = |block: &&Block| facts.items.iter().any(|item| item.id == block.item);
    for block in plan.blocks.iter().filter(known) {
        if let Some((on, _)) = block.done() {
            let day = days.entry(on.min(facts.today)).or_default();
            *day = day.saturating_add(block.minutes);
        }
    }
    days
}

fn points(done: &BTreeMap<Date, u32>, facts: &Facts<'_>) -> Vec<Point> {
    let start = facts.horizon().start.min(done.keys().next().copied().unwrap_or(facts.today));
    let start = start.min(facts.today).max(after(facts.today, -STEP * 104));
    let up_to =
        |date: Date| done.range(..=date).fold(0, |sum: u32, (_, minutes)| sum.saturating_add(*minutes));
    let mut dates: Vec<Date> = weekly(start, facts.today);
    dates.push(facts.today);
    dates.dedup();
    dates.into_iter().map(|date| Point { date, minutes: up_to(date) }).collect()
}

/// The plan's own line: everything, spread over the days as the free minutes are.
fn plan_points(planned: u32, facts: &Facts<'_>) -> Vec<Point> {
    let horizon = facts.horizon();
    let free = |from: Date, to: Date| {
        let days = std::iter::successors(Some(from), |day| day.tomorrow().ok()).take(MOST_DAYS * 4);
        let days = days.take_while(|day| *day < to);
        days.fold(0_u64, |sum, day| sum + u64::from(facts.profile.minutes.on(day.weekday())))
    };
    let whole = free(horizon.start, horizon.day);
    let mut dates = weekly(horizon.start, horizon.day);
    dates.push(horizon.day);
    dates.dedup();
    let mut gone = 0;
    let mut before = horizon.start;
    dates
        .into_iter()
        .map(|date| {
            gone += free(before, date);
            before = date;
            let minutes = (u64::from(planned) * gone).checked_div(whole).unwrap_or(0);
            Point { date, minutes: u32::try_from(minutes).unwrap_or(u32::MAX) }
        })
        .collect()
}

fn weekly(from: Date, to: Date) -> Vec<Date> {
    std::iter::successors(Some(from), |day| Some(after(*day, STEP)).filter(|next| next > day))
        .take_while(|day| *day < to)
        .take(MOST_DAYS)
        .collect()
}

fn band(done: &BTreeMap<Date, u32>, done_minutes: u32, facts: &Facts<'_>) -> Option<Band> {
    let first = *done.keys().next()?;
    if between(first, facts.today) < ENOUGH_DAYS || facts.today > facts.last_day() {
        return None;
    }
    let shares = shares(done, first.min(facts.horizon().start), facts);
    let ahead = ahead(done, facts);
    if shares.is_empty() {
        return None;
    }
    let mut random = Random::new(SEED);
    let mut ends: Vec<f64> = (0..PATHS).map(|_| path(&shares, &ahead, &mut random)).collect();
    ends.sort_by(f64::total_cmp);
    let at = |percent: usize| {
        let end = ends.get(PATHS * percent / 100).copied().unwrap_or(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a sum of minutes, capped"
        )]
        let minutes = end.round().clamp(0.0, f64::from(u32::MAX)) as u32;
        done_minutes.saturating_add(minutes)
    };
    Some(Band { low80: at(10), low50: at(25), expected: at(50), high50: at(75), high80: at(90) })
}

/// Of every past day with time, the share that was used. What was done on a day without time counts on the next.
fn shares(done: &BTreeMap<Date, u32>, from: Date, facts: &Facts<'_>) -> Vec<f64> {
    let from = from.max(after(facts.today, -i64::try_from(MOST_DAYS).unwrap_or(0)));
    let days =
        std::iter::successors(Some(from), |day| day.tomorrow().ok()).take_while(|day| *day < facts.today);
    let mut carried = 0.0;
    let mut shares = Vec::new();
    for day in days {
        carried += f64::from(done.get(&day).copied().unwrap_or(0));
        let free = facts.profile.minutes.on(day.weekday());
        if free > 0 {
            shares.push(carried / f64::from(free));
            carried = 0.0;
        }
    }
    shares
}

/// The free minutes of each day ahead; of today what is left of them.
fn ahead(done: &BTreeMap<Date, u32>, facts: &Facts<'_>) -> Vec<f64> {
    let days = std::iter::successors(Some(facts.today), |day| day.tomorrow().ok());
    let days = days.take(MOST_DAYS).take_while(|day| *day <= facts.last_day());
    let free = days.map(|day| {
        let free = facts.profile.minutes.on(day.weekday());
        f64::from(free.saturating_sub(done.get(&day).copied().unwrap_or(0)))
    });
    free.filter(|free| *free > 0.0).collect()
}

fn path(shares: &[f64], ahead: &[f64], random: &mut Random) -> f64 {
    let drawn: Vec<f64> = shares.iter().map(|_| shares[random.below(shares.len())]).collect();
    ahead.iter().map(|free| free * drawn[random.below(drawn.len())]).sum()
}
