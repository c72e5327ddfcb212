//! The debrief: its gate, its three votes, and who sees them.

use highbar_domain::{
    command::Command,
    debrief::{PhaseKind, mechanical, order},
    process::{PrincipleId, Rating, Vote},
    refusal::Why,
    scorecard::{Rated, Scorecard, Verdict},
    seal::{Viewer, debrief_view},
};

use crate::world::{LOOP, MANAGER, RAISER, RECRUITER, Story, by, interview, process};

const GOOD: [Vote; 7] = [Vote::Hire; 7];

fn phase(story: &Story) -> PhaseKind {
    story.application.debrief.as_ref().expect("open").phase.kind()
}

#[test]
fn the_gate_names_the_missing_and_the_bar_raiser_may_waive() {
    let mut story = Story::new();
    story.loop_held();
    for place in 1..LOOP.len() {
        story.submit(interview(100 + place as u128), Verdict::Vote(Vote::Hire));
    }
    let refusal = story.refuses(&by(RAISER), Command::OpenDebrief);
    let Why::ScorecardsMissing { cards } = &refusal.why else { panic!("{refusal}") };
    assert_eq!(cards, &[("coding_1".into(), Story::lead(0))]);
    let waive = || Command::WaiveScorecard { interview: interview(100), reason: "ill".to_owned() };
    story.refuses(&by(MANAGER), waive());
    story.does(&by(RAISER), waive());
    story.does(&by(RAISER), Command::OpenDebrief);
    assert_eq!(phase(&story), PhaseKind::Gate);
}

#[test]
fn votes_after_reading_stay_hidden_until_ones_own() {
    let mut story = Story::new();
    story.in_debrief(GOOD);
    story.does(&by(RAISER), Command::StartReading { minutes: 10 });
    for place in 0..LOOP.len() {
        story.does(&by(Story::lead(place)), Command::FinishReading);
    }
    assert_eq!(phase(&story), PhaseKind::VoteAfterReading);
    story.does(&by(Story::lead(0)), Command::VoteAfterReading { vote: Vote::NoHire });
    let seen = |story: &Story, id| debrief_view(&story.application, &story.facts(), Viewer::of(&by(id)));
    assert_eq!(seen(&story, Story::lead(1)).after_reading, []);
    assert_eq!(seen(&story, Story::lead(1)).after_reading_in, 1);
    assert_eq!(seen(&story, RECRUITER).after_reading, []);
    assert_eq!(seen(&story, Story::lead(0)).after_reading.len(), 1);
    story.does(&by(Story::lead(1)), Command::VoteAfterReading { vote: Vote::Hire });
    assert_eq!(seen(&story, Story::lead(1)).after_reading.len(), 2);
    let again = Command::VoteAfterReading { vote: Vote::Hire };
    assert_eq!(story.refuses(&by(Story::lead(0)), again).why, Why::VoteIn);
}

#[test]
fn the_timer_ends_the_reading_and_not_before() {
    use highbar_domain::actor::Actor;
    let mut story = Story::new();
    story.in_debrief(GOOD);
    story.does(&by(RAISER), Command::StartReading { minutes: 10 });
    story.later(9);
    assert!(matches!(story.refuses(&Actor::System, Command::EndReading).why, Why::StillReading { .. }));
    story.later(1);
    story.does(&Actor::System, Command::EndReading);
    assert_eq!(phase(&story), PhaseKind::VoteAfterReading);
}

#[test]
fn a_changed_final_vote_changes_the_result() {
    use highbar_domain::decision::Outcome;
    let mut votes = GOOD;
    votes[1] = Vote::LeanNoHire;
    let mut story = Story::new();
    story.in_discussion(votes);
    let result =
        |story: &Story| mechanical(&story.application, &story.facts(), &|round| round.name.clone()).result;
    assert_eq!(result(&story), Outcome::NoHire);
    story.does(&by(Story::lead(1)), Command::FinalVote { vote: Vote::LeanHire });
    assert_eq!(result(&story), Outcome::Hire);
    let refusal = story.refuses(&by(RAISER), Command::CloseVoting);
    assert!(matches!(&refusal.why, Why::VotesMissing { people } if people.len() == 6), "{refusal}");
}

#[test]
fn only_the_hiring_manager_decides_after_the_consensus() {
    use highbar_domain::debrief::Outcome;
    let decide = || Command::Decide { outcome: Outcome::Hire, override_reason: None, cool_down_months: None };
    let mut story = Story::new();
    story.in_discussion(GOOD);
    for place in 0..LOOP.len() {
        story.does(&by(Story::lead(place)), Command::StateBar { raises: true, reason: "yes".to_owned() });
        story.does(&by(Story::lead(place)), Command::FinalVote { vote: Vote::Hire });
    }
    story.does(&by(RAISER), Command::CloseVoting);
    assert_eq!(story.refuses(&by(MANAGER), decide()).why, Why::ConsensusMissing);
    story.does(&by(RAISER), Command::RecordConsensus { raises: true });
    story.refuses(&by(RAISER), decide());
    assert_eq!(story.refuses(&by(RAISER), Command::Agree).why, Why::NothingProposed);
    story.does(&by(MANAGER), decide());
    story.does(&by(RAISER), Command::Agree);
}

#[test]
fn the_largest_spread_is_talked_about_first() {
    let principle = |n: usize| process().principles[n].id.clone();
    let card = |ratings: &[(PrincipleId, u8)]| Scorecard {
        interview: interview(1),
        round: "coding_1".into(),
        author: RAISER,
        version: 1,
        principles: ratings
            .iter()
            .map(|(id, n)| (id.clone(), Rated { rating: Rating::try_from(*n).ok(), evidence: String::new() }))
            .collect(),
        competencies: Default::default(),
        verdict: None,
        summary: String::new(),
    };
    let cards = [
        card(&[(principle(0), 3), (principle(1), 1), (principle(2), 4)]),
        card(&[(principle(0), 3), (principle(1), 4)]),
        card(&[(principle(0), 2)]),
    ];
    let talked: Vec<PrincipleId> = order(process(), &cards).into_iter().map(|one| one.principle).collect();
    assert_eq!(talked, [principle(1), principle(0), principle(2)]);
}
