//! A story: five sections in the teller's words, and what is said about them.

use crate::principle::{Principle, Shown, Strength};
use serde::{Deserialize, Serialize};

/// The parts of a story, in the order in which it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    Situation,
    Task,
    Action,
    Result,
    Learning,
}

impl Section {
    pub const ALL: [Self; 5] = [Self::Situation, Self::Task, Self::Action, Self::Result, Self::Learning];

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
            Self::Learning => "learning",
        }
    }

    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Situation => "Situation",
            Self::Task => "Task",
            Self::Action => "Action",
            Self::Result => "Result",
            Self::Learning => "Learning",
        }
    }

    /// Reads a heading's words, in any case and in the forms that people use ("Actions", "Lessons learned").
    #[must_use]
    pub fn parse(heading: &str) -> Option<Self> {
        let wanted = heading.trim().trim_end_matches(':').trim().to_lowercase();
        match wanted.as_str() {
            "situation" | "context" | "background" => Some(Self::Situation),
            "task" | "tasks" => Some(Self::Task),
            "action" | "actions" => Some(Self::Action),
            "result" | "results" | "outcome" => Some(Self::Result),
            "learning" | "learnings" | "lesson" | "lessons" | "lessons learned" | "lessons learnt"
            | "what i learned" | "what i learnt" => Some(Self::Learning),
            _ => None,
        }
    }
}

/// The level that somebody applies for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Leads a team; scope is the team and its neighbours.
    L6,
    /// Leads several teams; scope is the organisation.
    L7,
}

impl Level {
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::L6 => "l6",
            Self::L7 => "l7",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "l6" | "6" => Some(Self::L6),
            "l7" | "7" => Some(Self::L7),
            _ => None,
        }
    }
}

/// Where a story is told; it decides how long it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Context {
    Phone,
    Loop,
}

impl Context {
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Loop => "loop",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "phone" => Some(Self::Phone),
            "loop" => Some(Self::Loop),
            _ => None,
        }
    }

    /// How long a story should take here, in minutes: from and to.
    #[must_use]
    pub fn minutes(self) -> (u32, u32) {
        match self {
            Self::Phone => (3, 4),
            Self::Loop => (4, 6),
        }
    }
}

/// What a story is mostly about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Technical,
    People,
}

impl Kind {
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Technical => "technical",
            Self::People => "people",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "technical" | "tech" => Some(Self::Technical),
            "people" => Some(Self::People),
            _ => None,
        }
    }
}

/// A story as it is kept in a bank. Texts have `\n` line ends and no white space around them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Story {
    pub title: String,
    pub level: Option<Level>,
    pub context: Option<Context>,
    pub kind: Option<Kind>,
    pub principles: Vec<Shown>,
    /// Words in the place of principles that are none of the sixteen; kept, so that nothing is lost.
    pub unknown_principles: Vec<String>,
    pub role: String,
    pub team: String,
    pub year: Option<u16>,
    pub employer: String,
    pub scope: String,
    /// Front matter keys that we do not know, with their values, in their order.
    pub other: Vec<(String, String)>,
    pub situation: String,
    pub task: String,
    pub action: String,
    pub result: String,
    pub learning: String,
}

impl Story {
    #[must_use]
    pub fn section(&self, section: Section) -> &str {
        match section {
            Section::Situation => &self.situation,
            Section::Task => &self.task,
            Section::Action => &self.action,
            Section::Result => &self.result,
            Section::Learning => &self.learning,
        }
    }

    pub fn section_mut(&mut self, section: Section) -> &mut String {
        match section {
            Section::Situation => &mut self.situation,
            Section::Task => &mut self.task,
            Section::Action => &mut self.action,
            Section::Result => &mut self.result,
            Section::Learning => &mut self.learning,
        }
    }

    /// How strongly this story shows a principle, if it does.
    #[must_use]
    pub fn strength(&self, principle: Principle) -> Option<Strength> {
        self.principles.iter().filter(|s| s.principle == principle).map(|s| s.strength).max()
    }
}
