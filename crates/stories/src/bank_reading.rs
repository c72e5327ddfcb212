//! What reading a file with several stories comes to.

use crate::markdown::Fault;
use crate::story::Story;

/// The stories of a file, and what could not be used of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BankReading {
    pub stories: Vec<Placed>,
    /// Places that could not be used, in the order of their lines.
    pub faults: Vec<Fault>,
}

/// More stories than anybody has: what comes behind them is not read.
pub const MOST_READ: usize = 1_000;

impl BankReading {
    /// Is there room for the story that begins at this line? The first that has none stands among the faults.
    pub(crate) fn has_room(&mut self, line: u32) -> bool {
        if self.stories.len() < MOST_READ {
            return true;
        }
        self.faults.push(Fault {
            line,
            column: 1,
            message: format!("this is story {}, and it is not read", MOST_READ + 1),
            remedy: "take in the rest from another file".to_owned(),
        });
        false
    }
}

/// A story of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Where it begins, counted from one.
    pub line: u32,
    pub story: Story,
}

/// Tells the lines of places that come in their order. Line breaks are counted once, so that a file of many short
/// rows is read in linear time.
pub(crate) struct Lines<'s> {
    source: &'s [u8],
    seen: usize,
    line: u32,
}

impl<'s> Lines<'s> {
    pub(crate) fn of(source: &'s str) -> Self {
        Self { source: source.as_bytes(), seen: 0, line: 1 }
    }

    /// The line of the first byte from `byte` on that ends no line.
    pub(crate) fn at(&mut self, byte: usize) -> u32 {
        let byte = byte.clamp(self.seen, self.source.len());
        let ends = self.source[byte..].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let to = byte + ends;
        let breaks = self.source[self.seen..to].iter().filter(|b| **b == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.seen = to;
        self.line
    }
}
