//! Reads the files of one pack and joins them into one tree.

use std::collections::BTreeMap;

use super::fault::{FaultCode, nearest, suggest};
use super::inspect::Inspector;
use super::shape::Shape;
use super::shapes::{EXERCISE, PRINCIPLE, PROCESS, ROUND, SHARED_ARRAYS};
use super::source::{At, Files, Ledger, MAX_FILE, MAX_FILES, MAX_PACK, position};
use super::tree::{self, Entry, Node, Value};

/// Most syntax errors that are reported for one file; what follows is noise.
const MAX_SYNTAX_ERRORS: usize = 50;

/// What a TOML file of a pack is, by its path.
enum Part<'p> {
    Process,
    /// One row of an array of the pack: array, shape, name of the file.
    Row(&'static str, &'static Shape, &'p str),
    /// Any other file at the top: arrays that could stand in `process.toml`.
    Shared,
    Stray,
}

fn part(path: &str) -> Part<'_> {
    let Some(stem) = path.strip_suffix(".toml") else { return Part::Stray };
    match stem.split('/').collect::<Vec<_>>().as_slice() {
        ["process"] => Part::Process,
        [_] => Part::Shared,
        ["rounds", name] => Part::Row("round", &ROUND, name),
        ["principles", name] => Part::Row("principle", &PRINCIPLE, name),
        ["exercises", _, name] => Part::Row("exercise", &EXERCISE, name),
        _ => Part::Stray,
    }
}

/// The pack as one tree, or nothing if it has no `process.toml`.
pub(super) fn gather(ledger: &mut Ledger, pack: &str, files: &Files) -> Option<Node> {
    limits(ledger, pack, files);
    let texts = read_texts(ledger, pack, files);
    let mut joined = Joined { process: None, arrays: BTreeMap::new() };
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".toml")).take(MAX_FILES) {
        let file = open(ledger, pack, path, bytes);
        let mut node = parse(ledger, file);
        let mut inspector = Inspector { ledger, texts: &texts };
        match part(path) {
            Part::Process => {
                inspector.table(&mut node, &PROCESS);
                inspector.ledger.note_gaps(&node);
                joined.process = Some(node);
            }
            Part::Row(array, shape, name) => {
                inspector.table(&mut node, shape);
                name_after_file(ledger, &mut node, name, path);
                joined.arrays.entry(array).or_default().push(node);
            }
            Part::Shared => {
                keep_shared(inspector.ledger, &mut node);
                inspector.table(&mut node, &PROCESS);
                inspector.ledger.note_gaps(&node);
                joined.add_arrays(node);
            }
            Part::Stray => stray(ledger, pack, path),
        }
    }
    if joined.process.is_none() && !files.contains_key("process.toml") {
        ledger.fault_in_file(
            (pack, "process.toml"),
            FaultCode::MissingFile,
            "there is no `process.toml`",
            "a pack is a directory with a `process.toml` that says what the process is",
        );
    }
    joined.into_root()
}

fn limits(ledger: &mut Ledger, pack: &str, files: &Files) {
    if files.len() > MAX_FILES {
        ledger.fault_in_file(
            (pack, "process.toml"),
            FaultCode::TooManyFiles,
            format!("the pack has more than {MAX_FILES} files"),
            "keep only what belongs to the process",
        );
    }
    let total: usize = files.values().map(Vec::len).sum();
    if total > MAX_PACK {
        ledger.fault_in_file(
            (pack, "process.toml"),
            FaultCode::PackTooLarge,
            format!("the pack holds more than {} MiB", MAX_PACK >> 20),
            "keep only what belongs to the process",
        );
    }
}

/// The Markdown files; whether a text is empty is said where it is used.
fn read_texts(ledger: &mut Ledger, pack: &str, files: &Files) -> BTreeMap<String, String> {
    let markdown = files.iter().filter(|(path, _)| path.ends_with(".md")).take(MAX_FILES);
    markdown
        .map(|(path, bytes)| {
            let file = open(ledger, pack, path, bytes);
            (path.clone(), ledger.sources[file].text.clone())
        })
        .collect()
}

/// Takes a file in. Bytes that are not UTF-8 are reported and replaced, so that
/// the rest of the file is looked at all the same.
fn open(ledger: &mut Ledger, pack: &str, path: &str, bytes: &[u8]) -> usize {
    if bytes.len() > MAX_FILE {
        let file = ledger.open(pack, path, String::new());
        ledger.sources[file].broken_lines.push(1);
        let message = format!("the file is larger than {} MiB", MAX_FILE >> 20);
        ledger.fault_in_file((pack, path), FaultCode::FileTooLarge, message, "split it or shorten it");
        return file;
    }
    let mut text = String::with_capacity(bytes.len());
    let mut wrong: Vec<(usize, usize)> = Vec::new();
    let mut byte = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        byte += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            wrong.push((text.len(), byte));
            text.push(char::REPLACEMENT_CHARACTER);
            byte += chunk.invalid().len();
        }
    }
    let file = ledger.open(pack, path, text);
    for (start, byte) in wrong {
        let (line, _) = position(ledger.sources[file].text.as_bytes(), start);
        let lines = &mut ledger.sources[file].broken_lines;
        if lines.contains(&line) || lines.len() == MAX_SYNTAX_ERRORS {
            continue;
        }
        lines.push(line);
        ledger.fault(
            At { file, start, end: start + char::REPLACEMENT_CHARACTER.len_utf8() },
            FaultCode::BrokenUtf8,
            format!("byte {byte} of the file (0x{:02x}) is not UTF-8", bytes[byte]),
            "save the file as UTF-8",
        );
    }
    file
}

