use super::*;

const QUESTION: &str = "Tell me about a time something that you had shipped was hurting customers.";

fn first(answer: &str, principle: Option<Principle>) -> FollowUp {
    follow_up(QUESTION, principle, &[Turn::new(QUESTION, None, answer, Level::L6)], &[]).expect("a follow-up")
}

fn quote_of(found: &FollowUp, answers: &[&str]) -> String {
    let quoted = found.quote.as_ref().expect("a quote");
    answers[quoted.turn].chars().skip(quoted.range.start).take(quoted.range.len()).collect()
}

#[test]
fn different_faults_lead_to_different_questions_with_the_persons_own_words() {
    let answers = [
        (
            "In May the shops in Porto printed two labels for every parcel. We looked into it, we rolled it back and we fixed the driver; 9,400 labels were paid back to customers. Duarte was against it. I have tried each driver in two shops since then.",
            "we-over-i",
        ),
        (
            "In May the shops in Porto printed two labels for every parcel. I rolled it back, and then it was decided to credit the shops; 9,400 labels. Duarte was against it. I have tried each driver in two shops since then.",
            "passive-action",
        ),
        (
            "In May the shops in Porto printed double labels for each parcel. I rolled it back at noon and wrote to the owners. Duarte was against it. I have tried each driver in both shops since then.",
            "no-metric",
        ),
        (
            "In May the shops in Porto printed two labels for 9,400 parcels. I rolled it back at noon and wrote to the owners. It went fine, and I have tried each driver in two shops since then.",
            "no-conflict",
        ),
        (
            "In May the shops in Porto printed two labels for 9,400 parcels. I rolled it back at noon and wrote to the owners. Duarte was against the credit, and he refused to sign it.",
            "no-learning",
        ),
        ("If a customer is hurt, I would call them first and I would always roll back.", "hypothetical"),
    ];
    let mut asked = Vec::new();
    for (answer, rule) in answers {
        let found = first(answer, None);
        assert_eq!(found.because, rule, "{answer}\n{found:?}");
        let quote = quote_of(&found, &[answer]);
        assert!(found.ask.contains(&format!("“{quote}”")), "{} / {quote}", found.ask);
        assert!(answer.contains(&quote));
        asked.push(found.ask);
    }
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), 6);
}

#[test]
fn the_principle_decides_what_is_asked_first() {
    let answer = "The shops printed two labels. We rolled it back, we called them and we fixed it. It went better after that.";
    assert_eq!(first(answer, Some(Principle::Ownership)).because, "we-over-i");
    assert_ne!(first(answer, Some(Principle::DeliverResults)).because, "we-over-i");
}

#[test]
fn an_answer_of_one_word_asks_for_the_situation_and_not_for_ever() {
    let found = first("Sure.", None);
    assert_eq!((found.kind, found.quote.is_none()), (FollowKind::Situation, true));
    let mut asked = vec![(QUESTION.to_owned(), None)];
    for _ in 0..3 {
        let turns: Vec<Turn<'_>> = asked
            .iter()
            .map(|(ask, because): &(String, Option<String>)| {
                Turn::new(ask, because.as_deref(), "No.", Level::L6)
            })
            .collect();
        let next = follow_up(QUESTION, None, &turns, &[]).expect("a follow-up");
        assert!(asked.iter().all(|(ask, _)| *ask != next.ask));
        asked.push((next.ask, Some(next.because)));
    }
    assert_eq!(asked[2].1.as_deref(), Some("situation"));
    assert_ne!(asked[3].1.as_deref(), Some("situation"));
}

/// Plays a drill to its end with the same kind of answer.
fn play(principle: Option<Principle>, answers: &[&str]) -> Vec<FollowUp> {
    let mut asked: Vec<FollowUp> = Vec::new();
    loop {
        let mut turns = vec![Turn::new(QUESTION, None, answers[0], Level::L6)];
        for (at, found) in asked.iter().enumerate() {
            turns.push(Turn::new(
                &found.ask,
                Some(&found.because),
                answers[(at + 1) % answers.len()],
                Level::L6,
            ));
        }
        match follow_up(QUESTION, principle, &turns, &[]) {
            Some(next) => asked.push(next),
            None => return asked,
        }
    }
}

#[test]
fn seven_deep_and_never_the_same_twice() {
    let poor = [
        "We did several things and it was decided to stop. It improved a lot.",
        "Yes, the team fixed it, and it went very well.",
        "No.",
    ];
    let good = "On 3 May I rolled it back against Duarte's will, and rang 310 shops; 31,000 euro went back to customers in eight days. Since then I try each driver in two shops for a week.";
    for principle in Principle::ALL.into_iter().map(Some).chain([None]) {
        for answers in [&poor[..], &[good, good][..], &["🎈🎈 e\u{301} ok", "", "שלום שלום שלום שלום"][..]]
        {
            let asked = play(principle, answers);
            assert_eq!(asked.len(), DEEPEST, "{principle:?}");
            let mut asks: Vec<&String> = asked.iter().map(|found| &found.ask).collect();
            asks.sort();
            asks.dedup();
            assert_eq!(asks.len(), DEEPEST, "{asked:#?}");
            assert!(asked.iter().all(|found| !found.ask.contains('{')), "{asked:#?}");
            assert_eq!(asked, play(principle, answers), "the same turns lead to the same questions");
        }
    }
    let ladder = play(Some(Principle::EarnTrust), &[good, good]);
    assert!(ladder.iter().all(|found| found.kind == FollowKind::Ladder), "{ladder:#?}");
}

#[test]
fn a_ladder_of_the_process_takes_the_place_of_ours() {
    let good = "On 3 May I rolled it back against Duarte's will, and rang 310 shops; 31,000 euro went back to customers in eight days. Since then I try each driver in two shops for a week.";
    let own = [Rung { id: "own".into(), kind: "own".into(), ask: "And then “{quote}”?".into() }];
    let turns = [Turn::new(QUESTION, None, good, Level::L6)];
    let found = follow_up(QUESTION, None, &turns, &own).expect("a rung");
    assert_eq!(found.because, "own");
    assert!(found.ask.starts_with("And then “") && found.quote.is_some());
}
