//! The loop and its variants: number of rounds, hours, and who must be in it.

use super::super::fault::FaultCode;
use super::super::source::Ledger;
use super::{Makeup, Pack, is_screen};

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    order_without_repeats(ledger, pack);
    variants(ledger, pack);
    let makeups = pack.makeups();
    for makeup in &makeups {
        // A missing round was reported where it is named; counting without it
        // would only say the same again.
        let known = makeup.rounds.iter().all(|id| pack.round(id).is_some());
        count(ledger, pack, makeup);
        if known {
            minutes(ledger, pack, makeup);
            members(ledger, pack, makeup);
        }
    }
}

fn order_without_repeats(ledger: &mut Ledger, pack: Pack<'_>) {
    let Some(plan) = pack.the_loop() else { return };
    for key in ["order", "critical_principles"] {
        let mut seen: Vec<&str> = Vec::new();
        for (id, node) in plan.texts(key) {
            if seen.contains(&id) {
                ledger.fault(
                    node.at,
                    FaultCode::DuplicateId,
                    format!("`{id}` stands twice in `loop.{key}`"),
                    "name it once",
                );
            }
            seen.push(id);
        }
    }
    for (id, node) in plan.texts("order") {
        if pack.round(id).is_some_and(is_screen) {
            ledger.fault(
                node.at,
                FaultCode::LoopMakeup,
                format!("the screen `{id}` is part of the loop"),
                "screens are held before the loop: name it as the `round` of a stage",
            );
        }
    }
}

fn variants(ledger: &mut Ledger, pack: Pack<'_>) {
    let Some(plan) = pack.the_loop() else { return };
    let order: Vec<&str> = plan.texts("order").into_iter().map(|(id, _)| id).collect();
    for variant in pack.rows("variant") {
        for (id, node) in variant.texts("remove") {
            if !order.contains(&id) {
                ledger.fault(
                    node.at,
                    FaultCode::LoopMakeup,
                    format!("`{id}` is removed and is no round of the loop"),
                    "name rounds of `loop.order`",
                );
            }
        }
        for (id, node) in variant.texts("add") {
            if order.contains(&id) {
                ledger.fault(
                    node.at,
                    FaultCode::LoopMakeup,
                    format!("`{id}` is added and is part of the loop already"),
                    "name a round that is not in `loop.order`",
                );
            }
        }
    }
}

fn count(ledger: &mut Ledger, pack: Pack<'_>, makeup: &Makeup<'_>) {
    let stated = pack.the_loop().and_then(|plan| plan.get("rounds"));
    let bound = |end: &str, default: u32| stated.and_then(|range| range.whole_of(end)).unwrap_or(default);
    // The format's own limits hold even where a pack states wider ones.
    let (min, max) = (bound("min", 4).max(4), bound("max", 8).min(8));
    let rounds = u32::try_from(makeup.rounds.len()).unwrap_or(u32::MAX);
    if rounds < min || rounds > max {
        ledger.fault(
            makeup.at,
            FaultCode::LoopRounds,
            format!("{} has {rounds} rounds", makeup.title),
            format!("a loop here has {min} to {max} rounds"),
        );
    }
}

fn minutes(ledger: &mut Ledger, pack: Pack<'_>, makeup: &Makeup<'_>) {
    let Some(range) = makeup.minutes else { return };
    let (Some(min), Some(max)) = (range.whole_of("min"), range.whole_of("max")) else { return };
    let each = makeup.rounds.iter().map(|id| pack.round(id)?.whole_of("minutes"));
    let Some(total) = each.sum::<Option<u32>>() else { return };
    if min <= max && !(min..=max).contains(&total) {
        ledger.fault(
            if makeup.is_variant { makeup.at } else { range.at },
            FaultCode::LoopMinutes,
            format!("the rounds of {} last {total} minutes in all", makeup.title),
            format!("its total must lie within {min} to {max} minutes; change the rounds or `minutes`"),
        );
    }
}

/// One Bar Raiser and one hiring manager take part.
fn members(ledger: &mut Ledger, pack: Pack<'_>, makeup: &Makeup<'_>) {
    for (kind, who) in [("bar_raiser", "the Bar Raiser"), ("hiring_manager", "the hiring manager")] {
        let kinds = makeup.rounds.iter().map(|id| pack.round(id)?.text_of("kind"));
        let Some(kinds) = kinds.collect::<Option<Vec<&str>>>() else { return };
        let rounds = kinds.iter().filter(|other| **other == kind).count();
        if rounds != 1 {
            ledger.fault(
                makeup.at,
                FaultCode::LoopMakeup,
                match rounds {
                    0 => format!("{} has no round with {who}", makeup.title),
                    n => format!("{} has {n} rounds with {who}", makeup.title),
                },
                format!("name exactly one round of kind `{kind}`"),
            );
        }
    }
}
