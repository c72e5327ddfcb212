//! Whatever the date, the hours and the order of what happens.

use super::*;
use highbar_domain::prep::item::after;
use highbar_domain::prep::outlook::{forecast, ways_out, words};
use highbar_domain::prep::plan::{Act, State, standing};
use proptest::prelude::*;

/// Something that happens: what, and a number for the details.
type Step = (u8, u16);

fn check(seat: &Seat) {
    let facts = seat.facts();
    for item in seat.all() {
        let state = standing(&seat.plan, item, &facts).state;
        if state == State::Open {
            let minutes = seat.minutes_of(&item.id);
            assert!(minutes >= item.minutes(), "{} lost minutes: {minutes} of {}", item.id, item.minutes());
        } else {
            assert_eq!(seat.days_of(&item.id), [], "{} is not open", item.id);
        }
        assert!(item.opens.from <= item.opens.due);
    }
    let mut days: Vec<Date> = seat.plan.blocks.iter().filter_map(|block| block.day()).collect();
    days.dedup();
    for day in days {
        assert!(day >= seat.today, "{day} is past");
        let said = seat.plan.blocks.iter().any(|block| block.day() == Some(day) && block.by_hand);
        let (planned, free) = (seat.plan.planned_on(day), seat.profile.minutes.on(day.weekday()));
        assert!(said || planned <= free, "{day} holds {planned} of {free}");
    }
    let ids: std::collections::BTreeSet<&str> =
        seat.plan.blocks.iter().map(|block| block.id.as_str()).collect();
    assert_eq!(ids.len(), seat.plan.blocks.len(), "two blocks of one id");
    let mut again = seat.plan.clone();
    again.refresh(&facts);
    assert_eq!(again, seat.plan, "looking again changes it");
    let forecast = forecast(&seat.plan, &facts);
    let _ = (ways_out(&seat.plan, &forecast, &facts), words::outlook(&seat.plan, &forecast, &facts));
    let _ = (words::headline(&seat.plan, &forecast, &facts), words::subline(process(), &facts));
}

fn take(seat: &mut Seat, (what, n): Step) {
    let kinds = ["stories_ready", "coding_problems_solved", "drills_held", "team_notes"];
    let block = |seat: &Seat| {
        let count = seat.plan.blocks.len().max(1);
        seat.plan.blocks.get(usize::from(n) % count).map(|block| block.id.clone()).unwrap_or_default()
    };
    let item = |seat: &Seat| seat.all()[usize::from(n) % seat.all().len()].id.clone();
    let act = match what % 12 {
        0 | 1 => return seat.on(after(seat.today, i64::from(n % 9))),
        2 => {
            seat.evidence.set(kinds[usize::from(n) % kinds.len()], vec![seat.today; usize::from(n % 60)]);
            return seat.on(seat.today);
        }
        3 => {
            seat.profile.date = (n % 5 > 0).then(|| after(START, i64::from(n % 120)));
            return seat.on(seat.today);
        }
        4 => {
            seat.profile.minutes.0[usize::from(n % 7)] = u32::from(n % 200);
            return seat.on(seat.today);
        }
        5 => Act::Tick { item: item(seat), note: String::new() },
        6 => Act::Untick { item: item(seat), note: String::new() },
        7 => Act::Drop { item: item(seat), note: String::new() },
        8 => Act::Restore { item: item(seat) },
        9 => Act::Move { block: block(seat), to: after(seat.today, i64::from(n % 30)) },
        10 => Act::Done { block: block(seat), minutes: (n % 2 == 0).then_some(u32::from(n)) },
        _ => Act::Undo { block: block(seat) },
    };
    let mut plan = seat.plan.clone();
    if plan.act(act, &seat.facts(), NOW).is_ok() {
        seat.plan = plan;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_lost_and_no_day_is_over_full_unless_said(
        days in prop::option::of(0_i64..200),
        minutes in prop::array::uniform7(0_u32..180),
        steps in prop::collection::vec(any::<Step>(), 0..25),
    ) {
        let mut seat = Seat::new(profile(days.map(|days| after(START, days)), minutes));
        check(&seat);
        for step in steps {
            take(&mut seat, step);
            check(&seat);
        }
    }

    #[test]
    fn a_move_taken_back_leaves_the_block_where_it_was(n in any::<u16>(), days in 0_i64..60) {
        let mut seat = Seat::usual();
        let planned: Vec<String> =
            seat.plan.blocks.iter().filter(|block| block.day().is_some()).map(|block| block.id.clone()).collect();
        let id = planned[usize::from(n) % planned.len()].clone();
        let before = seat.place_of(&id);
        let to = after(START, days);
        seat.act(Act::Move { block: id.clone(), to });
        prop_assert_eq!(seat.place_of(&id), Place::On(to));
        if before != Place::On(to) {
            seat.act(Act::Undo { block: id.clone() });
            prop_assert_eq!(seat.place_of(&id), before);
        }
    }

    #[test]
    fn no_date_and_no_hours_make_it_fail(
        start in -9000_i64..9000 * 365, day in prop::option::of(-4_000_000_i64..4_000_000),
        today in -4_000_000_i64..4_000_000, minutes in prop::array::uniform7(any::<u32>()),
    ) {
        let base = date(2026, 1, 1);
        let mut profile = profile(day.map(|day| after(base, day)), minutes);
        profile.started_on = after(base, start);
        let mut seat = Seat::new(profile);
        seat.on(after(base, today));
        check(&seat);
    }
}
