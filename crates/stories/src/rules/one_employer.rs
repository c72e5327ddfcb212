//! # one-employer
//!
//! Four or more stories, and more than 80 % of those that name an employer are from one.
//!
//! **Why an interviewer minds.** They wonder whether you or the place did it. One story from elsewhere shows that
//! you carry it with you.
//!
//! **Bad:** twelve stories, eleven of them from the last company.
//! **Good:** the same, with two from the job before, however old.
//!
//! **Do:** look for one story of an earlier employer, even a smaller one.

use crate::bank::{BankFindings, Member};
use std::collections::BTreeMap;

/// Below this many stories a share says little.
pub(super) const ENOUGH: usize = 4;

/// More than this many of a hundred are nearly all.
const SHARE: usize = 80;

pub(super) fn check(bank: &[Member<'_>], found: &mut BankFindings<'_>) {
    let mut by: BTreeMap<String, Vec<&Member<'_>>> = BTreeMap::new();
    for member in bank.iter().filter(|member| !member.story.employer.trim().is_empty()) {
        by.entry(member.story.employer.trim().to_lowercase()).or_default().push(member);
    }
    let named: usize = by.values().map(Vec::len).sum();
    if named < ENOUGH {
        return;
    }
    for members in by.values().filter(|members| members.len() * 100 > named * SHARE) {
        let ids: Vec<&str> = members.iter().map(|member| member.id).collect();
        let employer = members[0].story.employer.trim();
        let message =
            format!("{} of {named} stories are from {employer}; was it you or the place?", members.len());
        found.add(&ids, message, "Look for one story of an earlier employer, even a smaller one.");
    }
}
