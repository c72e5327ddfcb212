//! Rules over a whole bank.

use highbar_stories::lint_bank;

fn story(head: &str, situation: &str, action: &str) -> String {
    format!(
        "---\n{head}\n---\n# T\n## Situation\n{situation}\n## Task\nIt was mine.\n## Action\n{action}\n## Result\nIt held.\n## Learning\nI ask first.\n"
    )
}

fn rules_of(bank: &[String]) -> Vec<&'static str> {
    let ids: Vec<String> = (0..bank.len()).map(|n| n.to_string()).collect();
    let pairs: Vec<(&str, &str)> = ids.iter().zip(bank).map(|(id, s)| (id.as_str(), s.as_str())).collect();
    let mut rules: Vec<&str> = lint_bank(&pairs).into_iter().map(|finding| finding.rule).collect();
    rules.dedup();
    rules
}

fn corpus(file: &str) -> String {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/development");
    let mut files =
        std::fs::read_dir(directory).expect("the corpus is there").map(|f| f.expect("an entry").path());
    let path = files
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().get(4..) == Some(file)))
        .expect("a story of the corpus");
    std::fs::read_to_string(path).expect("a readable story")
}

#[test]
fn two_tellings_of_one_event_are_found_and_two_events_of_one_place_are_not() {
    let refunds = story(
        "employer: Parcelline\nyear: 2024",
        "In March 2024 a refund left our system through a job that ran at two. In the year before, 3,140 people had been refunded twice, and 310,000 euro written off. The ledger belonged to Jonas.",
        "I read 41 incident notes and took them to Jonas. He did not want a consumer before peak. I offered to carry the pager until the end of January. Inês took it country by country, first Luxembourg.",
    );
    let jonas = story(
        "employer: Parcelline\nyear: 2024",
        "Jonas led the ledger and did not want anybody in it before the Christmas peak. I needed him, because 3,140 customers had got their refund twice.",
        "I wrote two pages from 41 notes. He said no. I promised him that my people would carry the pager through January, and a switch. Then Inês led it, beginning with Luxembourg, and I kept out.",
    );
    let labels = story(
        "employer: Parcelline\nyear: 2024",
        "In May shops in Porto printed two labels for every parcel. Our driver was at fault; Duarte had released it on a Friday.",
        "I rolled it back and asked Duarte to count paid postage against scans. I rang three shops and wrote to the 310 others that afternoon.",
    );
    let found = |bank: &[String]| rules_of(bank).contains(&"duplicate-event");
    assert!(found(&[refunds.clone(), jonas.clone()]));
    assert!(found(&[labels.clone(), refunds.clone(), jonas.clone()]));
    assert!(!found(&[refunds, labels]));
}

#[test]
fn variants_of_one_story_are_one_event_and_different_stories_are_not() {
    let bank: Vec<String> = [
        "label-printer.md",
        "night-roster.md",
        "boss-fight.md",
        "vaccine-queue.md",
        "map-bill.md",
        "warehouse-shift.md",
    ]
    .iter()
    .map(|f| corpus(f))
    .collect();
    assert!(!rules_of(&bank).contains(&"duplicate-event"), "{:?}", rules_of(&bank));
    let mut doubled = bank;
    doubled.push(corpus("label-printer-we.md"));
    assert!(rules_of(&doubled).contains(&"duplicate-event"));
}

#[test]
fn failure_employer_kind_and_principles_are_looked_at_together() {
    let plain = |employer: &str, kind: &str| {
        story(
            &format!("employer: {employer}\nkind: {kind}\nprinciples: ownership"),
            "It was late.",
            "I asked.",
        )
    };
    let same: Vec<String> = (0..5).map(|_| plain("Acme", "technical")).collect();
    let rules = rules_of(&same);
    for rule in ["no-failure-story", "one-employer", "one-kind", "uncovered-principle"] {
        assert!(rules.contains(&rule), "{rule}: {rules:?}");
    }
    let failure = story(
        "employer: Beta\nkind: people\nprinciples: dive_deep",
        "I ignored two warnings.",
        "I was wrong, and I told them. It was my mistake.",
    );
    let mut mixed = same;
    mixed.push(failure);
    mixed.push(plain("Beta", "people"));
    let rules = rules_of(&mixed);
    for rule in ["no-failure-story", "one-employer", "one-kind"] {
        assert!(!rules.contains(&rule), "{rule}: {rules:?}");
    }
    assert!(rules_of(&[]).is_empty());
}
