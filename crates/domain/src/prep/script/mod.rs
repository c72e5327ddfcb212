//! The scripted interviewer: given what was said at which second, what comes next.
//!
//! A step is a function of the plan, of everything said so far and of the time; it hands back the entries to append.
//! At most one of them waits for an answer, nothing comes after the close, and the close comes with the first step
//! at or after the end of the round. The words are lines of the content; which of several is chosen depends on the
//! seed alone.

mod choose;
mod clock;
mod entry;
mod plan;
mod react;
#[cfg(test)]
mod tests;

pub use entry::{Entry, Exchange, Said, Thread, Who};
pub use plan::{Part, Plan, Question, Set};

use crate::prep::lines::Lines;
use crate::process::Round;

/// What is known of the person at the moment of a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// The page does not say.
    Unknown,
    /// Somebody speaks or types.
    Busy,
    Quiet,
}

/// A follow-up to the last answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follow {
    pub ask: String,
    /// The rule that found something missing, or the rung of a ladder.
    pub rule: String,
    /// Why it is asked, in words.
    pub because: String,
}

/// Finds the follow-up of a thread, which ends with an answer.
pub type Following<'f> = &'f dyn Fn(&Thread) -> Option<Follow>;

/// A round being rehearsed.
#[derive(Clone, Copy, Debug)]
pub struct Script<'s> {
    pub round: &'s Round,
    pub lines: &'s Lines,
    pub plan: &'s Plan,
}

impl Script<'_> {
    /// The first words.
    #[must_use]
    pub fn begin(&self) -> Vec<Entry> {
        let mut first = self.first_words(0, &[], 0);
        if let Some(open) = self.opening() {
            first.text = format!("{open} {}", first.text);
        }
        vec![first]
    }

    /// What the clock brings at a second at which the person has said nothing new.
    #[must_use]
    pub fn tick(&self, said: &[Entry], at: u32, hearing: Hearing) -> Vec<Entry> {
        let now = Now::of(self.plan, said, at);
        if now.over {
            return Vec::new();
        }
        if let Some(entry) = self.turn_of_the_clock(&now) {
            return vec![entry];
        }
        let waiting = self.time_mark(&now, TimeMark::Alone);
        waiting
            .or_else(|| self.interruption(&now, hearing))
            .or_else(|| self.nudge(&now, hearing))
            .into_iter()
            .collect()
    }

    /// What the interviewer says to something that the person has said; the first entry is what they said.
    #[must_use]
    pub fn say(&self, said: &[Entry], at: u32, text: &str, following: Following<'_>) -> Vec<Entry> {
        let before = Now::of(self.plan, said, at);
        if before.over {
            return Vec::new();
        }
        let mut all = said.to_vec();
        all.push(Entry::answer(before.at, before.part, text.to_owned()));
        let now = Now::of(self.plan, &all, at);
        let mut out = vec![all[said.len()].clone()];
        match self.turn_of_the_clock(&now) {
            Some(entry) => out.push(entry),
            None => out.extend(self.react(&now, following)),
        }
        out
    }

    /// The question that waits for an answer, if the round is not over.
    #[must_use]
    pub fn waiting<'e>(&self, said: &'e [Entry]) -> Option<&'e Entry> {
        if is_over(said) {
            return None;
        }
        said.iter().rev().find(|entry| entry.asks)
    }
}

/// Whether the interviewer has said the last words.
#[must_use]
pub fn is_over(said: &[Entry]) -> bool {
    said.iter().any(|entry| entry.kind == Said::Close)
}

/// A rehearsal at one moment.
struct Now<'e> {
    said: &'e [Entry],
    /// Never before what was said last.
    at: u32,
    part: usize,
    over: bool,
}

impl<'e> Now<'e> {
    fn of(plan: &Plan, said: &'e [Entry], at: u32) -> Self {
        let last = said.last();
        Self {
            said,
            at: at.max(last.map_or(0, |entry| entry.at)),
            part: last.map_or(0, |entry| entry.part).min(plan.parts.len().saturating_sub(1)),
            over: is_over(said) || plan.parts.is_empty(),
        }
    }

    /// What was said in the part that is on.
    fn here(&self) -> impl Iterator<Item = &'e Entry> {
        let part = self.part;
        self.said.iter().filter(move |entry| entry.part == part)
    }
}

/// Whether a time mark stands alone or before a question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TimeMark {
    Alone,
    BeforeAQuestion,
}
