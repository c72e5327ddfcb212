//! What a decision is taken on. The caller gathers it before the command runs;
//! nothing here is looked up, and nothing here is stored.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    Timestamp,
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};

use crate::{
    ids::{DepartmentId, InterviewId, PersonId, RequisitionId},
    process::{PolicyMode, Process, Round, Training, VariantId},
    scorecard::Scorecard,
};

/// Everything a command may be judged by.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub now: Timestamp,
    /// The version that the requisition pins.
    pub process: &'a Process,
    pub requisition: &'a Requisition,
    pub people: &'a People,
    /// The latest text of every scorecard of the application that the caller
    /// knows, drafts included. Submitting needs the author's own draft here.
    pub cards: &'a [Scorecard],
    /// When the candidate has other interviews in the organisation.
    pub candidate_busy: &'a [Busy],
}

/// People by id.
pub type People = BTreeMap<PersonId, PersonFacts>;

/// The opening that an application is for.
#[derive(Clone, Debug)]
pub struct Requisition {
    pub id: RequisitionId,
    /// The level of the role.
    pub level: u32,
    pub department: DepartmentId,
    pub hiring_manager: PersonId,
    pub recruiters: Vec<PersonId>,
    pub calendar: Calendar,
    /// Who approves an offer, in this order.
    pub offer_approvers: Vec<PersonId>,
    /// Replaces the mode of the process when it is set.
    pub policy: Option<PolicyMode>,
    /// The variant of the loop, if not the plain one.
    pub variant: Option<VariantId>,
    /// People who would report to the new hire, as far as they are named. Those
    /// who report to the hiring manager from below the role count as well.
    pub future_reports: BTreeSet<PersonId>,
    /// Whether the organisation sends feedback to rejected candidates.
    pub feedback_enabled: bool,
}

/// The requisition's working calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub zone: TimeZone,
    /// Days besides Saturday and Sunday on which nobody works.
    pub holidays: BTreeSet<Date>,
}

/// What the rules need to know of a person.
#[derive(Clone, Debug)]
pub struct PersonFacts {
    pub id: PersonId,
    pub level: u32,
    pub department: DepartmentId,
    /// The chain of managers, nearest first.
    pub reports_to: Vec<PersonId>,
    pub trainings: BTreeSet<Training>,
    pub zone: TimeZone,
    pub hours: WorkingHours,
    /// What the person is booked for, this application included.
    pub busy: Vec<Busy>,
    /// False for those who have left.
    pub active: bool,
}

/// The hours in which a person likes to be booked, in their own zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingHours {
    pub days: Vec<Weekday>,
    pub from: Time,
    pub until: Time,
}

/// A span in which somebody is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Busy {
    pub start: Timestamp,
    pub end: Timestamp,
    /// What for, in words that may be shown, such as "leads another interview".
    pub what: String,
    /// The interview behind it, so that moving it does not collide with itself.
    pub interview: Option<InterviewId>,
}

impl<'a> Facts<'a> {
    /// The rounds of this requisition's loop, in order.
    pub fn loop_rounds(&self) -> Vec<&'a Round> {
        self.process.loop_rounds(self.requisition.variant.as_ref())
    }

    /// Whether the mechanical result binds.
    pub fn policy_mode(&self) -> PolicyMode {
        self.requisition.policy.unwrap_or(self.process.decision.mode)
    }
}
