//! What was planned and written: profile, plan, notes, stories.

use super::page::Page;
use crate::api::prep::everything::records::Everything;
use crate::api::prep::notes::{NoteBody, NoteKey};
use crate::api::prep::practice::{Case, StoryBody};
use highbar_domain::prep::plan::{By, Mark, Place};
use highbar_domain::prep::{Plan, Profile, items};
use highbar_store::prep::Record;
use highbar_stories::Section;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

pub(super) fn profile(page: &mut Page, body: &Profile) {
    page.fact("Process", body.process.as_str());
    page.fact("Level", &body.level.to_string());
    page.fact("Role, team and company", &body.target);
    page.fact("Date of the loop", &body.date.map_or_else(|| "not known".to_owned(), |date| date.to_string()));
    page.fact("Time zone", &body.time_zone);
    let minutes = WEEKDAYS.iter().zip(body.minutes.0).map(|(day, minutes)| format!("{day} {minutes}"));
    page.fact("Minutes", &minutes.collect::<Vec<_>>().join(", "));
    page.fact("Held", if body.remote { "remote" } else { "on site" });
    page.fact("Begun on", &body.started_on.to_string());
}

pub(super) fn plan(page: &mut Page, case: &Case, body: &Plan) {
    let today = case.day(Timestamp::now());
    let lines = case.profile.as_ref().map(|profile| items(&case.process, profile, today)).unwrap_or_default();
    let titles: BTreeMap<&str, &str> =
        lines.iter().map(|item| (item.id.as_str(), item.title.as_str())).collect();
    let title = |id: &str| titles.get(id).copied().unwrap_or(id).to_owned();
    for (item, mark) in &body.marks {
        let (word, note) = match mark {
            Mark::Ticked { note, .. } => ("ticked by hand", note),
            Mark::Open { note, .. } => ("opened by hand", note),
            Mark::Dropped { note, .. } => ("dropped", note),
        };
        page.fact(&title(item), word);
        page.quote(note);
    }
    let mut blocks: Vec<_> = body.blocks.iter().collect();
    blocks.sort_by_key(|block| block.day().or_else(|| block.done().map(|(on, _)| on)));
    for block in blocks {
        let place = match block.place {
            Place::Waiting => "waits for a day".to_owned(),
            Place::On(day) => format!("planned for {day}"),
            Place::Done { on, by: By::Evidence, .. } => format!("done on {on}, as the evidence shows"),
            Place::Done { on, by: By::Hand, .. } => format!("done on {on}, by your own word"),
        };
        page.fact(&title(&block.item), &format!("{} minutes, {place}", block.minutes));
    }
}

pub(super) fn note(page: &mut Page, case: &Case, id: &str, body: &NoteBody) {
    page.heading(3, id);
    let key = NoteKey::parse(id, &case.process);
    let prompts: BTreeMap<&str, &str> =
        key.map(|key| key.prompts(&case.process)).unwrap_or_default().into_iter().collect();
    for (id, entry) in &body.entries {
        page.line(prompts.get(id.as_str()).copied().unwrap_or(id));
        page.quote(&entry.text);
    }
    page.quote(&body.text);
}

pub(super) fn story(page: &mut Page, everything: &Everything, record: &Record<Value>, body: &StoryBody) {
    page.heading(3, if body.title.is_empty() { "Without a title" } else { &body.title });
    page.fact("State", record.body["status"].as_str().unwrap_or_default());
    page.fact("Year", &body.year.map_or_else(String::new, |year| year.to_string()));
    page.fact("Employer", &body.employer);
    page.fact("Role", &body.role);
    page.fact("Team", &body.team);
    page.fact("Scope", &body.scope);
    let name = |id| everything.case.process.principle(id).map_or(id.as_str(), |one| one.name.as_str());
    let shown: Vec<&str> = body.principles.iter().map(|shown| name(&shown.id)).collect();
    page.fact("Principles", &shown.join(", "));
    for telling in &body.tellings {
        let (minutes, seconds) = (telling.seconds / 60, telling.seconds % 60);
        page.fact("Told", &format!("on {}, in {minutes}:{seconds:02}", everything.case.day(telling.at)));
    }
    for kept in &body.kept {
        page.fact("Stays as it is", &format!("{} {}", kept.rule, kept.quote));
    }
    for (section, text) in sections(&record.body) {
        page.heading(4, section.title());
        page.quote(text);
    }
    for version in everything.story_versions.get(&record.id).into_iter().flatten() {
        page.heading(4, &format!("Version {} of {}", version.n, everything.case.day(version.at)));
        let title = version.body["title"].as_str().filter(|title| *title != body.title);
        page.fact("Title", title.unwrap_or_default());
        for (section, text) in sections(&version.body) {
            page.line(section.title());
            page.quote(text);
        }
    }
}

/// The sections of a story, or of one of its versions, in which anything stands.
fn sections(body: &Value) -> impl Iterator<Item = (Section, &str)> {
    Section::ALL.into_iter().filter_map(|section| {
        let text = body.get(section.title().to_lowercase()).and_then(Value::as_str)?;
        (!text.trim().is_empty()).then_some((section, text))
    })
}
