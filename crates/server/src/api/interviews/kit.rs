//! The kit of an interview: agenda, questions with their ladders, exercises, and what is rated. It comes from the
//! process and the plan of the loop, and from which questions were asked so far; never from what was answered.

use crate::api::applications::facts::Case;
use crate::api::scorecards::rows;
use crate::api::scorecards::text::ItemKind;
use crate::api::shapes::interview::{
    AgendaPart, AgendaSegment, ExerciseExample, ExerciseView, InterviewRound, KitQuestion, RatedItem,
};
use highbar_domain::application::Interview;
use highbar_domain::coverage::repeats;
use highbar_domain::process::{
    Anchors, CompetencyId, Exercise, Principle, PrincipleId, Process, QuestionId, Rating, Round,
};
use highbar_domain::refusal::Names;
use highbar_store::notes::{Asked, AskedIn};
use std::collections::BTreeMap;

/// The round as its kit introduces it.
#[must_use]
pub fn round(round: &Round) -> InterviewRound {
    InterviewRound {
        id: round.id.to_string(),
        name: round.name.clone(),
        short: round.short.clone(),
        kind: round.kind.as_str().to_owned(),
        minutes: round.minutes,
        summary: round.summary.clone(),
        focus: round.focus.clone(),
        tools: round.tools.iter().map(|tool| tool.as_str().to_owned()).collect(),
        style: round.style.clone(),
        success: round.success.iter().map(|one| one.text.clone()).collect(),
        expectations: round.expectations.iter().map(|one| one.text.clone()).collect(),
        themes: round.themes.iter().map(|theme| theme.name.clone()).collect(),
        veto: round.lead.veto,
    }
}

/// The agenda with the minute at which each segment starts.
#[must_use]
pub fn agenda(round: &Round) -> Vec<AgendaSegment> {
    round
        .agenda_starts()
        .map(|(starts_minute, segment)| AgendaSegment {
            id: segment.id.to_string(),
            name: segment.name.clone(),
            minutes: segment.minutes,
            starts_minute,
            text: segment.text.clone(),
            steps: segment.steps.clone(),
            parts: segment
                .parts
                .iter()
                .map(|part| AgendaPart {
                    id: part.id.to_string(),
                    name: part.name.clone(),
                    minutes: part.minutes,
                })
                .collect(),
        })
        .collect()
}

/// The questions of a kit and those in reserve.
pub struct Questions {
    pub planned: Vec<KitQuestion>,
    pub spare: Vec<KitQuestion>,
}

/// What an interviewer may ask: first the planned questions, then the rest of what fits the round.
#[must_use]
pub fn questions(
    case: &Case,
    interview: &Interview,
    round: &Round,
    own: &[&Asked],
    earlier: &[&AskedIn],
) -> Questions {
    let plan = case.application.plan.rounds.get(&interview.round);
    let chosen: Vec<&QuestionId> = plan.into_iter().flat_map(|plan| &plan.questions).collect();
    let near = near(case, interview, earlier);
    let show = |question: Known<'_>| {
        let asked = own.iter().find(|asked| asked.question == *question.id);
        KitQuestion {
            id: question.id.to_string(),
            text: question.text.to_owned(),
            principle: question.principle.map(|one| one.id.to_string()),
            theme: question.theme,
            ladder: question.ladder.to_vec(),
            asked_at_seconds: asked.and_then(|asked| u32::try_from(asked.at_seconds).ok()),
            rungs_asked: asked.map(|asked| rungs(asked)).unwrap_or_default(),
            near: near.get(question.id).cloned(),
        }
    };
    let fitting = fitting(case, interview, round);
    let planned = chosen.iter().filter_map(|id| find(&case.process, id)).map(show).collect();
    let spare = fitting.into_iter().filter(|one| !chosen.contains(&one.id)).map(show).collect();
    Questions { planned, spare }
}

fn rungs(asked: &Asked) -> Vec<Option<u32>> {
    asked.rungs.iter().map(|rung| rung.and_then(|seconds| u32::try_from(seconds).ok())).collect()
}

/// A question of a principle or of a round.
#[derive(Clone)]
struct Known<'p> {
    id: &'p QuestionId,
    text: &'p str,
    principle: Option<&'p Principle>,
    theme: Option<String>,
    ladder: &'p [String],
}

fn of_principle(principle: &Principle) -> impl Iterator<Item = Known<'_>> {
    principle.questions.iter().map(move |question| Known {
        id: &question.id,
        text: &question.text,
        principle: Some(principle),
        theme: None,
        ladder: &question.ladder,
    })
}

