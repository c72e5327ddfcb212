//! The rules on who may sit in a loop, held against those who are booked.

use crate::api::applications::facts::Case;
use crate::api::shapes::coverage::SeatRule;
use highbar_domain::eligibility::is_future_report;
use highbar_domain::ids::PersonId;

/// Every rule and whether it holds.
pub(super) fn rules(case: &Case) -> Vec<SeatRule> {
    let below = case.process.plan.max_levels_below;
    let lowest = case.opening.level.saturating_sub(below);
    let panel = case.application.panel(&case.process);
    let level = |id: &PersonId| case.people.get(id).map_or(0, |known| known.level);
    let distance = match below {
        0 => "below".to_owned(),
        1 => "more than one level below".to_owned(),
        levels => format!("more than {levels} levels below"),
    };
    let mut rules = Vec::new();
    if case.process.bar_raiser_round().is_some() {
        rules.push(bar_raiser(case));
    }
    rules.push(SeatRule {
        text: format!("Nobody {distance} level {}", case.opening.level),
        ok: panel.iter().all(|id| level(id) >= lowest),
    });
    rules.push(SeatRule {
        text: "No future direct report".to_owned(),
        ok: !panel.iter().any(|id| is_future_report(&case.opening, &case.people, *id)),
    });
    rules
}

fn bar_raiser(case: &Case) -> SeatRule {
    let Some(id) = case.application.bar_raiser(&case.process) else {
        return SeatRule { text: "A Bar Raiser from another department is booked".to_owned(), ok: false };
    };
    let other = case.people.get(&id).is_some_and(|known| known.department != case.opening.department);
    SeatRule { text: "The Bar Raiser comes from another department".to_owned(), ok: other }
}
