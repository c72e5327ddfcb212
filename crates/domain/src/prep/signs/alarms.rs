//! The words of the shipped signs against sentences: what a good candidate says as a matter of course must not be
//! taken for a sign, and what gives somebody away must be.

use super::*;

fn shipped(pattern: &str) -> Sign {
    let signs: Signs = toml::from_str(include_str!("../../../../../content/prepare/signs.toml"))
        .expect("the signs are sound");
    signs.all.into_iter().find(|sign| sign.pattern == pattern).expect("the pattern has a sign")
}

/// The words that a sentence is seen by, with their neighbours.
fn seen(pattern: &str, sentence: &str) -> Vec<String> {
    let facts = shipped(pattern).facts;
    let words = facts.iter().filter(|fact| fact.measure == Measure::WordsSaid);
    words.flat_map(|fact| occurrences(sentence, &fact.words)).collect()
}

#[test]
fn innocent_sentences_are_not_seen() {
    for (pattern, sentence) in [
        ("coding_over_engineering", "Interfacing with people is hard, and I factored in two days."),
        ("design_too_early", "We redistribute the orders, and one charge is discussed later."),
        ("design_too_early", "How many users are there, and is there a load balancer in front of it today?"),
        (
            "bar_raiser_values",
            "I was promoted in 2020, took over seven engineers, and was recognised by a driver.",
        ),
        ("bar_raiser_values", "I risked my reputation with both of them, and it cost me the next role."),
        ("bar_raiser_arrogance", "They did not understand the letter, because I had written it for lawyers."),
        ("bar_raiser_arrogance", "I had been wrong, and I told them so the next morning."),
        ("bar_raiser_arrogance", "I had to convince them that I would stay until March."),
        ("l6_individual_work", "I built the team from three people to nine and implemented a weekly review."),
        ("l6_individual_work", "I rewrote the job advert, and I wrote the letter to the clinics myself."),
        ("l6_individual_work", "I implemented the new on-call rota, and Noor wrote the code."),
        ("l7_no_platform_view", "I would hire a contractor and adopt a cloud platform for it."),
        ("l7_no_platform_view", "The migration of the old data takes a weekend."),
        ("l7_little_innovation", "We adopted Kafka in spring and copied the data overnight."),
        ("l7_little_innovation", "We used an open-source library, and held a conference call each day."),
        ("l7_no_long_term", "Three years ago the division had a better plan, and supervision was loose."),
        ("l7_no_long_term", "I have ten years of experience and would start with a beta."),
    ] {
        assert_eq!(seen(pattern, sentence), Vec::<String>::new(), "{pattern}");
    }
}

#[test]
fn guilty_sentences_are_seen() {
    for (pattern, sentence) in [
        ("coding_over_engineering", "First an abstraction, so that it stays extensible."),
        ("design_too_early", "I would put Kafka in front of a DynamoDB table."),
        ("design_too_early", "So: Redis, and two microservices behind it."),
        ("design_scale_ignored", "The availability has to be higher than that."),
        ("design_operations_missing", "We monitored it from the first day and rolled back twice."),
        ("bar_raiser_values", "It was a good year, and the launch got me promoted."),
        ("bar_raiser_values", "I won an award for it in the spring."),
        ("bar_raiser_arrogance", "It failed because nobody listened, as I had predicted."),
        ("bar_raiser_arrogance", "They wouldn’t listen."),
        ("bar_raiser_arrogance", "In the end\nI was proved right."),
        ("l6_individual_work", "I wrote the code over the weekend and debugged the rest on Monday."),
        ("l6_individual_work", "On Friday I refactored it again."),
        ("l7_no_platform_view", "The first users are other teams, and each tenant pays."),
        ("l7_little_innovation", "Two other companies have copied it since."),
        ("l7_no_long_term", "Our long-term aim is a market that is not there; that is the bet."),
    ] {
        assert!(!seen(pattern, sentence).is_empty(), "{pattern}: {sentence}");
    }
}

fn told(text: &str) -> Item {
    let said = vec![Passage { part: String::new(), text: text.to_owned() }];
    Item { title: "A story".into(), story: Some("a".into()), said, ..Item::default() }
}

#[test]
fn one_phrase_in_one_story_accuses_nobody() {
    let plain = "I wrote to the clinics and took it back.";
    for (pattern, phrase) in [
        ("bar_raiser_arrogance", "They failed to test it, and nobody listened."),
        ("bar_raiser_values", "The launch got me promoted, and I won an award."),
        ("l6_individual_work", "I debugged it, and I wrote the code."),
    ] {
        let sign = shipped(pattern);
        let among = |guilty: usize| {
            let stories = (0..4).map(|at| told(if at < guilty { phrase } else { plain })).collect();
            look(&sign, &Material { stories, ..Material::default() })
        };
        assert_eq!(among(0).shows, Some(false), "{pattern}");
        assert_eq!(among(1).shows, Some(false), "{pattern}");
        assert_eq!(among(2).shows, Some(true), "{pattern}");
        assert!(!among(2).quotes.is_empty(), "{pattern}");
    }
}

/// A rehearsal of the design round in which something is said while requirements are being cleared up.
fn clarified(text: &str) -> Item {
    Item {
        round_kind: Some(RoundKind::SystemDesign),
        said: vec![Passage { part: "clarify".into(), text: text.to_owned() }],
        ..Item::default()
    }
}

#[test]
fn asking_what_is_there_is_not_building_too_early() {
    let sign = shipped("design_too_early");
    let shows = |text: &str| {
        let rehearsals = vec![clarified(text), clarified(text)];
        look(&sign, &Material { rehearsals, ..Material::default() }).shows
    };
    let questions = "How many users? At which peak? How late may an answer be? ";
    assert_eq!(shows(&format!("{questions}Do you run Postgres or MySQL today?")), Some(false));
    assert_eq!(shows(&format!("{questions}I see Kafka, then Redis, then Cassandra.")), Some(true));
    assert_eq!(shows("How many users? I would draw a queue first."), Some(true), "one question is too few");
}