fn of_round(round: &Round) -> impl Iterator<Item = Known<'_>> {
    round.questions.iter().map(|question| Known {
        id: &question.id,
        text: &question.text,
        principle: None,
        theme: question.theme.as_ref().map(ToString::to_string),
        ladder: &question.ladder,
    })
}

fn find<'p>(process: &'p Process, id: &QuestionId) -> Option<Known<'p>> {
    let mut all =
        process.principles.iter().flat_map(of_principle).chain(process.rounds.iter().flat_map(of_round));
    all.find(|question| question.id == id)
}

/// The round's own questions and those of the principles that the plan gives to it; without a plan, of those that
/// suit the round.
fn fitting<'p>(case: &'p Case, interview: &Interview, round: &'p Round) -> Vec<Known<'p>> {
    let plan = case.application.plan.rounds.get(&interview.round);
    let planned = plan.map(|plan| plan.principles.as_slice()).unwrap_or_default();
    let principles: &[PrincipleId] = if planned.is_empty() { &round.suggested_principles } else { planned };
    let of_principles = principles.iter().filter_map(|id| case.process.principle(id)).flat_map(of_principle);
    of_round(round).chain(of_principles).collect()
}

/// Questions of this round that an earlier round asked in the same or nearly the same words, with its name.
fn near(case: &Case, interview: &Interview, earlier: &[&AskedIn]) -> BTreeMap<QuestionId, String> {
    let Some(round) = case.round(&interview.round) else { return BTreeMap::new() };
    let mut plan = BTreeMap::new();
    let here = fitting(case, interview, round).into_iter().map(|one| one.id.clone());
    let mine: &mut highbar_domain::application::RoundPlan = plan.entry(interview.round.clone()).or_default();
    mine.questions = here.collect();
    for asked in earlier.iter().filter(|asked| asked.round != interview.round) {
        let there: &mut highbar_domain::application::RoundPlan = plan.entry(asked.round.clone()).or_default();
        there.questions.push(asked.asked.question.clone());
    }
    let mut near = BTreeMap::new();
    for repeat in repeats(&case.process, &plan) {
        for (one, other) in [(&repeat.first, &repeat.second), (&repeat.second, &repeat.first)] {
            if one.0 == interview.round && other.0 != interview.round {
                near.insert(one.1.clone(), Names::round(case, &other.0));
            }
        }
    }
    near
}

/// What the scorecard asks for, with the texts of its rating points.
#[must_use]
pub fn items(case: &Case, interview: &Interview, round: &Round) -> Vec<RatedItem> {
    rows::wanted(case, interview, round)
        .into_iter()
        .filter_map(|(kind, item)| match kind {
            ItemKind::Principle => {
                let found = case.process.principle(&PrincipleId::new(item))?;
                Some(RatedItem {
                    item: found.id.to_string(),
                    kind: kind.word(),
                    name: found.name.clone(),
                    short: found.short.clone(),
                    critical: case.process.is_critical(&found.id),
                    anchors: anchors(&found.anchors),
                    description: found.description.clone(),
                })
            }
            ItemKind::Competency => {
                let found = case.process.competency(&CompetencyId::new(item))?;
                Some(RatedItem {
                    item: found.id.to_string(),
                    kind: kind.word(),
                    name: found.name.clone(),
                    short: found.name.clone(),
                    critical: false,
                    anchors: anchors(&found.anchors),
                    description: found.description.clone(),
                })
            }
        })
        .collect()
}

fn anchors(anchors: &Anchors) -> Vec<String> {
    Rating::ALL.iter().map(|rating| anchors.line(*rating).to_owned()).collect()
}

/// The exercises that the round may use.
#[must_use]
pub fn exercises(process: &Process, round: &Round) -> Vec<ExerciseView> {
    process.exercises_for(round).into_iter().map(exercise).collect()
}

fn exercise(exercise: &Exercise) -> ExerciseView {
    ExerciseView {
        id: exercise.id.to_string(),
        kind: exercise.kind.as_str().to_owned(),
        title: exercise.title.clone(),
        category: exercise.category.clone(),
        difficulty: exercise.difficulty.as_str().to_owned(),
        minutes: exercise.minutes,
        statement: exercise.statement.clone(),
        examples: exercise
            .examples
            .iter()
            .map(|one| ExerciseExample {
                input: one.input.clone(),
                output: one.output.clone(),
                note: one.note.clone(),
            })
            .collect(),
        clarifications: exercise.clarifications.clone(),
        hints: exercise.hints.clone(),
        solution_outline: exercise.solution_outline.clone(),
        complexity: exercise.complexity.clone(),
        extensions: exercise.extensions.clone(),
        watch_for: exercise.watch_for.clone(),
        probes: exercise.probes.clone(),
    }
}
