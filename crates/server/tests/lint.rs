//! `highbar lint` from outside: shapes, places and exit codes.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn highbar(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_highbar")).args(args).output().expect("highbar runs")
}

fn model_story() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/stories/l6-ownership.md")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_model_story_has_nothing_to_point_at() {
    let story = model_story();
    let output = highbar(&["lint", &story.to_string_lossy(), "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON on stdout");
    assert_eq!(report["findings"], Value::Array(vec![]));
    for key in ["words", "minutes_spoken", "i_count", "we_count"] {
        assert!(report[key].is_number(), "{key}");
    }
    let phone = highbar(&["lint", &story.to_string_lossy(), "--context", "phone", "--json"]);
    assert_eq!(phone.status.code(), Some(1));
    assert!(text(&phone.stdout).contains("too-long"));
}

#[test]
fn findings_stand_at_their_line_and_column() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("story.md");
    std::fs::write(
        &path,
        "---\nprinciples: ownership\nmood: fine\n---\n## Action\n🎈 I slept. It was decided to stop.\n",
    )
    .expect("a file");
    let output = highbar(&["lint", &path.to_string_lossy()]);
    assert_eq!(output.status.code(), Some(1));
    let place = format!("{}:6:12: passive-action: “It was decided”", path.display());
    assert!(text(&output.stdout).contains(&place), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains(":3:1: `mood` is no key of a story"), "{}", text(&output.stderr));
}

#[test]
fn a_rule_explains_itself_and_what_makes_no_sense_is_refused() {
    let page = highbar(&["lint", "--explain", "no-metric"]);
    assert_eq!(page.status.code(), Some(0));
    assert!(text(&page.stdout).starts_with("# no-metric"));
    for (args, said) in [
        (&["lint", "--explain", "charm"][..], "unknown rule `charm`"),
        (&["lint", "no-such-file.md"][..], "cannot read `no-such-file.md`"),
        (&["lint"][..], "STORY.md"),
        (&["lint", "x.md", "--level", "l9"][..], "l9"),
    ] {
        let output = highbar(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains(said), "{args:?}: {}", text(&output.stderr));
    }
}
