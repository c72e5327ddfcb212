//! A key that may be left out can be left out: the typed model has a default
//! wherever the format has one.

use toml::{Table, Value};

use super::super::shape::{Kind, Need, Shape};
use super::super::shapes::{EXERCISE, PRINCIPLE, PROCESS, ROUND};
use super::super::{FaultCode, read};
use super::{L6, lines, shipped};

/// The path of every optional key, table by table.
fn optional_keys(shape: &'static Shape, path: &[&'static str], found: &mut Vec<Vec<&'static str>>) {
    for key in shape.keys {
        let here: Vec<&'static str> = path.iter().copied().chain([key.name]).collect();
        if let Kind::Table(inner) | Kind::Rows(_, inner) | Kind::List(_, Kind::Table(inner)) = &key.kind {
            optional_keys(inner, &here, found);
        }
        if key.need != Need::Must {
            found.push(here);
        }
    }
}

/// Takes a key out wherever it stands.
fn take_out(table: &mut Table, path: &[&str]) {
    let [key, below @ ..] = path else { return };
    if below.is_empty() {
        table.remove(*key);
        return;
    }
    match table.get_mut(*key) {
        Some(Value::Table(inner)) => take_out(inner, below),
        Some(Value::Array(rows)) => {
            rows.iter_mut().filter_map(Value::as_table_mut).for_each(|row| take_out(row, below));
        }
        _ => {}
    }
}

#[test]
fn every_optional_key_can_be_left_out() {
    let kinds: [(&str, &'static Shape); 4] =
        [("", &PROCESS), ("rounds/", &ROUND), ("principles/", &PRINCIPLE), ("exercises/", &EXERCISE)];
    for (directory, shape) in kinds {
        let mut paths = Vec::new();
        optional_keys(shape, &[], &mut paths);
        for path in paths {
            let mut packs = shipped();
            for (file, bytes) in packs.get_mut(L6).expect("shipped") {
                let belongs =
                    if directory.is_empty() { !file.contains('/') } else { file.starts_with(directory) };
                if belongs && file.ends_with(".toml") {
                    let text = std::str::from_utf8(bytes).expect("UTF-8");
                    let mut table: Table = text.parse().expect("TOML");
                    take_out(&mut table, &path);
                    *bytes = table.to_string().into_bytes();
                }
            }
            let reading = read(L6, &packs);
            let said = lines(&reading).join("\n");
            assert!(
                reading.faults.iter().all(|fault| fault.code != FaultCode::Unreadable),
                "{path:?}: {said}"
            );
            let is_missed = |fault: &super::super::Fault| {
                fault.code == FaultCode::MissingKey
                    && path.last().is_some_and(|key| fault.message.starts_with(&format!("`{key}`")))
            };
            // Loop rounds state their votes; only screens may leave them out.
            let by_kind = path == ["votes"] && directory == "rounds/";
            assert!(by_kind || !reading.faults.iter().any(is_missed), "{path:?}: {said}");
        }
    }
}
