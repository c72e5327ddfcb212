//! The scripted interviewer with the follow-ups of the stories behind it.

use super::body::RehearsalBody;
use crate::api::prep::practice::{self, Put};
use highbar_domain::prep::script::{Follow, Question, Script, Thread};
use highbar_domain::process::{Process, Round, RoundKind};

/// The script of a rehearsal.
pub fn script<'s>(round: &'s Round, body: &'s RehearsalBody) -> Script<'s> {
    Script { round, lines: practice::lines(), plan: &body.plan }
}

/// What the stories would ask after a thread.
pub fn following(process: &Process, body: &RehearsalBody, thread: &Thread) -> Option<Follow> {
    let round = process.round(&body.round)?;
    let asked =
        thread.question.as_ref().and_then(|id| body.plan.questions().find(|question| question.id == *id));
    let none = Question { id: "".into(), text: String::new(), principle: None, ladder: Vec::new() };
    let asked = asked.unwrap_or(&none);
    let bar_raiser = round.kind == RoundKind::BarRaiser;
    let ladder = practice::ladder(&asked.ladder, asked.principle.as_ref(), bar_raiser);
    let turns: Vec<Put<'_>> = thread
        .exchanges
        .iter()
        .map(|one| (one.ask.as_str(), one.rule.as_deref(), one.answer.as_str()))
        .collect();
    let first = thread.exchanges.first()?;
    let question = if asked.text.is_empty() { &first.ask } else { &asked.text };
    let next = practice::next_question(question, asked.principle.as_ref(), &turns, &ladder, body.level)?;
    Some(Follow { ask: next.ask, because: practice::why(Some(&next.because)), rule: next.because })
}
