//! What was practised: drills, rehearsals, fundamentals, the questions at the start, failure patterns.

use super::page::Page;
use crate::api::prep::diagnostic::DiagnosticBody;
use crate::api::prep::drills::DrillBody;
use crate::api::prep::fundamentals::AnswerBody;
use crate::api::prep::practice::{self, Case};
use crate::api::prep::readiness::PatternBody;
use crate::api::prep::rehearsals::RehearsalBody;
use highbar_domain::prep::script::Who;

pub(super) fn drill(page: &mut Page, case: &Case, body: &DrillBody) {
    page.heading(3, &body.text);
    page.line(&format!("Begun on {}.", case.day(body.started_at)));
    for turn in &body.turns {
        page.line(&format!("**{}**", turn.asked.ask));
        if turn.answer.is_empty() {
            page.line("Skipped.");
        }
        page.quote(&turn.answer);
    }
}

pub(super) fn rehearsal(page: &mut Page, case: &Case, body: &RehearsalBody) {
    let name = case.process.round(&body.round).map_or(body.round.as_str(), |round| round.name.as_str());
    page.heading(3, name);
    page.line(&format!("Begun on {}.", case.day(body.started_at)));
    if let Some(exercise) = &body.plan.exercise {
        page.fact("Exercise", &exercise.title);
    }
    page.fact("Own vote", body.vote.as_deref().unwrap_or_default());
    for entry in &body.said {
        let time = format!("{}:{:02}", entry.at / 60, entry.at % 60);
        match entry.who {
            Who::Interviewer => page.line(&format!("{time} **{}**", entry.text)),
            Who::You => {
                page.line(&format!("{time} You:"));
                page.quote(&entry.text);
            }
        }
    }
    for (id, rated) in &body.ratings {
        let competency = case.process.competency(&id.as_str().into()).map(|one| one.name.as_str());
        let principle = case.process.principle(&id.as_str().into()).map(|one| one.name.as_str());
        let name = competency.or(principle).unwrap_or(id);
        page.fact(name, &format!("{} of 4", rated.rating));
        page.quote(&rated.evidence);
    }
}

pub(super) fn fundamentals(page: &mut Page, id: &str, body: &AnswerBody) {
    let question = practice::fundamentals().questions.iter().find(|question| question.id == id);
    let choice = question.and_then(|question| question.choices.get(body.choice));
    let result = if body.right { "right" } else { "not right" };
    let answer = choice.map_or_else(|| format!("choice {}", body.choice), Clone::clone);
    page.fact(question.map_or(id, |question| question.text.as_str()), &format!("{answer} ({result})"));
}

pub(super) fn diagnostic(page: &mut Page, body: &DiagnosticBody) {
    for (id, value) in &body.answers {
        let question = practice::diagnostic().questions.iter().find(|question| question.id == *id);
        let choice = question.and_then(|question| question.choices.get(*value));
        let answer = choice.map_or_else(|| format!("choice {value}"), |choice| choice.text.clone());
        page.fact(question.map_or(id, |question| question.text.as_str()), &answer);
    }
}

pub(super) fn pattern(page: &mut Page, case: &Case, id: &str, body: &PatternBody) {
    let known = case.process.failure_patterns.iter().find(|pattern| pattern.id.as_str() == id);
    let said = if body.shows { "shows, as you said" } else { "does not show, as you said" };
    page.fact(known.map_or(id, |pattern| pattern.name.as_str()), said);
}
