//! The rows of readiness, and the evidence of each.

use super::practised::{Drilled, Practised};
use crate::api::prep::drills::Context;
use crate::api::prep::practice::{self, pack_principle};
use crate::api::prep::rehearsals::{RehearsalBody, vote_of};
use highbar_domain::prep::diagnostic::Area;
use highbar_domain::prep::readiness::{
    Dot, Needs, Side, Source, needs, of_diagnostic, of_drill, of_fundamentals, of_rehearsal, of_story, side,
};
use highbar_domain::prep::{Stage, times};
use highbar_domain::process::{Process, Round, RoundKind};
use highbar_store::prep::Record;

/// One row: a round, or several of the same kind that ask for the same.
pub struct Row<'p> {
    pub rounds: Vec<&'p Round>,
    pub name: String,
    pub needs: Needs,
    pub side: Side,
    pub dots: Vec<Dot>,
}

/// What one piece of evidence is worth beside a rehearsal of the round.
const DRILL: f64 = 0.6;
const STORY: f64 = 0.4;
const FUNDAMENTALS: f64 = 0.4;
const DIAGNOSTIC: f64 = 0.4;
/// Fewer answers say nothing.
const LEAST_ANSWERS: usize = 5;
/// A question is cut here where it names a drill.
const SHORT_QUESTION: usize = 70;

/// The rounds that are still ahead, with their evidence.
pub fn rows(practised: &Practised) -> Vec<Row<'_>> {
    let process: &Process = &practised.case.process;
    let stage = practised.case.profile.as_ref().map_or(Stage::NotApplied, |profile| profile.stage);
    let ahead = process.screens().filter(|round| match round.kind {
        RoundKind::PhoneScreen => stage <= Stage::PhoneScreen,
        _ => stage <= Stage::TechnicalScreen,
    });
    let mut rows: Vec<Row<'_>> = Vec::new();
    for round in ahead.chain(process.loop_rounds(None)) {
        let same =
            rows.iter_mut().find(|row| round.kind == RoundKind::Coding && row.rounds[0].kind == round.kind);
        match same {
            Some(row) => row.rounds.push(round),
            None => rows.push(Row {
                rounds: vec![round],
                name: String::new(),
                needs: needs(process, round),
                side: side(round),
                dots: Vec::new(),
            }),
        }
    }
    for row in &mut rows {
        row.name = name(&row.rounds);
        row.dots = dots(practised, row);
    }
    rows
}

/// `Coding 1 and 2` for two rounds of one name.
fn name(rounds: &[&Round]) -> String {
    let plain = |round: &Round| round.name.split(':').next().unwrap_or_default().to_owned();
    let names: Vec<String> = rounds.iter().map(|round| plain(round)).collect();
    let split: Vec<(&str, &str)> = names.iter().filter_map(|name| name.rsplit_once(' ')).collect();
    let one_stem = split.len() == names.len() && split.windows(2).all(|two| two[0].0 == two[1].0);
    if names.len() > 1 && one_stem {
        let numbers: Vec<&str> = split.iter().map(|(_, number)| *number).collect();
        return format!("{} {}", split[0].0, times::listed(&numbers));
    }
    times::listed(&names)
}

fn dots(practised: &Practised, row: &Row<'_>) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    let here = |record: &&Record<RehearsalBody>| row.rounds.iter().any(|round| round.id == record.body.round);
    dots.extend(practised.rehearsals.iter().filter(here).filter_map(|record| rehearsal(record, practised)));
    dots.extend(practised.drills.iter().filter(|drilled| belongs(drilled, row)).map(drill));
    dots.extend(stories(practised, row));
    if row.side == Side::Technical {
        dots.extend(basics(practised));
    }
    dots.extend(start(practised, row));
    dots.sort_by_key(|dot| dot.at);
    dots
}

fn rehearsal(record: &Record<RehearsalBody>, practised: &Practised) -> Option<Dot> {
    let body = &record.body;
    let vote = vote_of(body)?;
    let ratings: Vec<u8> = body.ratings.values().map(|rated| rated.rating).collect();
    Some(Dot {
        value: of_rehearsal(vote, &ratings),
        weight: 1.0,
        at: body.ended_at?,
        source: Source::Rehearsal,
        words: format!("Rehearsal: {}", practised.case.process.votes.labels.label(vote).to_lowercase()),
        href: format!("/prepare/rehearse/{}", record.id),
    })
}

