//! The scripted interviewer over the shipped packs and lines: what holds in any rehearsal, whatever is said when.

mod places;
mod words;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::prep::lines::{LineKind, Lines};
use crate::process::pack::tests::{L6, L7, shipped_process};
use crate::process::{Process, RoundId};

static LINES: LazyLock<Lines> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../../content/prepare/interviewer_lines.toml"))
        .expect("the lines are sound")
});

/// Places in [`PACKS`].
const L6_PACK: usize = 0;
const L7_PACK: usize = 1;

static PACKS: LazyLock<Vec<Process>> = LazyLock::new(|| vec![shipped_process(L6), shipped_process(L7)]);

fn plan(process: &Process, round: &Round, seed: u64) -> Plan {
    Plan::of(process, round, &LINES, seed, &|_| 0, &|_| 0)
}

/// A follow-up that quotes the answer, as the stories would.
fn following(thread: &Thread) -> Option<Follow> {
    let last = thread.exchanges.last()?;
    let word = last.answer.split_whitespace().next().unwrap_or("that");
    Some(Follow {
        ask: format!("“{word}”: and then?"),
        rule: format!("more-{}", thread.depth()),
        because: "it was left open".to_owned(),
    })
}

fn asking(entries: &[Entry]) -> usize {
    entries.iter().filter(|entry| entry.asks).count()
}

/// Plays a round: something is said or the clock ticks, after so many seconds each.
fn play(process: &Process, round: &Round, seed: u64, steps: &[(u32, Option<String>, Hearing)]) -> Vec<Entry> {
    let plan = plan(process, round, seed);
    let script = Script { round, lines: &LINES, plan: &plan };
    let mut all = script.begin();
    assert_eq!(asking(&all), 1, "{all:#?}");
    let mut at = 0_u32;
    for (after, said, hearing) in steps {
        at = at.saturating_add(*after);
        let was_over = is_over(&all);
        let more = match said {
            Some(text) => script.say(&all, at, text, &following),
            None => script.tick(&all, at, *hearing),
        };
        assert!(!was_over || more.is_empty(), "nothing comes after the close: {more:#?}");
        assert!(asking(&more) <= 1, "two questions at once: {more:#?}");
        assert!(more.iter().all(|entry| !entry.text.contains('{') || said.is_some()), "{more:#?}");
        all.extend(more);
        assert_eq!(is_over(&all), all.iter().filter(|entry| entry.kind == Said::Close).count() == 1);
        assert!(at < plan.ends() || is_over(&all), "it is not closed at {at} of {}", plan.ends());
        assert!(is_over(&all) || script.waiting(&all).is_some());
    }
    assert!(all.windows(2).all(|two| two[0].at <= two[1].at && two[0].part <= two[1].part), "{all:#?}");
    all
}

fn a_round() -> impl Strategy<Value = (usize, usize)> {
    (0..PACKS.len()).prop_flat_map(|pack| (Just(pack), 0..PACKS[pack].rounds.len()))
}

fn a_step() -> impl Strategy<Value = (u32, Option<String>, Hearing)> {
    let hearing = prop_oneof![Just(Hearing::Unknown), Just(Hearing::Busy), Just(Hearing::Quiet)];
    let said = prop::option::of(prop_oneof![
        3 => "[a-zA-Z ,.?]{0,200}",
        1 => any::<String>(),
        1 => Just("done".to_owned()),
    ]);
    (0..400_u32, said, hearing)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn one_question_at_a_time_and_a_close_in_time_whatever_is_said(
        (pack, round) in a_round(), seed in any::<u64>(), steps in prop::collection::vec(a_step(), 0..60),
    ) {
        let process = &PACKS[pack];
        let round = &process.rounds[round];
        let first = play(process, round, seed, &steps);
        prop_assert_eq!(first, play(process, round, seed, &steps), "the same seed plays the same");
    }

    #[test]
    fn any_second_is_taken(seconds in prop::collection::vec(any::<u32>(), 0..6), text in any::<String>()) {
        let process = &PACKS[0];
        let round = &process.rounds[0];
        let plan = plan(process, round, 7);
        let script = Script { round, lines: &LINES, plan: &plan };
        let mut all = script.begin();
        for at in seconds {
            all.extend(script.say(&all, at, &text, &following));
            all.extend(script.tick(&all, at, Hearing::Unknown));
        }
    }
}

/// Says something every `every` seconds to the end of the round.
fn steadily(process: &Process, round: &str, seed: u64, every: u32, text: &str) -> Vec<Entry> {
    let round = process.round(&RoundId::from(round)).expect("the round exists");
    let count = usize::try_from(round.minutes * 60 / every + 2).expect("small");
    let steps = vec![(every, Some(text.to_owned()), Hearing::Unknown); count];
    play(process, round, seed, &steps)
}

#[test]
fn a_behavioural_round_asks_three_or_four_questions_and_follows_each() {
    for seed in 0..12 {
        let all = steadily(&PACKS[0], "behavioral_1", seed, 80, "I moved the date, against Duarte.");
        let questions = all.iter().filter(|entry| entry.question.is_some()).count();
        let follow_ups = all.iter().filter(|entry| entry.rule.is_some()).count();
        assert!((3..=5).contains(&questions), "{seed}: {questions} {all:#?}");
        assert!(follow_ups >= 12, "{seed}: {follow_ups}");
        assert!(
            all.iter().filter(|entry| entry.kind == Said::FollowUp).any(|entry| entry.text.contains("“I”"))
        );
    }
}

