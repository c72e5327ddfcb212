//! A requisition as the API shows it, and what must be read to show one.

use crate::api::shapes::moment::At;
use crate::api::shapes::person::{Named, PersonRef};
use crate::auth::caller::Caller;
use crate::error::ApiError;
use highbar_domain::access::{self, Capability, Role};
use highbar_domain::ids::{PersonId, RequisitionId};
use highbar_store::requisitions::{self, Requisition, State};
use highbar_store::{Db, Result, departments, people};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Roles on a requisition's team that make somebody a recruiter of it.
const RECRUITING: [&str; 2] = ["recruiter", "coordinator"];

/// An opening at a level, pinned to a version of a process.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Requisition)]
pub struct RequisitionView {
    pub id: Uuid,
    pub title: String,
    pub level: u32,
    /// The organisation's own number of the opening.
    pub code: String,
    pub department: Named,
    pub process: ProcessPin,
    pub state: RequisitionState,
    /// How many people are wanted.
    pub openings: u32,
    pub location: String,
    pub description: String,
    /// The name in the public address.
    pub slug: String,
    pub hiring_manager: PersonRef,
    pub recruiter: PersonRef,
    pub bar_raiser: Option<PersonRef>,
    pub team: Vec<MemberView>,
    /// Who approves an offer, in this order.
    pub approvers: Vec<PersonRef>,
    /// IANA name; clocks run in this zone.
    pub time_zone: String,
    /// Applications per state; states without any are left out.
    pub counts: BTreeMap<String, u32>,
    pub created_at: At,
    pub version: i64,
    /// Of `edit`, `open`, `close` and `add_candidate`, what the viewer may do.
    pub may: Vec<&'static str>,
}

/// A version of a process, and which make-up of its loop.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProcessPin {
    pub id: String,
    pub version: u32,
    pub variant: Option<String>,
}

/// Somebody with a part in the opening.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = RequisitionMember)]
pub struct MemberView {
    pub person: PersonRef,
    /// `interviewer`, `recruiter`, `coordinator` or `future_report`.
    pub role: String,
}

/// Whether people can apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequisitionState {
    Draft,
    Open,
    Closed,
}

/// What is read once to show any number of requisitions.
pub struct Views {
    departments: BTreeMap<Uuid, String>,
    people: BTreeMap<PersonId, PersonRef>,
    counts: BTreeMap<RequisitionId, BTreeMap<String, u32>>,
}

impl Views {
    /// Reads what stands around these requisitions.
    ///
    /// # Errors
    /// The database failed.
    pub async fn gather(db: &mut Db, shown: &[Requisition]) -> Result<Self> {
        let named: BTreeSet<PersonId> = shown.iter().flat_map(named).collect();
        let named: Vec<PersonId> = named.into_iter().collect();
        let ids: Vec<RequisitionId> = shown.iter().map(|one| one.id).collect();
        Ok(Self {
            departments: departments::all(db).await?.into_iter().map(|one| (one.id.0, one.name)).collect(),
            people: people::many(db, &named).await?.iter().map(|one| (one.id, one.into())).collect(),
            counts: requisitions::counts_of(db, &ids).await?,
        })
    }

    /// One of the requisitions that were gathered for, as `caller` sees it.
    ///
    /// # Errors
    /// It names somebody who is not there, which storage does not allow.
    pub fn show(&self, requisition: Requisition, caller: &Caller) -> Result<RequisitionView, ApiError> {
        let may = may(&requisition, caller);
        let department = requisition.department.0;
        let name = self.departments.get(&department).cloned().unwrap_or_default();
        let team = requisition
            .team
            .iter()
            .map(|member| Ok(MemberView { person: self.person(member.person)?, role: member.role.clone() }));
        Ok(RequisitionView {
            id: requisition.id.0,
            level: requisition.level,
            department: Named { id: department, name },
            process: ProcessPin {
                id: requisition.process.to_string(),
                version: requisition.process_version,
                variant: requisition.variant.as_ref().map(ToString::to_string),
            },
            state: requisition.state.into(),
            openings: requisition.openings,
            hiring_manager: self.person(requisition.hiring_manager)?,
            recruiter: self.person(requisition.recruiter)?,
            bar_raiser: requisition.bar_raiser.map(|id| self.person(id)).transpose()?,
            team: team.collect::<Result<_, ApiError>>()?,
            approvers: requisition.approvers.iter().map(|id| self.person(*id)).collect::<Result<_, _>>()?,
            counts: self.counts.get(&requisition.id).cloned().unwrap_or_default(),
            created_at: requisition.created_at.into(),
            version: requisition.version,
            may,
            title: requisition.title,
            code: requisition.code,
            location: requisition.location,
            description: requisition.description,
            slug: requisition.slug,
            time_zone: requisition.time_zone,
        })
    }

    fn person(&self, id: PersonId) -> Result<PersonRef, ApiError> {
        let missing =
            || ApiError::internal(anyhow::anyhow!("a requisition names person {id}, who is not stored"));
        self.people.get(&id).cloned().ok_or_else(missing)
    }
}

/// Everybody whom a requisition names.
pub(super) fn named(requisition: &Requisition) -> impl Iterator<Item = PersonId> {
    [requisition.hiring_manager, requisition.recruiter]
        .into_iter()
        .chain(requisition.bar_raiser)
        .chain(requisition.approvers.iter().copied())
        .chain(requisition.team.iter().map(|member| member.person))
}

fn recruits(requisition: &Requisition, person: PersonId) -> bool {
    let team = &requisition.team;
    requisition.recruiter == person
        || team.iter().any(|one| one.person == person && RECRUITING.contains(&one.role.as_str()))
}

/// Whether the person runs the requisition and so sees its applications: as recruiter, coordinator, hiring manager
/// or approver of its offers.
#[must_use]
pub fn runs(requisition: &Requisition, person: PersonId) -> bool {
    recruits(requisition, person)
        || requisition.hiring_manager == person
        || requisition.approvers.contains(&person)
}

/// In which roles the caller stands before a requisition, no application in sight.
#[must_use]
pub fn roles_before(requisition: &Requisition, caller: &Caller) -> BTreeSet<Role> {
    let id = caller.id();
    [
        (Role::Admin, caller.is_admin()),
        (Role::Recruiter, caller.person.roles.recruiter || recruits(requisition, id)),
        (Role::HiringManager, requisition.hiring_manager == id),
        (Role::Approver, requisition.approvers.contains(&id)),
    ]
    .into_iter()
    .filter_map(|(role, holds)| holds.then_some(role))
    .collect()
}

/// Whether the caller may change the requisition.
#[must_use]
pub fn may_edit(requisition: &Requisition, caller: &Caller) -> bool {
    access::may(&roles_before(requisition, caller), Capability::EditRequisition)
}

fn may(requisition: &Requisition, caller: &Caller) -> Vec<&'static str> {
    if !may_edit(requisition, caller) {
        return Vec::new();
    }
    match requisition.state {
        State::Open => vec!["edit", "close", "add_candidate"],
        State::Draft | State::Closed => vec!["edit", "open"],
    }
}

impl From<State> for RequisitionState {
    fn from(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::Open => Self::Open,
            State::Closed => Self::Closed,
        }
    }
}

impl From<RequisitionState> for State {
    fn from(state: RequisitionState) -> Self {
        match state {
            RequisitionState::Draft => Self::Draft,
            RequisitionState::Open => Self::Open,
            RequisitionState::Closed => Self::Closed,
        }
    }
}
