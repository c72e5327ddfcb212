//! What was done, as far as it can be seen: for each kind of evidence the day on which each unit was reached.

use jiff::civil::Date;
use std::collections::BTreeMap;

/// Days by the kind of evidence, as the checklist names it ("stories_ready"), the earliest first. Two units on one
/// day stand there twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence(BTreeMap<String, Vec<Date>>);

impl Evidence {
    /// Sets the days of one kind.
    pub fn set(&mut self, kind: &str, mut days: Vec<Date>) {
        days.sort_unstable();
        self.0.insert(kind.to_owned(), days);
    }

    /// The days on which units of a kind were reached.
    #[must_use]
    pub fn days(&self, kind: &str) -> &[Date] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    /// How many units of a kind there are.
    #[must_use]
    pub fn count(&self, kind: &str) -> u32 {
        u32::try_from(self.days(kind).len()).unwrap_or(u32::MAX)
    }
}
