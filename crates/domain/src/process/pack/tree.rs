//! TOML as a tree in which every key and value knows where it stands.

use toml::de::{DeTable, DeValue};

use super::source::At;

/// A value with its place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub at: At,
    pub value: Value,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text(String),
    Whole(i64),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<Entry>),
    /// A value that no key of the format takes, with its name.
    Other(&'static str),
}

/// A key of a table.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub key: String,
    pub key_at: At,
    pub node: Node,
}

impl Node {
    pub fn table(at: At) -> Self {
        Self { at, value: Value::Table(Vec::new()) }
    }

    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    pub fn entries_mut(&mut self) -> Option<&mut Vec<Entry>> {
        match &mut self.value {
            Value::Table(entries) => Some(entries),
            _ => None,
        }
    }

    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    /// The items under `key`; none where it is absent or not a list.
    pub fn items(&self, key: &str) -> &[Node] {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn whole(&self) -> Option<u32> {
        match self.value {
            Value::Whole(n) => u32::try_from(n).ok(),
            _ => None,
        }
    }

    pub fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::text)
    }

    pub fn whole_of(&self, key: &str) -> Option<u32> {
        self.get(key).and_then(Node::whole)
    }

    pub fn is_true(&self, key: &str) -> bool {
        matches!(self.get(key).map(|node| &node.value), Some(Value::Flag(true)))
    }

    pub fn id(&self) -> Option<&str> {
        self.text_of("id")
    }

    /// The texts of a list, each with its node.
    pub fn texts(&self, key: &str) -> Vec<(&str, &Node)> {
        self.items(key).iter().filter_map(|node| Some((node.text()?, node))).collect()
    }

    /// Where to point when something about this table's `key` is wrong: at the
    /// value, or at the table where the key is absent.
    pub fn place(&self, key: &str) -> At {
        self.get(key).map_or(self.at, |node| node.at)
    }

    /// What the value is, as a message names it.
    pub fn describe(&self) -> &'static str {
        match &self.value {
            Value::Text(_) => "text",
            Value::Whole(_) => "a whole number",
            Value::Flag(_) => "true or false",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
            Value::Other(name) => name,
        }
    }

    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Text(text) => text.clone().into(),
            Value::Whole(n) => (*n).into(),
            Value::Flag(flag) => (*flag).into(),
            Value::List(items) => items.iter().map(Node::to_json).collect(),
            Value::Table(entries) => entries
                .iter()
                .map(|entry| (entry.key.clone(), entry.node.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            Value::Other(_) => serde_json::Value::Null,
        }
    }
}

/// A syntax error: bytes and the parser's words.
pub(super) struct SyntaxError {
    pub start: usize,
    pub end: usize,
    pub message: String,
}

/// Most times that a file is read again around lines that stop the parser.
const MOST_PASSES: usize = 8;

/// Reads TOML as far as it goes. What could not be read is missing from the
/// tree and named in the errors, in order of place.
///
/// The parser recovers from most errors by itself, but gives up at a key
/// without a value. Such lines are blanked, byte for byte so that places stay
/// what they are, and the file is read again.
pub(super) fn read(file: usize, text: &str) -> (Node, Vec<SyntaxError>) {
    let mut text = text.to_owned();
    let mut errors: Vec<SyntaxError> = Vec::new();
    let mut passes = 1;
    loop {
        let (root, found) = pass(file, &text);
        let stops = |error: &SyntaxError| error.message.starts_with("key with no value");
        let stopped: Vec<usize> =
            found.iter().filter(|error| stops(error)).map(|error| error.start).collect();
        errors.extend(found);
        if stopped.is_empty() || passes == MOST_PASSES {
            errors.sort_by_key(|error| error.start);
            return (root, errors);
        }
        for at in stopped {
            blank_line(&mut text, at);
        }
        passes += 1;
    }
}

fn pass(file: usize, text: &str) -> (Node, Vec<SyntaxError>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let errors = errors.iter().map(|error| {
        let span = error.span().unwrap_or(0..0);
        SyntaxError { start: span.start, end: span.end, message: error.message().to_owned() }
    });
    let errors = errors.collect();
    let root = DeValue::Table(table.into_inner());
    (node(file, 0..0, &root), errors)
}

/// Overwrites the line of a byte with spaces.
fn blank_line(text: &mut String, at: usize) {
    let at = at.min(text.len());
    let start = text.as_bytes()[..at].iter().rposition(|b| *b == b'\n').map_or(0, |line| line + 1);
    let end = text.as_bytes()[at..].iter().position(|b| *b == b'\n').map_or(text.len(), |line| at + line);
    text.replace_range(start..end, &" ".repeat(end - start));
}

fn node(file: usize, span: std::ops::Range<usize>, value: &DeValue<'_>) -> Node {
    let at = At { file, start: span.start, end: span.end };
    let value = match value {
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(digits) => match i64::from_str_radix(digits.as_str(), digits.radix()) {
            Ok(n) => Value::Whole(n),
            Err(_) => Value::Other("a number that is far too large"),
        },
        DeValue::Float(_) => Value::Other("a fraction"),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(items) => {
            Value::List(items.iter().map(|item| node(file, item.span(), item.get_ref())).collect())
        }
        DeValue::Table(table) => {
            let mut entries: Vec<Entry> = table
                .iter()
                .map(|(key, value)| Entry {
                    key: key.get_ref().clone().into_owned(),
                    key_at: At { file, start: key.span().start, end: key.span().end },
                    node: node(file, value.span(), value.get_ref()),
                })
                .collect();
            entries.sort_by_key(|entry| entry.key_at.start);
            Value::Table(entries)
        }
    };
    Node { at, value }
}
