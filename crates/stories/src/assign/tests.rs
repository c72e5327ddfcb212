use super::columns::value;
use super::*;
use proptest::prelude::*;

fn story(id: &str, shown: &[(Principle, Strength)], employer: &str, told: u32) -> Tellable {
    let principles = shown
        .iter()
        .map(|(principle, strength)| Shown { principle: *principle, strength: *strength })
        .collect();
    Tellable {
        id: id.to_owned(),
        title: format!("Story {id}"),
        principles,
        employer: employer.to_owned(),
        told,
    }
}

fn round(id: &str, principles: &[Principle], (min, max): (usize, usize), slots: usize) -> Round {
    Round { id: id.to_owned(), title: id.to_owned(), principles: principles.to_vec(), min, max, slots }
}

use Principle::{DiveDeep, EarnTrust, Frugality, HaveBackbone, Ownership};
use Strength::{Carries, Leads, Touches};

#[test]
fn a_story_goes_where_nothing_else_could_stand() {
    let bank = [
        story("a", &[(Ownership, Leads), (EarnTrust, Carries)], "x", 0),
        story("b", &[(Ownership, Carries)], "x", 0),
    ];
    let wants = Wants {
        rounds: vec![
            round("one", &[Ownership], (0, 1), 1),
            round("two", &[EarnTrust, HaveBackbone], (1, 2), 2),
        ],
        critical: vec![HaveBackbone],
    };
    let best = assign(&bank, &wants).expect("two stories");
    assert_eq!(best.told[0].stories, ["b"]);
    assert_eq!(best.told[1].stories, ["a"]);
    assert_eq!(best.holes, [Hole { round: "two".into(), principle: HaveBackbone, critical: true }]);
    assert!(best.left.is_empty());
    assert!(!best.told[1].short);
    assert_eq!(best.why[1], "two hears “Story a” for Earn Trust: 1 of 2 principles.");
    assert_eq!(best.alternatives.len(), 2);
    assert_eq!(
        best.alternatives[0].loses,
        "Telling “Story a” in one instead of two loses Earn Trust in two."
    );
}

#[test]
fn touching_covers_nothing_and_a_critical_principle_outweighs_another() {
    let bank = [
        story("a", &[(Frugality, Leads)], "", 0),
        story("b", &[(HaveBackbone, Carries)], "", 5),
        story("c", &[(DiveDeep, Touches)], "", 0),
    ];
    let wants = Wants {
        rounds: vec![round("r", &[Frugality, HaveBackbone, DiveDeep], (1, 3), 1)],
        critical: vec![HaveBackbone],
    };
    let best = assign(&bank, &wants).expect("three stories");
    assert_eq!(best.told[0].stories, ["b"]);
    assert_eq!(best.left, ["a", "c"]);
}

#[test]
fn of_equal_stories_the_fresh_one_is_told_and_employers_are_spread() {
    let wants = Wants { rounds: vec![round("r", &[Ownership, DiveDeep], (0, 2), 2)], critical: vec![] };
    let bank = [
        story("a", &[(Ownership, Leads)], "x", 3),
        story("b", &[(Ownership, Leads)], "x", 0),
        story("c", &[(DiveDeep, Leads)], "x", 0),
        story("d", &[(DiveDeep, Leads)], "y", 0),
    ];
    assert_eq!(assign(&bank, &wants).expect("four stories").told[0].stories, ["b", "d"]);
}

#[test]
fn next_story_closes_the_most_holes() {
    let bank = [story("a", &[(Ownership, Leads)], "", 0)];
    let wants = Wants {
        rounds: vec![
            round("one", &[Ownership, HaveBackbone], (1, 2), 2),
            round("two", &[HaveBackbone, EarnTrust], (1, 2), 1),
        ],
        critical: vec![HaveBackbone, EarnTrust],
    };
    let next = next_story(&bank, &wants).expect("one story").expect("there are holes");
    assert_eq!((next.holes_today, next.holes_then), (3, 1));
    assert_eq!(next.told_in.as_deref(), Some("two"));
    assert_eq!(next.closes.len(), 2);
    let full = Wants { rounds: vec![round("one", &[Ownership], (1, 1), 1)], critical: vec![] };
    assert_eq!(next_story(&bank, &full), Ok(None));
}

