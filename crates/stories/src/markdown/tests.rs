use super::*;
use crate::principle::{Principle, Shown, Strength};
use crate::story::{Context, Kind, Level};
use proptest::prelude::*;

const PLAIN: &str = "---\nlevel: l6\nprinciples: ownership, dive_deep (touches)\nyear: 2024\nemployer: Parcelline\n---\n\
# A title\n## Situation\nIt was late.\n## Task\nMine.\n## Action\nI did it.\n\nThen more.\n## Result\nDone.\n## Learning\nAsk.\n";

fn sections_of(source: &str) -> Vec<(&'static str, String)> {
    let reading = read(source);
    let chars: Vec<char> = source.chars().collect();
    reading
        .places
        .iter()
        .map(|p| (p.section.id(), chars[p.body.start..p.body.end].iter().collect::<String>()))
        .collect()
}

#[test]
fn a_plain_story_is_read_with_its_places() {
    let reading = read(PLAIN);
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    assert_eq!(reading.story.level, Some(Level::L6));
    assert_eq!(reading.story.year, Some(2024));
    assert_eq!(reading.story.title, "A title");
    assert_eq!(reading.story.action, "I did it.\n\nThen more.");
    assert_eq!(reading.story.strength(Principle::DiveDeep), Some(Strength::Touches));
    assert_eq!(reading.story.strength(Principle::Ownership), Some(Strength::Leads));
    assert_eq!(sections_of(PLAIN)[2], ("action", "I did it.\n\nThen more.".to_owned()));
}

#[test]
fn odd_files_are_read_as_they_were_meant() {
    let odd = "\u{feff}---\r\nLevel: L7\r\nPrinciples:\r\n  - Dive Deep\r\n  - Earn Trust\r\n---\r\n# T\r\n\
## RESULT  \r\n👩‍👩‍👧 e\u{301}nd\r\n##Action ##\r\nשלום I ran\r\n## situation:\r\nA\r\n## Action\r\nagain\r\n";
    let reading = read(odd);
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    assert_eq!(reading.story.level, Some(Level::L7));
    assert_eq!(reading.principles_named, 2);
    assert_eq!(reading.story.action, "שלום I ran\n\nagain");
    assert_eq!(
        sections_of(odd),
        [
            ("result", "👩‍👩‍👧 e\u{301}nd".to_owned()),
            ("action", "שלום I ran".to_owned()),
            ("situation", "A".to_owned()),
            ("action", "again".to_owned()),
        ]
    );
}

#[test]
fn what_cannot_be_used_is_reported_with_line_and_remedy() {
    let faults = |source: &str| -> Vec<(u32, String)> {
        read(source).faults.into_iter().map(|f| (f.line, format!("{}, {}", f.message, f.remedy))).collect()
    };
    let check = |source: &str, line: u32, part: &str| {
        let found = faults(source);
        assert!(found.iter().any(|(l, text)| *l == line && text.contains(part)), "{source:?}: {found:?}");
    };
    check("---\nlevel: l9\n---\n", 2, "`l9` is no level, write l6 or l7");
    check("---\nmood: fine\n---\n", 2, "`mood` is no key of a story");
    check("---\nyear: soon\n---\n", 2, "`soon` is no year");
    check("---\nprinciples: ownership, charm\n---\n", 2, "`charm` is none of the sixteen");
    check("---\njust words\n---\n", 2, "is no `key: value`");
    check("---\nlevel: l6\n# T\n", 1, "has no end");
    check("Hello.\n## Task\nx", 1, "under no heading");
    check("## Task\nx\n## Finale\ny", 3, "`Finale` is none of the five");
    assert_eq!(read("---\nmood: fine\n---\n").story.other, [("mood".to_owned(), "fine".to_owned())]);
    assert_eq!(read("---\nlevel: l6\n# T\n## Task\nx").story.level, Some(Level::L6));
}

fn text() -> impl Strategy<Value = String> {
    "([a-zA-Z0-9#\\\\é🎈,.'\"-]{1,8}[ \n]){0,12}"
        .prop_map(|text| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
}

fn story() -> impl Strategy<Value = Story> {
    let shown = (0..16usize, 0..3usize).prop_map(|(p, s)| Shown {
        principle: Principle::ALL[p],
        strength: [Strength::Touches, Strength::Carries, Strength::Leads][s],
    });
    (
        prop::collection::vec(shown, 0..4),
        prop::collection::vec(text(), 5),
        "[A-Za-z][a-z ]{0,12}[a-z]",
        1990u16..2030,
    )
        .prop_map(|(principles, texts, word, year)| {
            let mut story = Story {
                principles,
                employer: word.clone(),
                title: word,
                year: Some(year),
                ..Story::default()
            };
            (story.kind, story.context) = (Some(Kind::People), Some(Context::Phone));
            story.employer = story.employer.split_whitespace().collect::<Vec<_>>().join(" ");
            for (section, text) in Section::ALL.into_iter().zip(texts) {
                *story.section_mut(section) = text;
            }
            story
        })
}

proptest! {
    #[test]
    fn writing_and_reading_gives_the_same_story(story in story()) {
        prop_assume!(Section::parse(&story.title).is_none());
        prop_assert_eq!(read(&write(&story)).story, story);
    }

    #[test]
    fn any_text_can_be_read(source in any::<String>()) {
        let length = source.chars().count();
        for place in read(&source).places {
            prop_assert!(place.body.end <= length && place.body.start <= place.body.end);
        }
    }
}
