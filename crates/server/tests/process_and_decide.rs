//! `highbar process check` and `highbar decide` as they are called from outside.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn highbar(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_highbar")).args(arguments).output().expect("the binary runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

fn shipped(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/processes").join(id)
}

/// A copy of a shipped pack, alone in a directory of its own.
fn copy(id: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a directory for the test");
    copy_below(&shipped(id), copy.path());
    copy
}

fn copy_below(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory for the test");
    for entry in fs::read_dir(from).expect("a shipped directory") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("entries have names"));
        if path.is_dir() {
            copy_below(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

fn edit(pack: &tempfile::TempDir, file: &str, from: &str, to: &str) {
    let path = pack.path().join(file);
    let text = fs::read_to_string(&path).expect("a file of the pack");
    assert!(text.contains(from), "{file} does not hold {from:?}");
    fs::write(path, text.replacen(from, to, 1)).expect("a file of the pack");
}

#[test]
fn shipped_packs_are_sound_by_directory_by_file_and_all_at_once() {
    for path in [
        "bar-raiser-em-l6",
        "bar-raiser-em-l7",
        "bar-raiser-em-l7/process.toml",
        "bar-raiser-em-l7/rounds/bar_raiser.toml",
        "",
    ] {
        let output = highbar(&["process", "check", shipped(path).to_str().expect("UTF-8")]);
        assert_eq!(
            (output.status.code(), stdout(&output).as_str()),
            (Some(0), ""),
            "{path}: {}",
            stderr(&output)
        );
        let output = highbar(&["process", "check", "--json", shipped(path).to_str().expect("UTF-8")]);
        assert_eq!(serde_json::from_slice::<Value>(&output.stdout).expect("JSON"), json!({ "faults": [] }));
    }
}

#[test]
fn every_fault_is_a_line_and_an_entry_of_the_json() {
    let pack = copy("bar-raiser-em-l6");
    edit(&pack, "rounds/coding_1.toml", "minutes = 45", "minutes = 50");
    edit(&pack, "process.toml", "policy = \"strict\"", "polcy = \"strict\"\npolicy = \"strict\"");
    let path = pack.path().to_str().expect("UTF-8");
    let output = highbar(&["process", "check", path]);
    assert_eq!(output.status.code(), Some(1));
    let lines = stdout(&output);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].starts_with(&format!("{path}/process.toml:")), "{}", lines[0]);
    assert!(
        lines[0].ends_with(":1: unknown key `polcy` in [decision], did you mean `policy`?"),
        "{}",
        lines[0]
    );
    assert_eq!(
        lines[1],
        format!(
            "{path}/rounds/coding_1.toml:5:11: the agenda of `coding_1` adds up to 45 minutes, \
             the round lasts 50, give 5 more to a segment, or set `minutes` to 45"
        )
    );
    let output = highbar(&["process", "check", path, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        report["faults"][1],
        json!({
            "file": format!("{path}/rounds/coding_1.toml"), "line": 5, "column": 11, "code": "agenda_sum",
            "message": "the agenda of `coding_1` adds up to 45 minutes, the round lasts 50",
            "remedy": "give 5 more to a segment, or set `minutes` to 45",
        })
    );
}

#[test]
fn a_pack_far_from_home_still_finds_the_shipped_one_that_it_extends() {
    let pack = copy("bar-raiser-em-l7");
    let path = pack.path().to_str().expect("UTF-8");
    assert_eq!(highbar(&["process", "check", path]).status.code(), Some(0));
    edit(&pack, "process.toml", "extends = \"bar-raiser-em-l6\"", "extends = \"../../etc\"");
    let output = highbar(&["process", "check", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("`extends` is `../../etc`, which is not a name"), "{}", stdout(&output));
}

#[test]
fn paths_that_cannot_be_checked_exit_with_2() {
    let empty = tempfile::tempdir().expect("a directory");
    let note = empty.path().join("note.txt");
    fs::write(&note, "not a pack").expect("a file");
    let missing = empty.path().join("missing");
    for (path, says) in
        [(&missing, "there is no file or directory"), (&note, "is not part of a process pack")]
    {
        let output = highbar(&["process", "check", path.to_str().expect("UTF-8")]);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(says) && stdout(&output).is_empty(), "{}", stderr(&output));
    }
    let output = highbar(&["process", "check", empty.path().to_str().expect("UTF-8")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("process.toml:1:1: there is no `process.toml`"), "{}", stdout(&output));
}

/// Runs `highbar decide` with votes on stdin.
fn decide(arguments: &[&str], votes: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_highbar"))
        .arg("decide")
        .args(arguments)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    // A refusal may come before the votes are read.
    let _ = child.stdin.take().expect("a pipe").write_all(votes.as_bytes());
    child.wait_with_output().expect("it ends")
}

fn votes(bar_raiser: &str) -> String {
    let mut rounds: Vec<Value> =
        ["coding_1", "coding_2", "system_design", "behavioral_1", "behavioral_2", "hiring_manager"]
            .iter()
            .map(|round| json!({ "round": round, "vote": "hire" }))
            .collect();
    rounds.push(json!({ "round": "bar_raiser", "vote": bar_raiser }));
    rounds.push(json!({ "round": "phone_screen", "vote": "advance" }));
    json!({ "rounds": rounds, "consensus_raises_bar": true, "veto": false }).to_string()
}

#[test]
fn a_decision_has_its_rules_and_what_would_change_it() {
    for process in ["bar-raiser-em-l6", shipped("bar-raiser-em-l6").to_str().expect("UTF-8")] {
        let output = decide(&["--process", process], &votes("lean_hire"));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let decision: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(decision["result"], "no_hire");
        let rules: Vec<(&str, Option<bool>)> = decision["rules"]
            .as_array()
            .expect("rules")
            .iter()
            .map(|rule| (rule["id"].as_str().expect("an id"), rule["holds"].as_bool()))
            .collect();
        assert_eq!(
            rules,
            [
                ("technical_rounds", Some(true)),
                ("behavioral_rounds", Some(true)),
                ("bar_raiser", Some(false)),
                ("hiring_manager", Some(true)),
                ("consensus_raises_bar", Some(true)),
                ("no_veto", Some(true)),
            ]
        );
        assert_eq!(decision["would_change"].as_array().expect("changes").len(), 1);
        assert_eq!(
            decision["would_change"][0]["changes"],
            json!([{ "round": "bar_raiser", "from": "lean_hire", "to": "hire" }])
        );
        assert_eq!(decision["would_change"][0]["result"], "hire");
    }
}

#[test]
fn votes_that_make_no_sense_exit_with_2_and_name_the_culprit() {
    let l6 = ["--process", "bar-raiser-em-l6"];
    let cases: [(&[&str], &str, &str); 6] = [
        (&l6, r#"{"rounds":[{"round":"tea","vote":"hire"}]}"#, "unknown round `tea`"),
        (
            &l6,
            r#"{"rounds":[{"round":"coding_1","vote":"yes"}]}"#,
            "unknown vote `yes` in the round `coding_1`",
        ),
        (
            &l6,
            r#"{"rounds":[{"round":"coding_1","vote":"hire"},{"round":"coding_1","vote":"hire"}]}"#,
            "the round `coding_1` is listed twice",
        ),
        (&l6, "{", "the votes are not JSON of the expected form"),
        (
            &["--process", "tea"],
            "{}",
            "unknown process `tea`: use bar-raiser-em-l6, bar-raiser-em-l7, or the path",
        ),
        (
            &["--process", "bar-raiser-em-l7", "--variant", "tea"],
            "{}",
            "has no variant `tea`: use architecture",
        ),
    ];
    for (arguments, votes, says) in cases {
        let output = decide(arguments, votes);
        assert_eq!(output.status.code(), Some(2), "{says}");
        assert!(stderr(&output).contains(says) && stdout(&output).is_empty(), "{}", stderr(&output));
    }
    let output = highbar(&["decide", "--process", "bar-raiser-em-l6", "/no/such/votes.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot read `/no/such/votes.json`"), "{}", stderr(&output));
}

#[test]
fn a_process_with_faults_is_not_decided_by() {
    let pack = copy("bar-raiser-em-l6");
    edit(&pack, "process.toml", "policy = \"strict\"", "policy = \"kind\"");
    let output = decide(&["--process", pack.path().to_str().expect("UTF-8")], &votes("hire"));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("has 1 fault, the first is process.toml:"), "{}", stderr(&output));
}
