//! One thing changed in a sound pack, and the faults that follow: which, where
//! and in which words.

mod keys;
mod loops;
mod policy;
mod references;
mod rubric;
mod stages;
mod times;

use super::super::{FaultCode, read};
use super::{Edit, L6, at, edited, lines};

const PROCESS: &str = "process.toml";
const CODING: &str = "rounds/coding_1.toml";
const TRUST: &str = "principles/earn_trust.toml";

/// A fault that is expected: its code, what stands at its place, and a part of
/// what it says.
type Expected = (FaultCode, &'static str, &'static str);

/// Changes one thing in the shipped L6 pack and compares the faults, in order.
fn check(file: &'static str, from: &'static str, to: &'static str, expected: &[Expected]) {
    let packs = edited(L6, &[Edit(file, from, to)]);
    let reading = read(L6, &packs);
    let report = format!("{file}: {from:?} -> {to:?}\n{}", lines(&reading).join("\n"));
    assert!(reading.process.is_none(), "taken as sound: {report}");
    assert_eq!(reading.faults.len(), expected.len(), "{report}");
    for (fault, (code, place, says)) in reading.faults.iter().zip(expected) {
        assert_eq!(fault.code, *code, "{report}");
        let stands = at(&packs, fault);
        assert!(stands.starts_with(place), "{report}\nat its place stands {stands:?}");
        assert!(fault.to_string().contains(says), "{report}\nwanted {says:?}");
    }
}

/// Changes one thing and expects the sound pack to stay sound.
fn check_sound(file: &'static str, from: &'static str, to: &'static str) {
    let reading = read(L6, &edited(L6, &[Edit(file, from, to)]));
    assert!(reading.process.is_some(), "{file}: {from:?} -> {to:?}\n{}", lines(&reading).join("\n"));
}
