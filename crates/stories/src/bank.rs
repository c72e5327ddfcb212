//! Linting a whole bank of stories.

use crate::analysis::Analysis;
use crate::markdown::{self, Reading};
use crate::rules::{self, Check};
use crate::story::{Context, Kind, Level, Story};
use serde::Serialize;

/// A story of a bank, taken apart.
#[derive(Debug)]
pub struct Member<'s> {
    /// What the caller calls it: an id or a file name.
    pub id: &'s str,
    pub story: &'s Story,
    pub analysis: Analysis<'s>,
}

impl Member<'_> {
    /// Does the teller fail in it, in the teller's own words?
    #[must_use]
    pub fn tells_failure(&self) -> bool {
        rules::tells_failure(self)
    }

    /// What it is mostly about: what the person said, or what its words speak of most.
    #[must_use]
    pub fn kind(&self) -> Kind {
        rules::kind_of(self)
    }
}

/// Something to look at in a bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BankFinding {
    pub rule: &'static str,
    /// The ids of the stories that it is about; none if it is about what is not there.
    pub stories: Vec<String>,
    pub message: String,
    pub fix: String,
}

/// What a rule adds its findings to.
#[derive(Debug)]
pub struct BankFindings<'a> {
    rule: &'static str,
    all: &'a mut Vec<BankFinding>,
}

impl BankFindings<'_> {
    pub fn add(&mut self, stories: &[&str], message: String, fix: &str) {
        let stories = stories.iter().map(ToString::to_string).collect();
        self.all.push(BankFinding { rule: self.rule, stories, message, fix: fix.to_owned() });
    }
}

/// Lints a bank: pairs of an id and the text of a story file.
#[must_use]
pub fn lint_bank(bank: &[(&str, &str)]) -> Vec<BankFinding> {
    let readings: Vec<Reading> = bank.iter().map(|(_, source)| markdown::read(source)).collect();
    let members: Vec<Member<'_>> = bank
        .iter()
        .zip(&readings)
        .map(|((id, source), reading)| Member {
            id,
            story: &reading.story,
            analysis: Analysis::new(source, reading, Level::L6, Context::Loop),
        })
        .collect();
    lint_members(&members)
}

/// The same for stories that were taken apart already.
#[must_use]
pub fn lint_members(members: &[Member<'_>]) -> Vec<BankFinding> {
    let mut all = Vec::new();
    for rule in rules::all() {
        if let Check::Bank(check) = rule.check {
            check(members, &mut BankFindings { rule: rule.id, all: &mut all });
        }
    }
    all
}
