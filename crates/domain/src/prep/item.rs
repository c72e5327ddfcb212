//! The lines of the checklist with the days between which each is worked on.
//!
//! The guide's phases are eight weeks, four weeks, one week and the day. With less time left they shrink together; with
//! more, the first begins at once. Within a phase the lines fall due one after the other, by what they take.

use super::profile::{Profile, Stage};
use super::work::{self, Work};
use crate::process::{ChecklistItem, ChecklistPhase, Process};
use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Days of the whole run-up, and of its last parts.
const EIGHT_WEEKS: i64 = 56;
const FOUR_WEEKS: i64 = 28;
const ONE_WEEK: i64 = 7;
/// The phone screen is prepared first; it comes within two weeks of applying.
const PHONE_DAYS: i64 = 14;
/// A plan without a date never ends sooner than this.
const ALWAYS_AHEAD: i64 = 14;

/// A line of the checklist in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: String,
    pub phase: ChecklistPhase,
    pub group: String,
    pub title: String,
    /// The pack's sentence.
    pub text: String,
    /// What ticks it, and how many of it; none is ticked by hand.
    pub evidence: Option<String>,
    pub want: u32,
    pub work: Work,
    pub opens: Opens,
}

/// From when to when a line is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opens {
    pub from: Date,
    pub due: Date,
}

impl Item {
    /// Minutes that the whole line takes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.work.each.saturating_mul(self.want)
    }
}

/// The last day of the run-up and the day of the loop, or what stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    pub start: Date,
    pub day: Date,
}

impl Horizon {
    /// The run-up of a profile as it is seen today.
    #[must_use]
    pub fn of(profile: &Profile, today: Date) -> Self {
        let start = profile.started_on;
        let day = profile.date.unwrap_or_else(|| after(start, EIGHT_WEEKS).max(after(today, ALWAYS_AHEAD)));
        Self { start: start.min(day), day }
    }

    fn days(self) -> i64 {
        between(self.start, self.day)
    }

    /// The day that lies so many days before the loop, nearer to it when the whole run-up is shorter than eight weeks.
    fn before(self, days: i64) -> Date {
        let whole = self.days().min(EIGHT_WEEKS);
        after(self.day, -(days * whole / EIGHT_WEEKS))
    }

    /// The day before the loop, unless that is before the start.
    #[must_use]
    pub fn eve(self) -> Date {
        after(self.day, -1).max(self.start)
    }

    fn window(self, phase: ChecklistPhase) -> Opens {
        let (four, one) = (self.before(FOUR_WEEKS), self.before(ONE_WEEK));
        let (from, due) = match phase {
            ChecklistPhase::PhoneScreen => (self.start, after(self.start, (self.days() / 4).min(PHONE_DAYS))),
            ChecklistPhase::EightWeeks => (self.start, four),
            ChecklistPhase::FourWeeks => (four, one),
            ChecklistPhase::OneWeek => (one, self.eve()),
            ChecklistPhase::DayOf => (self.day, self.day),
        };
        Opens { from, due: due.max(from) }
    }
}

/// The day so many days after another; the ends of the calendar stay what they are.
#[must_use]
pub fn after(day: Date, days: i64) -> Date {
    let span = Span::new().try_days(days);
    let end = if days < 0 { Date::MIN } else { Date::MAX };
    span.ok().and_then(|span| day.checked_add(span).ok()).unwrap_or(end)
}

/// Days from one day to another; negative when the other is earlier.
#[must_use]
pub fn between(from: Date, to: Date) -> i64 {
    let span = from.until(to);
    span.map_or(0, |span| i64::from(span.get_days()))
}

/// Every line that the person has before them, in the order of the phases.
#[must_use]
pub fn items(process: &Process, profile: &Profile, today: Date) -> Vec<Item> {
    use ChecklistPhase::{DayOf, EightWeeks, FourWeeks, OneWeek, PhoneScreen};
    let horizon = Horizon::of(profile, today);
    let lines = lines(process);
    let mut all = Vec::new();
    for phase in [PhoneScreen, EightWeeks, FourWeeks, OneWeek, DayOf] {
        if phase == PhoneScreen && profile.stage >= Stage::TechnicalScreen {
            continue;
        }
        let of_phase = lines.iter().filter(|line| line.phase == phase).map(|line| item(line, process));
        all.extend(staggered(of_phase.collect(), horizon.window(phase)));
    }
    all
}

/// The pack's checklist with our line on the target team behind the pack's own research.
fn lines(process: &Process) -> Vec<ChecklistItem> {
    let mut lines = process.checklist.clone();
    let first = lines.iter().find(|line| line.phase == ChecklistPhase::EightWeeks);
    let group = first.map_or_else(|| "Foundation".to_owned(), |line| line.group.clone());
    let place = lines.iter().take_while(|line| line.group == group).count();
    let ours = ChecklistItem {
        id: work::TEAM_NOTES.to_owned().into(),
        phase: ChecklistPhase::EightWeeks,
        group,
        text: "Write down what the team does, what it has begun, where it struggles and who is in it."
            .to_owned(),
        evidence: None,
    };
    lines.insert(place, ours);
    lines
}

fn item(line: &ChecklistItem, process: &Process) -> Item {
    let id = line.id.as_str();
    let work = work::work(id).copied().unwrap_or(work::UNKNOWN);
    let own = line.evidence.as_ref().map(|evidence| (evidence.kind.clone(), evidence.count));
    let rounds = u32::try_from(process.loop_rounds(None).len()).unwrap_or(1);
    let ours = work.evidence.map(|(kind, count)| {
        let per_round = kind.starts_with("rounds_with_");
        (kind.to_owned(), if per_round { rounds } else { count })
    });
    let (evidence, want) = own.or(ours).map_or((None, 1), |(kind, count)| (Some(kind), count.max(1)));
    let title = if work.title.is_empty() { line.text.trim_end_matches('.') } else { work.title };
    Item {
        id: id.to_owned(),
        phase: line.phase,
        group: line.group.clone(),
        title: title.to_owned(),
        text: line.text.clone(),
        evidence,
        want,
        work,
        // Set by `staggered`.
        opens: Opens { from: Date::MIN, due: Date::MAX },
    }
}

/// Lets the lines of a phase fall due one after the other.
fn staggered(mut items: Vec<Item>, window: Opens) -> Vec<Item> {
    let whole: u64 = items.iter().map(|item| u64::from(item.minutes())).sum();
    let days = between(window.from, window.due).unsigned_abs();
    let mut taken = 0;
    for item in &mut items {
        taken += u64::from(item.minutes());
        let share = if whole == 0 { days } else { (days * taken).div_ceil(whole) };
        let due = after(window.from, i64::try_from(share).unwrap_or(i64::MAX));
        item.opens = Opens { from: window.from, due: due.min(window.due) };
    }
    items
}
