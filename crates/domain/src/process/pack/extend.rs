//! `extends`: a pack states only what differs from another.

use std::collections::BTreeMap;

use super::fault::{FaultCode, suggest};
use super::gather::gather;
use super::shape::{Kind, Shape, Target};
use super::shapes::{PACK, PROCESS};
use super::source::{Files, Ledger};
use super::tree::{Entry, Node, Value};

/// What a pack says of itself is not inherited.
const OWN: &[&str] = &["format", "id", "version", "extends", "remove"];

/// The tree of a pack with everything that it inherits.
pub(super) fn resolve(ledger: &mut Ledger, name: &str, packs: &BTreeMap<String, Files>) -> Option<Node> {
    resolve_below(ledger, name, packs, &mut Vec::new())
}

fn resolve_below(
    ledger: &mut Ledger,
    name: &str,
    packs: &BTreeMap<String, Files>,
    heirs: &mut Vec<String>,
) -> Option<Node> {
    let nothing = Files::new();
    let mut root = gather(ledger, name, packs.get(name).unwrap_or(&nothing))?;
    duplicates(ledger, &root, &PROCESS);
    duplicates(ledger, &root, &PACK);
    heirs.push(name.to_owned());
    let mut parent = match root.get("extends").and_then(|node| Some((node.at, node.text()?))) {
        None => None,
        Some((at, parent)) if heirs.iter().any(|heir| heir == parent) => {
            ledger.fault(
                at,
                FaultCode::ExtendsCycle,
                format!("`{name}` extends `{parent}`, which in turn extends `{name}`"),
                "let one of them stand on its own",
            );
            return None;
        }
        Some((at, parent)) if !packs.contains_key(parent) => {
            let known: Vec<&String> = packs.keys().filter(|known| *known != name).collect();
            ledger.fault(
                at,
                FaultCode::UnknownParent,
                format!("there is no pack `{parent}` to extend"),
                suggest(parent, &known),
            );
            return None;
        }
        Some((_, parent)) => Some(resolve_below(ledger, parent, packs, heirs)?),
    };
    take_out(ledger, &root, parent.as_mut());
    if let Some(entries) = root.entries_mut() {
        entries.retain(|entry| entry.key != "remove");
    }
    Some(match parent {
        None => root,
        Some(mut parent) => {
            if let Some(entries) = parent.entries_mut() {
                entries.retain(|entry| !OWN.contains(&entry.key.as_str()));
            }
            merge(parent, root)
        }
    })
}

/// The pack that a pack extends, read without checking anything.
pub fn parent_of(files: &Files) -> Option<String> {
    let text = std::str::from_utf8(files.get("process.toml")?).ok()?;
    let (root, _) = super::tree::read(0, text);
    root.text_of("extends").filter(|parent| super::inspect::is_id(parent)).map(str::to_owned)
}

/// Tables merge key by key, rows by `id`; everything else is replaced.
fn merge(parent: Node, child: Node) -> Node {
    let value = match (parent.value, child.value) {
        (Value::Table(inherited), Value::Table(own)) => Value::Table(merge_tables(inherited, own)),
        (Value::List(inherited), Value::List(own)) if are_rows(&inherited) && are_rows(&own) => {
            Value::List(merge_rows(inherited, own))
        }
        (_, own) => own,
    };
    Node { at: child.at, value }
}

fn merge_tables(mut inherited: Vec<Entry>, own: Vec<Entry>) -> Vec<Entry> {
    for entry in own {
        match inherited.iter_mut().find(|other| other.key == entry.key) {
            Some(other) => {
                let below = std::mem::replace(&mut other.node, Node::table(entry.node.at));
                other.key_at = entry.key_at;
                other.node = merge(below, entry.node);
            }
            None => inherited.push(entry),
        }
    }
    inherited
}

fn merge_rows(mut inherited: Vec<Node>, own: Vec<Node>) -> Vec<Node> {
    for row in own {
        match inherited.iter_mut().find(|other| other.id() == row.id()) {
            Some(other) => {
                let below = std::mem::replace(other, Node::table(row.at));
                *other = merge(below, row);
            }
            None => inherited.push(row),
        }
    }
    inherited
}

fn are_rows(items: &[Node]) -> bool {
    !items.is_empty() && items.iter().all(|item| item.id().is_some())
}

/// Drops from the parent what `[remove]` names.
fn take_out(ledger: &mut Ledger, root: &Node, mut parent: Option<&mut Node>) {
    let Some(Kind::Table(shape)) = PROCESS.key("remove").map(|key| &key.kind) else { return };
    let Some(remove) = root.get("remove") else { return };
    for key in shape.keys {
        let Kind::List(_, Kind::Ref(target)) = &key.kind else { continue };
        for (id, node) in remove.texts(key.name) {
            if !drop_row(parent.as_deref_mut(), *target, id) {
                ledger.fault(
                    node.at,
                    FaultCode::UnknownReference,
                    format!("no {} `{id}` is inherited", target.word()),
                    "take it off the list",
                );
            }
        }
    }
}

fn drop_row(parent: Option<&mut Node>, target: Target, id: &str) -> bool {
    let Some(array) = target.array() else { return false };
    let entry = parent
        .and_then(Node::entries_mut)
        .and_then(|entries| entries.iter_mut().find(|entry| entry.key == array));
    let Some(Value::List(rows)) = entry.map(|entry| &mut entry.node.value) else { return false };
    let before = rows.len();
    rows.retain(|row| row.id() != Some(id));
    rows.len() < before
}

/// Reports rows of one array that share an `id`, at every depth.
fn duplicates(ledger: &mut Ledger, node: &Node, shape: &'static Shape) {
    for key in shape.keys {
        match &key.kind {
            Kind::Table(inner) => {
                if let Some(table) = node.get(key.name) {
                    duplicates(ledger, table, inner);
                }
            }
            Kind::Rows(_, inner) => {
                let mut seen: Vec<&str> = Vec::new();
                for row in node.items(key.name) {
                    if let Some(id) = row.id() {
                        if seen.contains(&id) {
                            ledger.fault(
                                row.place("id"),
                                FaultCode::DuplicateId,
                                format!("`{id}` is used twice as an id in `{}`", key.name),
                                "give each row an id of its own",
                            );
                        }
                        seen.push(id);
                    }
                    duplicates(ledger, row, inner);
                }
            }
            _ => {}
        }
    }
}
