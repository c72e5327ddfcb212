//! What can be done when the plan does not fit. Three ways stand there, and none is chosen for the person.

use super::Forecast;
use super::words::{day, length};
use crate::prep::item::{after, between};
use crate::prep::plan::{Facts, Plan, State, standing};

/// Less than this is not worth a word.
const WORTH: u32 = 30;
/// Added time is rounded up to this.
const STEP: u32 = 15;

/// A way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// So many minutes a week more.
    MoreTime {
        words: String,
        detail: String,
    },
    LaterDate {
        words: String,
        detail: String,
    },
    Drop {
        words: String,
        detail: String,
    },
}

/// Minutes of the plan that will not be done as things are.
#[must_use]
pub fn short(plan: &Plan, forecast: &Forecast) -> u32 {
    let slow = forecast.band.map_or(0, |band| forecast.planned_minutes.saturating_sub(band.expected));
    plan.waiting().max(slow)
}

/// The ways out; none when everything fits, and none after the loop.
#[must_use]
pub fn ways_out(plan: &Plan, forecast: &Forecast, facts: &Facts<'_>) -> Vec<WayOut> {
    let short = short(plan, forecast);
    if short < WORTH || facts.today > facts.last_day() {
        return Vec::new();
    }
    let ways = [more_time(short, facts), later_date(short, facts), drop(plan, short, facts)];
    ways.into_iter().flatten().collect()
}

fn more_time(short: u32, facts: &Facts<'_>) -> Option<WayOut> {
    let days = u64::try_from(between(facts.today, facts.last_day()) + 1).ok()?;
    let a_week = (u64::from(short) * 7).div_ceil(days.max(7)).next_multiple_of(u64::from(STEP));
    let a_week = u32::try_from(a_week).ok()?;
    let now = facts.profile.minutes.total();
    let words = format!("{} a week more", capital(&length(a_week)));
    let detail = format!(
        "{} a week instead of {} would hold all of it.",
        capital(&length(now.saturating_add(a_week))),
        length(now)
    );
    Some(WayOut::MoreTime { words, detail })
}

fn later_date(short: u32, facts: &Facts<'_>) -> Option<WayOut> {
    let date = facts.profile.date?;
    let a_week = facts.profile.minutes.total();
    let days = (u64::from(short) * 7).checked_div(u64::from(a_week)).map(|days| days + 1)?;
    let later = after(date, i64::try_from(days).ok()?);
    let words = format!("The loop on {} or later", day(later));
    Some(WayOut::LaterDate {
        words,
        detail: format!("That is how long {} take at your hours.", length(short)),
    })
}

/// The least line whose rest is long enough, or the longest rest.
fn drop(plan: &Plan, short: u32, facts: &Facts<'_>) -> Option<WayOut> {
    let rest = |id: &str| {
        let planned = plan.blocks.iter().filter(|block| block.item == id && block.done().is_none());
        planned.fold(0, |sum: u32, block| sum.saturating_add(block.minutes))
    };
    let open = facts.items.iter().filter(|item| standing(plan, item, facts).state == State::Open);
    let rests: Vec<(u32, &str)> = open.map(|item| (rest(&item.id), item.title.as_str())).collect();
    let enough = rests.iter().filter(|(rest, _)| *rest >= short).min_by_key(|(rest, _)| *rest);
    let (rest, title) = enough.or_else(|| rests.iter().max_by_key(|(rest, _)| *rest))?;
    let words = format!("Drop “{title}”");
    let detail = match *rest >= short {
        true => format!("It has {} left; without it the rest fits.", length(*rest)),
        false => format!("It has {} left; more would have to go with it.", length(*rest)),
    };
    Some(WayOut::Drop { words, detail })
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
