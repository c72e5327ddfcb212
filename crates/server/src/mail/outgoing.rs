//! Puts together a row of the outbox, with what all mail of this server has in common.

use highbar_store::outbox::{Mail, State};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whether mail goes out or stays in the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outgoing {
    pub state: State,
}

impl Outgoing {
    /// A plain text mail, to be added with `outbox::add` in the transaction that is its cause.
    #[must_use]
    pub fn mail(&self, template: &str, to: &str, subject: String, text: String, at: Timestamp) -> Mail {
        Mail {
            id: Uuid::now_v7(),
            application: None,
            template: template.to_owned(),
            recipient: to.to_owned(),
            subject,
            text,
            html: None,
            headers: BTreeMap::new(),
            attachments: Vec::new(),
            state: self.state,
            attempts: 0,
            next_at: at,
            error: None,
            created_at: at,
            sent_at: None,
        }
    }
}

/// Writes values into the `{{name}}` places of a template; a name without a value leaves nothing.
#[must_use]
pub fn fill(template: &str, values: &BTreeMap<&str, String>) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        text.push_str(before);
        let Some((name, behind)) = after.split_once("}}") else {
            text.push_str("{{");
            rest = after;
            continue;
        };
        text.push_str(values.get(name.trim()).map_or("", String::as_str));
        rest = behind;
    }
    text.push_str(rest);
    text
}

/// The names between `{{` and `}}`.
pub fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    template.split("{{").skip(1).filter_map(|part| part.split_once("}}")).map(|(name, _)| name.trim())
}

#[cfg(test)]
mod tests {
    use super::{fill, placeholders};
    use std::collections::BTreeMap;

    #[test]
    fn placeholders_are_filled_once_and_values_are_not_read_again() {
        let values = BTreeMap::from([("candidate", "{{role}}".to_owned()), ("role", "Engineer".to_owned())]);
        for (template, expected) in [
            ("Hello {{candidate}}, {{ role }}", "Hello {{role}}, Engineer"),
            ("{{unknown}}!", "!"),
            ("open {{ end", "open {{ end"),
            ("", ""),
        ] {
            assert_eq!(fill(template, &values), expected, "{template}");
        }
        assert_eq!(placeholders("{{a}} {{ b }} {{c").collect::<Vec<_>>(), ["a", "b"]);
    }
}
