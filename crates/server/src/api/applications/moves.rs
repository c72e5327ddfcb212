//! Where an application can be taken, and what stands in the way. Each possibility is tried on the rules
//! themselves, so that a card never offers a move that would be refused without saying so.

use super::facts::Case;
use crate::api::shapes::application::Move;
use crate::error::ApiError;
use highbar_domain::access;
use highbar_domain::actor::Actor;
use highbar_domain::application::Life;
use highbar_domain::command::Command;
use highbar_domain::process::StageKind;
use highbar_domain::transitions::transition;
use highbar_store::applications::Column;

/// In which words targets are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The kinds of stages, for an application's page.
    Stages,
    /// The columns of the board, for a card.
    Columns,
}

/// What `actor` could do with the application as it stands.
#[must_use]
pub fn of(case: &Case, actor: &Actor, naming: Naming) -> Vec<Move> {
    if matches!(case.application.life, Life::OnHold { .. }) || !case.application.life.is_live() {
        return Vec::new();
    }
    let roles = access::roles(actor, &case.application, &case.facts());
    let allowed =
        |command: &Command| transition(&command.name()).is_some_and(|row| access::may(&roles, row.by));
    let from = case.application.life.stage();
    let next = case.process.stage_of_kind(from).into_iter().flat_map(|stage| &stage.next);
    let mut moves: Vec<Move> = next
        .filter_map(|id| case.process.stage(id))
        .filter_map(|stage| {
            let command = forward(from, stage.kind).filter(allowed)?;
            Some(Move {
                to: word(stage.kind, naming),
                name: stage.name.clone(),
                undo: false,
                blocked: blocked(case, actor, command),
            })
        })
        .collect();
    let visits = &case.application.visits;
    let before = visits.len().checked_sub(2).and_then(|place| visits.get(place));
    if let Some(before) = before.filter(|_| blocked(case, actor, Command::MoveBack).is_none()) {
        let name = format!("Back to {}", case.stage_name(before.stage));
        moves.push(Move { to: word(before.stage, naming), name, undo: true, blocked: None });
    }
    moves
}

fn blocked(case: &Case, actor: &Actor, command: Command) -> Option<String> {
    let judged = case.application.handle(command, actor, &case.facts());
    judged.err().map(|refusal| refusal.in_words(case))
}

/// The command that leads from one stage to the next one, where a person gives it as a move.
fn forward(from: StageKind, to: StageKind) -> Option<Command> {
    match (from, to) {
        (StageKind::LoopRunning, StageKind::Debrief) => Some(Command::OpenDebrief),
        (_, to) if to <= StageKind::LoopScheduled => Some(Command::Advance { to, override_reason: None }),
        _ => None,
    }
}

fn word(stage: StageKind, naming: Naming) -> String {
    match naming {
        Naming::Stages => stage.as_str().to_owned(),
        Naming::Columns => column(stage).word().to_owned(),
    }
}

fn column(stage: StageKind) -> Column {
    match stage {
        StageKind::Applied => Column::Applied,
        StageKind::PhoneScreen => Column::PhoneScreen,
        StageKind::WritingSample | StageKind::OnlineAssessment | StageKind::TechnicalScreen => {
            Column::TechnicalScreen
        }
        StageKind::LoopPlanning => Column::LoopPlanning,
        StageKind::LoopScheduled | StageKind::LoopRunning => Column::Loop,
        StageKind::Debrief => Column::Debrief,
        StageKind::References | StageKind::Offer => Column::ReferencesOffer,
        StageKind::Hired => Column::Closed,
    }
}

/// The command behind a move to `to`, a kind of stage or a column of the board.
///
/// # Errors
/// `to` is neither, or nothing leads there by a move.
pub fn command(case: &Case, to: &str, reason: Option<String>) -> Result<Command, ApiError> {
    let stages = case.process.stages().iter().map(|stage| stage.kind);
    let mut wanted: Vec<StageKind> =
        stages.filter(|kind| kind.as_str() == to || column(*kind).word() == to).collect();
    let from = case.application.life.stage();
    let visits = &case.application.visits;
    let before = visits.len().checked_sub(2).and_then(|place| visits.get(place)).map(|visit| visit.stage);
    wanted.retain(|kind| *kind != from);
    if before.is_some_and(|before| wanted.contains(&before) && before < from) {
        return Ok(Command::MoveBack);
    }
    // Of the stages of one column the nearest is meant.
    let nearest = wanted.iter().find(|kind| **kind > from).or(wanted.first());
    match nearest {
        Some(StageKind::Debrief) => Ok(Command::OpenDebrief),
        Some(to) => Ok(Command::Advance { to: *to, override_reason: reason }),
        None => Err(ApiError::field("to", format!("`{to}` is no stage that this application can move to"))),
    }
}
