//! Which notes there are.

use crate::api::prep::practice;
use highbar_domain::process::{Process, RoundId};
use std::fmt;

/// Begins the key of the questions for a round.
const QUESTIONS: &str = "questions-";
pub const TEAM: &str = "team";

/// One of the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKey {
    Introduction,
    Team,
    Materials,
    Logistics,
    /// What to ask the interviewer of a round.
    Questions(RoundId),
}

impl NoteKey {
    /// Nothing for a note or a round that there is not.
    #[must_use]
    pub fn parse(key: &str, process: &Process) -> Option<Self> {
        Some(match key {
            "introduction" => Self::Introduction,
            TEAM => Self::Team,
            "materials" => Self::Materials,
            "logistics" => Self::Logistics,
            other => {
                let id = RoundId::from(other.strip_prefix(QUESTIONS)?);
                process.round(&id)?;
                Self::Questions(id)
            }
        })
    }

    /// Its prompts with their ids, in order.
    #[must_use]
    pub fn prompts(&self, process: &Process) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Questions(id) => {
                let asking = process.round(id).map(|round| practice::asking().of(round));
                let asking = asking.unwrap_or_default().into_iter();
                asking.map(|one| (one.id.as_str(), one.text.as_str())).collect()
            }
            fixed => {
                let prompts = practice::prompts().of(fixed.fixed());
                prompts.map(|prompt| (prompt.id.as_str(), prompt.text.as_str())).collect()
            }
        }
    }

    fn fixed(&self) -> &'static str {
        match self {
            Self::Introduction => "introduction",
            Self::Team => TEAM,
            Self::Materials => "materials",
            Self::Logistics => "logistics",
            Self::Questions(_) => "questions",
        }
    }
}

impl fmt::Display for NoteKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Questions(round) => write!(f, "{QUESTIONS}{round}"),
            fixed => f.write_str(fixed.fixed()),
        }
    }
}
