//! Names in place of ids: in refusals, on timelines, in letters.

use super::facts::Case;
use crate::api::shapes::person::{PersonRef, initials};
use highbar_domain::access::Role;
use highbar_domain::ids::PersonId;
use highbar_domain::process::{CompetencyId, PrincipleId, RoundId, StageKind, Training};
use highbar_domain::refusal::Names;
use highbar_store::people::Person;

impl Names for Case {
    fn person(&self, id: PersonId) -> String {
        self.persons.get(&id).map_or_else(|| "somebody".to_owned(), |person| person.name.clone())
    }

    fn round(&self, id: &RoundId) -> String {
        self.process.round(id).map_or_else(|| id.as_str().replace('_', " "), |round| round.name.clone())
    }

    fn principle(&self, id: &PrincipleId) -> String {
        self.process.principle(id).map_or_else(|| id.as_str().replace('_', " "), |found| found.name.clone())
    }

    fn competency(&self, id: &CompetencyId) -> String {
        self.process.competency(id).map_or_else(|| id.as_str().replace('_', " "), |found| found.name.clone())
    }
}

impl Case {
    /// The person as a name on a page.
    #[must_use]
    pub fn reference(&self, id: PersonId) -> PersonRef {
        match self.persons.get(&id) {
            Some(person) => reference(person),
            None => unknown(id),
        }
    }

    /// What a rated item is called, be it a principle or a competency.
    #[must_use]
    pub fn item_name(&self, kind: &str, item: &str) -> String {
        if kind == "principle" {
            self.principle(&PrincipleId::new(item))
        } else {
            self.competency(&CompetencyId::new(item))
        }
    }

    /// What the process calls a stage.
    #[must_use]
    pub fn stage_name(&self, kind: StageKind) -> String {
        let stage = self.process.stage_of_kind(kind);
        stage.map_or_else(|| kind.as_str().replace('_', " "), |stage| stage.name.clone())
    }

    /// The person who holds a role of the requisition, if exactly one name stands for it.
    #[must_use]
    pub fn holder(&self, role: Role) -> Option<PersonId> {
        match role {
            Role::HiringManager => Some(self.requisition.hiring_manager),
            Role::Recruiter => Some(self.requisition.recruiter),
            Role::BarRaiser => self.application.bar_raiser(&self.process),
            Role::Facilitator => self.application.facilitator(&self.facts()),
            _ => None,
        }
    }
}

/// A person as a name on a page.
#[must_use]
pub fn reference(person: &Person) -> PersonRef {
    PersonRef {
        id: person.id.0,
        name: person.name.clone(),
        initials: initials(&person.name),
        title: Some(person.title.clone()).filter(|title| !title.is_empty()),
        bar_raiser: person.trainings.contains(&Training::BarRaiser),
    }
}

/// Somebody of whom no more than the id is known.
#[must_use]
pub fn unknown(id: PersonId) -> PersonRef {
    PersonRef {
        id: id.0,
        name: "Somebody".to_owned(),
        initials: String::new(),
        title: None,
        bar_raiser: false,
    }
}
