//! Everything as one text to read. What is not known here by name is written as it is kept: nothing is left out.

mod page;
mod practice;
mod written;

use super::records::Everything;
use highbar_store::prep::{Kind, Record};
use jiff::Timestamp;
use page::Page;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The kinds in the order in which one would read them.
const ORDER: [(Kind, &str); 15] = [
    (Kind::Profile, "Profile"),
    (Kind::Plan, "Plan"),
    (Kind::Note, "Notes"),
    (Kind::Story, "Stories"),
    (Kind::Drill, "Drills"),
    (Kind::Rehearsal, "Rehearsals"),
    (Kind::RehearsedLoop, "Rehearsed loops"),
    (Kind::Fundamentals, "Fundamentals"),
    (Kind::Diagnostic, "Questions at the start"),
    (Kind::Pattern, "Failure patterns"),
    (Kind::Readiness, "Readiness"),
    (Kind::Card, "What comes back when"),
    (Kind::Day, "The day"),
    (Kind::After, "After the loop"),
    (Kind::ModelInterviewer, "Model interviewer"),
];

pub(super) fn write(everything: &Everything, name: &str, now: Timestamp) -> String {
    let mut page = Page::new();
    page.heading(1, &format!("Preparation of {name}"));
    page.line(&format!("Taken along on {}.", everything.case.day(now)));
    if let Some(since) = everything.calendar_link_since {
        page.line(&format!("A calendar may read the plan since {}.", everything.case.day(since)));
    }
    if everything.records.is_empty() {
        page.line("Nothing is kept yet.");
    }
    for (kind, title) in ORDER {
        let records = everything.of_kind(kind);
        if !records.is_empty() {
            page.heading(2, title);
            records.iter().for_each(|record| one(&mut page, everything, kind, record));
        }
    }
    page.finish()
}

fn one(page: &mut Page, everything: &Everything, kind: Kind, record: &Record<Value>) {
    let case = &everything.case;
    let known = match kind {
        Kind::Profile => typed(record).map(|body| written::profile(page, &body)),
        Kind::Plan => typed(record).map(|body| written::plan(page, case, &body)),
        Kind::Note => typed(record).map(|body| written::note(page, case, &record.id, &body)),
        Kind::Story => typed(record).map(|body| written::story(page, everything, record, &body)),
        Kind::Drill => typed(record).map(|body| practice::drill(page, case, &body)),
        Kind::Rehearsal => typed(record).map(|body| practice::rehearsal(page, case, &body)),
        Kind::Fundamentals => typed(record).map(|body| practice::fundamentals(page, &record.id, &body)),
        Kind::Diagnostic => typed(record).map(|body| practice::diagnostic(page, &body)),
        Kind::Pattern => typed(record).map(|body| practice::pattern(page, case, &record.id, &body)),
        _ => None,
    };
    if known.is_none() {
        page.heading(3, &record.id);
        page.line(&format!("Last changed on {}.", case.day(record.updated_at)));
        page.value(&record.body);
    }
}

/// A body as its own type; nothing for one of another time, which is then written as it is.
fn typed<T: DeserializeOwned>(record: &Record<Value>) -> Option<T> {
    serde_json::from_value(record.body.clone()).ok()
}
