//! What holds for all rules: help pages, places, and that no text breaks them.

use highbar_stories::{Context, Level, lint, lint_bank, rules};
use proptest::prelude::*;
use std::path::Path;

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn model_stories() -> Vec<(String, String)> {
    let directory = repository().join("content/stories");
    let files = std::fs::read_dir(directory).expect("the model stories are there");
    let paths = files.map(|file| file.expect("a readable entry").path());
    let mut stories: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).expect("a readable file")))
        .collect();
    stories.sort();
    stories
}

#[test]
fn every_rule_has_a_help_page_with_an_example_and_one_thing_to_do() {
    for rule in rules::all() {
        let help = rule.help();
        assert!(help.starts_with(&format!("# {}", rule.id)), "{}: {help}", rule.id);
        for part in ["**Why an interviewer minds.**", "**Bad:**", "**Good:**", "**Do:**"] {
            assert!(help.contains(part), "{} has no {part}", rule.id);
        }
        assert!(rules::find(rule.id).is_some());
    }
    assert_eq!(rules::all().len(), 25);
}

#[test]
fn model_stories_have_no_findings() {
    let stories = model_stories();
    assert_eq!(stories.len(), 8);
    for (path, source) in &stories {
        let report = lint(source, None, Some(Context::Loop));
        assert!(report.findings.is_empty(), "{path}: {:#?}", report.findings);
        assert!((4.0..=6.0).contains(&report.minutes_spoken), "{path}: {} minutes", report.minutes_spoken);
    }
}

#[derive(serde::Deserialize)]
struct Margin {
    note: Vec<Note>,
}

#[derive(serde::Deserialize)]
struct Note {
    quote: String,
    why: String,
}

#[test]
fn margin_notes_quote_their_story() {
    for (path, source) in model_stories() {
        let notes = std::fs::read_to_string(path.replace(".md", ".toml")).expect("a story has margin notes");
        let margin: Margin = toml::from_str(&notes).expect("notes are TOML");
        assert!(margin.note.len() >= 4, "{path}: {} notes", margin.note.len());
        for note in margin.note {
            assert_eq!(source.matches(&note.quote).count(), 1, "{path}: {:?}", note.quote);
            assert!(note.why.split_whitespace().count() >= 8, "{path}: {:?}", note.why);
        }
    }
}

#[test]
fn places_count_scalar_values_whatever_stands_before_them() {
    let plain = "## Action\nIt was decided to stop.\n";
    let odd = "\u{feff}# 👩‍👩‍👧 e\u{301} שלום\r\n## Action\r\n🎈 It was decided to stop.\r\n";
    for source in [plain, odd] {
        let report = lint(source, None, None);
        let finding = report.findings.iter().find(|f| f.rule == "passive-action").expect("a passive");
        let chars: Vec<char> = source.chars().collect();
        assert_eq!(chars[finding.start..finding.end].iter().collect::<String>(), "It was decided");
    }
}

#[test]
fn report_has_the_agreed_shape() {
    let report =
        lint("## Action\nI'd asked, and we waited. I'm done.\n", Some(Level::L6), Some(Context::Phone));
    let json = serde_json::to_value(&report).expect("a report is JSON");
    assert_eq!(json["words"], 7);
    assert_eq!(json["i_count"], 2);
    assert_eq!(json["we_count"], 1);
    assert_eq!(json["minutes_spoken"], 0.1);
    let first = &json["findings"][0];
    for key in ["rule", "section", "start", "end", "message", "fix"] {
        assert!(first.get(key).is_some(), "{key} is missing in {first}");
    }
}

/// If any rule looked back over a whole text for each of its words, this would take hours.
#[test]
fn time_grows_with_the_length_and_no_faster() {
    let pieces = [
        "I would ",
        "it was decided ",
        ".",
        "!? ",
        "from 3 to ",
        "the Falcon service ",
        "XQZ ",
        "# ",
        "## Action\n",
        "\n",
        "“",
        "- 1. ",
        "significantly, ",
        "because we ",
        "€",
        "e\u{301}'s ",
    ];
    for piece in pieces {
        let text = piece.repeat(20_000 / piece.len());
        let source = format!("## Action\n{text}\n## Result\n{text}\n## Learning\n{text}");
        let report = lint(&source, Some(Level::L7), None);
        assert!(report.findings.iter().all(|finding| finding.start <= finding.end));
    }
}

/// A real story with pieces moved, doubled and cut.
fn mutated() -> impl Strategy<Value = String> {
    let stories: Vec<Vec<char>> = model_stories().into_iter().map(|(_, s)| s.chars().collect()).collect();
    let noise = prop::sample::select(vec![
        "",
        "\r\n",
        "\u{301}",
        "🏳️‍🌈",
        "\u{202e}",
        "## ",
        "---\n",
        "’",
        "\"",
        "%",
        "€",
        "1,",
        "-",
        "I'",
        "n't",
        "\u{0}",
    ]);
    (
        0..8usize,
        prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), noise), 1..12),
    )
        .prop_map(move |(which, cuts)| {
            let mut chars = stories[which].clone();
            for (a, b, noise) in cuts {
                let (a, b) = (a.index(chars.len().max(1)), b.index(chars.len().max(1)));
                let piece: Vec<char> = chars.iter().skip(a.min(b)).take(40).copied().collect();
                let at = b.min(chars.len());
                chars.splice(at..at, noise.chars().chain(piece));
                let end = (a + 7).min(chars.len());
                chars.drain(a.min(end)..end);
            }
            chars.into_iter().collect()
        })
}

fn holds(source: &str) -> Result<(), TestCaseError> {
    let length = source.chars().count();
    let report = lint(source, Some(Level::L7), None);
    for finding in &report.findings {
        prop_assert!(finding.start <= finding.end && finding.end <= length, "{finding:?} of {length}");
        prop_assert!(!finding.message.is_empty() && !finding.fix.is_empty());
    }
    let _ = lint_bank(&[("a", source), ("b", source)]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_a_rule(text in any::<String>()) {
        holds(&text)?;
        holds(&format!("## Action\n{text}\n## Result\n{text}\n## Learning\n{text}"))?;
    }

    #[test]
    fn no_mutated_story_breaks_a_rule(text in mutated()) {
        holds(&text)?;
    }
}