/// Parses a file and reports what is not TOML: the first error of each line,
/// because the rest of a line mostly stumbles over the first.
fn parse(ledger: &mut Ledger, file: usize) -> Node {
    let source = &ledger.sources[file];
    if !source.broken_lines.is_empty() && source.text.contains('\0') {
        // Not text at all, or UTF-16: as TOML it would only make noise.
        return Node::table(At { file, start: 0, end: 0 });
    }
    let (node, errors) = tree::read(file, &ledger.sources[file].text);
    let mut lines = std::mem::take(&mut ledger.sources[file].broken_lines);
    for error in errors {
        let text = &ledger.sources[file].text;
        let (line, _) = position(text.as_bytes(), error.start);
        if lines.contains(&line) || lines.len() == MAX_SYNTAX_ERRORS {
            continue;
        }
        lines.push(line);
        let at = At { file, start: error.start, end: error.end };
        let (what, wanted) = match error.message.split_once(", expected ") {
            Some((what, wanted)) => (what.to_owned(), format!("expected {wanted}")),
            None => (error.message, "see https://toml.io for how it is written".to_owned()),
        };
        ledger.fault(at, FaultCode::BrokenToml, format!("broken TOML: {what}"), wanted);
    }
    ledger.sources[file].broken_lines = lines;
    node
}

/// A file's name and the `id` in it are the same; where broken TOML hides the
/// `id`, the file's name stands in.
fn name_after_file(ledger: &mut Ledger, node: &mut Node, name: &str, path: &str) {
    match node.get("id").map(|id| (id.at, id.text().map(str::to_owned))) {
        Some((at, Some(id))) if id != name => ledger.fault(
            at,
            FaultCode::FileName,
            format!("`id` is `{id}`, the file is `{path}`"),
            format!("name both alike: `id = \"{name}\"`, or rename the file"),
        ),
        Some(_) => {}
        None => {
            let at = node.at;
            if ledger.is_sound(at.file) {
                ledger.fault(
                    at,
                    FaultCode::MissingKey,
                    "`id` is missing",
                    format!("add `id = \"{name}\"`, the name of the file"),
                );
            }
            let id = Node { at, value: Value::Text(name.to_owned()) };
            if let Some(entries) = node.entries_mut() {
                entries.push(Entry { key: "id".to_owned(), key_at: at, node: id });
            }
        }
    }
}

/// Files beside `process.toml` may hold arrays, nothing else.
fn keep_shared(ledger: &mut Ledger, node: &mut Node) {
    let Some(entries) = node.entries_mut() else { return };
    entries.retain(|entry| {
        let known = SHARED_ARRAYS.contains(&entry.key.as_str());
        if !known {
            let remedy = match PROCESS.key(&entry.key) {
                Some(_) => "it belongs into `process.toml`".to_owned(),
                None => suggest(&entry.key, SHARED_ARRAYS),
            };
            let message = format!("unknown key `{}` in a file of arrays", entry.key);
            ledger.fault(entry.key_at, FaultCode::UnknownKey, message, remedy);
        }
        known
    });
}

fn stray(ledger: &mut Ledger, pack: &str, path: &str) {
    let directory = path.split('/').next().unwrap_or(path);
    let remedy = match nearest(directory, ["rounds", "principles", "exercises"]) {
        Some("exercises") => "exercises stand in `exercises/<kind>/<id>.toml`".to_owned(),
        Some(known) => format!("did you mean `{known}/<id>.toml`?"),
        None => "use `rounds/<id>.toml`, `principles/<id>.toml`, `exercises/<kind>/<id>.toml` \
                 or a file beside `process.toml`"
            .to_owned(),
    };
    ledger.fault_in_file((pack, path), FaultCode::UnknownFile, "a pack has no such file", remedy);
}

/// The parts of a pack while they are collected.
struct Joined {
    process: Option<Node>,
    arrays: BTreeMap<&'static str, Vec<Node>>,
}

impl Joined {
    fn add_arrays(&mut self, node: Node) {
        let Value::Table(entries) = node.value else { return };
        for entry in entries {
            let array = SHARED_ARRAYS.iter().find(|name| **name == entry.key);
            if let (Some(array), Value::List(rows)) = (array, entry.node.value) {
                self.arrays.entry(array).or_default().extend(rows);
            }
        }
    }

    fn into_root(self) -> Option<Node> {
        let mut root = self.process?;
        let at = root.at;
        for (array, rows) in self.arrays {
            let entries = root.entries_mut()?;
            match entries.iter_mut().find(|entry| entry.key == array).map(|entry| &mut entry.node.value) {
                Some(Value::List(existing)) => existing.extend(rows),
                Some(_) => {}
                None => entries.push(Entry {
                    key: array.to_owned(),
                    key_at: at,
                    node: Node { at, value: Value::List(rows) },
                }),
            }
        }
        Some(root)
    }
}
