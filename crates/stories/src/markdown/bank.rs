//! Several stories in one file: each begins with its front matter, or with a heading of level one.

use super::front;
use super::lines::{Line, lines};
use super::reader::heading;
use super::{Fault, read, write};
use crate::bank_reading::{BankReading, Placed};
use crate::story::{Section, Story};

/// More lines than any front matter has; beyond them two rules across the page are just that.
const LONGEST_FRONT: usize = 64;

/// Stands in the place of a title that is not there, so that the next reader sees where a story begins.
const UNTITLED: &str = "Untitled story";

/// Writes a bank as one file. [`read_bank`] gives the same stories back, under the conditions of [`write()`].
#[must_use]
pub fn write_bank(stories: &[Story]) -> String {
    let files = stories.iter().map(|story| {
        if story.title.is_empty() {
            write(&Story { title: UNTITLED.to_owned(), ..story.clone() })
        } else {
            write(story)
        }
    });
    files.collect::<Vec<_>>().join("\n")
}

/// Reads a file of stories. What cannot be used stands among the faults, with its line in the whole file.
#[must_use]
pub fn read_bank(source: &str) -> BankReading {
    let all = lines(source);
    let mut reading = BankReading::default();
    for (from, to) in parts(&all) {
        let (Some(first), Some(last)) = (all.get(from), all.get(to.saturating_sub(1))) else { continue };
        if !reading.has_room(first.number) {
            break;
        }
        let part = read(first.span.to(last.span).of(source));
        let moved = |fault: Fault| Fault { line: fault.line + first.number - 1, ..fault };
        reading.faults.extend(part.faults.into_iter().map(moved));
        reading.stories.push(Placed { line: first.number, story: part.story });
    }
    reading
}

/// The part of the file that is being read.
struct Open {
    from: usize,
    /// The first line behind its front matter.
    body: usize,
    titled: bool,
    /// Has anything stood in it behind the front matter?
    begun: bool,
}

/// First line and end of each story.
fn parts(all: &[Line<'_>]) -> Vec<(usize, usize)> {
    let is_blank = |line: &Line<'_>| line.text.trim().is_empty();
    let mut found = Vec::new();
    let Some(first) = all.iter().position(|line| !is_blank(line)) else { return found };
    let mut open = Open { from: first, body: first, titled: false, begun: false };
    let mut at = first;
    while at < all.len() {
        if let Some(body) = front_end(all, at) {
            if open.begun {
                found.push((open.from, at));
                open = Open { from: at, body, titled: false, begun: false };
            }
            open.body = body;
            at = body;
            continue;
        }
        if is_title(&all[at]) {
            if open.titled || open.begun {
                found.push((open.from, before_rule(all, open.body, at)));
                open = Open { from: at, body: at, titled: true, begun: true };
            }
            open.titled = true;
        }
        open.begun |= !is_blank(&all[at]);
        at += 1;
    }
    found.push((open.from, all.len()));
    found
}

/// A heading of level one that is none of the five sections.
fn is_title(line: &Line<'_>) -> bool {
    heading(line).is_some_and(|(depth, words)| depth == 1 && Section::parse(words).is_none())
}

/// The line behind the front matter that begins here, if one does: two fences with keys between, and a heading below.
fn front_end(all: &[Line<'_>], at: usize) -> Option<usize> {
    if !front::is_fence(all[at].text) {
        return None;
    }
    let inside = &all[at + 1..all.len().min(at + 1 + LONGEST_FRONT)];
    let close = inside.iter().position(|line| front::is_fence(line.text))?;
    let is_key = |line: &Line<'_>| {
        let text = line.text.trim();
        text.is_empty() || text.contains(':') || text.starts_with("- ") || text.starts_with('#')
    };
    if !inside[..close].iter().all(is_key) || inside[..close].iter().any(is_title) {
        return None;
    }
    let body = at + 1 + close + 1;
    let next = all[body..].iter().find(|line| !line.text.trim().is_empty())?;
    heading(next).is_some().then_some(body)
}

/// Without a rule across the page that separates a story from the next.
fn before_rule(all: &[Line<'_>], body: usize, end: usize) -> usize {
    let last = (body..end).rev().find(|at| !all[*at].text.trim().is_empty());
    last.filter(|at| front::is_fence(all[*at].text)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(source: &str) -> Vec<(u32, String, String)> {
        let read = read_bank(source).stories.into_iter();
        read.map(|one| (one.line, one.story.title, one.story.result)).collect()
    }

    #[test]
    fn stories_begin_at_front_matter_or_at_a_title() {
        let check = |source: &str, expected: &[(u32, &str, &str)]| {
            let found = titles(source);
            let found: Vec<(u32, &str, &str)> =
                found.iter().map(|(n, t, r)| (*n, t.as_str(), r.as_str())).collect();
            assert_eq!(found, expected, "{source:?}");
        };
        check("", &[]);
        check("## Result\nOne.", &[(1, "", "One.")]);
        check("# A\n## Result\nOne.\n# B\n## Result\nTwo.", &[(1, "A", "One."), (4, "B", "Two.")]);
        check("# A\n## Result\nOne.\n\n---\n\n# B\n# Result\nTwo.", &[(1, "A", "One."), (7, "B", "Two.")]);
        check(
            "\n---\nlevel: l6\n---\n# A\n## Result\nOne.\n---\nyear: 2024\n---\n# B\n## Result\nTwo.",
            &[(2, "A", "One."), (8, "B", "Two.")],
        );
        check(
            "# A\n## Result\nOne.\n---\nTwo: three\n---\nFour.",
            &[(1, "A", "One.\n---\nTwo: three\n---\nFour.")],
        );
        check("---\ntitle: Task\n---\n## Result\nOne.", &[(1, "Task", "One.")]);
    }

    #[test]
    fn faults_tell_their_line_in_the_whole_file() {
        let read = read_bank("# A\n## Result\nx\n---\nyear: soon\n---\n# B\n## Finale\ny");
        let faults: Vec<(u32, &str)> = read.faults.iter().map(|f| (f.line, f.message.as_str())).collect();
        assert_eq!(
            faults,
            [
                (5, "`soon` is no year"),
                (8, "`Finale` is none of the five sections"),
                (9, "this text stands under no heading, so nobody hears it"),
            ]
        );
    }

    #[test]
    fn a_bank_comes_back_as_it_was_written() {
        let hostile = "---\nlevel: l6\n---\n# Not a title\n## Task\n\\# \\---\n---";
        let stories: Vec<Story> = ["Plain", "Moving to C#", "Situation", "# \"Odd\" ---"]
            .into_iter()
            .map(|title| Story {
                title: title.to_owned(),
                situation: hostile.to_owned(),
                learning: "Ask 😀.".to_owned(),
                ..Story::default()
            })
            .collect();
        let source = write_bank(&stories);
        let read = read_bank(&source);
        assert_eq!(read.faults, [], "{source}");
        let found: Vec<Story> = read.stories.into_iter().map(|one| one.story).collect();
        assert_eq!(found, stories, "{source}");
    }
    #[test]
    fn a_file_of_more_stories_than_anybody_has_is_read_to_an_end() {
        let read = read_bank(&"# A\n".repeat(1_200));
        assert_eq!((read.stories.len(), read.faults.len(), read.faults[0].line), (1_000, 1, 1_001));
        let read = crate::csv_bank::read(&format!("title\n{}", "A\n".repeat(1_200)));
        assert_eq!((read.stories.len(), read.faults.len(), read.faults[0].line), (1_000, 1, 1_002));
    }
}
