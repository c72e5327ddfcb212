//! `docs/coverage.md` tells the truth: no row is missing, every key is in a shipped pack, every screen is a
//! route of the UI, every test exists.

use highbar::shipped;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Rows of the inventory, numbered from G001 without a gap.
const ROWS: usize = 426;

struct Row {
    id: String,
    keys: Vec<String>,
    screen: String,
    test: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(root().join("docs/coverage.md")).expect("docs/coverage.md is there");
    text.lines()
        .filter(|line| line.starts_with("| G"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [id, _, keys, screen, test] = cells[..] else { panic!("five cells in {line}") };
            Row {
                id: id.to_owned(),
                keys: keys.split_whitespace().map(|key| key.trim_matches('`').to_owned()).collect(),
                screen: screen.trim_matches('`').to_owned(),
                test: test.trim_matches('`').to_owned(),
            }
        })
        .collect()
}

/// Whether a path of keys and ids leads somewhere: `rounds.coding_1.agenda.clarify`.
fn leads(value: &Value, path: &[&str]) -> bool {
    let Some((first, rest)) = path.split_first() else { return true };
    let name = if *first == "formula" { "formulas" } else { first };
    let next = match value {
        Value::Object(table) => table.get(name),
        Value::Array(rows) => rows.iter().find(|row| row["id"] == **first),
        _ => None,
    };
    next.is_some_and(|next| leads(next, rest))
}

fn files(directory: &Path, extension: &[&str], into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") && !path.ends_with("target") {
            files(&path, extension, into);
        } else if extension.iter().any(|wanted| path.to_string_lossy().ends_with(wanted)) {
            into.push(path);
        }
    }
}

fn text_of(directory: &str, extension: &[&str]) -> String {
    let mut found = Vec::new();
    files(&root().join(directory), extension, &mut found);
    found.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// Rows whose fact is told by an article of the field guide: the article names them at its head.
const ARTICLES: &str = "/prepare/guide/$id";

#[test]
fn every_fact_shown_by_the_guide_is_claimed_by_an_article() {
    let articles = text_of("content/guide", &[".md"]);
    let claimed: BTreeSet<&str> = articles
        .lines()
        .filter(|line| line.starts_with("covers = ["))
        .flat_map(|line| line.split('"'))
        .collect();
    let rows = rows();
    let unclaimed: Vec<&str> = rows
        .iter()
        .filter(|row| row.screen == ARTICLES && !claimed.contains(row.id.as_str()))
        .map(|row| row.id.as_str())
        .collect();
    assert!(unclaimed.is_empty(), "no article covers {unclaimed:?}");
    assert!(rows.iter().any(|row| row.screen == ARTICLES), "nothing is looked up in the guide");
}

#[test]
fn every_row_resolves() {
    let rows = rows();
    let ids: BTreeSet<String> = rows.iter().map(|row| row.id.clone()).collect();
    let wanted: BTreeSet<String> = (1..=ROWS).map(|n| format!("G{n:03}")).collect();
    assert_eq!(ids, wanted, "every row once");
    assert_eq!(rows.len(), ROWS, "no row twice");

    let routes = text_of("web/src/features", &["routes.tsx"]);
    let tests = text_of("crates", &[".rs"]) + &text_of("web/tests", &[".mjs"]);
    let mut faults = Vec::new();
    for row in &rows {
        for key in &row.keys {
            let (pack, path) = key.split_once(':').unwrap_or((key, ""));
            let process = shipped::process(pack).and_then(|process| serde_json::to_value(&*process).ok());
            let path: Vec<&str> = path.split('.').collect();
            if !process.is_some_and(|process| leads(&process, &path)) {
                faults.push(format!("{}: {key} is not in the pack", row.id));
            }
        }
        if row.keys.is_empty() {
            faults.push(format!("{}: no key", row.id));
        }
        if !row.screen.starts_with("later: ") && !routes.contains(&format!("path: \"{}\"", row.screen)) {
            faults.push(format!("{}: no route {}", row.id, row.screen));
        }
        if !tests.contains(&row.test) {
            faults.push(format!("{}: no test {}", row.id, row.test));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
