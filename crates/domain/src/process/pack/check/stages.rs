//! Stages: each can be reached from the first, each leads on to the hire.

use super::super::fault::FaultCode;
use super::super::source::Ledger;
use super::super::tree::Node;
use super::{Pack, is_screen};
use crate::process::StageKind;

/// Kinds without which an application cannot come to an end.
const NEEDED: &[StageKind] = &[
    StageKind::Applied,
    StageKind::LoopPlanning,
    StageKind::LoopScheduled,
    StageKind::LoopRunning,
    StageKind::Debrief,
    StageKind::Offer,
    StageKind::Hired,
];

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    let stages = pack.rows("stage");
    let Some(first) = stages.first() else { return };
    if first.text_of("kind").is_some_and(|kind| kind != "applied") {
        ledger.fault(
            first.place("kind"),
            FaultCode::MissingStage,
            format!("the first stage is `{}`", first.text_of("kind").unwrap_or_default()),
            "put the stage of kind `applied` first; applications start there",
        );
    }
    kinds(ledger, pack, first);
    for stage in stages {
        screen(ledger, pack, stage);
    }
    ways(ledger, stages, first);
}

/// Every needed kind is there, and none but screens is there twice.
fn kinds(ledger: &mut Ledger, pack: Pack<'_>, first: &Node) {
    // Of a stage whose kind cannot be read, nobody can say which one it is.
    if pack.rows("stage").iter().any(|stage| stage.text_of("kind").and_then(StageKind::parse).is_none()) {
        return;
    }
    for kind in StageKind::ALL {
        let of_kind: Vec<&Node> =
            pack.rows("stage").iter().filter(|stage| stage.text_of("kind") == Some(kind.as_str())).collect();
        if of_kind.is_empty() && NEEDED.contains(kind) {
            ledger.fault(
                first.at,
                FaultCode::MissingStage,
                format!("there is no stage of kind `{kind}`"),
                "add one and lead to it with `next`",
            );
        }
        if let Some(second) = of_kind.get(1) {
            ledger.fault(
                second.place("kind"),
                FaultCode::DuplicateId,
                format!("a second stage is of kind `{kind}`"),
                "keep one stage of each kind",
            );
        }
    }
}

/// A screening stage names its round, and only such a stage does.
fn screen(ledger: &mut Ledger, pack: Pack<'_>, stage: &Node) {
    let Some(kind) = stage.text_of("kind") else { return };
    let name = stage.id().unwrap_or_default();
    let screens = matches!(kind, "phone_screen" | "technical_screen");
    match stage.text_of("round") {
        None if screens => ledger.fault(
            stage.at,
            FaultCode::MissingKey,
            format!("the stage `{name}` names no `round`"),
            "add the `round` that is held in it",
        ),
        Some(round) => {
            let is_loop_round = pack.round(round).is_some_and(|round| !is_screen(round));
            if !screens || is_loop_round {
                ledger.fault(
                    stage.place("round"),
                    FaultCode::LoopMakeup,
                    format!("the stage `{name}` holds the round `{round}`"),
                    "only screens are held in a stage of their own; name other rounds in `loop.order`",
                );
            }
        }
        None => {}
    }
}

fn ways(ledger: &mut Ledger, stages: &[Node], first: &Node) {
    let reached = spread(stages, first.id(), |stage| next(stage));
    for stage in stages {
        if let Some(id) = stage.id()
            && !reached.contains(&id)
        {
            ledger.fault(
                stage.place("id"),
                FaultCode::UnreachableStage,
                format!("the stage `{id}` cannot be reached"),
                "name it in the `next` of a stage that can, or take it out",
            );
        }
    }
    let Some(hired) = stages.iter().find(|stage| stage.text_of("kind") == Some("hired")) else { return };
    if !next(hired).is_empty() {
        ledger.fault(
            hired.place("next"),
            FaultCode::DeadEndStage,
            "the stage of kind `hired` leads on",
            "set `next = []`; the process ends there",
        );
    }
    dead_ends(ledger, stages, hired);
}

/// Stages from which no way leads to the hire. Only the end of such a way is
/// reported: stages without a next, or else the last stage of a circle.
fn dead_ends(ledger: &mut Ledger, stages: &[Node], hired: &Node) {
    let leads_to_hire = spread(stages, hired.id(), |stage| {
        let id = stage.id();
        stages
            .iter()
            .filter(|other| next(other).iter().any(|n| Some(*n) == id))
            .filter_map(Node::id)
            .collect()
    });
    let is_trapped = |stage: &&Node| stage.id().is_some_and(|id| !leads_to_hire.contains(&id));
    let trapped: Vec<&Node> = stages.iter().filter(is_trapped).collect();
    let mut ends: Vec<&Node> = trapped.iter().copied().filter(|stage| next(stage).is_empty()).collect();
    if ends.is_empty() {
        ends.extend(trapped.last());
    }
    for end in ends {
        ledger.fault(
            end.place("next"),
            FaultCode::DeadEndStage,
            format!("no way leads from the stage `{}` to the hire", end.id().unwrap_or_default()),
            "name the stage that follows in its `next`",
        );
    }
}

fn next(stage: &Node) -> Vec<&str> {
    stage.texts("next").into_iter().map(|(id, _)| id).collect()
}

/// Everything that can be reached from `start` by `step`.
fn spread<'t>(
    stages: &'t [Node],
    start: Option<&'t str>,
    step: impl Fn(&'t Node) -> Vec<&'t str>,
) -> Vec<&'t str> {
    let mut reached: Vec<&str> = start.into_iter().collect();
    let mut at = 0;
    while let Some(id) = reached.get(at).copied() {
        at += 1;
        for stage in stages.iter().filter(|stage| stage.id() == Some(id)) {
            for id in step(stage) {
                if !reached.contains(&id) {
                    reached.push(id);
                }
            }
        }
    }
    reached
}