/// A drill counts where its answer would be given: in the round that it was told for, or in each round that may ask
/// for its principle or put its question.
fn belongs(drilled: &Drilled, row: &Row<'_>) -> bool {
    let kind = row.rounds[0].kind;
    match drilled.body.context {
        Context::Phone => kind == RoundKind::PhoneScreen,
        Context::BarRaiser => kind == RoundKind::BarRaiser,
        Context::Loop => row.rounds.iter().any(|round| {
            let probes =
                drilled.body.principle.as_ref().is_some_and(|id| round.suggested_principles.contains(id));
            !round.is_screen()
                && (probes || round.questions.iter().any(|one| one.id == drilled.body.question))
        }),
    }
}

pub fn drill(drilled: &Drilled) -> Dot {
    let depth = drilled.body.depth();
    let mut question: String = drilled.body.text.chars().take(SHORT_QUESTION).collect();
    if question.len() < drilled.body.text.len() {
        question = format!("{}…", question.trim_end());
    }
    Dot {
        value: of_drill(drilled.recall, drilled.rules.len(), depth),
        weight: DRILL,
        at: drilled.ended_at,
        source: Source::Drill,
        words: format!("Drill: {question}"),
        href: format!("/prepare/drills/{}", drilled.id),
    }
}

/// The stories that this round would hear.
fn stories<'a>(practised: &'a Practised, row: &'a Row<'_>) -> impl Iterator<Item = Dot> + 'a {
    let told = practised.split.iter().flat_map(|split| &split.told);
    let here = told.filter(|told| row.rounds.iter().any(|round| round.id.as_str() == told.round));
    here.flat_map(|told| &told.stories).filter_map(|id| {
        let story = practised.bank.stories.iter().find(|story| story.id == *id)?;
        let leading = story.leading(&practised.case.process);
        let leads = row.rounds.iter().flat_map(|round| &round.suggested_principles);
        let leads = leads.into_iter().any(|id| Some(id.as_str()) == leading.as_deref());
        Some(Dot {
            value: of_story(story.rules_broken(), leads),
            weight: STORY,
            at: story.updated_at,
            source: Source::Story,
            words: format!("Story: {}", story.story.title),
            href: format!("/prepare/stories/{}", story.id),
        })
    })
}

fn basics(practised: &Practised) -> Option<Dot> {
    let answers = &practised.fundamentals;
    if answers.len() < LEAST_ANSWERS {
        return None;
    }
    let right = answers.values().filter(|answer| answer.body.first_right).count();
    Some(Dot {
        value: of_fundamentals(right, answers.len()),
        weight: FUNDAMENTALS,
        at: answers.values().map(|answer| answer.updated_at).max()?,
        source: Source::Fundamentals,
        words: format!("Fundamentals: {right} of {} right at once", answers.len()),
        href: "/prepare/fundamentals".to_owned(),
    })
}

fn start(practised: &Practised, row: &Row<'_>) -> Option<Dot> {
    let record = practised.diagnostic.as_ref()?;
    let area = match row.rounds[0].kind {
        RoundKind::TechnicalScreen | RoundKind::Coding => Area::Coding,
        RoundKind::SystemDesign | RoundKind::Architecture => Area::Design,
        RoundKind::PhoneScreen | RoundKind::Behavioral | RoundKind::BarRaiser => Area::Principles,
        RoundKind::HiringManager => Area::People,
    };
    let asked = practice::diagnostic().questions.iter().filter(|question| question.area == area);
    // Half of the questions of an area unanswered would look like half of the points.
    if !asked.clone().all(|question| record.body.answers.contains_key(&question.id)) {
        return None;
    }
    let readings = practice::diagnostic().read(&record.body.answers);
    let reading = readings.into_iter().find(|reading| reading.area == area)?;
    Some(Dot {
        value: of_diagnostic(reading.points),
        weight: DIAGNOSTIC,
        at: record.updated_at,
        source: Source::Diagnostic,
        words: "The questions at the start".to_owned(),
        href: "/prepare".to_owned(),
    })
}

/// The evidence of one principle: drills of its questions, stories that lead or carry it.
pub fn of_principle(practised: &Practised, id: &str) -> Vec<Dot> {
    let drills = practised.drills.iter();
    let mut dots: Vec<Dot> = drills
        .filter(|drilled| drilled.body.principle.as_ref().is_some_and(|principle| principle.as_str() == id))
        .map(drill)
        .collect();
    let Some(principle) = practice::principle_of(&id.into()) else { return dots };
    let process = &practised.case.process;
    dots.extend(practised.bank.showing(principle).filter(|story| story.words > 0).map(|story| Dot {
        value: of_story(
            story.rules_broken(),
            story.leading(process).as_deref() == pack_principle(process, principle).map(|id| id.as_str()),
        ),
        weight: STORY,
        at: story.updated_at,
        source: Source::Story,
        words: format!("Story: {}", story.story.title),
        href: format!("/prepare/stories/{}", story.id),
    }));
    dots
}
