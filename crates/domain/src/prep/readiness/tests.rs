use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::prep::fsrs::Recall;
use crate::prep::paragraph::{Standing, write};
use crate::process::Vote;
use crate::process::pack::tests::{L6, shipped_process};

fn now() -> Timestamp {
    "2026-10-02T18:00:00Z".parse().expect("a time")
}

fn dot(value: f64, weight: f64, days_ago: i64) -> Dot {
    let at = now() - SignedDuration::from_hours(24 * days_ago);
    Dot { value, weight, at, source: Source::Rehearsal, words: String::new(), href: String::new() }
}

#[test]
fn the_word_follows_from_where_the_range_lies() {
    use Confidence::{Either, Likely, NotYet, TooLittle};
    let cases: [(&[f64], Needs, Confidence); 10] = [
        (&[], Needs::LeanHire, TooLittle),
        (&[4.0], Needs::LeanHire, TooLittle),
        (&[3.2, 3.4, 3.3, 3.5], Needs::LeanHire, Likely),
        (&[3.2, 3.4, 3.3, 3.5], Needs::Hire, NotYet),
        (&[3.6, 3.8, 4.0, 3.7], Needs::Hire, Either),
        (&[1.5, 1.8, 1.6], Needs::LeanHire, NotYet),
        (&[2.6, 2.4, 2.8], Needs::LeanHire, Either),
        (&[3.0, 3.0, 3.0, 3.0, 3.0, 3.0], Needs::Hire, NotYet),
        (&[4.0, 4.0, 3.9, 4.0, 3.9, 4.0, 4.0, 4.0], Needs::Hire, Likely),
        (&[1.0, 4.0, 1.0, 4.0], Needs::LeanHire, Either),
    ];
    for (values, needs, expected) in cases {
        let dots: Vec<Dot> = values.iter().map(|value| dot(*value, 1.0, 1)).collect();
        let judged = judge(&dots, needs, now());
        assert_eq!(judged.confidence, expected, "{values:?} {needs:?} {judged:?}");
    }
}

#[test]
fn what_is_old_counts_less_and_what_is_later_does_not_count() {
    let fresh = judge(&[dot(3.5, 1.0, 0), dot(3.5, 1.0, 0)], Needs::LeanHire, now());
    let old = judge(&[dot(3.5, 1.0, 120), dot(3.5, 1.0, 120)], Needs::LeanHire, now());
    assert_eq!(old.confidence, Confidence::TooLittle);
    assert!(fresh.belief.expect("dots").mean > old.belief.expect("dots").mean);
    let before = now() - SignedDuration::from_hours(24 * 7);
    let then = judge(&[dot(3.5, 1.0, 0), dot(3.5, 1.0, 0)], Needs::LeanHire, before);
    assert_eq!((then.confidence, then.belief), (Confidence::TooLittle, None));
}

#[test]
fn the_trend_has_a_value_for_each_week_from_the_first_dot_on() {
    let weeks = trend(&[dot(3.0, 1.0, 15), dot(2.0, 1.0, 1)], Needs::LeanHire, now(), &TimeZone::UTC, 4);
    let mondays: Vec<String> = weeks.iter().map(|week| week.week.to_string()).collect();
    assert_eq!(mondays, ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28"]);
    let known: Vec<bool> = weeks.iter().map(|week| week.value.is_some()).collect();
    assert_eq!(known, [false, true, true, true]);
    assert!(weeks[3].value < weeks[2].value);
}

#[test]
fn marks_lie_on_the_scale_and_faults_cost() {
    assert_eq!(of_rehearsal(Vote::LeanHire, &[]), 3.0);
    assert_eq!(of_rehearsal(Vote::Hire, &[2, 2]), 3.0);
    assert!(of_drill(Recall::Good, 0, 7) > of_drill(Recall::Good, 3, 7));
    assert!(of_drill(Recall::Again, 9, 0) >= 1.0 && of_drill(Recall::Easy, 0, 7) <= 4.0);
    assert!(of_story(0, true) < Needs::Hire.line(), "a story on paper alone is no hire");
    assert!(of_story(3, true) < Needs::LeanHire.line() + 0.2 && of_story(99, false) >= 1.0);
    assert_eq!((of_fundamentals(0, 0), of_fundamentals(10, 40)), (1.0, 1.0));
    assert_eq!(of_fundamentals(40, 40), 3.5);
    assert!(of_diagnostic(12) <= 3.0 && of_diagnostic(0) >= 1.0);
}

#[test]
fn the_line_is_what_the_policy_asks() {
    let process = shipped_process(L6);
    let of = |id: &str| needs(&process, process.round(&id.into()).expect("a round"));
    for round in ["coding_1", "system_design", "behavioral_2", "phone_screen"] {
        assert_eq!(of(round), Needs::LeanHire, "{round}");
    }
    for round in ["bar_raiser", "hiring_manager"] {
        assert_eq!(of(round), Needs::Hire, "{round}");
    }
}

fn standing(name: &str, confidence: Confidence, needs: Needs) -> Standing<'_> {
    let mean = (confidence != Confidence::TooLittle).then_some(2.4);
    Standing { name, confidence, needs, mean, missing: "A failure that was yours, and what it changed." }
}

fn words(rounds: &[Standing<'_>], days: Option<i64>) -> String {
    let mark = |piece: &crate::prep::paragraph::Piece| match piece.strong {
        true => format!("*{}*", piece.text),
        false => piece.text.clone(),
    };
    write(rounds, days).iter().map(mark).collect()
}

#[test]
fn the_paragraph_has_the_hardest_sentence_and_ends_with_a_way() {
    use Confidence::{Either, Likely, NotYet, TooLittle};
    use Needs::{Hire, LeanHire};
    let rounds = [
        standing("Coding", Likely, LeanHire),
        standing("Behavioural 1", Likely, LeanHire),
        standing("System design", Either, LeanHire),
        standing("Bar Raiser", NotYet, Hire),
    ];
    assert_eq!(
        words(&rounds, Some(49)),
        "Coding and Behavioural 1 *would likely hold*. System design *could go either way*. Bar Raiser *would not \
         hold yet*, and without a clear hire there is no offer. Seven weeks are enough if this comes first: a failure \
         that was yours, and what it changed."
    );
    let unknown = [standing("Coding", Either, LeanHire), standing("Hiring manager", TooLittle, Hire)];
    assert_eq!(
        words(&unknown, None),
        "Coding *could go either way*. Of Hiring manager there is *too little to say*; Hiring manager has to be a clear \
         hire, and it can end the loop alone. Begin here: a failure that was yours, and what it changed."
    );
    assert!(
        words(&[standing("Coding", Likely, LeanHire)], Some(3))
            .contains("*every mark behind this is your own*")
    );
    let nothing = [standing("Coding", TooLittle, LeanHire), standing("Bar Raiser", TooLittle, Hire)];
    assert!(words(&nothing, Some(1)).starts_with("Of every round there is *too little to say*"));
    assert_eq!(words(&[], Some(1)).matches('*').count(), 2);
}
