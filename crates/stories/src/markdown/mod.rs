//! Stories as Markdown: front matter, a title, five headed sections.
//!
//! The reader takes what people type: a byte order mark, CRLF, headings in any case, sections twice or in
//! another order. What it cannot use it keeps and reports as a [`Fault`] with the line and a remedy.

mod bank;
mod front;
mod lines;
mod reader;
mod writer;

#[cfg(test)]
mod tests;

pub use bank::{read_bank, write_bank};
pub use reader::read;
pub use writer::write;

use crate::story::{Section, Story};
use serde::Serialize;

/// Where one heading of a story and the text under it stand, in Unicode scalar values and in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub section: Section,
    pub heading: Span,
    pub body: Span,
}

/// A stretch of the file, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Span {
    /// First Unicode scalar value.
    pub start: usize,
    /// One past the last Unicode scalar value.
    pub end: usize,
    #[serde(skip)]
    pub byte_start: usize,
    #[serde(skip)]
    pub byte_end: usize,
}

impl Span {
    /// From the start of one to the end of the other.
    #[must_use]
    pub fn to(self, last: Self) -> Self {
        Self { start: self.start, byte_start: self.byte_start, end: last.end, byte_end: last.byte_end }
    }

    /// The text that it covers; nothing if the source is another one.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.byte_start..self.byte_end).unwrap_or("")
    }
}

/// Something that the reader could not use as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Counted from one.
    pub line: u32,
    /// Counted from one, in Unicode scalar values.
    pub column: u32,
    pub message: String,
    pub remedy: String,
}

/// What reading a file came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub story: Story,
    pub places: Vec<Place>,
    /// The front matter with its fences; empty at the start of the file if there is none.
    pub front: Span,
    /// How many principles the front matter names, known or not.
    pub principles_named: usize,
    pub faults: Vec<Fault>,
}
