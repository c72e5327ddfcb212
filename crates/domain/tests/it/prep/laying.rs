use super::*;
use highbar_domain::prep::item::after;
use highbar_domain::prep::plan::{Act, By, Pace, State, Ticked, standing};

#[test]
fn blocks_fill_the_free_minutes_and_leave_the_day_off_free() {
    let seat = Seat::usual();
    assert_eq!(seat.plan.waiting(), 0, "ten weeks are enough");
    for block in seat.plan.blocks.iter().filter_map(|block| block.day()) {
        assert_ne!(block.weekday(), jiff::civil::Weekday::Sunday);
        assert!(block < LOOP);
    }
    let first = seat.plan.planned_on(START);
    assert_eq!(first, 60, "the first evening is full");
}

#[test]
fn evidence_ticks_a_line_and_its_going_unticks_it() {
    let mut seat = Seat::usual();
    let state = |seat: &Seat| standing(&seat.plan, seat.item("write_stories"), &seat.facts());
    let day = after(START, 3);
    seat.evidence.set("stories_ready", vec![after(START, 1); 12]);
    seat.on(day);
    assert_eq!(state(&seat).state, State::Ticked(Ticked::ByEvidence(after(START, 1))));
    assert_eq!(seat.days_of("write_stories"), []);
    assert_eq!(seat.plan.done_on(after(START, 1)), 12 * 45);
    let done = seat.plan.blocks.iter().filter(|block| block.item == "write_stories");
    assert_eq!(done.count(), 1, "what was done on one day is one block");
    seat.evidence.set("stories_ready", vec![after(START, 1); 11]);
    seat.on(day);
    assert_eq!((state(&seat).state, state(&seat).have), (State::Open, 11));
    assert_eq!(seat.minutes_of("write_stories"), 12 * 45);
    assert!(!seat.days_of("write_stories").is_empty(), "the twelfth is to write again");
}

#[test]
fn a_tick_by_hand_says_so_and_can_be_taken_back() {
    let mut seat = Seat::usual();
    let before = seat.minutes_of("solve_problems");
    seat.act(Act::Tick { item: "solve_problems".into(), note: "on another site".into() });
    let state = standing(&seat.plan, seat.item("solve_problems"), &seat.facts());
    assert_eq!(state.state, State::Ticked(Ticked::ByHand(NOW)));
    assert_eq!(seat.minutes_of("solve_problems"), 0);
    seat.act(Act::Untick { item: "solve_problems".into(), note: String::new() });
    assert_eq!(seat.minutes_of("solve_problems"), before);
    seat.act(Act::Drop { item: "solve_problems".into(), note: String::new() });
    assert_eq!(seat.days_of("solve_problems"), []);
    seat.act(Act::Restore { item: "solve_problems".into() });
    assert_eq!(seat.minutes_of("solve_problems"), before);
}

#[test]
fn what_was_not_done_slips_to_the_next_free_time_and_says_from_where() {
    let mut seat = Seat::usual();
    let (id, day) = seat.first_block();
    assert_eq!(day, START);
    seat.on(after(START, 1));
    let block = seat.plan.blocks.iter().find(|block| block.id == id).unwrap();
    assert_eq!((block.slipped_from(), block.slips()), (Some(START), 1));
    assert!(block.day().is_some_and(|day| day > START), "{block:?}");
    // The person puts it on another day, full or not, and takes that back.
    let (planned, other) = (block.place, after(START, 5));
    seat.act(Act::Move { block: id.clone(), to: other });
    assert_eq!(seat.place_of(&id), Place::On(other));
    if planned != Place::On(other) {
        seat.act(Act::Undo { block: id.clone() });
    }
    assert_eq!(seat.place_of(&id), planned);
    // The slip itself taken back puts it on today: its own day is gone.
    seat.act(Act::Undo { block: id.clone() });
    assert_eq!(seat.place_of(&id), Place::On(seat.today));
}

#[test]
fn a_block_done_by_hand_counts_where_nothing_else_can_see() {
    let mut seat = Seat::usual();
    let problem = seat.plan.blocks.iter().find(|block| block.item == "solve_problems").unwrap().id.clone();
    seat.act(Act::Done { block: problem.clone(), minutes: Some(50) });
    let done = Place::Done { on: START, minutes: 50, by: By::Hand };
    assert_eq!(seat.place_of(&problem), done);
    assert_eq!(standing(&seat.plan, seat.item("solve_problems"), &seat.facts()).have, 1);
    let story = seat.plan.blocks.iter().find(|block| block.item == "write_stories").unwrap().id.clone();
    seat.act(Act::Done { block: story, minutes: None });
    assert_eq!(standing(&seat.plan, seat.item("write_stories"), &seat.facts()).have, 0, "a story is seen");
    seat.act(Act::Undo { block: problem });
    assert_eq!(standing(&seat.plan, seat.item("solve_problems"), &seat.facts()).have, 0);
}

#[test]
fn moving_the_date_lays_anew_what_is_ahead_and_keeps_what_is_done() {
    let mut seat = Seat::usual();
    seat.evidence.set("stories_ready", vec![START; 3]);
    seat.on(after(START, 1));
    let done: Vec<Place> =
        seat.plan.blocks.iter().filter(|block| block.done().is_some()).map(|block| block.place).collect();
    seat.profile.date = Some(after(START, 30));
    seat.on(after(START, 1));
    let still: Vec<Place> =
        seat.plan.blocks.iter().filter(|block| block.done().is_some()).map(|block| block.place).collect();
    assert_eq!(done, still);
    assert!(seat.plan.blocks.iter().filter_map(|block| block.day()).all(|day| day < after(START, 30)));
    assert!(seat.plan.waiting() > 0, "a month of evenings does not hold it");
}

#[test]
fn the_pace_is_what_there_should_be_by_now() {
    let mut seat = Seat::usual();
    let pace = |seat: &Seat| {
        let standing = standing(&seat.plan, seat.item("solve_problems"), &seat.facts());
        (standing.expected, standing.pace)
    };
    assert_eq!(pace(&seat), (0, Pace::OnTime));
    let due = seat.item("solve_problems").opens.due;
    seat.on(due);
    assert_eq!(pace(&seat), (50, Pace::Behind(50)));
    seat.evidence.set("coding_problems_solved", vec![START; 50]);
    seat.on(due);
    assert_eq!(pace(&seat), (0, Pace::None));
}
