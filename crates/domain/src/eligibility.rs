//! Who may lead or watch a round, and why not: every reason at once.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    application::{Application, Slot},
    facts::{Facts, People, PersonFacts, Requisition},
    ids::{InterviewId, PersonId},
    process::{DepartmentRelation, LeadRole, Range, Round, RoundId, Training},
};

/// Somebody who may not, and every reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ineligible {
    pub person: PersonId,
    pub reasons: Vec<Reason>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// No longer with the organisation, or never known to it.
    NotActive,
    /// Too far below the role for a round of the loop.
    TooJunior {
        level: u32,
        lowest: u32,
    },
    /// Would report to the new hire.
    FutureReport,
    LacksRole {
        roles: Vec<LeadRole>,
    },
    LacksTraining {
        training: Training,
    },
    LevelOutside {
        level: u32,
        range: Range,
    },
    /// Not from the requisition's department, where the round wants that.
    OtherDepartment,
    /// From the requisition's department, where the round wants another one.
    SameDepartment,
    Busy {
        what: String,
        from: Timestamp,
        until: Timestamp,
    },
    /// Leads another round of the same loop.
    LeadsRound {
        round: RoundId,
    },
    /// Has looked behind the seal of this application.
    LookedBehindSeal,
}

/// Somebody who may, and what one should know first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fit {
    pub person: PersonId,
    pub warnings: Vec<Warning>,
}

/// Something that does not stand in the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// Outside the person's working hours, in their own zone.
    OutsideHours { local_start: String },
}

/// In which part somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Lead,
    Shadow,
}

/// Whether `person` may take `part` in `round` at `slot`. `moving` is the
/// interview that is being changed, which never collides with itself.
pub fn check(
    application: &Application,
    facts: &Facts<'_>,
    round: &Round,
    part: Part,
    person: PersonId,
    slot: Option<Slot>,
    moving: Option<InterviewId>,
) -> Result<Fit, Ineligible> {
    let Some(known) = facts.people.get(&person).filter(|known| known.active) else {
        return Err(Ineligible { person, reasons: vec![Reason::NotActive] });
    };
    let mut reasons = standing(facts, round, known);
    if part == Part::Lead {
        reasons.extend(lead_rules(facts.requisition, round, known));
    }
    if application.broken_glass.iter().any(|look| look.by == person) {
        reasons.push(Reason::LookedBehindSeal);
    }
    if !round.is_screen() {
        reasons.extend(other_round(application, facts, person, moving));
    }
    if let Some(slot) = slot {
        reasons.extend(collisions(application, known, slot, moving));
    }
    if reasons.is_empty() {
        Ok(Fit { person, warnings: slot.and_then(|slot| outside_hours(known, slot)).into_iter().collect() })
    } else {
        Err(Ineligible { person, reasons })
    }
}

/// Everyone who may lead `round` (at `slot`, if one is given), and everyone else with their reasons.
pub fn eligible_people(
    application: &Application,
    facts: &Facts<'_>,
    round: &Round,
    slot: Option<Slot>,
) -> (Vec<Fit>, Vec<Ineligible>) {
    let own = application.interview_of(&round.id).map(|interview| interview.id);
    let mut fit = Vec::new();
    let mut unfit = Vec::new();
    for person in facts.people.keys() {
        match check(application, facts, round, Part::Lead, *person, slot, own) {
            Ok(one) => fit.push(one),
            Err(one) => unfit.push(one),
        }
    }
    (fit, unfit)
}

/// Whether `person` would report to the new hire: named on the requisition, or
/// placed under the hiring manager in the same department and below the role.
pub fn is_future_report(requisition: &Requisition, people: &People, person: PersonId) -> bool {
    requisition.future_reports.contains(&person)
        || people.get(&person).is_some_and(|known| {
            known.reports_to.first() == Some(&requisition.hiring_manager)
                && known.department == requisition.department
                && known.level < requisition.level
        })
}

/// The rules that hold for everyone in a round: level and reporting line.
fn standing(facts: &Facts<'_>, round: &Round, known: &PersonFacts) -> Vec<Reason> {
    if round.is_screen() || round.lead.exempt_from_level_rule {
        return Vec::new();
    }
    let mut reasons = Vec::new();
    let lowest = facts.requisition.level.saturating_sub(facts.process.plan.max_levels_below);
    if known.level < lowest {
        reasons.push(Reason::TooJunior { level: known.level, lowest });
    }
    if is_future_report(facts.requisition, facts.people, known.id) {
        reasons.push(Reason::FutureReport);
    }
    reasons
}

