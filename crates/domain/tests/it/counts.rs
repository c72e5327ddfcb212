//! The sealed progress of a loop.

use highbar_domain::{application::LoopCards, command::Command, process::Vote, scorecard::Verdict};

use crate::world::{RAISER, RECRUITER, Story, by, interview};

#[track_caller]
fn check(story: &Story, submitted: u32, wanted: u32) {
    assert_eq!(story.application.loop_cards(&story.facts()), LoopCards { submitted, wanted });
}

#[test]
fn screens_are_no_rounds_of_the_loop() {
    let mut story = Story::new();
    check(&story, 0, 7);
    story.through_screens();
    check(&story, 0, 7);
    let mut story = Story::new();
    story.loop_held();
    check(&story, 0, 7);
    story.submit(interview(100), Verdict::Vote(Vote::Hire));
    check(&story, 1, 7);
    let mut story = Story::new();
    story.in_debrief([Vote::Hire; 7]);
    check(&story, 7, 7);
}

#[test]
fn a_waived_card_counts_and_an_unbooked_round_is_wanted() {
    let mut story = Story::new();
    story.loop_held();
    let reason = "left the company".to_owned();
    story.does(&by(RAISER), Command::WaiveScorecard { interview: interview(100), reason });
    check(&story, 1, 7);
    let mut story = Story::new();
    story.loop_booked();
    let reason = "ill".to_owned();
    story.does(&by(RECRUITER), Command::CancelInterview { interview: interview(101), reason });
    check(&story, 0, 7);
}
