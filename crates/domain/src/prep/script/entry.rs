//! What was said in a rehearsal, one entry after the other.

use serde::{Deserialize, Serialize};

use crate::process::QuestionId;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    Interviewer,
    You,
}

/// What an entry does in the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    Ask,
    FollowUp,
    Time,
    Silence,
    Interrupt,
    Close,
    Answer,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Seconds since the round began.
    pub at: u32,
    pub who: Who,
    pub kind: Said,
    pub text: String,
    /// Why the interviewer says it, in words.
    pub because: Option<String>,
    /// What a follow-up is after: the id of a rule or of a rung.
    pub rule: Option<String>,
    /// Whether an answer is waited for.
    pub asks: bool,
    /// Which part of the agenda it belongs to.
    pub part: usize,
    /// The line of the content that it was made from.
    pub line: Option<String>,
    /// The question of the bank that it puts.
    pub question: Option<QuestionId>,
}

impl Entry {
    pub(super) fn interviewer(kind: Said, at: u32, part: usize, text: String) -> Self {
        Self {
            at,
            who: Who::Interviewer,
            kind,
            text,
            because: None,
            rule: None,
            asks: matches!(kind, Said::Ask | Said::FollowUp),
            part,
            line: None,
            question: None,
        }
    }

    pub(super) fn answer(at: u32, part: usize, text: String) -> Self {
        Self { who: Who::You, asks: false, ..Self::interviewer(Said::Answer, at, part, text) }
    }
}

/// One question with what was answered to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub ask: String,
    /// What it was after, if it is a follow-up.
    pub rule: Option<String>,
    pub answer: String,
}

/// The question that is being talked about, with everything said to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    pub question: Option<QuestionId>,
    pub exchanges: Vec<Exchange>,
    /// Second at which it began.
    pub since: u32,
}

impl Thread {
    /// The thread at the end of what was said: from the last fresh question on.
    #[must_use]
    pub fn last(entries: &[Entry]) -> Self {
        let start = entries.iter().rposition(|entry| entry.kind == Said::Ask).unwrap_or(0);
        let rest = &entries[start.min(entries.len())..];
        let mut thread = Self::default();
        let mut ask: Option<&Entry> = None;
        let mut open = false;
        for entry in rest {
            match entry.who {
                Who::Interviewer if entry.asks => {
                    if ask.is_none() {
                        thread.question.clone_from(&entry.question);
                        thread.since = entry.at;
                    }
                    (ask, open) = (Some(entry), true);
                }
                Who::Interviewer => {}
                Who::You => thread.add(ask, std::mem::take(&mut open), &entry.text),
            }
        }
        thread
    }

    /// What is said without a new question in between belongs to the answer before.
    fn add(&mut self, ask: Option<&Entry>, fresh: bool, text: &str) {
        match (self.exchanges.last_mut(), ask) {
            (Some(last), _) if !fresh => {
                last.answer.push('\n');
                last.answer.push_str(text);
            }
            (_, Some(ask)) => self.exchanges.push(Exchange {
                ask: ask.text.clone(),
                rule: ask.rule.clone(),
                answer: text.to_owned(),
            }),
            (_, None) => {}
        }
    }

    /// How many follow-ups were answered.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.exchanges.len().saturating_sub(1)
    }
}
