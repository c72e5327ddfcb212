//! `extends`: what is inherited, what is replaced, what is dropped.

use std::path::Path;

use super::super::FaultCode::*;
use super::super::{Files, read};
use super::{Edit, L6, L7, edited, lines, read_shipped, shipped, shipped_process};
use crate::process::{RoundId, VariantId};

#[test]
fn l7_takes_what_it_does_not_state_and_replaces_what_it_does() {
    let (l6, l7) = (shipped_process(L6), shipped_process(L7));
    let minutes = |process: &crate::process::Process| {
        process.loop_rounds(None).iter().map(|round| round.minutes).collect::<Vec<_>>()
    };
    assert_eq!(minutes(&l6), [45, 45, 60, 50, 50, 60, 60]);
    assert_eq!(minutes(&l7), [45, 45, 90, 60, 60, 90, 60]);
    assert_eq!(l6.clocks, l7.clocks);
    assert_eq!((l6.level, l7.level), (6, 7));
    assert_eq!(l7.extends.as_ref().map(|id| id.as_str()), Some(L6));
    assert_eq!(l7.principles.len(), 16);
    let coding = |process: &crate::process::Process| {
        process.round(&RoundId::from("coding_1")).expect("a round").agenda.clone()
    };
    assert_eq!(coding(&l6), coding(&l7));
}

#[test]
fn a_variant_puts_a_round_in_the_place_of_another() {
    let l7 = shipped_process(L7);
    let variant = VariantId::from("architecture");
    let order: Vec<&str> = l7.loop_rounds(Some(&variant)).iter().map(|round| round.id.as_str()).collect();
    assert_eq!(order[..3], ["coding_1", "architecture", "system_design"]);
    let total: u32 = l7.loop_rounds(Some(&variant)).iter().map(|round| round.minutes).sum();
    assert_eq!(total, 450);
}

#[test]
fn what_is_removed_is_gone_and_what_was_not_there_cannot_be_removed() {
    let (l6, l7) = (shipped_process(L6), shipped_process(L7));
    let has = |process: &crate::process::Process, id: &str| {
        process.failure_patterns.iter().any(|pattern| pattern.id.as_str() == id)
    };
    assert!(has(&l6, "l6_individual_work") && !has(&l7, "l6_individual_work"));
    let reading =
        read(L7, &edited(L7, &[Edit("process.toml", "[remove]\n", "[remove]\nrounds = [\"tea\"]\n")]));
    let said = lines(&reading).join("\n");
    assert!(said.contains("no round `tea` is inherited, take it off the list"), "{said}");
}

#[test]
fn a_round_that_the_parent_lacks_has_to_be_complete() {
    let mut packs = shipped();
    packs
        .get_mut(L7)
        .expect("shipped")
        .insert("rounds/coding_3.toml".to_owned(), b"id = \"coding_3\"\n".to_vec());
    let said = lines(&read(L7, &packs)).join("\n");
    assert!(said.contains("rounds/coding_3.toml:1:1: `agenda` is missing in `coding_3`"), "{said}");
}

#[test]
fn a_fault_of_the_parent_is_reported_in_the_parent() {
    let reading =
        read(L7, &edited(L6, &[Edit("rounds/coding_1.toml", "kind = \"coding\"", "kind = \"tea\"")]));
    let fault = reading.faults.iter().find(|fault| fault.code == UnknownWord).expect("the unknown kind");
    assert_eq!((fault.pack.as_str(), fault.file.as_str()), (L6, "rounds/coding_1.toml"));
}

#[test]
fn an_unknown_parent_and_a_cycle_are_named() {
    let reading = read(
        L7,
        &edited(
            L7,
            &[Edit("process.toml", "extends = \"bar-raiser-em-l6\"", "extends = \"bar-raiser-em-16\"")],
        ),
    );
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert_eq!(fault.code, UnknownParent);
    assert!(
        fault
            .to_string()
            .contains("there is no pack `bar-raiser-em-16` to extend, did you mean `bar-raiser-em-l6`?")
    );

    let reading = read(
        L7,
        &edited(L6, &[Edit("process.toml", "level = 6", "level = 6\nextends = \"bar-raiser-em-l7\"")]),
    );
    let [fault] = reading.faults.as_slice() else { panic!("{}", lines(&reading).join("\n")) };
    assert_eq!((fault.code, fault.pack.as_str()), (ExtendsCycle, L6));

    let reading = read(
        L6,
        &edited(L6, &[Edit("process.toml", "level = 6", "level = 6\nextends = \"bar-raiser-em-l6\"")]),
    );
    assert_eq!(reading.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [ExtendsCycle]);
}

#[test]
fn a_process_survives_json() {
    for id in [L6, L7] {
        let process = read_shipped(id).process.expect("a shipped pack is sound");
        let json = serde_json::to_string(&process).expect("a process is JSON");
        let back: crate::process::Process = serde_json::from_str(&json).expect("its own JSON");
        assert_eq!(process, back);
    }
}

#[test]
fn the_example_of_the_documentation_is_sound() {
    let doc = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/process-format.md");
    let text = std::fs::read_to_string(doc).expect("the format is described");
    let example = text
        .split("```toml\n")
        .filter_map(|block| block.split("```").next())
        .find(|block| block.starts_with("format = "))
        .expect("an example of a pack");
    let mut packs = shipped();
    packs.insert("ours".to_owned(), Files::from([("process.toml".to_owned(), example.as_bytes().to_vec())]));
    let reading = read("ours", &packs);
    let process = reading.process.as_ref().unwrap_or_else(|| panic!("{}", lines(&reading).join("\n")));
    assert_eq!((process.cool_down.default_months, process.cool_down.max_months), (9, 12));
    assert_eq!((process.plan.days.max, process.plan.order.len()), (3, 7));
}
