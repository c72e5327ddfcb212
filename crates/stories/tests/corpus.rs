//! Precision and recall of every rule on stories that people have labelled (see `corpus/README.md`).

use highbar_stories::story::Context;
use highbar_stories::{lint, rules};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What every rule has to reach.
const PRECISION: f64 = 0.9;
const RECALL: f64 = 0.8;

/// With fewer stories that have a fault, a share says little.
const POSITIVES: usize = 3;

#[derive(Default)]
struct Score {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.right, self.wrong.len())
    }

    fn recall(&self) -> f64 {
        ratio(self.right, self.missed.len())
    }
}

fn ratio(right: usize, other: usize) -> f64 {
    if right + other == 0 { 1.0 } else { right as f64 / (right + other) as f64 }
}

fn directory(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)
}

/// Lints every story that `labels.tsv` names and compares, story by story.
fn score(directory: &Path) -> BTreeMap<&'static str, Score> {
    let labels = std::fs::read_to_string(directory.join("labels.tsv")).expect("a corpus has labels");
    let story_rules = || rules::all().iter().filter(|rule| !rule.is_of_bank());
    let mut scores: BTreeMap<&str, Score> = story_rules().map(|rule| (rule.id, Score::default())).collect();
    for line in labels.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let mut cells = line.split('\t');
        let (file, context, wanted) =
            (cells.next().unwrap_or(""), cells.next().unwrap_or(""), cells.next().unwrap_or(""));
        let source = std::fs::read_to_string(directory.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
        let report = lint(&source, None, Context::parse(context));
        let wanted: BTreeSet<&str> = wanted.split_whitespace().collect();
        for id in &wanted {
            assert!(scores.contains_key(id), "{file}: no rule {id}");
        }
        let found: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule).collect();
        for (id, score) in &mut scores {
            match (wanted.contains(id), found.contains(id)) {
                (true, true) => score.right += 1,
                (true, false) => score.missed.push(file.to_owned()),
                (false, true) => {
                    let said = report.findings.iter().find(|f| f.rule == *id).map(|f| f.message.clone());
                    score.wrong.push(format!("{file}: {}", said.unwrap_or_default()));
                }
                (false, false) => {}
            }
        }
    }
    scores
}

fn print(name: &str, scores: &BTreeMap<&'static str, Score>) {
    println!("{name}\n{:<26}{:>6}{:>11}{:>8}", "rule", "n", "precision", "recall");
    for (id, score) in scores {
        let n = score.right + score.missed.len();
        println!("{id:<26}{n:>6}{:>11.2}{:>8.2}", score.precision(), score.recall());
        for story in &score.wrong {
            println!("    not a fault: {story}");
        }
        for story in &score.missed {
            println!("    not seen:    {story}");
        }
    }
}

/// Judges a set; a rule counted as rare needs only the given number of stories with its fault.
fn judge(name: &str, rare: &[(&str, usize)]) {
    let scores = score(&directory(name));
    print(name, &scores);
    let mut below = Vec::new();
    for (id, score) in &scores {
        let n = score.right + score.missed.len();
        let least = rare.iter().find(|(rule, _)| rule == id).map_or(POSITIVES, |(_, least)| *least);
        if n < least {
            below.push(format!("{id}: only {n} stories with the fault"));
        }
        if score.precision() < PRECISION || score.recall() < RECALL {
            below.push(format!("{id}: precision {:.2}, recall {:.2}", score.precision(), score.recall()));
        }
    }
    assert!(below.is_empty(), "below the aim: {below:#?}");
}

#[test]
fn every_rule_reaches_its_aim_on_the_development_corpus() {
    judge("development", &[]);
}

/// Forty stories in other voices; written blind, and opened since.
#[test]
fn every_rule_reaches_its_aim_on_the_second_corpus() {
    judge("second", &[("too-long", 2)]);
}

/// Forty more; written and scored blind, and opened since.
#[test]
fn every_rule_reaches_its_aim_on_the_third_corpus() {
    judge("third", &[]);
}

/// Forty more, written for development by somebody who had not seen the rules; each batch was scored before it was opened.
#[test]
fn every_rule_reaches_its_aim_on_the_fourth_corpus() {
    judge(
        "fourth",
        &[("missing-section", 1), ("no-principle", 1), ("too-long", 1), ("too-many-principles", 1)],
    );
}

/// Forty-eight, twice twenty-four with a pair of voices each; written and scored blind, and opened since.
#[test]
fn every_rule_reaches_its_aim_on_the_fifth_corpus() {
    judge("fifth", &[]);
}

/// Forty more for development, with weight on the rules that fell short on the fifth; scored before they were opened.
#[test]
fn every_rule_reaches_its_aim_on_the_sixth_corpus() {
    judge("sixth", &[]);
}

/// Forty-eight, twice twenty-four with a pair of voices each; written and scored blind, and opened since.
#[test]
fn every_rule_reaches_its_aim_on_the_seventh_corpus() {
    judge("seventh", &[]);
}

/// Written by somebody who has not seen the rules, and scored once for the record: `record.tsv` holds what came out.
/// A rule that is changed after it has looked at what it is judged by; then a new set has to be written.
#[test]
fn the_corpus_kept_apart_comes_out_as_recorded() {
    if !directory("kept-apart").exists() {
        println!("kept-apart: the last one was opened, and the next one is not written yet");
        return;
    }
    let scores = score(&directory("kept-apart"));
    print("kept-apart", &scores);
    let record = std::fs::read_to_string(directory("kept-apart").join("record.tsv")).expect("the record");
    let found: String = scores
        .iter()
        .map(|(id, score)| format!("{id}\t{}\t{}\t{}\n", score.right, score.wrong.len(), score.missed.len()))
        .collect();
    assert_eq!(record, format!("rule\tright\twrong\tmissed\n{found}"));
}

#[test]
fn every_story_of_a_pair_names_its_partner() {
    for name in ["development", "second", "third", "fourth", "fifth", "sixth", "seventh", "kept-apart"] {
        let Ok(labels) = std::fs::read_to_string(directory(name).join("labels.tsv")) else { continue };
        for pair in
            labels.lines().skip(1).filter_map(|line| line.split('\t').nth(3)).filter(|pair| !pair.is_empty())
        {
            assert!(directory(name).join(pair).exists(), "{pair} is not there");
        }
    }
}
