//! From a file to a story with places.

use super::front::{self, clip, fault};
use super::lines::{Line, lines};
use super::{Place, Reading, Span};
use crate::story::{Section, Story};

/// Reads a story. Never fails: what cannot be used is kept where possible and stands among the faults.
#[must_use]
pub fn read(source: &str) -> Reading {
    let lines = lines(source);
    let mut reading = Reading {
        story: Story::default(),
        places: Vec::new(),
        front: Span::default(),
        principles_named: 0,
        faults: Vec::new(),
    };
    let body = front_matter(&lines, &mut reading);
    sections(&lines[body..], &mut reading);
    for section in Section::ALL {
        *reading.story.section_mut(section) = text_of(section, &reading.places, source);
    }
    reading
}

/// Reads the front matter and says at which line the text begins.
fn front_matter(lines: &[Line<'_>], reading: &mut Reading) -> usize {
    let Some(open) = lines.iter().position(|line| !line.text.trim().is_empty()) else { return 0 };
    if !front::is_fence(lines[open].text) {
        reading.front = Span { start: 0, end: 0, byte_start: 0, byte_end: 0 };
        return open;
    }
    let after = open + 1;
    let is_end = |line: &Line<'_>| front::is_fence(line.text) || line.text.trim_end() == "...";
    let heading = lines[after..].iter().position(|line| heading(line).is_some());
    let close = lines[after..].iter().position(is_end).filter(|close| heading.is_none_or(|h| *close < h));
    let (end, rest) = match (close, heading) {
        (Some(close), _) => (after + close, after + close + 1),
        (None, first) => {
            let message = "the front matter has no end".to_owned();
            fault(&lines[open], message, "close it with a line of three dashes".to_owned(), reading);
            let end = first.map_or(lines.len(), |first| after + first);
            (end, end)
        }
    };
    front::read(&lines[after..end], reading);
    let last = lines.get(rest.saturating_sub(1)).unwrap_or(&lines[open]);
    reading.front = lines[open].span.to(last.span);
    rest
}

/// Depth and words of a heading line.
pub(super) fn heading<'s>(line: &Line<'s>) -> Option<(usize, &'s str)> {
    let text = line.text.trim_start_matches(' ');
    let depth = text.chars().take_while(|c| *c == '#').count();
    if !(1..=6).contains(&depth) || line.text.len() - text.len() > 3 {
        return None;
    }
    let words = &text[depth..];
    let spaced = words.is_empty() || words.starts_with([' ', '\t']);
    let words = words.trim().trim_end_matches('#').trim();
    // `##Action` is meant as a heading, `#1 in the queue` is not.
    (spaced || Section::parse(words).is_some()).then_some((depth, words))
}

fn sections(lines: &[Line<'_>], reading: &mut Reading) {
    let mut open: Option<Section> = None;
    let mut heading_of = Span::default();
    // The lines of text that were seen since the last heading.
    let mut body: Option<Span> = None;
    let close = |section: Option<Section>, heading: Span, body: Option<Span>, reading: &mut Reading| {
        let Some(section) = section else { return };
        let end = Span { start: heading.end, byte_start: heading.byte_end, ..heading };
        reading.places.push(Place { section, heading, body: body.unwrap_or(end) });
    };
    let mut stray = false;
    for line in lines {
        let Some((depth, words)) = heading(line) else {
            if line.text.trim().is_empty() {
                continue;
            }
            if open.is_none() && !stray {
                stray = true;
                let message = "this text stands under no heading, so nobody hears it".to_owned();
                fault(line, message, "move it below ## Situation".to_owned(), reading);
            }
            body = Some(body.map_or(line.span, |body| body.to(line.span)));
            continue;
        };
        if let Some(section) = Section::parse(words) {
            close(open, heading_of, body.take(), reading);
            (open, heading_of) = (Some(section), line.span);
        } else if depth == 1 && reading.story.title.is_empty() {
            words.clone_into(&mut reading.story.title);
        } else {
            let message = format!("`{}` is none of the five sections", clip(words));
            let remedy = "use Situation, Task, Action, Result or Learning".to_owned();
            fault(line, message, remedy, reading);
            // What follows still belongs to the section in which it stands.
            if let Some(section) = open {
                close(open, heading_of, body.take(), reading);
                (open, heading_of) = (Some(section), line.span);
            }
        }
    }
    close(open, heading_of, body, reading);
}

/// The words of a section from all its places, with plain line ends.
fn text_of(section: Section, places: &[Place], source: &str) -> String {
    let texts: Vec<String> = places
        .iter()
        .filter(|place| place.section == section)
        .map(|place| unescaped(place.body.of(source)))
        .filter(|text| !text.is_empty())
        .collect();
    texts.join("\n\n")
}

/// Without white space at the ends of lines and around the whole, and without the writer's backslash
/// before a line that would be a heading or a fence.
fn unescaped(body: &str) -> String {
    let all = lines(body);
    let plain: Vec<String> = all
        .iter()
        .map(|line| {
            let text = line.text.trim_end();
            let inner = text.trim_start();
            match inner.strip_prefix('\\') {
                Some(rest) if is_marked(rest) => {
                    format!("{}{rest}", &text[..text.len() - inner.len()])
                }
                _ => text.to_owned(),
            }
        })
        .collect();
    plain.join("\n").trim().to_owned()
}

/// Would this line be a heading or a fence, but for the backslashes before it?
pub(super) fn is_marked(line: &str) -> bool {
    let bare = line.trim_start_matches('\\');
    bare.starts_with('#') || front::is_fence(bare)
}
