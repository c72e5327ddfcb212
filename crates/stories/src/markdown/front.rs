//! The front matter: `key: value` lines between two fences.

use super::lines::Line;
use super::{Fault, Reading};
use crate::principle::{Principle, Shown, Strength};
use crate::story::{Context, Kind, Level};

/// Keys that we know, for the remedy of an unknown one.
const KEYS: &str = "level, principles, year, employer, context, kind, role, team and scope";

/// Is this line a fence around front matter?
pub(super) fn is_fence(line: &str) -> bool {
    let text = line.trim_end();
    text.len() >= 3 && text.chars().all(|c| c == '-')
}

/// Reads the lines between the fences into the story.
pub(super) fn read(lines: &[Line<'_>], into: &mut Reading) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let text = line.text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let Some((key, value)) = text.split_once(':') else {
            fault(
                line,
                format!("`{}` is no `key: value`", clip(text)),
                "give it a key, or take it out".into(),
                into,
            );
            continue;
        };
        let mut value = bare(value).to_owned();
        // A list in the block form: the lines below, each behind a dash.
        let mut items = Vec::new();
        while let Some(next) = lines.get(at).filter(|_| value.is_empty()) {
            let Some(item) = next.text.trim_start().strip_prefix("- ") else { break };
            items.push(bare(item).to_owned());
            at += 1;
        }
        if !items.is_empty() {
            value = items.join(", ");
        }
        take(key.trim(), &value, line, into);
    }
}

fn take(key: &str, value: &str, line: &Line<'_>, into: &mut Reading) {
    let story = &mut into.story;
    let known = key.to_lowercase();
    let remedy = match known.as_str() {
        "title" => set(value, &mut story.title),
        "employer" | "company" => set(value, &mut story.employer),
        "role" => set(value, &mut story.role),
        "team" => set(value, &mut story.team),
        "scope" => set(value, &mut story.scope),
        "level" => keep(Level::parse(value), &mut story.level, "write l6 or l7"),
        "context" => keep(Context::parse(value), &mut story.context, "write phone or loop"),
        "kind" => keep(Kind::parse(value), &mut story.kind, "write technical or people"),
        "year" => {
            let year = value.parse().ok().filter(|year| (1950..=2200).contains(year));
            keep(year, &mut story.year, "write the four digits of a year")
        }
        "principles" | "principle" => return principles(value, line, into),
        _ => {
            story.other.push((key.to_owned(), value.to_owned()));
            let message = format!("`{}` is no key of a story, and is kept as it is", clip(key));
            return fault(line, message, format!("use {KEYS}"), into);
        }
    };
    if let Some(remedy) = remedy.filter(|_| !value.is_empty()) {
        fault(line, format!("`{}` is no {known}", clip(value)), remedy.to_owned(), into);
    }
}

fn set(value: &str, place: &mut String) -> Option<&'static str> {
    value.clone_into(place);
    None
}

/// Keeps what could be read; otherwise hands back what to write instead.
fn keep<T>(read: Option<T>, place: &mut Option<T>, remedy: &'static str) -> Option<&'static str> {
    if read.is_none() {
        return Some(remedy);
    }
    *place = read;
    None
}

/// `ownership (leads), dive_deep`. Without a strength the first leads and the others carry.
fn principles(value: &str, line: &Line<'_>, into: &mut Reading) {
    let list = value.trim_start_matches('[').trim_end_matches(']');
    for item in list.split([',', ';']).map(bare).filter(|item| !item.is_empty()) {
        into.principles_named += 1;
        let (name, strength) = match item.split_once('(') {
            Some((name, strength)) => (name, Strength::parse(strength.trim_end_matches(')'))),
            None => (item, None),
        };
        let Some(principle) = Principle::parse(name) else {
            into.story.unknown_principles.push(item.to_owned());
            let message = format!("`{}` is none of the sixteen principles", clip(item));
            fault(line, message, "use an id such as ownership or dive_deep".to_owned(), into);
            continue;
        };
        let strength = strength.unwrap_or_else(|| usual_strength(into.story.principles.len()));
        into.story.principles.push(Shown { principle, strength });
    }
}

/// What the place in the list says when no strength is written.
pub(super) fn usual_strength(place: usize) -> Strength {
    if place == 0 { Strength::Leads } else { Strength::Carries }
}

/// A value without white space and quotation marks around it.
fn bare(value: &str) -> &str {
    let value = value.trim();
    for mark in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) {
            return inner.trim();
        }
    }
    value
}

/// The first words of something long.
pub(super) fn clip(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

pub(super) fn fault(line: &Line<'_>, message: String, remedy: String, into: &mut Reading) {
    into.faults.push(Fault { line: line.number, column: 1, message, remedy });
}
