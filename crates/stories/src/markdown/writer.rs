//! From a story to a file that reads as the same story.

use super::front::usual_strength;
use super::reader::is_marked;
use crate::story::{Section, Story};
use std::fmt::Write;

/// Writes a story as Markdown. [`super::read`] gives the same story back, if its texts are trimmed and
/// its values are one line each.
#[must_use]
pub fn write(story: &Story) -> String {
    let mut out = String::from("---\n");
    let mut line = |key: &str, value: &str| {
        if !value.is_empty() {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let quoted = value.starts_with(['"', '\'', '-']) || value.ends_with(['"', '\'']);
            let mark = if quoted { "\"" } else { "" };
            let _ = writeln!(out, "{key}: {mark}{value}{mark}");
        }
    };
    line("level", story.level.map_or("", |level| level.id()));
    line("principles", &principles(story));
    line("year", &story.year.map_or_else(String::new, |year| year.to_string()));
    line("employer", &story.employer);
    line("context", story.context.map_or("", |context| context.id()));
    line("kind", story.kind.map_or("", |kind| kind.id()));
    line("role", &story.role);
    line("team", &story.team);
    line("scope", &story.scope);
    for (key, value) in &story.other {
        line(key, value);
    }
    if !is_heading(&story.title) {
        line("title", &story.title);
    }
    out.push_str("---\n");
    if is_heading(&story.title) && !story.title.is_empty() {
        let _ = writeln!(out, "# {}", story.title);
    }
    for section in Section::ALL {
        let _ = writeln!(out, "\n## {}", section.title());
        let text = story.section(section).trim();
        if !text.is_empty() {
            let _ = writeln!(out, "{}", escaped(text));
        }
    }
    out
}

fn principles(story: &Story) -> String {
    let known = story.principles.iter().enumerate().map(|(place, shown)| {
        let id = shown.principle.id();
        if shown.strength == usual_strength(place) {
            id.to_owned()
        } else {
            format!("{id} ({})", shown.strength.id())
        }
    });
    known.chain(story.unknown_principles.iter().cloned()).collect::<Vec<_>>().join(", ")
}

/// Some titles would not come back from a heading: those that name a section, or end as a heading may.
fn is_heading(title: &str) -> bool {
    Section::parse(title).is_none() && !title.ends_with('#')
}

/// A line that begins with `#` would be read as a heading, and one of dashes as a fence.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim_end();
        let inner = line.trim_start();
        if is_marked(inner) {
            format!("{}\\{inner}", &line[..line.len() - inner.len()])
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
