//! What a scripted interviewer says, as content: sentences by kind of round and part of its agenda.

use serde::Deserialize;

use crate::process::{Round, RoundKind};

/// The file of lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    #[serde(rename = "line")]
    pub all: Vec<Line>,
}

/// One sentence with its occasion.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub id: String,
    /// `any`, or a kind of round.
    pub round_kind: Spoken,
    /// A part of the agenda; empty fits any.
    #[serde(default)]
    pub segment: String,
    pub kind: LineKind,
    /// `{minutes}`, `{next}`, `{question}` and `{exercise}` stand for what is so at that moment.
    pub text: String,
    /// How long an `eat` takes.
    #[serde(default)]
    pub seconds: Option<u32>,
}

/// In which rounds a line may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    Any,
    #[serde(untagged)]
    In(RoundKind),
}

/// When a line is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// First words of the round.
    Open,
    /// First words of a part.
    Ask,
    /// A further question in the part.
    Next,
    Time,
    /// Nothing was said for a while.
    Silence,
    /// Breaks into an answer.
    Interrupt,
    /// Talks on, and it costs minutes.
    Eat,
    Close,
}

impl Line {
    /// Whether it holds a question of the bank.
    #[must_use]
    pub fn puts_a_question(&self) -> bool {
        self.text.contains("{question}")
    }

    /// Whether it may be said in any round.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.round_kind == Spoken::Any
    }

    fn fits(&self, round: RoundKind, segment: &str) -> bool {
        let here = match self.round_kind {
            Spoken::Any => true,
            Spoken::In(kind) => kind == round,
        };
        here && (self.segment.is_empty() || self.segment == segment)
    }
}

impl Lines {
    /// The lines of a kind that fit a part of a round. Those made for the part stand before those for the kind of
    /// round, and these before the general ones; only the most special sort that exists is given.
    #[must_use]
    pub fn fitting(&self, round: &Round, segment: &str, kind: LineKind) -> Vec<&Line> {
        let all: Vec<&Line> =
            self.all.iter().filter(|line| line.kind == kind && line.fits(round.kind, segment)).collect();
        let special = |line: &&&Line| (line.round_kind != Spoken::Any, !line.segment.is_empty());
        match kind {
            // What to say first is never a general phrase when the part has its own.
            LineKind::Ask | LineKind::Next => {
                let best = all.iter().map(|line| special(&line)).max();
                all.iter().filter(|line| Some(special(line)) == best).copied().collect()
            }
            LineKind::Open => {
                let best = all.iter().map(|line| special(&line).0).max();
                all.iter().filter(|line| Some(special(line).0) == best).copied().collect()
            }
            LineKind::Time | LineKind::Silence | LineKind::Interrupt | LineKind::Eat | LineKind::Close => all,
        }
    }
}
