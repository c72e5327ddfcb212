//! Minutes that do not add up, due times without a unit.

use super::super::super::FaultCode::*;
use super::{CODING, PROCESS, check};

#[test]
fn agendas_add_up_to_their_round() {
    check(
        CODING,
        "minutes = 5\n",
        "minutes = 6\n",
        &[(
            AgendaSum,
            "45",
            "the agenda of `coding_1` adds up to 46 minutes, the round lasts 45, take 1 from a segment, or set `minutes` to 46",
        )],
    );
    check(
        CODING,
        "minutes = 5\n",
        "minutes = 1\n",
        &[(AgendaSum, "45", "give 4 more to a segment, or set `minutes` to 41")],
    );
}

#[test]
fn parts_add_up_to_their_segment() {
    check(
        "rounds/technical_screen.toml",
        "name = \"Design\", minutes = 10",
        "name = \"Design\", minutes = 12",
        &[(PartSum, "30", "the parts of `coding` add up to 32 minutes, the segment lasts 30")],
    );
}

#[test]
fn a_due_time_has_one_unit() {
    let due = "due = { business_days = 5 }";
    let says = "the due time of `first_contact` is not in exactly one unit";
    check(PROCESS, due, "due = { business_days = 5, hours = 2 }", &[(Clock, "{", says)]);
    check(PROCESS, due, "due = { calendar_weeks_min = 5 }", &[(Clock, "{", says)]);
    check(PROCESS, due, "due = {}", &[(Clock, "{}", says)]);
    check(
        PROCESS,
        "calendar_weeks_min = 3",
        "calendar_weeks_min = 5",
        &[(Clock, "{ calendar_weeks_min", "the weeks of `loop_held` run from 5 down to 4")],
    );
}
