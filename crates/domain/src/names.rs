//! The words of commands and events, as they stand in tables, timelines and logs.

use crate::{command::Command, event::Event};

/// The value of the serde tag `tag`, which is the one place where the name is spelt.
pub(crate) fn tag<T: serde::Serialize>(value: &T, tag: &str) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::Object(fields)) => {
            fields.get(tag).and_then(|name| name.as_str()).unwrap_or_default().to_owned()
        }
        Ok(_) | Err(_) => String::new(),
    }
}

impl Command {
    /// The name in snake case, such as `book_interview`.
    pub fn name(&self) -> String {
        tag(self, "command")
    }
}

impl Event {
    /// The name in snake case, such as `interview_booked`.
    pub fn name(&self) -> String {
        tag(self, "event")
    }
}