#[test]
fn odd_banks_are_refused_or_empty() {
    let wants = Wants { rounds: vec![round("one", &[Ownership], (1, 1), 1)], critical: vec![] };
    let a = story("a", &[], "", 0);
    assert_eq!(assign(&[a.clone(), a], &wants), Err(Unassignable::Twice("a".into())));
    let many: Vec<Tellable> = (0..65).map(|n| story(&n.to_string(), &[], "", 0)).collect();
    assert_eq!(assign(&many, &wants), Err(Unassignable::TooMany(65)));
    let none = assign(&[], &wants).expect("an empty bank");
    assert!(none.told[0].short);
    assert_eq!(none.why, ["one hears nothing: no story is left that it asks for."]);
}

/// Every way to give each story to one round or to none.
fn brute_force(bank: &[Tellable], wants: &Wants) -> i64 {
    let ways = wants.rounds.len() + 1;
    let all = ways.pow(u32::try_from(bank.len()).expect("a few"));
    let mut best = i64::MIN;
    for mut way in 0..all {
        let mut sets = vec![0u64; ways];
        for at in 0..bank.len() {
            sets[way % ways] |= 1 << at;
            way /= ways;
        }
        let fits =
            wants.rounds.iter().zip(&sets).all(|(round, set)| set.count_ones() as usize <= round.slots);
        if fits {
            let sum =
                wants.rounds.iter().zip(&sets).map(|(round, set)| value(bank, round, wants, *set)).sum();
            best = best.max(sum);
        }
    }
    best
}

fn any_principle() -> impl Strategy<Value = Principle> {
    (0..6usize).prop_map(|at| Principle::ALL[at])
}

fn any_story() -> impl Strategy<Value = Tellable> {
    let shown = (any_principle(), 0..3usize).prop_map(|(p, s)| (p, [Touches, Carries, Leads][s]));
    (prop::collection::vec(shown, 0..4), 0..3u8, 0..12u32)
        .prop_map(|(shown, employer, told)| story("", &shown, ["", "x", "y"][employer as usize], told))
}

fn any_round() -> impl Strategy<Value = Round> {
    (prop::collection::vec(any_principle(), 0..5), 0..5usize, 0..4usize)
        .prop_map(|(principles, max, slots)| round("r", &principles, (1, max), slots))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_best_assignment_equals_brute_force(
        mut bank in prop::collection::vec(any_story(), 0..7),
        rounds in prop::collection::vec(any_round(), 1..4),
        critical in prop::collection::vec(any_principle(), 0..3),
    ) {
        for (at, story) in bank.iter_mut().enumerate() {
            story.id = at.to_string();
        }
        let wants = Wants { rounds, critical };
        let columns = columns::columns(&bank, &wants);
        let found = search::best(&columns, bank.len(), 3);
        prop_assert_eq!(found[0].value, brute_force(&bank, &wants));
        prop_assert!(found.windows(2).all(|pair| pair[0].value >= pair[1].value && pair[0].sets != pair[1].sets));
        let best = assign(&bank, &wants).expect("a small bank");
        let told: Vec<&String> = best.told.iter().flat_map(|told| &told.stories).collect();
        let mut once = told.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), told.len(), "none is told twice");
    }
}

#[test]
fn stories_that_could_stand_for_each_other_are_split_in_time() {
    let shown = |at: usize| {
        let of = |n: usize| Principle::ALL[(at * n + n) % 6];
        vec![
            Shown { principle: of(1), strength: Strength::Leads },
            Shown { principle: of(5), strength: Strength::Carries },
        ]
    };
    let bank: Vec<Tellable> = (0..20)
        .map(|at| Tellable {
            id: at.to_string(),
            title: format!("Story {at}"),
            principles: shown(at),
            employer: format!("e{}", at % 7),
            told: 0,
        })
        .collect();
    let round = |n: usize| Round {
        id: n.to_string(),
        title: n.to_string(),
        principles: Principle::ALL[..6].to_vec(),
        min: 2,
        max: 6,
        slots: 3,
    };
    let wants = Wants { rounds: (0..5).map(round).collect(), critical: Principle::ALL[..3].to_vec() };
    let start = std::time::Instant::now();
    let found = assign(&bank, &wants).expect("few enough");
    assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
    assert!(found.told.iter().all(|told| told.heard.len() >= 4), "{:#?}", found.told);
}
