//! What the caller derives from an application with its process and calendar, for lists that
//! must not load snapshots.

use highbar_domain::application::LoopCards;
use highbar_domain::ids::{InterviewId, PersonId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What lists, boards and the today page show of an application. No vote, rating or text of a
/// scorecard belongs in here.
#[derive(Debug, Clone, Default)]
pub struct Projection {
    /// What waits, the most urgent first; the first is shown on the card.
    pub waiting: Vec<Waiting>,
    /// Whatever else a card shows, such as the loop's strip; the store does not look inside.
    pub card: Value,
    /// When each interview's scorecard is due.
    pub scorecards_due: BTreeMap<InterviewId, Timestamp>,
    /// Who leads the debrief, once known.
    pub facilitator: Option<PersonId>,
    /// How far the scorecards of the loop are.
    pub cards: LoopCards,
}

/// Something that somebody has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// `None` when it waits on the candidate or on nobody in particular.
    pub person: Option<PersonId>,
    pub candidate: bool,
    /// A closed verb such as `book` or `scorecard`.
    pub action: String,
    /// What it is, in words.
    pub words: String,
    /// The interview, reference or offer it is about.
    pub subject: Option<String>,
    pub due_at: Option<Timestamp>,
}

impl Projection {
    /// The earliest time at which something is due.
    pub(crate) fn due_at(&self) -> Option<Timestamp> {
        self.waiting.iter().filter_map(|waiting| waiting.due_at).min()
    }

    /// Whether the candidate has to act.
    pub(crate) fn waits_for_candidate(&self) -> bool {
        self.waiting.iter().any(|waiting| waiting.candidate)
    }
}
