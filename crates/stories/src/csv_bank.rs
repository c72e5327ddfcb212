//! A bank as CSV, one story a row, for spreadsheets.
//!
//! Columns may stand in any order, and unknown ones are kept; only `title` or a section has to be there. Cells with
//! line breaks are quoted, as spreadsheets write them.

use crate::bank_reading::{BankReading, Lines, Placed};
use crate::markdown::{self, Fault};
use crate::story::{Section, Story};
use std::collections::BTreeSet;

const COLUMNS: [&str; 15] = [
    "title",
    "level",
    "context",
    "kind",
    "principles",
    "role",
    "team",
    "year",
    "employer",
    "scope",
    "situation",
    "task",
    "action",
    "result",
    "learning",
];

/// Writes stories as CSV with a header.
#[must_use]
pub fn write(stories: &[Story]) -> String {
    let others: BTreeSet<&str> = stories.iter().flat_map(|s| &s.other).map(|(key, _)| key.as_str()).collect();
    let mut out = csv::Writer::from_writer(Vec::new());
    let header = COLUMNS.iter().copied().chain(others.iter().copied());
    // Writing to memory cannot fail, and every row has as many cells as the header.
    let mut fine = out.write_record(header).is_ok();
    for story in stories {
        let cells = COLUMNS.iter().map(|column| cell(story, column));
        let own = others.iter().map(|key| {
            let found = story.other.iter().find(|(other, _)| other == key);
            guarded(found.map_or("", |(_, value)| value.as_str()))
        });
        fine &= out.write_record(cells.chain(own)).is_ok();
    }
    debug_assert!(fine, "rows of one length were written to memory");
    String::from_utf8(out.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn cell(story: &Story, column: &str) -> String {
    if let Some(section) = Section::ALL.into_iter().find(|section| section.id() == column) {
        return guarded(story.section(section));
    }
    let text = match column {
        "title" => story.title.clone(),
        "level" => story.level.map_or("", |level| level.id()).to_owned(),
        "context" => story.context.map_or("", |context| context.id()).to_owned(),
        "kind" => story.kind.map_or("", |kind| kind.id()).to_owned(),
        "principles" => principles(story),
        "role" => story.role.clone(),
        "team" => story.team.clone(),
        "year" => story.year.map_or_else(String::new, |year| year.to_string()),
        "employer" => story.employer.clone(),
        "scope" => story.scope.clone(),
        _ => String::new(),
    };
    guarded(&text)
}

/// Every strength is written out, so that a spreadsheet may sort the column.
fn principles(story: &Story) -> String {
    let known = story.principles.iter().map(|s| format!("{} ({})", s.principle.id(), s.strength.id()));
    known.chain(story.unknown_principles.iter().cloned()).collect::<Vec<_>>().join(", ")
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, which [`read`] takes off.
fn guarded(text: &str) -> String {
    let risky = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> &str {
    let inner = text.strip_prefix('\'');
    inner.filter(|rest| guarded(rest) != **rest).unwrap_or(text)
}

/// Reads a bank. Rows that cannot be used stand among the faults, the others are read.
#[must_use]
pub fn read(source: &str) -> BankReading {
    let mut reading = BankReading::default();
    let plain = source.strip_prefix('\u{feff}').unwrap_or(source);
    let separator = separator(plain);
    let mut rows =
        csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(plain.as_bytes());
    let Ok(header) = rows.headers().cloned() else {
        reading.faults.push(fault(
            1,
            "the first row is no header".into(),
            format!("begin with {}", COLUMNS.join(", ")),
        ));
        return reading;
    };
    let keys: Vec<String> = header.iter().map(|key| key.trim().to_lowercase()).collect();
    if !keys.iter().any(|key| COLUMNS.contains(&key.as_str())) {
        let remedy = format!("begin with a header such as {}", COLUMNS.join(", "));
        reading.faults.push(fault(1, "no column is one of a story".into(), remedy));
        return reading;
    }
    let mut lines = Lines::of(plain);
    for row in rows.records() {
        match row {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) => {
                let line = lines.at(byte_of(row.position()));
                if !reading.has_room(line) {
                    break;
                }
                let (story, faults) = story(&keys, &header, &row);
                let at_line = faults.into_iter().map(|found| Fault { line, column: 1, ..found });
                reading.faults.extend(at_line);
                reading.stories.push(Placed { line, story });
            }
            Err(error) => {
                let line = lines.at(byte_of(error.position()));
                reading.faults.push(fault(
                    line,
                    format!("the row cannot be read: {error}"),
                    "check its quotation marks".into(),
                ));
            }
        }
    }
    reading
}

fn byte_of(position: Option<&csv::Position>) -> usize {
    position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0)
}

/// Spreadsheets in half of Europe write semicolons.
fn separator(source: &str) -> u8 {
    let header = source.lines().next().unwrap_or("");
    let count = |mark: char| header.matches(mark).count();
    match (count(','), count(';'), count('\t')) {
        (comma, semicolon, tab) if tab > comma && tab > semicolon => b'\t',
        (comma, semicolon, _) if semicolon > comma => b';',
        _ => b',',
    }
}

fn fault(line: u32, message: String, remedy: String) -> Fault {
    Fault { line, column: 1, message, remedy }
}

/// The front matter of a row goes through the reader of files, so that both take the same words.
fn story(keys: &[String], header: &csv::StringRecord, row: &csv::StringRecord) -> (Story, Vec<Fault>) {
    let mut front = String::from("---\n");
    let mut sections = Vec::new();
    let mut title = String::new();
    for ((key, name), cell) in keys.iter().zip(header).zip(row) {
        let cell = unguarded(cell).trim();
        if let Some(section) = Section::parse(key).filter(|_| key != "context") {
            sections.push((section, cell.replace("\r\n", "\n").replace('\r', "\n")));
        } else if key == "title" {
            title = cell.to_owned();
        } else if !cell.is_empty() && !key.is_empty() {
            let value = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            // A line break or a colon in a header would make another line, or another key, of it.
            let name = name.replace(':', " ");
            let own = || name.split_whitespace().collect::<Vec<_>>().join(" ");
            let key = if COLUMNS.contains(&key.as_str()) { key.clone() } else { own() };
            front.push_str(&format!("{key}: {value}\n"));
        }
    }
    front.push_str("---\n");
    let read = markdown::read(&front);
    let mut story = read.story;
    story.title = title;
    for (section, text) in sections {
        *story.section_mut(section) = text;
    }
    let known = |found: &Fault| !found.message.contains("is no key of a story");
    (story, read.faults.into_iter().filter(known).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_comes_back_as_it_was_written() {
        let source = "---\nlevel: l7\nprinciples: ownership, dive_deep, charm\nyear: 2024\nmood: fine\n---\n# Eleven, \"cents\"\n## Situation\n=1+1 was short.\n\nTwo; lines.\n## Action\n- I asked.\n- I wrote.\n";
        let story = markdown::read(source).story;
        let csv = write(&[story.clone(), Story::default(), story.clone()]);
        let found: Vec<Story> = read(&csv).stories.into_iter().map(|placed| placed.story).collect();
        assert_eq!(found, [story.clone(), story], "{csv}");
        assert!(csv.contains("\"'=1+1 was short."), "{csv}");
    }

    #[test]
    fn spreadsheets_of_other_countries_are_read() {
        let read =
            read("\u{feff}Title;Year;Action;Notes\r\nA;2024;\"I asked;\r\ntwice\";x\r\nB;soon;I wrote;\r\n");
        assert_eq!(read.stories.len(), 2);
        assert_eq!((read.stories[0].line, read.stories[1].line), (2, 4));
        let read_first = &read.stories[0].story;
        assert_eq!(read_first.action, "I asked;\ntwice");
        assert_eq!(read_first.other, [("Notes".to_owned(), "x".to_owned())]);
        assert_eq!(read.faults.len(), 1);
        assert_eq!(
            (read.faults[0].line, read.faults[0].remedy.as_str()),
            (4, "write the four digits of a year")
        );
    }

    #[test]
    fn what_is_no_bank_says_what_would_be_one() {
        for source in ["", "a,b\n1,2\n", "\u{0}"] {
            let read = read(source);
            assert!(read.stories.is_empty());
            assert!(read.faults[0].remedy.contains("title, level"), "{source:?}");
        }
    }
}
