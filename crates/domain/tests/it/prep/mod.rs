//! The plan of the candidate seat: its lines, its blocks, and what it comes to.

mod items;
mod laying;
mod outlook;
mod properties;

use crate::world::process;
use highbar_domain::prep::plan::{Facts, Place, Plan};
use highbar_domain::prep::{Evidence, Item, Profile, Stage, TeamNotes, WeekMinutes, items};
use jiff::Timestamp;
use jiff::civil::{Date, date};

/// A Monday.
pub const START: Date = date(2026, 9, 7);
/// A Friday, ten weeks and four days later.
pub const LOOP: Date = date(2026, 11, 20);
pub const NOW: Timestamp = Timestamp::UNIX_EPOCH;

pub fn profile(day: Option<Date>, minutes: [u32; 7]) -> Profile {
    Profile {
        process: process().id.clone(),
        level: 6,
        target: String::new(),
        date: day,
        time_zone: "Europe/Prague".to_owned(),
        minutes: WeekMinutes(minutes),
        stage: Stage::Applied,
        remote: false,
        notes: TeamNotes::default(),
        started_on: START,
    }
}

/// Somebody's plan, brought from day to day.
pub struct Seat {
    pub profile: Profile,
    pub evidence: Evidence,
    pub plan: Plan,
    pub today: Date,
    items: Vec<Item>,
}

impl Seat {
    pub fn new(profile: Profile) -> Self {
        let mut seat = Self {
            evidence: Evidence::default(),
            plan: Plan::default(),
            today: profile.started_on,
            items: Vec::new(),
            profile,
        };
        seat.on(seat.today);
        seat
    }

    /// The usual one: an hour a day, three on Saturdays, Sundays off.
    pub fn usual() -> Self {
        Self::new(profile(Some(LOOP), [60, 60, 60, 60, 60, 180, 0]))
    }

    /// The page is opened on a day.
    pub fn on(&mut self, today: Date) {
        self.today = today;
        self.items = items(process(), &self.profile, today);
        let mut plan = self.plan.clone();
        plan.refresh(&self.facts());
        self.plan = plan;
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts { profile: &self.profile, items: &self.items, evidence: &self.evidence, today: self.today }
    }

    pub fn item(&self, id: &str) -> &Item {
        self.items.iter().find(|item| item.id == id).expect("the line is there")
    }

    pub fn all(&self) -> &[Item] {
        &self.items
    }

    /// Planned, done and waiting minutes of a line.
    pub fn minutes_of(&self, id: &str) -> u32 {
        self.plan.blocks.iter().filter(|block| block.item == id).map(|block| block.minutes).sum()
    }

    /// The days for which blocks of a line are planned.
    pub fn days_of(&self, id: &str) -> Vec<Date> {
        self.plan.blocks.iter().filter(|block| block.item == id).filter_map(|block| block.day()).collect()
    }

    pub fn act(&mut self, act: highbar_domain::prep::plan::Act) {
        let mut plan = self.plan.clone();
        plan.act(act, &self.facts(), NOW).expect("it can be done");
        self.plan = plan;
    }

    /// The first planned block.
    pub fn first_block(&self) -> (String, Date) {
        let planned = self.plan.blocks.iter().filter_map(|block| Some((block.day()?, block.id.clone())));
        planned.min().map(|(day, id)| (id, day)).expect("something is planned")
    }

    pub fn place_of(&self, id: &str) -> Place {
        self.plan.blocks.iter().find(|block| block.id == id).expect("the block is there").place
    }
}
