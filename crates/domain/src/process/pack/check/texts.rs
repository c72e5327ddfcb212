//! Placeholders in letters and in the form for referees.

use super::super::fault::{FaultCode, suggest};
use super::super::source::Ledger;
use super::super::tree::Node;
use super::Pack;
use crate::process::PLACEHOLDERS;

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    for array in ["template", "reference_question"] {
        for row in pack.rows(array) {
            for key in ["subject", "text"] {
                if let Some(node) = row.get(key) {
                    placeholders(ledger, node, row.id().unwrap_or_default());
                }
            }
        }
    }
}

fn placeholders(ledger: &mut Ledger, node: &Node, row: &str) {
    let mut rest = node.text().unwrap_or_default();
    while let Some((_, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else {
            ledger.fault(
                node.at,
                FaultCode::Placeholder,
                format!("a placeholder of `{row}` is not closed"),
                "end it with `}}`",
            );
            return;
        };
        let name = name.trim();
        if !PLACEHOLDERS.contains(&name) {
            ledger.fault(
                node.at,
                FaultCode::Placeholder,
                format!("`{row}` has the unknown placeholder `{name}`"),
                suggest(name, PLACEHOLDERS),
            );
        }
        rest = after;
    }
}
