//! Packs that are right, packs that are wrong in one way, and packs that are
//! wrong in every way at once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Files, Reading, read};

mod bytes;
mod extending;
mod faults;
mod mutations;
mod optional;
mod published;
mod shipped;

pub(crate) const L6: &str = "bar-raiser-em-l6";
pub(crate) const L7: &str = "bar-raiser-em-l7";

/// The packs that the repository ships.
pub(super) fn shipped() -> BTreeMap<String, Files> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/processes");
    [L6, L7].into_iter().map(|id| (id.to_owned(), files(&root.join(id)))).collect()
}

fn files(root: &Path) -> Files {
    let mut found = Files::new();
    let mut directories: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(directory) = directories.pop() {
        for entry in std::fs::read_dir(&directory).expect("the directory is part of the repository") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                directories.push(path);
            } else {
                let name =
                    path.strip_prefix(root).expect("it lies below").to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(&path).expect("a readable file"));
            }
        }
    }
    found
}

/// The faults as lines, for comparing.
pub(super) fn lines(reading: &Reading) -> Vec<String> {
    reading.faults.iter().map(ToString::to_string).collect()
}

pub(super) fn read_shipped(id: &str) -> Reading {
    read(id, &shipped())
}

/// A shipped process, for the tests of the whole crate.
pub(crate) fn shipped_process(id: &str) -> crate::process::Process {
    let reading = read_shipped(id);
    reading.process.unwrap_or_else(|| panic!("{id}: {:?}", reading.faults))
}

/// A change to a file: what stands there once, and what takes its place.
pub(super) struct Edit(pub &'static str, pub &'static str, pub &'static str);

/// The shipped packs with changes made to one of them.
pub(super) fn edited(id: &str, edits: &[Edit]) -> BTreeMap<String, Files> {
    let mut packs = shipped();
    let pack = packs.get_mut(id).expect("a shipped pack");
    for Edit(file, from, to) in edits {
        let content = pack.entry((*file).to_owned()).or_default();
        let text = String::from_utf8(content.clone()).expect("shipped packs are UTF-8");
        assert!(text.contains(from), "{file} does not hold {from:?}");
        *content = text.replacen(from, to, 1).into_bytes();
    }
    packs
}

/// What stands at the place of a fault, up to the end of the line.
pub(super) fn at(packs: &BTreeMap<String, Files>, fault: &super::Fault) -> String {
    let bytes = packs.get(&fault.pack).and_then(|pack| pack.get(&fault.file)).cloned().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let line = text.split('\n').nth(fault.line as usize - 1).unwrap_or_default();
    line.chars().skip(fault.column as usize - 1).collect()
}