/// What the round asks of its leader.
fn lead_rules(requisition: &Requisition, round: &Round, known: &PersonFacts) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let lead = &round.lead;
    let holds = |role: &LeadRole| match role {
        LeadRole::Recruiter => requisition.recruiters.contains(&known.id),
        LeadRole::HiringManager => requisition.hiring_manager == known.id,
        LeadRole::Interviewer => known.trainings.contains(&Training::Interviewer),
        LeadRole::BarRaiser => known.trainings.contains(&Training::BarRaiser),
    };
    if !lead.roles.is_empty() && !lead.roles.iter().any(holds) {
        reasons.push(Reason::LacksRole { roles: lead.roles.clone() });
    }
    for training in &lead.training {
        if !known.trainings.contains(training) {
            reasons.push(Reason::LacksTraining { training: *training });
        }
    }
    if let Some(range) = lead.level.filter(|range| !range.contains(known.level)) {
        reasons.push(Reason::LevelOutside { level: known.level, range });
    }
    let same = known.department == requisition.department;
    match lead.department {
        DepartmentRelation::Same if !same => reasons.push(Reason::OtherDepartment),
        DepartmentRelation::Other if same => reasons.push(Reason::SameDepartment),
        DepartmentRelation::Same | DepartmentRelation::Other | DepartmentRelation::Any => {}
    }
    reasons
}

/// One person leads at most one round of a loop, and does not watch beside it.
fn other_round(
    application: &Application,
    facts: &Facts<'_>,
    person: PersonId,
    moving: Option<InterviewId>,
) -> Option<Reason> {
    application
        .loop_interviews(facts.process)
        .find(|interview| interview.lead == person && Some(interview.id) != moving)
        .map(|interview| Reason::LeadsRound { round: interview.round.clone() })
}

fn collisions(
    application: &Application,
    known: &PersonFacts,
    slot: Slot,
    moving: Option<InterviewId>,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = known
        .busy
        .iter()
        .filter(|busy| moving.is_none() || busy.interview != moving)
        .filter(|busy| busy.interview.is_none_or(|id| application.interview(id).is_none()))
        .filter(|busy| slot.overlaps(busy.start, busy.end))
        .map(|busy| Reason::Busy { what: busy.what.clone(), from: busy.start, until: busy.end })
        .collect();
    let here = application.interviews.iter().filter(|interview| {
        interview.stands()
            && Some(interview.id) != moving
            && (interview.lead == known.id || interview.shadows.contains(&known.id))
            && slot.overlaps(interview.slot.start, interview.slot.end())
    });
    reasons.extend(here.map(|interview| Reason::Busy {
        what: "takes part in another interview of this candidate".to_owned(),
        from: interview.slot.start,
        until: interview.slot.end(),
    }));
    reasons
}

fn outside_hours(known: &PersonFacts, slot: Slot) -> Option<Warning> {
    let start = slot.start.to_zoned_datetime(known.zone.clone());
    let end = slot.end().to_zoned_datetime(known.zone.clone());
    let inside = known.hours.days.contains(&start.weekday())
        && start.date() == end.date()
        && start.time() >= known.hours.from
        && end.time() <= known.hours.until;
    (!inside).then(|| Warning::OutsideHours { local_start: start.strftime("%A %H:%M").to_string() })
}

/// What keeps the candidate from an interview at `slot`, if anything.
pub fn candidate_collision(
    application: &Application,
    facts: &Facts<'_>,
    slot: Slot,
    moving: Option<InterviewId>,
) -> Option<(String, Timestamp)> {
    let here = application
        .interviews
        .iter()
        .filter(|interview| interview.stands() && Some(interview.id) != moving)
        .find(|interview| slot.overlaps(interview.slot.start, interview.slot.end()))
        .map(|interview| (format!("has the round {}", interview.round), interview.slot.end()));
    here.or_else(|| {
        facts
            .candidate_busy
            .iter()
            .filter(|busy| busy.interview.is_none_or(|id| application.interview(id).is_none()))
            .find(|busy| slot.overlaps(busy.start, busy.end))
            .map(|busy| (busy.what.clone(), busy.end))
    })
}
