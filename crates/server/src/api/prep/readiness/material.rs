//! What was practised, in the form in which signs look at it.

use super::practised::{Drilled, Practised};
use crate::api::prep::practice::{Told, pack_principle};
use crate::api::prep::rehearsals::RehearsalBody;
use highbar_domain::prep::script::{Said, Thread, Who};
use highbar_domain::prep::signs::{Bank, Found, Item, Material, Passage, verbatim};
use highbar_domain::process::Process;
use highbar_store::prep::Record;
use highbar_stories::drill::lint_answer;
use highbar_stories::story::Kind;
use highbar_stories::text::scalars;
use highbar_stories::{Level, Principle};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Signs look at the last eight answers; a few more, as some are skipped.
const ANSWERS: usize = 12;
const LONGEST_QUOTE: usize = 140;

pub fn of(practised: &Practised) -> Material {
    let stories: Vec<&Told> = practised.bank.stories.iter().filter(|told| told.words > 0).collect();
    let texts: Vec<String> = stories.iter().map(|told| told.text()).collect();
    let process = &practised.case.process;
    Material {
        stories: stories.iter().map(|told| story(told)).collect(),
        answers: answers(practised, &texts),
        drills: practised.drills.iter().map(drill).collect(),
        rehearsals: practised.rehearsals.iter().map(|record| rehearsal(record, process)).collect(),
        bank: bank(practised, &stories),
    }
}

fn story(told: &Told) -> Item {
    Item {
        title: told.story.title.clone(),
        story: Some(told.id.clone()),
        findings: told
            .findings
            .iter()
            .map(|fault| Found { rule: fault.rule.to_owned(), quote: fault.quote.clone() })
            .collect(),
        said: vec![Passage { part: String::new(), text: told.text() }],
        ..Item::default()
    }
}

/// The answers of drills and rehearsals in the order of their days.
fn answers(practised: &Practised, stories: &[String]) -> Vec<Item> {
    let mut all: Vec<(Timestamp, &str, &str, Level)> = Vec::new();
    for drilled in &practised.drills {
        let answered = drilled.body.turns.iter().filter(|turn| !turn.answer.is_empty());
        all.extend(answered.map(|turn| {
            (drilled.ended_at, drilled.body.text.as_str(), turn.answer.as_str(), drilled.body.level)
        }));
    }
    for record in &practised.rehearsals {
        let body = &record.body;
        let talked = body.said.iter().filter(|entry| {
            let part = body.plan.parts.get(entry.part);
            entry.who == Who::You && part.is_some_and(|part| !part.questions.is_empty())
        });
        all.extend(talked.map(|entry| (body.started_at, "A rehearsal", entry.text.as_str(), body.level)));
    }
    all.sort_by_key(|(at, ..)| *at);
    let from = all.len().saturating_sub(ANSWERS);
    let texts: Vec<&str> = stories.iter().map(String::as_str).collect();
    all[from..]
        .iter()
        .map(|(_, title, text, level)| Item {
            title: (*title).to_owned(),
            findings: findings(text, *level),
            said: vec![Passage { part: String::new(), text: (*text).to_owned() }],
            verbatim: verbatim(text, &texts),
            ..Item::default()
        })
        .collect()
}

fn drill(drilled: &Drilled) -> Item {
    let said = drilled.body.said();
    Item {
        title: drilled.body.text.clone(),
        round_kind: drilled.body.round_kind,
        findings: drilled
            .rules
            .iter()
            .map(|rule| Found { rule: (*rule).to_owned(), quote: String::new() })
            .collect(),
        said: vec![Passage { part: String::new(), text: said }],
        depth: u32::try_from(drilled.body.depth()).unwrap_or(u32::MAX),
        ..Item::default()
    }
}

fn rehearsal(record: &Record<RehearsalBody>, process: &Process) -> Item {
    let body = &record.body;
    let round = process.round(&body.round);
    let part = |at: usize| body.plan.parts.get(at).map(|part| part.id.clone()).unwrap_or_default();
    let mut item = Item {
        title: round.map_or_else(|| body.round.to_string(), |round| round.name.clone()),
        round_kind: round.map(|round| round.kind),
        ratings: body.ratings.iter().map(|(id, rated)| (id.clone(), rated.rating)).collect(),
        depth: u32::try_from(Thread::last(&body.said).depth()).unwrap_or(u32::MAX),
        ..Item::default()
    };
    let mut begun: BTreeMap<usize, u32> = BTreeMap::new();
    for entry in &body.said {
        match (entry.who, entry.kind) {
            (Who::You, _) => {
                let since = begun.get(&entry.part).copied().unwrap_or(entry.at);
                item.first_say.entry(part(entry.part)).or_insert(entry.at.saturating_sub(since));
                item.said.push(Passage { part: part(entry.part), text: entry.text.clone() });
            }
            (Who::Interviewer, Said::Silence) => item.silences.push(part(entry.part)),
            (Who::Interviewer, _) => {
                begun.entry(entry.part).or_insert(entry.at);
            }
        }
    }
    item
}

fn findings(text: &str, level: Level) -> Vec<Found> {
    let quote = |start: usize, end: usize| -> String {
        let long = end.saturating_sub(start) > LONGEST_QUOTE;
        if long { String::new() } else { scalars(text, &(start..end)) }
    };
    lint_answer(text, level)
        .into_iter()
        .map(|finding| Found { rule: finding.rule.to_owned(), quote: quote(finding.start, finding.end) })
        .collect()
}

fn bank(practised: &Practised, stories: &[&Told]) -> Bank {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let process = &practised.case.process;
    let showing = |principle: Principle| {
        let id = pack_principle(process, principle)?;
        Some((id.to_string(), count(practised.bank.showing(principle).filter(|told| told.words > 0).count())))
    };
    let alone = |told: &&&Told| told.findings.iter().any(|fault| fault.rule == "no-stakeholder");
    Bank {
        stories: count(stories.len()),
        findings: practised.bank.rules_broken().into_iter().map(str::to_owned).collect(),
        people: count(practised.bank.of_kind(Kind::People)),
        technical: count(practised.bank.of_kind(Kind::Technical)),
        other_teams: count(stories.len() - stories.iter().filter(alone).count()),
        principles: Principle::ALL.into_iter().filter_map(showing).collect(),
    }
}
