//! The way of an application through the process, step by step: what happens on which day when nothing goes wrong.

use super::calendar::after;
use super::rounds::{When, verdict};
use super::story::{Refused, Story, pick};
use super::world::World;
use highbar_domain::command::Command;
use highbar_domain::coverage::{self, Plan};
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::process::{RoundId, StageKind, Vote};

/// Business days from the application to each step.
pub const CONTACT: i32 = 2;
pub const PHONE: i32 = 4;
pub const TECHNICAL: i32 = 8;
pub const PLANNING: i32 = 10;
pub const LOOP: i32 = 15;
pub const DEBRIEF: i32 = 17;
pub const REFERENCES: i32 = 18;
pub const OFFER: i32 = 21;

/// What hiring managers write beside an application.
const COMMENTS: [&str; 5] = [
    "Both screens were good. Please put somebody on Have Backbone who does not know the last employer.",
    "Notice of two months: if we go on, the loop should not slip past next week.",
    "I would like the design round to be about settlement rather than about feeds.",
    "Spoke at our meetup last spring. I have met them once and will say so in the debrief.",
    "Prefers mornings, because of school runs. Let us not book anything after four.",
];

/// A story with the stage on which it plays and the day on which it began.
pub struct Script<'w> {
    pub world: &'w World,
    pub story: Story,
    pub applied: i32,
}

