//! Who acts. The server finds this out; the domain decides what it allows.

use serde::{Deserialize, Serialize};

use crate::ids::{PersonId, ReferenceId};

/// The one behind a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "actor", rename_all = "snake_case")]
pub enum Actor {
    /// Somebody of the organisation.
    Person { id: PersonId, org: OrgRoles },
    /// The candidate, by the link to their own page.
    Candidate,
    /// A referee, by the link to their own form.
    Referee { reference: ReferenceId },
    /// The product itself, such as a job that follows a due time.
    System,
}

/// Roles in the whole organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrgRoles {
    pub admin: bool,
    /// Stands in for the recruiters of every requisition.
    pub recruiter: bool,
}

impl Actor {
    /// A person without any role in the organisation as a whole.
    pub fn person(id: PersonId) -> Self {
        Self::Person { id, org: OrgRoles::default() }
    }

    /// The person, if it is one.
    pub fn id(&self) -> Option<PersonId> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Candidate | Self::Referee { .. } | Self::System => None,
        }
    }
}
