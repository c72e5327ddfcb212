use super::*;
use highbar_domain::prep::item::after;

#[test]
fn every_line_of_the_pack_and_the_notes_on_the_team_are_in_the_plan() {
    let seat = Seat::usual();
    assert_eq!(seat.all().len(), process().checklist.len() + 1);
    assert_eq!(seat.all().len(), 37);
    for item in seat.all() {
        assert!(item.opens.from <= item.opens.due && item.opens.due <= LOOP, "{item:?}");
        assert_ne!(item.title, item.text, "{} has no short name", item.id);
    }
}

#[test]
fn phases_fall_due_at_their_weeks_and_shrink_together_when_less_is_left() {
    let due = |seat: &Seat, id: &str| seat.item(id).opens.due;
    let seat = Seat::usual();
    assert_eq!(due(&seat, "map_stories"), after(LOOP, -28));
    assert_eq!(due(&seat, "materials"), after(LOOP, -7));
    assert_eq!(due(&seat, "rest"), after(LOOP, -1));
    assert_eq!(due(&seat, "be_early"), LOOP);
    // Four weeks are left: half of everything.
    let short = Seat::new(profile(Some(after(START, 28)), [60; 7]));
    assert_eq!(due(&short, "map_stories"), after(START, 14));
    assert_eq!(due(&short, "materials"), after(START, 25));
    // One day is left.
    let last = Seat::new(profile(Some(after(START, 1)), [60; 7]));
    assert!(last.all().iter().all(|item| item.opens.due >= START && item.opens.due <= after(START, 1)));
    // Without a date eight weeks stand in, and they never run out.
    let mut open = Seat::new(profile(None, [60; 7]));
    assert_eq!(due(&open, "be_early"), after(START, 56));
    open.on(after(START, 100));
    assert_eq!(due(&open, "be_early"), after(START, 114));
}

#[test]
fn the_phone_screen_is_prepared_until_it_is_over() {
    let mut profile = profile(Some(LOOP), [60; 7]);
    for (stage, there) in [
        (Stage::NotApplied, true),
        (Stage::PhoneScreen, true),
        (Stage::TechnicalScreen, false),
        (Stage::Loop, false),
    ] {
        profile.stage = stage;
        let seat = Seat::new(profile.clone());
        assert_eq!(seat.all().iter().any(|item| item.id == "phone_introduction"), there, "{stage:?}");
    }
}
