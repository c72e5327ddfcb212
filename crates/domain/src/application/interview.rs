//! A round booked for an application, and the scorecard that its leader owes.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    ids::{InterviewId, PersonId},
    process::{RoundId, SegmentId},
    scorecard::Verdict,
};

/// An interview: who, when, where and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    pub id: InterviewId,
    pub round: RoundId,
    /// When it was first booked.
    pub booked: Timestamp,
    pub slot: Slot,
    pub lead: PersonId,
    pub shadows: BTreeSet<PersonId>,
    /// Leaders who were replaced. They wait for the debrief like everyone else.
    pub former: BTreeSet<PersonId>,
    /// A meeting room, a link, or empty for the interview's own room.
    pub place: String,
    /// Answers to the invitation since the last change of slot.
    pub replies: BTreeMap<PersonId, Reply>,
    pub candidate_reply: Option<Reply>,
    /// Counts changes of slot, place and leader; the SEQUENCE of its calendar entry.
    pub sequence: u32,
    pub state: InterviewState,
}

/// When an interview is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub start: Timestamp,
    pub minutes: u32,
}

/// How far an interview is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum InterviewState {
    Booked,
    Running { started: Timestamp },
    Held { started: Timestamp, ended: Timestamp, minutes: u32, marks: Vec<AgendaMark> },
    Cancelled { at: Timestamp, reason: String },
}

/// How far an interview is, without its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterviewPhase {
    Booked,
    Running,
    Held,
    Cancelled,
}

/// The moment at which a segment of the agenda began, in minutes from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaMark {
    pub segment: SegmentId,
    pub minute: u32,
}

/// An answer to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    Accepted,
    Declined,
}

/// What became of the scorecard that a leader owes. No entry means that it is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub interview: InterviewId,
    pub person: PersonId,
    pub state: CardState,
}

/// Submitted, perhaps more than once, or waived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CardState {
    /// Every version, oldest first; the first one holds the first vote.
    Submitted {
        versions: Vec<CardVersion>,
    },
    Waived {
        by: PersonId,
        at: Timestamp,
        reason: String,
    },
}

/// One submitted text, which never changes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardVersion {
    pub version: u32,
    pub verdict: Verdict,
    pub content_hash: String,
    pub at: Timestamp,
    /// The author had seen scorecards of others.
    pub after_discussion: bool,
}

impl Slot {
    /// The planned end.
    pub fn end(self) -> Timestamp {
        self.start.saturating_add(SignedDuration::from_mins(i64::from(self.minutes))).unwrap_or(self.start)
    }

    /// Whether the two share any time.
    pub fn overlaps(self, start: Timestamp, end: Timestamp) -> bool {
        self.start < end && start < self.end()
    }
}

impl Interview {
    /// How far it is.
    pub fn phase(&self) -> InterviewPhase {
        match self.state {
            InterviewState::Booked => InterviewPhase::Booked,
            InterviewState::Running { .. } => InterviewPhase::Running,
            InterviewState::Held { .. } => InterviewPhase::Held,
            InterviewState::Cancelled { .. } => InterviewPhase::Cancelled,
        }
    }

    /// Booked, running or held.
    pub fn stands(&self) -> bool {
        self.phase() != InterviewPhase::Cancelled
    }

    /// When it ended, if it was held.
    pub fn ended(&self) -> Option<Timestamp> {
        match self.state {
            InterviewState::Held { ended, .. } => Some(ended),
            _ => None,
        }
    }
}

impl Card {
    /// The verdict that went in first.
    pub fn first_verdict(&self) -> Option<Verdict> {
        match &self.state {
            CardState::Submitted { versions } => versions.first().map(|version| version.verdict),
            CardState::Waived { .. } => None,
        }
    }

    /// The latest submitted version.
    pub fn latest(&self) -> Option<&CardVersion> {
        match &self.state {
            CardState::Submitted { versions } => versions.last(),
            CardState::Waived { .. } => None,
        }
    }
}
