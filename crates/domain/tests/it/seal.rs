//! Who sees whose scorecard, moment by moment.

use highbar_domain::{
    actor::Actor,
    command::Command,
    ids::PersonId,
    process::Vote,
    refusal::Why,
    scorecard::Verdict,
    seal::{View, Viewer, lifted, view},
};

use crate::world::{ADMIN, FIRST, LOOP, MANAGER, RAISER, RECRUITER, Story, UNTRAINED, by, interview, person};

fn submit(story: &mut Story, place: usize) {
    story.submit(interview(100 + place as u128), Verdict::Vote(Vote::Hire));
}

#[track_caller]
fn sees(story: &Story, who: PersonId, wanted: bool) {
    assert_eq!(lifted(&story.application, &story.facts(), Viewer::of(&by(who))), wanted);
}

#[test]
fn a_panel_member_sees_nothing_until_the_own_card_is_in() {
    let mut story = Story::new();
    story.loop_held();
    submit(&mut story, 0);
    sees(&story, Story::lead(0), true);
    sees(&story, Story::lead(1), false);
    for outside in [RECRUITER, ADMIN, UNTRAINED, person(FIRST + 7)] {
        sees(&story, outside, false);
    }
    let views: Vec<View> = view(&story.application, &story.facts(), Viewer::of(&by(Story::lead(1))))
        .into_iter()
        .map(|card| card.view)
        .collect();
    assert_eq!(views[..4], [View::Sealed, View::Sealed, View::Sealed, View::Mine]);
    assert!(views[4..].iter().all(|view| *view == View::NotYet));
    assert!(!lifted(&story.application, &story.facts(), Viewer::Outside));
}

#[test]
fn from_the_debrief_on_roles_see_and_strangers_never() {
    let mut story = Story::new();
    story.in_debrief([Vote::Hire; 7]);
    for inside in [RECRUITER, MANAGER, ADMIN, RAISER, person(FIRST + 7)] {
        sees(&story, inside, true);
    }
    sees(&story, UNTRAINED, false);
}

#[test]
fn someone_taken_off_the_panel_waits_for_the_debrief() {
    let mut story = Story::new();
    story.loop_booked();
    story.does(&by(RECRUITER), Command::ChangeLead { interview: interview(104), lead: person(FIRST + 6) });
    for place in 0..LOOP.len() {
        story.hold(interview(100 + place as u128));
        submit(&mut story, place);
        sees(&story, Story::lead(4).min(person(FIRST + 4)), false);
    }
    story.does(&by(RAISER), Command::OpenDebrief);
    sees(&story, person(FIRST + 4), true);
}

#[test]
fn breaking_the_glass_is_for_administrators_who_owe_nothing() {
    let mut story = Story::new();
    story.loop_held();
    submit(&mut story, 0);
    let glass = || Command::BreakGlass { reason: "complaint".to_owned() };
    story.refuses(&by(MANAGER), glass());
    story.does(&by(ADMIN), glass());
    sees(&story, ADMIN, true);
    sees(&story, RECRUITER, false);
    let owing = Actor::Person {
        id: Story::lead(1),
        org: highbar_domain::actor::OrgRoles { admin: true, recruiter: false },
    };
    assert!(matches!(story.refuses(&owing, glass()).why, Why::OwesScorecards { .. }));
}

#[test]
fn a_waived_card_lifts_the_seal_for_its_owner_and_cannot_come_in_later() {
    let mut story = Story::new();
    story.loop_held();
    submit(&mut story, 0);
    story.does(&by(RAISER), Command::WaiveScorecard { interview: interview(101), reason: "ill".to_owned() });
    sees(&story, Story::lead(1), true);
    let verdict = Verdict::Vote(Vote::Hire);
    story.draft(interview(101), verdict, 1);
    let late = Command::SubmitScorecard {
        interview: interview(101),
        verdict,
        version: 1,
        content_hash: "h".to_owned(),
    };
    assert!(matches!(story.refuses(&by(Story::lead(1)), late).why, Why::CardWaived { .. }));
}

#[test]
fn a_revision_after_seeing_others_is_marked() {
    use highbar_domain::event::Event;
    let mut story = Story::new();
    story.loop_held();
    submit(&mut story, 0);
    submit(&mut story, 1);
    let verdict = Verdict::Vote(Vote::NoHire);
    story.draft(interview(101), verdict, 2);
    let revise = Command::ReviseScorecard {
        interview: interview(101),
        verdict,
        version: 2,
        content_hash: "h".to_owned(),
    };
    let events = story.tries(&by(Story::lead(1)), revise).expect("may");
    assert!(matches!(events[0], Event::ScorecardRevised { after_discussion: true, .. }));
    let card = story.application.card(interview(101), Story::lead(1)).expect("in");
    assert_eq!(card.first_verdict(), Some(Verdict::Vote(Vote::Hire)));
}

#[test]
fn an_incomplete_card_is_refused_with_everything_that_is_missing() {
    let mut story = Story::new();
    story.loop_held();
    let verdict = Verdict::Vote(Vote::Hire);
    story.draft(interview(100), verdict, 1);
    let card = story.cards.last_mut().expect("the draft");
    let wanted = card.competencies.len();
    card.competencies.values_mut().for_each(|rated| rated.evidence.clear());
    let submit = Command::SubmitScorecard {
        interview: interview(100),
        verdict,
        version: 1,
        content_hash: "h".to_owned(),
    };
    let refusal = story.refuses(&by(Story::lead(0)), submit);
    assert!(
        matches!(&refusal.why, Why::ScorecardIncomplete { missing, .. } if missing.len() == wanted),
        "{refusal}"
    );
}
