//! The bytes of packs, and the way from a byte to a line and a column.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{Fault, FaultCode};
use super::shapes::SHARED_ARRAYS;
use super::tree::Node;

/// The files of one pack: path inside the pack, with `/`, to content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Largest file, in bytes.
pub const MAX_FILE: usize = 1 << 20;
/// Largest pack, in bytes.
pub const MAX_PACK: usize = 8 << 20;
/// Most files in a pack.
pub const MAX_FILES: usize = 2000;

/// A place: bytes `start..end` of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub file: usize,
    pub start: usize,
    pub end: usize,
}

/// A file that was read.
pub(super) struct Source {
    pub pack: String,
    pub path: String,
    pub text: String,
    /// Lines (from 1) on which the TOML could not be read.
    pub broken_lines: Vec<u32>,
}

impl Source {
    /// Line and column, both from 1, of a byte.
    fn position(&self, byte: usize) -> (u32, u32) {
        position(self.text.as_bytes(), byte)
    }
}

/// Line and column of a byte; `bytes` is valid UTF-8 up to it.
pub(super) fn position(bytes: &[u8], byte: usize) -> (u32, u32) {
    let before = &bytes[..byte.min(bytes.len())];
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    // Continuation bytes do not start a scalar value.
    let column = before[line_start..].iter().filter(|b| (**b & 0xC0) != 0x80).count() + 1;
    (clamp(line), clamp(column))
}

fn clamp(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Every file read so far, and every fault found in them.
#[derive(Default)]
pub(super) struct Ledger {
    pub sources: Vec<Source>,
    pub faults: Vec<Fault>,
    /// Arrays of which some rows may be missing, because their file is broken.
    pub gaps: BTreeSet<String>,
}

impl Ledger {
    /// Adds a file and returns its number.
    pub fn open(&mut self, pack: &str, path: &str, text: String) -> usize {
        self.sources.push(Source {
            pack: pack.to_owned(),
            path: path.to_owned(),
            text,
            broken_lines: Vec::new(),
        });
        self.sources.len() - 1
    }

    /// Reports a fault at a place in a file that was read.
    pub fn fault(&mut self, at: At, code: FaultCode, message: impl Into<String>, remedy: impl Into<String>) {
        let source = &self.sources[at.file];
        let (line, column) = source.position(at.start);
        self.faults.push(Fault {
            pack: source.pack.clone(),
            file: source.path.clone(),
            line,
            column,
            code,
            message: message.into(),
            remedy: remedy.into(),
            span: (at.start, at.end),
        });
    }

    /// Reports a fault of a file as a whole, or of one that is not there.
    pub fn fault_in_file(
        &mut self,
        (pack, path): (&str, &str),
        code: FaultCode,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.faults.push(Fault {
            pack: pack.to_owned(),
            file: path.to_owned(),
            line: 1,
            column: 1,
            code,
            message: message.into(),
            remedy: remedy.into(),
            span: (0, 0),
        });
    }

    /// Whether the file's TOML could be read in full.
    pub fn is_sound(&self, file: usize) -> bool {
        self.sources[file].broken_lines.is_empty()
    }

    /// Remembers which arrays cannot be relied upon after a broken file: any
    /// after `process.toml`, else those that show in what could be read.
    pub fn note_gaps(&mut self, file: &Node) {
        if self.is_sound(file.at.file) {
            return;
        }
        let is_process = self.sources[file.at.file].path == "process.toml";
        let shows = |array: &&&str| file.get(array).is_some();
        let mut gaps: Vec<&str> = SHARED_ARRAYS.iter().filter(shows).copied().collect();
        if gaps.is_empty() || is_process {
            gaps = SHARED_ARRAYS.to_vec();
        }
        self.gaps.extend(gaps.into_iter().map(str::to_owned));
    }

    /// Ends the report: drops what only follows from broken files, sorts, and
    /// says nothing twice.
    pub fn into_faults(self) -> Vec<Fault> {
        let broken: BTreeMap<(&str, &str), &[u32]> = self
            .sources
            .iter()
            .filter(|source| !source.broken_lines.is_empty())
            .map(|source| ((source.pack.as_str(), source.path.as_str()), source.broken_lines.as_slice()))
            .collect();
        let is_process_broken = broken.keys().any(|(_, path)| *path == "process.toml");
        let stands = |fault: &&Fault| match broken.get(&(fault.pack.as_str(), fault.file.as_str())) {
            Some(lines) => {
                // A value that the parser made up stands nowhere.
                let stands_somewhere = fault.span != (0, 0);
                fault.code.breaks_file()
                    || (fault.code.is_local() && stands_somewhere && !lines.contains(&fault.line))
            }
            None => !is_process_broken || !fault.code.depends_on_process(),
        };
        let mut faults: Vec<Fault> = self.faults.iter().filter(stands).cloned().collect();
        faults.sort();
        faults.dedup();
        faults
    }
}
