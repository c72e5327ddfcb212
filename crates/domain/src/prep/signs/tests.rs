use super::*;

fn sign(text: &str) -> Sign {
    let drill = "[drill]\nkind = \"drill\"\nminutes = 10\nwords = \"Do it.\"\n";
    toml::from_str(&format!("pattern = \"p\"\ncomputed = true\nask = \"?\"\n{text}\n{drill}"))
        .expect("a sign")
}

const OWNERSHIP: &str = r#"
[[fact]]
source = "stories"
measure = "findings"
rules = ["we-over-i", "passive-action"]
at_least = 1
share = 33
least = 3
says = "In {n} of {of} stories “we” decides. In the last of them: “{quote}”."
"#;

fn story(id: &str, findings: &[(&str, &str)]) -> Item {
    let found = |(rule, quote): &(&str, &str)| Found { rule: (*rule).into(), quote: (*quote).into() };
    Item {
        title: id.to_uppercase(),
        story: Some(id.into()),
        findings: findings.iter().map(found).collect(),
        ..Item::default()
    }
}

#[test]
fn a_sign_shows_with_the_persons_words_or_not_or_it_is_too_early() {
    let sign = sign(OWNERSHIP);
    let mut material =
        Material { stories: vec![story("a", &[("we-over-i", "We rolled it back")])], ..Material::default() };
    assert_eq!(look(&sign, &material), Verdict::default(), "one story is too few");
    material.stories.push(story("b", &[("no-metric", "")]));
    material.stories.push(story("c", &[]));
    let seen = look(&sign, &material);
    assert_eq!(seen.shows, Some(true));
    assert_eq!(seen.says, ["In 1 of 3 stories “we” decides. In the last of them: “We rolled it back”."]);
    assert_eq!(seen.quotes[0].story.as_deref(), Some("a"));
    material.stories.push(story("d", &[]));
    assert_eq!(look(&sign, &material).shows, Some(false), "a quarter is below a third");
}

#[test]
fn measures_count_what_was_said_where_it_was_said() {
    let passage = |part: &str, text: &str| Passage { part: part.into(), text: text.into() };
    let said = vec![
        passage("clarify", "How many users? Is it one region? I would use Kafka and a load balancer."),
        passage("deep_dive", "Ten thousand a second, 40 ms at p99, and three replicas."),
    ];
    let item = Item { said, silences: vec!["implement".into(); 2], depth: 4, ..Item::default() };
    let value = |measure: &str, more: &str| {
        let text = format!(
            "[[fact]]\nsource = \"rehearsals\"\nmeasure = \"{measure}\"\n{more}\nat_least = 1\nshare = 50\nleast = 1\nsays = \"\""
        );
        measure::of(&sign(&text).facts[0], &item).map(|(value, _)| value)
    };
    assert_eq!(value("questions_asked", "segment = \"clarify\""), Some(2));
    assert_eq!(value("questions_asked", "segment = \"deep_dive\""), Some(0));
    assert_eq!(value("words_said", "words = [\"kafka\", \"load balancer\"]\nsegment = \"clarify\""), Some(2));
    assert_eq!(value("numbers_said", ""), Some(5));
    assert_eq!(value("silences", "segment = \"implement\""), Some(2));
    assert_eq!(value("silences", ""), Some(2));
    assert_eq!(value("depth", ""), Some(4));
    assert_eq!(value("own_rating", "of = \"communication\""), None, "without a rating nothing is looked at");
    assert_eq!(value("first_say_seconds", "segment = \"clarify\""), None);
}

#[test]
fn the_bank_is_looked_at_once_it_is_large_enough() {
    let few = sign(
        "[[fact]]\nsource = \"bank\"\nmeasure = \"people_stories\"\nat_most = 1\nshare = 100\nleast = 5\nsays = \"{n} of {of}\"",
    );
    let with = |stories, people| Material {
        bank: Bank { stories, people, ..Bank::default() },
        ..Material::default()
    };
    assert_eq!(look(&few, &with(4, 0)).shows, None);
    assert_eq!(look(&few, &with(5, 1)).shows, Some(true));
    assert_eq!(look(&few, &with(5, 2)).shows, Some(false));
}

#[test]
fn what_is_told_by_heart_is_seen_in_runs_of_five_words() {
    let story = "I rolled the driver back on the same morning and wrote to all of the owners, one by one, until noon, \
                 and then I rang three shops in Porto myself while Duarte counted what had been paid for since Friday.";
    assert_eq!(verbatim(story, &[story]), Some(100));
    let other = "On that Monday somebody from support wrote that the shops were angry, so I first asked whether we could \
                 stop it, and we could; it took me an hour to understand which release it was, and I told the shops so.";
    assert_eq!(verbatim(other, &[story]), Some(0));
    assert_eq!(verbatim("I rolled the driver back", &[story]), None, "too short to tell");
}

#[test]
fn odd_texts_are_counted_without_fear() {
    let words = vec!["i'm".to_owned(), "ß".to_owned(), String::new()];
    for text in ["", "İ’m 🎈 e\u{301}", "I’m I'm i'm", "שלום ß", "…?…"] {
        let _ = (occurrences(text, &words), numbers_in(text), verbatim(text, &[text]));
    }
    assert_eq!(occurrences("Well, I’m late. They wouldn’t listen", &words), ["Well, I’m late"]);
}

#[test]
fn every_sign_of_the_content_belongs_to_a_pattern_and_can_be_read() {
    let signs: Signs = toml::from_str(include_str!("../../../../../content/prepare/signs.toml"))
        .expect("the signs are sound");
    assert_eq!(signs.all.len(), 22);
    for sign in &signs.all {
        assert_eq!(sign.computed, !sign.facts.is_empty(), "{}", sign.pattern);
        for fact in &sign.facts {
            assert!(fact.at_least.is_some() != fact.at_most.is_some(), "{}", sign.pattern);
        }
    }
}
