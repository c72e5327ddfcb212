//! The demo's three requisitions.

use super::calendar::{Calendar, Ids, ZONE};
use super::people::Staff;
use highbar_domain::ids::RequisitionId;
use highbar_domain::process::{Process, ProcessId};
use highbar_store::requisitions::{Member, Requisition, State};
use std::sync::Arc;

/// What an opening is described with; people and departments by name.
struct Opening {
    title: &'static str,
    slug: &'static str,
    code: &'static str,
    department: &'static str,
    level: u32,
    process: &'static str,
    manager: &'static str,
    recruiter: &'static str,
    bar_raiser: &'static str,
    team: &'static [(&'static str, &'static str)],
    location: &'static str,
    description: &'static str,
}

const OPENINGS: [Opening; 3] = [
    Opening {
        title: "EM Payments",
        slug: "em-payments",
        code: "TW-118",
        department: "Payments",
        level: 6,
        process: "bar-raiser-em-l6",
        manager: "Ingrid Solberg",
        recruiter: "Tomás Ferreira",
        bar_raiser: "Naledi Mokoena",
        team: &[
            ("Wei Zhang", "interviewer"),
            ("Amara Okafor", "interviewer"),
            ("Emeka Nwosu", "future_report"),
        ],
        location: "Amsterdam, or remote in Europe",
        description: "Lead the group of nine that moves money for 40,000 shops: card, bank and wallet payments, from the \
                      first request to the payout.\n\nYou hire and grow engineers, keep the service up on the busiest \
                      day of the year, and decide with product what the next two quarters are for. You still read \
                      designs closely enough to disagree with one.",
    },
    Opening {
        title: "EM Ledger",
        slug: "em-ledger",
        code: "TW-121",
        department: "Ledger",
        level: 6,
        process: "bar-raiser-em-l6",
        manager: "Yuki Arai",
        recruiter: "Mei Tanaka",
        bar_raiser: "Marcus Feld",
        team: &[("Kofi Mensah", "interviewer"), ("Tomás Ferreira", "coordinator")],
        location: "Amsterdam",
        description: "The ledger is where every cent of ours is written down twice. Its group of seven is about to \
                      replace month-end batches with books that are right at any second.\n\nWe look for somebody who has \
                      moved a system that nobody dared to touch, and brought its people along.",
    },
    Opening {
        title: "EM Risk",
        slug: "em-risk",
        code: "TW-124",
        department: "Risk",
        level: 7,
        process: "bar-raiser-em-l7",
        manager: "Rohan Ahuja",
        recruiter: "Tomás Ferreira",
        bar_raiser: "Naledi Mokoena",
        team: &[("Bram de Vries", "interviewer"), ("Mei Tanaka", "coordinator")],
        location: "Amsterdam or Lisbon",
        description: "Three teams, 24 people, one question: is this payment what it says it is? You set the direction for \
                      fraud and credit risk over the next three years, manage managers, and answer for the platform \
                      that every other product of ours calls before it says yes.",
    },
];

/// A requisition with the process that it pins.
#[derive(Clone, Debug)]
pub struct Open {
    pub requisition: Requisition,
    pub process: Arc<Process>,
}

/// The three requisitions, opened on different days of the past quarter.
#[must_use]
pub fn open(
    ids: &mut Ids,
    staff: &Staff,
    calendar: &Calendar,
    process: impl Fn(&str) -> Option<Arc<Process>>,
) -> Vec<Open> {
    OPENINGS
        .iter()
        .zip([-62, -55, -48])
        .filter_map(|(opening, day)| {
            let process = process(opening.process)?;
            let requisition = requisition(opening, ids, staff, calendar, day, process.version);
            Some(Open { requisition, process })
        })
        .collect()
}

fn requisition(
    opening: &Opening,
    ids: &mut Ids,
    staff: &Staff,
    calendar: &Calendar,
    day: i32,
    process_version: u32,
) -> Requisition {
    let at = calendar.moment(day, 11, 0);
    let member = |(name, role): &(&str, &str)| Member { person: staff.named(name), role: (*role).to_owned() };
    Requisition {
        id: RequisitionId(ids.next(at)),
        slug: opening.slug.to_owned(),
        title: opening.title.to_owned(),
        level: opening.level,
        code: opening.code.to_owned(),
        department: staff.department(opening.department),
        process: ProcessId::new(opening.process),
        process_version,
        variant: None,
        state: State::Open,
        openings: 1,
        location: opening.location.to_owned(),
        description: opening.description.to_owned(),
        hiring_manager: staff.named(opening.manager),
        recruiter: staff.named(opening.recruiter),
        bar_raiser: Some(staff.named(opening.bar_raiser)),
        team: opening.team.iter().map(member).collect(),
        approvers: vec![staff.named(opening.manager), staff.named("Ulrich Brandt")],
        time_zone: ZONE.to_owned(),
        version: 1,
        created_at: at,
        updated_at: at,
    }
}
