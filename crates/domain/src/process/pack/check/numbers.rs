//! Numbers that only make sense together: the unit of a due time, the limits
//! of the cool-down.

use super::super::fault::FaultCode;
use super::super::source::Ledger;
use super::super::tree::Node;
use super::Pack;
use crate::process::CoolDown;

pub(super) fn check(ledger: &mut Ledger, pack: Pack<'_>) {
    for clock in pack.rows("clock") {
        due(ledger, clock);
    }
    if let Some(cool_down) = pack.root.get("cool_down") {
        months(ledger, cool_down);
    }
}

/// Exactly one unit.
fn due(ledger: &mut Ledger, clock: &Node) {
    let Some(due) = clock.get("due") else { return };
    let has = |key: &str| due.get(key).is_some();
    let weeks = (has("calendar_weeks_min"), has("calendar_weeks_max"));
    let units = [has("business_days"), has("hours"), weeks.0 || weeks.1];
    let name = clock.id().unwrap_or_default();
    if units.iter().filter(|unit| **unit).count() != 1 || weeks.0 != weeks.1 {
        ledger.fault(
            due.at,
            FaultCode::Clock,
            format!("the due time of `{name}` is not in exactly one unit"),
            "state `business_days`, or `hours`, or `calendar_weeks_min` with `calendar_weeks_max`",
        );
    }
    if let (Some(min), Some(max)) = (due.whole_of("calendar_weeks_min"), due.whole_of("calendar_weeks_max"))
        && min > max
    {
        ledger.fault(
            due.at,
            FaultCode::Clock,
            format!("the weeks of `{name}` run from {min} down to {max}"),
            "put the earlier week first",
        );
    }
}

fn months(ledger: &mut Ledger, cool_down: &Node) {
    let default = CoolDown::default();
    let of = |key: &str, default: u32| cool_down.whole_of(key).unwrap_or(default);
    let usual = of("default_months", default.default_months);
    let (min, max) = (of("min_months", default.min_months), of("max_months", default.max_months));
    if !(min <= usual && usual <= max) {
        ledger.fault(
            cool_down.place("default_months"),
            FaultCode::OutOfRange,
            format!("the cool-down is {usual} months, its limits are {min} and {max}"),
            "choose `min_months` <= `default_months` <= `max_months`",
        );
    }
}