#[test]
fn a_coding_round_goes_through_its_parts_with_the_clock() {
    let process = &PACKS[0];
    let all = steadily(process, "coding_1", 3, 60, "I compare neighbours and keep the larger one.");
    let parts: Vec<usize> =
        all.iter().filter(|entry| entry.kind == Said::Ask).map(|entry| entry.part).collect();
    assert_eq!(&parts[..5], [0, 1, 2, 3, 4], "{all:#?}");
    let begins: Vec<u32> =
        all.iter().filter(|entry| entry.kind == Said::Ask).map(|entry| entry.at / 60).collect();
    assert_eq!(&begins[..5], [0, 5, 15, 30, 35]);
    let plan = plan(process, process.round(&RoundId::from("coding_1")).expect("it exists"), 3);
    let title = plan.exercise.expect("an exercise is set").title;
    assert!(all[0].text.contains(&title), "{}", all[0].text);
    assert!(all.iter().any(|entry| entry.kind == Said::Time));
}

#[test]
fn somebody_silent_is_nudged_three_times_and_no_more() {
    let process = &PACKS[0];
    let round = process.round(&RoundId::from("coding_2")).expect("it exists");
    let steps = vec![(15, None, Hearing::Quiet); 16];
    let all = play(process, round, 5, &steps);
    assert_eq!(all.iter().filter(|entry| entry.kind == Said::Silence).count(), 3, "{all:#?}");
    let busy = play(process, round, 5, &vec![(15, None, Hearing::Busy); 16]);
    assert_eq!(busy.iter().filter(|entry| entry.kind == Said::Silence).count(), 0, "{busy:#?}");
}

#[test]
fn some_rounds_are_interrupted_and_some_lose_time_and_some_neither() {
    let process = &PACKS[0];
    let round = process.round(&RoundId::from("behavioral_2")).expect("it exists");
    let (mut broken, mut eaten) = (0, 0);
    for seed in 0..40 {
        let mut steps = Vec::new();
        for _ in 0..14 {
            steps.extend(vec![(40, None, Hearing::Busy); 5]);
            steps.push((10, Some("I told them in May, and they refused.".to_owned()), Hearing::Unknown));
        }
        let all = play(process, round, seed, &steps);
        let interrupts: Vec<&Entry> = all.iter().filter(|entry| entry.kind == Said::Interrupt).collect();
        assert!(interrupts.len() <= 3, "{interrupts:#?}");
        broken += usize::from(interrupts.iter().any(|entry| entry.asks));
        eaten += usize::from(interrupts.iter().any(|entry| !entry.asks));
    }
    assert!((10..40).contains(&broken), "{broken} of 40 are interrupted");
    assert!((8..32).contains(&eaten), "{eaten} of 40 lose time");
}

#[test]
fn every_part_of_every_round_has_first_words_of_its_own() {
    for process in PACKS.iter() {
        for round in &process.rounds {
            for segment in &round.agenda {
                let lines = LINES.fitting(round, segment.id.as_str(), LineKind::Ask);
                assert!(lines.iter().all(|line| !line.segment.is_empty()), "{} {}", round.id, segment.id);
                assert!(!lines.is_empty(), "{} {}", round.id, segment.id);
            }
        }
    }
}

#[test]
fn what_was_asked_before_is_asked_last() {
    let process = &PACKS[0];
    let round = process.round(&RoundId::from("behavioral_1")).expect("it exists");
    let first = plan(process, round, 1);
    let asked: Vec<_> = first.questions().map(|question| question.id.clone()).collect();
    let second = Plan::of(process, round, &LINES, 1, &|id| u32::from(asked.contains(id)), &|_| 0);
    assert!(second.questions().all(|question| !asked.contains(&question.id)), "{second:#?}");
}

#[test]
fn once_the_exercise_is_put_away_nobody_speaks_of_code() {
    let process = &PACKS[0];
    let special: Vec<&str> = LINES
        .all
        .iter()
        .filter(|line| {
            !line.is_general()
                && matches!(line.kind, LineKind::Time | LineKind::Silence | LineKind::Interrupt)
        })
        .map(|line| line.id.as_str())
        .collect();
    for seed in 0..20 {
        let all = steadily(process, "coding_1", seed, 50, "I told Duarte no, in May.");
        let last = all.iter().filter(|entry| entry.part == 4 && entry.kind != Said::Ask);
        let of_code = last.filter_map(|entry| entry.line.as_deref()).find(|id| special.contains(id));
        assert_eq!(of_code, None, "{seed}");
    }
}

#[test]
fn a_question_instead_of_an_answer_is_turned_back_once() {
    let process = &PACKS[0];
    let all = steadily(process, "behavioral_1", 4, 100, "How large is the team?");
    let turned: Vec<&Entry> = all.iter().filter(|entry| entry.text.starts_with("Keep that for")).collect();
    assert!(turned.len() >= 3, "{all:#?}");
    assert!(
        all.windows(2)
            .all(|two| !(two[0].text.starts_with("Keep that") && two[1].text.starts_with("Keep that")))
    );
    assert!(turned.iter().all(|entry| entry.text.matches("I'd asked").count() == 1));
}

#[test]
fn what_breaks_the_ice_is_not_taken_apart() {
    let process = &PACKS[L6_PACK];
    let mut small_talk = 0;
    for seed in 0..20 {
        let all = steadily(process, "phone_screen", seed, 70, "I lead nine people, in Porto.");
        if all[0].question.is_none() {
            small_talk += 1;
            let next = all[1..].iter().find(|entry| entry.asks).expect("something is asked");
            assert_eq!((next.part, next.question.is_some()), (0, true), "{all:#?}");
        }
    }
    assert!((1..20).contains(&small_talk), "{small_talk} of 20 begin without a question of the bank");
}
