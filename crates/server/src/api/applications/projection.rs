//! What boards, lists and the day's page read of an application without loading it, written anew with every
//! save. It is derived by the rules alone and holds counts and states, never a rating, a vote or a text.

use super::facts::Case;
use super::moves::{self, Naming};
use super::waiting;
use crate::api::shapes::application::{CardsIn, Move};
use highbar_domain::actor::Actor;
use highbar_domain::application::{Application, Interview, InterviewPhase, Reply};
use highbar_domain::clocks;
use highbar_domain::coverage::coverage;
use highbar_domain::ids::InterviewId;
use highbar_store::applications::{Column, Projection, Waiting};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a card shows beside what the store knows already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Face {
    /// The loop's rounds in order, from loop planning on: round and state.
    pub strip: Option<Vec<(String, String)>>,
    /// Whether the scorecards of the loop are counted on it; the store keeps the numbers.
    pub counted: bool,
    /// Principles with enough evidence planned, and all.
    pub coverage: Option<(u32, u32)>,
    /// Where a recruiter of the requisition may take it: column, name, whether it goes back, what blocks it.
    pub moves: Vec<(String, String, bool, Option<String>)>,
}

impl Face {
    /// The moves as the API writes them.
    #[must_use]
    pub fn moves(&self) -> Vec<Move> {
        let show = |(to, name, undo, blocked): &(String, String, bool, Option<String>)| Move {
            to: to.clone(),
            name: name.clone(),
            undo: *undo,
            blocked: blocked.clone(),
        };
        self.moves.iter().map(show).collect()
    }
}

/// Everything that lists need of a case.
#[must_use]
pub fn projection(case: &Case) -> Projection {
    Projection {
        waiting: rows(case),
        card: serde_json::to_value(face(case)).expect("a face has string keys and no failing parts"),
        scorecards_due: scorecards_due(case),
        facilitator: case.application.facilitator(&case.facts()),
        cards: case.application.loop_cards(&case.facts()),
    }
}

/// One row for everybody who can do a thing, so that it is on each one's list.
fn rows(case: &Case) -> Vec<Waiting> {
    let mut rows = Vec::new();
    for item in waiting::all(case) {
        let row = Waiting {
            person: None,
            candidate: waiting::is_candidates(&item),
            action: waiting::action(item.what).to_owned(),
            words: waiting::words(case, &item),
            subject: item.interview.map(|id| id.to_string()),
            due_at: item.due,
        };
        let people = waiting::people(case, &item);
        if people.is_empty() {
            rows.push(row.clone());
        }
        rows.extend(people.into_iter().map(|person| Waiting { person: Some(person), ..row.clone() }));
    }
    rows
}

fn scorecards_due(case: &Case) -> BTreeMap<InterviewId, Timestamp> {
    clocks::due(&case.application, &case.facts())
        .into_iter()
        .filter_map(|due| Some((due.interview?, due.due_at?)))
        .collect()
}

fn face(case: &Case) -> Face {
    let application = &case.application;
    let column = Column::of(&application.life);
    let in_loop = column == Column::LoopPlanning || column == Column::Loop || column == Column::Debrief;
    let recruiter = Actor::person(case.requisition.recruiter);
    let moves = moves::of(case, &recruiter, Naming::Columns);
    Face {
        strip: in_loop.then(|| strip(case)),
        counted: matches!(column, Column::Loop | Column::Debrief),
        coverage: (column == Column::LoopPlanning).then(|| covered(case)),
        moves: moves.into_iter().map(|one| (one.to, one.name, one.undo, one.blocked)).collect(),
    }
}

/// The sealed progress of the loop, the same on every page.
#[must_use]
pub fn cards_in(case: &Case) -> CardsIn {
    case.application.loop_cards(&case.facts()).into()
}

/// Principles that the plan covers, and all.
fn covered(case: &Case) -> (u32, u32) {
    let coverage = coverage(&case.facts(), &case.application.plan.rounds);
    (coverage.covered(), small(coverage.rows.len()))
}

fn strip(case: &Case) -> Vec<(String, String)> {
    let rounds = case.facts().loop_rounds();
    let state = |interview: Option<&Interview>| strip_state(&case.application, interview);
    rounds
        .into_iter()
        .map(|round| (round.id.to_string(), state(case.application.interview_of(&round.id)).to_owned()))
        .collect()
}

fn strip_state(application: &Application, interview: Option<&Interview>) -> &'static str {
    let Some(interview) = interview else { return "planned" };
    match interview.phase() {
        InterviewPhase::Held if application.card(interview.id, interview.lead).is_some() => "in",
        InterviewPhase::Held => "held",
        _ if interview.replies.get(&interview.lead) == Some(&Reply::Declined) => "declined",
        _ => "booked",
    }
}

/// A count as the API writes it.
#[must_use]
pub fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
