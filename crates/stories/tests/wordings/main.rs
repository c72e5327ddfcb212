//! Fifty ways to write each fault, and its innocent neighbours. A line of a table is one section's text; `!`
//! marks a fault. Everything else of the story stays plain.

use highbar_stories::{Level, lint};

mod fifth;
mod fifth_more;
mod fifth_people;
mod figures;
mod fourth;
mod fourth_long;
mod fourth_more;
mod fourth_rest;
mod more;
mod more_people;
mod people;
mod seventh;
mod seventh_again;
mod seventh_more;
mod steps;
mod third;
mod third_figures;
mod third_rest;

const PLAIN: [(&str, &str); 5] = [
    ("Situation", "My team of six keeps the nightly import of our catalogue."),
    ("Task", "It was mine to make it ready."),
    ("Action", "I read the code, wrote a plan and rewrote the importer."),
    ("Result", "The import finished."),
    ("Learning", "I write the plan first now."),
];

/// A part of a line and the section it stands for: "R: The wait halved." or the section of the table.
fn part_of<'a>(part: &'a str, section: &'a str) -> (&'a str, &'a str) {
    let named = PLAIN
        .iter()
        .find(|(name, _)| part.strip_prefix(&name[..1]).is_some_and(|rest| rest.starts_with(": ")));
    named.map_or((section, part), |(name, _)| (*name, part[3..].trim()))
}

/// Lints a plain story in which one section is replaced, for every line of a table. `||` parts sections.
fn check(rule: &str, section: &str, table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (fault, text) = match line.strip_prefix('!') {
            Some(text) => (true, text.trim()),
            None => (false, line),
        };
        let parts: Vec<(&str, &str)> = text.split("||").map(|part| part_of(part.trim(), section)).collect();
        let mut story = String::from("---\nprinciples: ownership\n---\n# T\n");
        for (name, plain) in PLAIN {
            let body = parts.iter().find(|(of, _)| *of == name).map_or(plain, |(_, text)| text);
            story.push_str(&format!("## {name}\n{body}\n"));
        }
        let report = lint(&story, Some(Level::L7), None);
        let found = report.findings.iter().find(|finding| finding.rule == rule);
        match (fault, found) {
            (true, None) => wrong.push(format!("not seen: {text}")),
            (false, Some(finding)) => wrong.push(format!("no fault: {text}\n      {}", finding.message)),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{rule}\n{}", wrong.join("\n"));
}
