//! Looks at the pack with everything inherited in place: missing keys, ranges
//! the wrong way round, references to what is not there.

use std::collections::BTreeMap;

use super::fault::{FaultCode, nearest, suggest};
use super::shape::{Key, Kind, Need, Shape, Target};
use super::shapes::{ANCHORS_NAME, PACK, PROCESS};
use super::source::Ledger;
use super::tree::{Node, Value};

/// Reports what is missing in the whole pack, and references that lead nowhere.
pub(super) fn complete(ledger: &mut Ledger, root: &Node) {
    let mut known: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
    for entry in root.entries() {
        if let Value::List(rows) = &entry.node.value {
            let array = PROCESS.key(&entry.key).or_else(|| PACK.key(&entry.key));
            if let Some(key) = array {
                known.insert(key.name, rows.iter().filter_map(Node::id).collect());
            }
        }
    }
    let mut walk = Walk { ledger, known };
    walk.table(root, &PROCESS);
    walk.table(root, &PACK);
}

struct Walk<'l, 't> {
    ledger: &'l mut Ledger,
    /// The ids that each array of the pack defines.
    known: BTreeMap<&'static str, Vec<&'t str>>,
}

impl Walk<'_, '_> {
    fn table(&mut self, node: &Node, shape: &'static Shape) {
        if !matches!(node.value, Value::Table(_)) {
            return;
        }
        for key in shape.keys {
            match node.get(key.name) {
                Some(value) => self.value(value, key.name, &key.kind),
                // A row without an `id` was reported where it was read.
                None if key.need == Need::Must && (key.name != "id" || shape.name == PROCESS.name) => {
                    self.missing(node, key, shape);
                }
                None => {}
            }
        }
    }

    fn missing(&mut self, node: &Node, key: &Key, shape: &'static Shape) {
        if shape.name == ANCHORS_NAME {
            self.ledger.fault(
                node.at,
                FaultCode::Anchors,
                format!("the anchor for rating point {} is missing", key.name),
                "state the anchors 1, 2, 3 and 4",
            );
            return;
        }
        if shape.name == PACK.name {
            self.ledger.fault(
                node.at,
                FaultCode::MissingKey,
                format!("the pack has no {}", key.name),
                format!("add one as `{}s/<id>.toml`", key.name),
            );
            return;
        }
        let of = match node.id() {
            Some(id) if shape.name != PROCESS.name => format!("`{id}`"),
            _ => shape.name.to_owned(),
        };
        let mut about = key.about.trim_end_matches('.').chars();
        let about: String = about.next().into_iter().flat_map(char::to_lowercase).chain(about).collect();
        self.ledger.fault(
            node.at,
            FaultCode::MissingKey,
            format!("`{}` is missing in {of}", key.name),
            format!("add `{}`: {about}", key.name),
        );
    }

    fn value(&mut self, node: &Node, key: &str, kind: &'static Kind) {
        match (kind, &node.value) {
            (Kind::Table(shape), _) => self.table(node, shape),
            (Kind::Rows(_, shape), Value::List(rows)) => {
                for row in rows {
                    self.table(row, shape);
                }
            }
            (Kind::List(_, item), Value::List(items)) => {
                for value in items {
                    self.value(value, key, item);
                }
            }
            (Kind::Span(..), Value::Table(_)) => self.span(node, key),
            (Kind::Ref(target), Value::Text(name)) => self.reference(node, key, *target, name),
            _ => {}
        }
    }

    fn span(&mut self, node: &Node, key: &str) {
        for end in ["min", "max"] {
            if node.get(end).is_none() {
                self.ledger.fault(
                    node.at,
                    FaultCode::MissingKey,
                    format!("`{key}` has no `{end}`"),
                    "a range has `min` and `max`",
                );
            }
        }
        if let (Some(min), Some(max)) = (node.whole_of("min"), node.whole_of("max"))
            && min > max
        {
            self.ledger.fault(
                node.at,
                FaultCode::OutOfRange,
                format!("`{key}` runs from {min} down to {max}"),
                "put the smaller number in `min`",
            );
        }
    }

    fn reference(&mut self, node: &Node, key: &str, target: Target, name: &str) {
        let Some(array) = target.array() else { return };
        if target == Target::StageOrOverall && name == "overall" {
            return;
        }
        let known = self.known.get(array).map(Vec::as_slice).unwrap_or_default();
        if known.contains(&name) || self.ledger.gaps.contains(array) {
            return;
        }
        if target == Target::Round {
            let remedy = match nearest(name, known.iter().copied()) {
                Some(close) => format!("add `rounds/{name}.toml`, or did you mean `{close}`?"),
                None => format!("add `rounds/{name}.toml`, or take `{name}` out here"),
            };
            let message = format!("`{key}` names the round `{name}`, which is missing");
            self.ledger.fault(node.at, FaultCode::MissingRound, message, remedy);
            return;
        }
        let message = format!("`{key}` names the {} `{name}`, which is not defined", target.word());
        let remedy = suggest(name, known);
        self.ledger.fault(node.at, FaultCode::UnknownReference, message, remedy);
    }
}
