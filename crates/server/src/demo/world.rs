//! What the demo's stories share: the calendar, the staff with everything that they are booked for, the openings.

use super::calendar::Calendar;
use super::openings::Open;
use super::people::Staff;
use super::story::{Mail, Persons};
use crate::api::applications::facts::{self, Case};
use highbar_domain::application::Application;
use highbar_domain::event::{Event, Recorded};
use highbar_domain::facts::People;
use highbar_domain::ids::ApplicationId;
use highbar_store::candidates::Candidate;
use highbar_store::settings::Organisation;
use jiff::Timestamp;

/// The stage on which every story is played.
pub struct World {
    pub calendar: Calendar,
    pub organisation: Organisation,
    pub persons: Persons,
    /// As the rules see them; what they are booked for grows with every story.
    pub people: People,
    pub openings: Vec<Open>,
    pub mail: Mail,
}

impl World {
    #[must_use]
    pub fn new(calendar: Calendar, organisation: Organisation, staff: &Staff, openings: Vec<Open>) -> Self {
        let persons: Persons = staff.people.iter().map(|person| (person.id, person.clone())).collect();
        let people = persons
            .values()
            .map(|person| (person.id, facts::person_facts(person, &persons, Vec::new())))
            .collect();
        Self { calendar, organisation, persons, people, openings, mail: Mail::Written }
    }

    /// An application that is about to be opened; nobody is around it yet.
    #[must_use]
    pub fn case(
        &self,
        open: &Open,
        candidate: Candidate,
        source: &str,
        now: Timestamp,
        id: ApplicationId,
    ) -> Case {
        let applied = Event::Applied {
            application: id,
            requisition: open.requisition.id,
            candidate: candidate.id,
            cool_down_override: None,
        };
        let application = Application::begin(&Recorded { event: applied, at: now, by: None })
            .expect("the first event of an application is that it was applied for");
        Case {
            now,
            version: 1,
            source: source.to_owned(),
            application,
            opening: facts::opening(&open.requisition, &self.organisation),
            requisition: open.requisition.clone(),
            process: open.process.clone(),
            persons: Persons::new(),
            people: People::new(),
            submitted: Vec::new(),
            cards: Vec::new(),
            candidate,
            candidate_busy: Vec::new(),
            organisation: self.organisation.clone(),
            other_team: None,
        }
    }
}
