//! One application being played: commands of people at moments of the past, judged by the same rules as in the
//! product. What the rules refuse does not happen in the demo either.

use super::calendar::{Ids, after};
use super::world::World;
use crate::api::applications::facts::Case;
use crate::api::applications::letters::{self, Letter};
use highbar_domain::actor::Actor;
use highbar_domain::application::{Application, Opening};
use highbar_domain::command::Command;
use highbar_domain::event::Recorded;
use highbar_domain::ids::{ApplicationId, InterviewId, PersonId};
use highbar_domain::refusal::Refusal;
use highbar_store::applications::{Column, Ties};
use highbar_store::candidates::Candidate;
use highbar_store::feedback::Feedback;
use highbar_store::notes::Asked;
use highbar_store::scorecards::Submitted;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

/// Something that the demo's own script asked for and the rules refused.
#[derive(Debug, thiserror::Error)]
#[error("the demo cannot play `{command}` for {candidate}: {why}")]
pub struct Refused {
    command: String,
    candidate: String,
    why: String,
}

/// Whether what happens causes letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mail {
    Written,
    None,
}

/// What happened so far. People are lent by the [`World`] while the story is played, and given back with it.
pub struct Story {
    pub case: Case,
    pub ids: Ids,
    pub events: Vec<Recorded>,
    /// As it was when it came into the column of the board where it stands now, and the events until then.
    pub entered: (Application, usize),
    pub letters: Vec<(Timestamp, Letter)>,
    pub submitted: Vec<Submitted>,
    pub drafts: Vec<Draft>,
    pub asked: Vec<Questions>,
    pub feedback: Vec<Feedback>,
    /// The present: nothing happens after it.
    present: Timestamp,
    mail: Mail,
}

/// A scorecard that its author has begun.
pub struct Draft {
    pub interview: InterviewId,
    pub person: PersonId,
    pub body: Value,
    pub at: Timestamp,
}

/// What a leader asked and noted.
pub struct Questions {
    pub interview: InterviewId,
    pub person: PersonId,
    pub asked: Vec<Asked>,
    pub notes: Value,
    pub at: Timestamp,
}

impl Story {
    /// The candidate applies at `at` for the `opening`-th requisition.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn begin(
        world: &mut World,
        opening: usize,
        candidate: Candidate,
        source: &str,
        at: Timestamp,
        mut ids: Ids,
    ) -> Result<Self, Refused> {
        let at = at.min(world.calendar.now);
        let open = &world.openings[opening];
        let opened = Opening {
            application: ApplicationId(ids.next(at)),
            candidate: candidate.id,
            cool_down_override: None,
        };
        let mut case = world.case(open, candidate, source, at, opened.application);
        let events = Application::open(opened, &Actor::Candidate, &case.facts(), &[])
            .map_err(|refusal| refused(&case, "apply", &refusal))?;
        let events: Vec<Recorded> =
            events.into_iter().map(|event| Recorded { event, at, by: None }).collect();
        case.application = Application::replay(&events).expect("an application opens with its first event");
        let mut story = Self {
            entered: (case.application.clone(), events.len()),
            case,
            ids,
            events: Vec::new(),
            letters: Vec::new(),
            submitted: Vec::new(),
            drafts: Vec::new(),
            asked: Vec::new(),
            feedback: Vec::new(),
            present: world.calendar.now,
            mail: world.mail,
        };
        story.case.people = std::mem::take(&mut world.people);
        story.case.persons = std::mem::take(&mut world.persons);
        story.write_letters(&events);
        story.events = events;
        Ok(story)
    }

    /// Looks at the application as of the present: nothing happens after this.
    pub fn close(&mut self) {
        self.case.now = self.present;
        self.case.version = i64::try_from(self.case.application.revision).unwrap_or(i64::MAX);
    }

    /// Gives the people back, with what they are booked for now.
    pub fn give_back(self, world: &mut World) {
        world.people = self.case.people;
        world.persons = self.case.persons;
    }

    /// What the application is tied to.
    #[must_use]
    pub fn ties(&self) -> Ties {
        Ties {
            process: self.case.requisition.process.clone(),
            process_version: self.case.requisition.process_version,
            variant: self.case.requisition.variant.clone(),
            source: self.case.source.clone(),
        }
    }

    /// Goes on to `time`, never back and never past the present.
    pub fn at(&mut self, time: Timestamp) -> &mut Self {
        self.case.now = self.case.now.max(time.min(self.present));
        self
    }

    /// Goes on by some minutes.
    pub fn later(&mut self, minutes: i64) -> &mut Self {
        self.at(after(self.case.now, minutes))
    }

    /// One command of somebody.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn does(&mut self, actor: &Actor, command: Command) -> Result<&mut Self, Refused> {
        let name = command.name();
        let events = self
            .case
            .application
            .handle(command, actor, &self.case.facts())
            .map_err(|refusal| refused(&self.case, &name, &refusal))?;
        let before = Column::of(&self.case.application.life);
        let recorded: Vec<Recorded> =
            events.into_iter().map(|event| Recorded { event, at: self.case.now, by: actor.id() }).collect();
        for one in &recorded {
            self.case.application.apply(one);
        }
        self.write_letters(&recorded);
        self.events.extend(recorded);
        if Column::of(&self.case.application.life) != before {
            self.entered = (self.case.application.clone(), self.events.len());
        }
        Ok(self)
    }

    /// One command of somebody by id.
    ///
    /// # Errors
    /// The rules refuse it.
    pub fn by(&mut self, person: PersonId, command: Command) -> Result<&mut Self, Refused> {
        let org = self.case.persons.get(&person).map(|known| known.roles).unwrap_or_default();
        self.does(&Actor::Person { id: person, org }, command)
    }

    /// The requisition's recruiter.
    #[must_use]
    pub fn recruiter(&self) -> PersonId {
        self.case.requisition.recruiter
    }

    /// The requisition's hiring manager.
    #[must_use]
    pub fn manager(&self) -> PersonId {
        self.case.requisition.hiring_manager
    }

    fn write_letters(&mut self, events: &[Recorded]) {
        if self.mail == Mail::None {
            return;
        }
        let at = self.case.now;
        self.letters.extend(letters::of(&self.case, events).into_iter().map(|letter| (at, letter)));
    }
}

fn refused(case: &Case, command: &str, refusal: &Refusal) -> Refused {
    Refused {
        command: command.to_owned(),
        candidate: case.candidate.name.clone(),
        why: refusal.in_words(case),
    }
}

/// A number that is always the same for the same words: chooses among sentences, names and people.
#[must_use]
pub fn draw(words: &str) -> u64 {
    // FNV-1a, which spreads short words well enough and needs no state.
    words
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The entry of `from` that `words` draw.
#[must_use]
pub fn pick<'a, T>(from: &'a [T], words: &str) -> &'a T {
    let length = u64::try_from(from.len().max(1)).unwrap_or(1);
    // The upper half is mixed better than the lower one.
    &from[usize::try_from((draw(words) >> 29) % length).unwrap_or_default()]
}

/// People by id, for cases that are made without a database.
pub type Persons = BTreeMap<PersonId, highbar_store::people::Person>;
