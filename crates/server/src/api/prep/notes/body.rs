//! A note as it is kept.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A note; its record has the note's key as its id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    pub text: String,
    /// Since when there is any text.
    pub text_since: Option<Timestamp>,
    /// What stands under the prompts, by their ids; nothing for an empty field.
    pub entries: BTreeMap<String, EntryBody>,
}

/// What stands under a prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryBody {
    pub text: String,
    /// Since when anything stands there: the day on which the plan counts it.
    pub since: Timestamp,
}

impl NoteBody {
    /// The same note with other words; what was there keeps its day.
    #[must_use]
    pub fn written(&self, text: String, entries: Vec<(String, String)>, now: Timestamp) -> Self {
        let since = |id: &str| self.entries.get(id).map_or(now, |entry| entry.since);
        let entries = entries.into_iter().filter(|(_, text)| !text.is_empty());
        let text_since = (!text.is_empty()).then(|| self.text_since.unwrap_or(now));
        Self {
            text,
            text_since,
            entries: entries
                .map(|(id, text)| {
                    let since = since(&id);
                    (id, EntryBody { text, since })
                })
                .collect(),
        }
    }

    /// What stands under a prompt.
    #[must_use]
    pub fn entry(&self, id: &str) -> &str {
        self.entries.get(id).map_or("", |entry| entry.text.as_str())
    }

    /// When each piece was begun: a field, or a line of the free text.
    #[must_use]
    pub fn pieces(&self) -> Vec<(&str, Timestamp)> {
        let entries = self.entries.values().map(|entry| (entry.text.as_str(), entry.since));
        let lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        entries.chain(lines.filter_map(|line| Some((line, self.text_since?)))).collect()
    }

    /// Words of the free text; until it is written out, of the fields.
    #[must_use]
    pub fn words_spoken(&self) -> usize {
        if self.text.is_empty() {
            self.entries.values().map(|entry| entry.text.split_whitespace().count()).sum()
        } else {
            self.text.split_whitespace().count()
        }
    }

    /// When the newest piece was begun.
    #[must_use]
    pub fn newest(&self) -> Option<Timestamp> {
        self.pieces().into_iter().map(|(_, since)| since).max()
    }
}
