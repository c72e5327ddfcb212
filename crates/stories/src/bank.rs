//! Linting a whole bank of stories.

use crate::analysis::Analysis;
use crate::markdown::{self, Reading};
use crate::rules::{self, Check};
use crate::story::{Context, Level, Story};
use serde::Serialize;

/// A story of a bank, taken apart.
#[derive(Debug)]
pub struct Member<'s> {
    /// What the caller calls it: an id or a file name.
    pub id: &'s str,
    pub story: &'s Story,
    pub analysis: Analysis<'s>,
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
    let mut all = Vec::new();
    for rule in rules::all() {
        if let Check::Bank(check) = rule.check {
            check(&members, &mut BankFindings { rule: rule.id, all: &mut all });
        }
    }
    all
}
