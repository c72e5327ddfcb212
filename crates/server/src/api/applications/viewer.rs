//! Who looks at an application, and in which roles.

use super::facts::Case;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::access::{self, Capability, Role};
use highbar_domain::actor::Actor;
use highbar_domain::ids::PersonId;
use highbar_domain::seal;
use highbar_domain::transitions::transition;
use std::collections::BTreeSet;

/// Somebody signed in, before one application.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub id: PersonId,
    pub actor: Actor,
    pub roles: BTreeSet<Role>,
}

/// The person behind a request as the rules know them.
#[must_use]
pub fn actor(caller: &Caller) -> Actor {
    Actor::Person { id: caller.id(), org: caller.person.roles }
}

impl Viewer {
    /// In which roles the caller stands before the application.
    #[must_use]
    pub fn of(caller: &Caller, case: &Case) -> Self {
        let actor = actor(caller);
        let roles = access::roles(&actor, &case.application, &case.facts());
        Self { id: caller.id(), actor, roles }
    }

    /// The caller, if they have any part in the application.
    ///
    /// # Errors
    /// `forbidden` for everybody else.
    pub fn admit(caller: &Caller, case: &Case) -> Result<Self, ApiError> {
        let viewer = Self::of(caller, case);
        if viewer.can(Capability::SeeApplication) || viewer.can(Capability::SeeOffer) {
            return Ok(viewer);
        }
        Err(ApiError::forbidden(
            "you have no part in this application, a recruiter of the requisition can put you on its panel",
        ))
    }

    #[must_use]
    pub fn can(&self, capability: Capability) -> bool {
        access::may(&self.roles, capability)
    }

    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The same for the seal.
    #[must_use]
    pub fn seal(&self) -> seal::Viewer {
        seal::Viewer::of(&self.actor)
    }

    /// Whether the table of transitions lets this viewer give the command now. The command itself may still
    /// be refused for what it says.
    #[must_use]
    pub fn may_now(&self, case: &Case, command: &str) -> bool {
        transition(command)
            .is_some_and(|row| self.can(row.by) && row.from.contains(&case.application.position()))
    }
}