impl Script<'_> {
    /// The recruiter writes to the candidate for the first time.
    pub fn contact(&mut self) -> Result<(), Refused> {
        let at = self.world.calendar.moment(self.applied + CONTACT, 11, 20);
        let recruiter = self.story.recruiter();
        let note = "Wrote with an outline of the process and asked for times for a call.".to_owned();
        self.story.at(at).by(recruiter, Command::RecordContact { note })?;
        Ok(())
    }

    /// Into a stage, by the recruiter.
    pub fn advance(&mut self, to: StageKind) -> Result<(), Refused> {
        let recruiter = self.story.recruiter();
        self.story.later(12).by(recruiter, Command::Advance { to, override_reason: None })?;
        Ok(())
    }

    /// Books the screen of a stage; nothing is held yet.
    pub fn book_screen(&mut self, stage: StageKind, when: When) -> Result<InterviewId, Refused> {
        self.advance(stage)?;
        let wanted = match stage {
            StageKind::PhoneScreen => vec![self.story.recruiter(), self.story.manager()],
            _ => Vec::new(),
        };
        self.story.later(25);
        self.story.book(self.world, stage.as_str(), when, &wanted)
    }

    /// Books, holds and writes up a screen on its usual day.
    pub fn screen(&mut self, stage: StageKind, vote: Vote) -> Result<InterviewId, Refused> {
        let offset = if stage == StageKind::PhoneScreen { PHONE } else { TECHNICAL };
        let interview = self.book_screen(stage, When::Day(self.applied + offset))?;
        self.story.later(50).accept(interview)?;
        self.story.hold(interview)?;
        let round = self.story.round(stage.as_str());
        self.story.hand_in(interview, verdict(&round, vote))?;
        Ok(interview)
    }

    /// Contact and both screens, passed; the loop is about to be planned.
    pub fn reach_planning(&mut self) -> Result<(), Refused> {
        self.contact()?;
        self.screen(StageKind::PhoneScreen, Vote::Hire)?;
        self.screen(StageKind::TechnicalScreen, Vote::Hire)?;
        let at = self.world.calendar.moment(self.applied + PLANNING, 10, 15);
        self.story.at(at);
        self.advance(StageKind::LoopPlanning)?;
        let manager = self.story.manager();
        let text = pick(&COMMENTS, &self.story.case.candidate.name).to_string();
        self.story.later(14).by(manager, Command::Comment { text })?;
        Ok(())
    }

    /// Who probes what, with a question for each principle. `rounds` keeps only some rounds, so that gaps are left.
    pub fn plan(&mut self, rounds: Option<&[&str]>) -> Result<(), Refused> {
        let facts = self.story.case.facts();
        let mut plan = Plan::new();
        for addition in coverage::suggest(&facts, &Plan::new()).additions {
            plan.entry(addition.round).or_default().principles.push(addition.principle);
        }
        if let Some(kept) = rounds {
            plan.retain(|round, _| kept.contains(&round.as_str()));
        }
        let mut asked = std::collections::BTreeMap::<_, usize>::new();
        for round in plan.values_mut() {
            for id in &round.principles {
                let Some(principle) = self.story.case.process.principle(id) else { continue };
                let turn = asked.entry(id.clone()).or_default();
                round.questions.extend(principle.questions.get(*turn).map(|question| question.id.clone()));
                *turn += 1;
            }
        }
        let recruiter = self.story.recruiter();
        self.story.later(35).by(recruiter, Command::PlanLoop { plan, accept_gaps: None })?;
        Ok(())
    }

    /// Every round of the loop, in order, as the requisition has it.
    pub fn rounds(&self) -> Vec<RoundId> {
        self.story.case.facts().loop_rounds().iter().map(|round| round.id.clone()).collect()
    }

    /// Books a round of the loop with the people that the demo likes to see there.
    pub fn book_round(&mut self, round: &str, when: When) -> Result<InterviewId, Refused> {
        let named: &[&str] = match round {
            "coding_1" => &["Wei Zhang"],
            "coding_2" => &["Priya Raman"],
            "system_design" => &["Jonas Lindqvist", "Leila Farouk"],
            "behavioral_1" => &["Amara Okafor", "Hanna Virtanen"],
            "behavioral_2" => &["Daniel Reyes", "Petra Novak"],
            _ => &[],
        };
        let mut wanted: Vec<PersonId> = named.iter().filter_map(|name| self.person(name)).collect();
        if round == "bar_raiser" {
            wanted.extend(self.story.case.requisition.bar_raiser);
        }
        if self.applied % 2 != 0 && round != "bar_raiser" {
            // Every other loop goes to those who have had least to do.
            wanted.clear();
        }
        self.story.later(4);
        self.story.book(self.world, round, when, &wanted)
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        self.story.case.persons.values().find(|person| person.name == name).map(|person| person.id)
    }

    /// Plans the loop and books it on two days from `first` on, then confirms it.
    pub fn reach_scheduled(&mut self, first: i32) -> Result<Vec<InterviewId>, Refused> {
        self.reach_planning()?;
        self.plan(None)?;
        let mut booked = Vec::new();
        for (place, round) in self.rounds().iter().enumerate() {
            let day = if place < 4 { first } else { first + 1 };
            let hour = [(9, 30), (10, 30), (13, 0), (14, 30), (10, 0), (13, 0), (15, 0)][place.min(6)];
            let id = self.book_round(round.as_str(), When::Hour(day, hour.0, hour.1))?;
            booked.push(id);
        }
        self.advance(StageKind::LoopScheduled)?;
        for id in &booked {
            self.story.later(7).accept(*id)?;
        }
        Ok(booked)
    }

    /// Holds every interview of the loop and hands in the scorecards, with these votes in the order of the rounds.
    pub fn reach_held(&mut self, votes: &[Vote]) -> Result<Vec<InterviewId>, Refused> {
        let booked = self.reach_scheduled(self.applied + LOOP)?;
        self.hold_all(&booked, votes)?;
        Ok(booked)
    }

    /// Holds interviews in the order of their slots; those beyond the votes stay without a scorecard.
    pub fn hold_all(&mut self, booked: &[InterviewId], votes: &[Vote]) -> Result<(), Refused> {
        let mut order: Vec<(usize, InterviewId)> = booked.iter().copied().enumerate().collect();
        order.sort_by_key(|(_, id)| self.story.interview(*id).slot.start);
        for (_, id) in &order {
            self.story.hold(*id)?;
        }
        for (place, id) in &order {
            if let Some(vote) = votes.get(*place) {
                let round = self.story.round(self.story.interview(*id).round.as_str());
                self.story.hand_in(*id, verdict(&round, *vote))?;
            }
        }
        Ok(())
    }

    /// A moment on the usual day of a step.
    pub fn on(&mut self, offset: i32, hour: i8, minute: i8) -> &mut Story {
        let at = self.world.calendar.moment(self.applied + offset, hour, minute);
        self.story.at(at)
    }

    /// A date some calendar days after the present moment of the story.
    pub fn date_after(&self, days: i64) -> jiff::civil::Date {
        let zone = self.world.calendar.zone.clone();
        after(self.story.case.now, days * 24 * 60).to_zoned_datetime(zone).date()
    }
}
