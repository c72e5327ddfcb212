//! Looks at one file by itself: unknown keys, wrong types, words outside their
//! vocabulary, numbers outside their bounds, empty texts.

use std::collections::BTreeMap;

use super::fault::{FaultCode, one_of, suggest};
use super::shape::{Kind, Shape};
use super::shapes::ANCHORS_NAME;
use super::source::{At, Ledger};
use super::tree::{Entry, Node, Value};

/// Inspects one file. Texts that stand in files of their own are put in place
/// on the way.
pub(super) struct Inspector<'a> {
    pub ledger: &'a mut Ledger,
    /// The pack's Markdown files by path.
    pub texts: &'a BTreeMap<String, String>,
}

impl Inspector<'_> {
    /// Checks a table against its shape.
    pub fn table(&mut self, node: &mut Node, shape: &'static Shape) {
        let (at, found) = (node.at, node.describe());
        let Some(entries) = node.entries_mut() else {
            self.wrong_type(at, shape.name, found, "a table");
            return;
        };
        self.bring_in_texts(entries, shape);
        for entry in entries {
            match shape.key(&entry.key) {
                Some(key) => self.value(&mut entry.node, key.name, &key.kind),
                None => self.unknown_key(entry, shape),
            }
        }
    }

    /// Replaces `text_file = "x.md"` by `text` with what the file says.
    fn bring_in_texts(&mut self, entries: &mut Vec<Entry>, shape: &'static Shape) {
        for key in shape.keys.iter().filter(|key| matches!(key.kind, Kind::Prose)) {
            let file_key = format!("{}_file", key.name);
            let Some(at) = entries.iter().position(|entry| entry.key == file_key) else { continue };
            if entries.iter().any(|entry| entry.key == key.name) {
                let entry = entries.remove(at);
                self.ledger.fault(
                    entry.key_at,
                    FaultCode::RepeatedKey,
                    format!("`{}` is given twice, as text and as a file", key.name),
                    format!("keep either `{}` or `{file_key}`", key.name),
                );
                continue;
            }
            let entry = &mut entries[at];
            key.name.clone_into(&mut entry.key);
            let Some(path) = entry.node.text() else {
                self.wrong_type(
                    entry.node.at,
                    &file_key,
                    entry.node.describe(),
                    "the path of a Markdown file",
                );
                entries.remove(at);
                continue;
            };
            match self.texts.get(path) {
                Some(text) => entry.node.value = Value::Text(text.clone()),
                None => self.missing_text(at, path.to_owned(), entries),
            }
        }
    }

    /// Reports the file, and keeps its path as the text so that the key does
    /// not count as missing, too.
    fn missing_text(&mut self, at: usize, path: String, entries: &[Entry]) {
        let known: Vec<&String> = self.texts.keys().collect();
        self.ledger.fault(
            entries[at].node.at,
            FaultCode::MissingFile,
            format!("the pack has no Markdown file `{path}`"),
            match known.is_empty() {
                true => "add it, with its path given from the pack's directory".to_owned(),
                false => format!("add it, or {}", suggest(&path, &known)),
            },
        );
    }

    fn unknown_key(&mut self, entry: &Entry, shape: &'static Shape) {
        if shape.name == ANCHORS_NAME {
            self.ledger.fault(
                entry.key_at,
                FaultCode::Anchors,
                format!("there is no rating point `{}`", entry.key),
                "state the anchors 1, 2, 3 and 4",
            );
            return;
        }
        self.ledger.fault(
            entry.key_at,
            FaultCode::UnknownKey,
            format!("unknown key `{}` in {}", entry.key, shape.name),
            suggest(&entry.key, &shape.names()),
        );
    }

    fn wrong_type(&mut self, at: At, key: &str, found: &str, wanted: &str) {
        self.ledger.fault(
            at,
            FaultCode::WrongType,
            format!("`{key}` is {found}"),
            format!("it takes {wanted}"),
        );
    }

    fn value(&mut self, node: &mut Node, key: &str, kind: &'static Kind) {
        match kind {
            Kind::Line(max) => self.line(node, key, *max),
            Kind::Prose => self.prose(node, key),
            Kind::Id | Kind::Ref(_) => self.id(node, key),
            Kind::Word(words) => self.word(node, key, words),
            Kind::Whole(min, max, unit) => self.whole(node, key, (*min, *max), unit),
            Kind::Span(min, max, unit) => self.span(node, key, (*min, *max), unit),
            Kind::Flag => {
                if !matches!(node.value, Value::Flag(_)) {
                    self.wrong_type(node.at, key, node.describe(), "`true` or `false`");
                }
            }
            Kind::List(min, item) => self.list(node, key, *min, |this, node| this.value(node, key, item)),
            Kind::Table(shape) => {
                if matches!(node.value, Value::Table(_)) {
                    self.table(node, shape);
                } else {
                    self.wrong_type(node.at, key, node.describe(), "a table");
                }
            }
            Kind::Rows(min, shape) => self.list(node, key, *min, |this, node| this.row(node, shape)),
        }
    }

    /// A table that has to say its name, because packs are joined by it.
    fn row(&mut self, node: &mut Node, shape: &'static Shape) {
        self.table(node, shape);
        if matches!(node.value, Value::Table(_)) && node.get("id").is_none() {
            self.ledger.fault(
                node.at,
                FaultCode::MissingKey,
                format!("`id` is missing in {}", shape.name),
                "add an `id` that no other row here has",
            );
        }
    }

    fn list(&mut self, node: &mut Node, key: &str, min: usize, mut each: impl FnMut(&mut Self, &mut Node)) {
        let (at, found) = (node.at, node.describe());
        let Value::List(items) = &mut node.value else {
            self.wrong_type(at, key, found, "a list");
            return;
        };
        if items.len() < min {
            let (message, remedy) = match (items.len(), min) {
                (0, 1) => (format!("`{key}` is empty"), "it needs at least one item".to_owned()),
                (0, _) => (format!("`{key}` is empty"), format!("it needs at least {min} items")),
                (n, _) => (format!("`{key}` has {n} of {min} items"), format!("add {} more", min - n)),
            };
            self.ledger.fault(at, FaultCode::Empty, message, remedy);
        }
        for item in items {
            each(self, item);
        }
    }

    fn text<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n str> {
        let Some(text) = node.text() else {
            self.wrong_type(node.at, key, node.describe(), "text in quotes");
            return None;
        };
        if text.trim().is_empty() {
            self.ledger.fault(
                node.at,
                FaultCode::Empty,
                format!("`{key}` is empty"),
                "write a text, or leave the key out where it is optional",
            );
            return None;
        }
        Some(text)
    }

    fn prose(&mut self, node: &Node, key: &str) {
        self.text(node, key);
    }

    fn line(&mut self, node: &Node, key: &str, max: usize) {
        let Some(text) = self.text(node, key) else { return };
        let length = text.chars().count();
        if length > max {
            self.ledger.fault(
                node.at,
                FaultCode::TooLong,
                format!("`{key}` is {length} characters long"),
                format!("say it in {max} or fewer"),
            );
        }
        if text.contains('\n') {
            self.ledger.fault(
                node.at,
                FaultCode::TooLong,
                format!("`{key}` runs over several lines"),
                "put it on one line",
            );
        }
    }

    fn id(&mut self, node: &Node, key: &str) {
        let Some(text) = self.text(node, key) else { return };
        if !is_id(text) {
            self.ledger.fault(
                node.at,
                FaultCode::BadId,
                format!("`{key}` is `{}`, which is not a name", shorten(text)),
                "use up to 64 lower case letters, digits, `_` and `-`",
            );
        }
    }

    fn word(&mut self, node: &Node, key: &str, words: &'static [&'static str]) {
        let Some(text) = self.text(node, key) else { return };
        if !words.contains(&text) {
            self.ledger.fault(
                node.at,
                FaultCode::UnknownWord,
                format!("`{key}` does not take `{}`", shorten(text)),
                suggest(text, words),
            );
        }
    }

    fn whole(&mut self, node: &Node, key: &str, (min, max): (u32, u32), unit: &str) {
        let wanted = format!("a whole number{}{}", if unit.is_empty() { "" } else { " of " }, unit);
        match node.value {
            Value::Whole(n) if (i64::from(min)..=i64::from(max)).contains(&n) => {}
            Value::Whole(n) => self.ledger.fault(
                node.at,
                FaultCode::OutOfRange,
                format!("`{key}` is {n}"),
                format!("it takes {wanted} from {min} to {max}"),
            ),
            _ => self.wrong_type(node.at, key, node.describe(), &wanted),
        }
    }

    fn span(&mut self, node: &Node, key: &str, bounds: (u32, u32), unit: &str) {
        if !matches!(node.value, Value::Table(_)) {
            self.wrong_type(node.at, key, node.describe(), "a range such as `{ min = 1, max = 2 }`");
            return;
        }
        for entry in node.entries() {
            match entry.key.as_str() {
                "min" | "max" => self.whole(&entry.node, &format!("{key}.{}", entry.key), bounds, unit),
                _ => self.ledger.fault(
                    entry.key_at,
                    FaultCode::UnknownKey,
                    format!("unknown key `{}` in `{key}`", entry.key),
                    format!("a range has {}", one_of(&["min", "max"]).replace(" or ", " and ")),
                ),
            }
        }
    }
}

/// Names are short and safe in paths, addresses and attributes.
pub(super) fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// A text as a message can quote it.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line.to_owned(),
    }
}
