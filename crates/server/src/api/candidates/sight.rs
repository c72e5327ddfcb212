//! Who sees what of a candidate: the roles that a person has in any of the candidate's applications, put together.

use crate::api::requisitions::roles_before;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::access::{self, Capability, Role};
use highbar_domain::ids::{ApplicationId, CandidateId, RequisitionId};
use highbar_store::applications::{self, OfCandidate};
use highbar_store::requisitions::{self, Requisition};
use highbar_store::standing::{self, Subject};
use highbar_store::{Db, Result, sight};
use std::collections::{BTreeMap, BTreeSet};

/// The applications of some candidates that the caller may know of, with what they are for.
pub struct Seen {
    pub applications: Vec<OfCandidate>,
    pub requisitions: BTreeMap<RequisitionId, Requisition>,
}

impl Seen {
    /// # Errors
    /// The database failed.
    pub async fn gather(db: &mut Db, caller: &Caller, candidates: &[CandidateId]) -> Result<Self> {
        let mut all = applications::of_candidates(db, candidates).await?;
        if !caller.is_recruiter() {
            let ids: Vec<ApplicationId> = all.iter().map(|one| one.id).collect();
            let known = sight::applications(db, caller.id(), &ids).await?;
            all.retain(|one| known.contains(&one.id));
        }
        let ids: BTreeSet<RequisitionId> = all.iter().map(|one| one.requisition).collect();
        let ids: Vec<RequisitionId> = ids.into_iter().collect();
        let requisitions = requisitions::many(db, &ids).await?;
        Ok(Self {
            applications: all,
            requisitions: requisitions.into_iter().map(|requisition| (requisition.id, requisition)).collect(),
        })
    }

    /// The applications of one of the candidates.
    pub fn of(&self, candidate: CandidateId) -> impl Iterator<Item = (&OfCandidate, &Requisition)> {
        let its = self.applications.iter().filter(move |one| one.candidate == candidate);
        its.filter_map(|one| Some((one, self.requisitions.get(&one.requisition)?)))
    }

    /// The caller's roles before the requisitions that the candidate has applied for.
    #[must_use]
    pub fn roles(&self, caller: &Caller, candidate: CandidateId) -> BTreeSet<Role> {
        let mut roles: BTreeSet<Role> =
            self.of(candidate).flat_map(|(_, requisition)| roles_before(requisition, caller)).collect();
        roles.extend(caller.is_admin().then_some(Role::Admin));
        roles.extend(caller.person.roles.recruiter.then_some(Role::Recruiter));
        roles
    }
}

/// Every role of the caller before a candidate, seats in interviews included.
///
/// # Errors
/// The database failed.
pub async fn roles(
    db: &mut Db,
    caller: &Caller,
    candidate: CandidateId,
    seen: &Seen,
) -> Result<BTreeSet<Role>> {
    let mut roles = seen.roles(caller, candidate);
    let standing = standing::of(db, caller.id(), Subject::Candidate(candidate.0)).await?;
    roles.extend(standing.panel.then_some(Role::Interviewer));
    Ok(roles)
}

/// Lets the caller through who has `capability` before the candidate.
///
/// # Errors
/// `forbidden` in words, or the database failed.
pub async fn require(
    db: &mut Db,
    caller: &Caller,
    candidate: CandidateId,
    capability: Capability,
) -> Result<(), ApiError> {
    let seen = Seen::gather(db, caller, &[candidate]).await?;
    let roles = roles(db, caller, candidate, &seen).await?;
    if access::may(&roles, capability) {
        return Ok(());
    }
    let who: Vec<&str> = capability.roles().iter().map(|role| role.words()).collect();
    Err(ApiError::forbidden(format!("you may not {}, ask {}", capability.words(), who.join(" or "))))
}

/// Lets the caller through who may change what is known of the candidate: recruiters, and hiring managers of an
/// opening that the candidate has applied for.
///
/// # Errors
/// `forbidden`, or the database failed.
pub async fn require_editor(db: &mut Db, caller: &Caller, candidate: CandidateId) -> Result<(), ApiError> {
    let seen = Seen::gather(db, caller, &[candidate]).await?;
    if access::may(&seen.roles(caller, candidate), Capability::SeeContactDetails) {
        return Ok(());
    }
    Err(ApiError::forbidden("changing a candidate is for recruiters and the hiring manager, ask one of them"))
}
