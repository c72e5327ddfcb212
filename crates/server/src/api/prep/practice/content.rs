//! The content of the candidate seat that is part of the binary, each file read once. Tests read all of it.

use highbar_domain::prep::asking::{Asking, Prompts};
use highbar_domain::prep::day::DayLines;
use highbar_domain::prep::diagnostic::Questions;
use highbar_domain::prep::fundamentals::Fundamentals;
use highbar_domain::prep::lines::Lines;
use highbar_domain::prep::signs::Signs;
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

static LINES: LazyLock<Lines> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/interviewer_lines.toml")));
static SIGNS: LazyLock<Signs> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/signs.toml")));
static DIAGNOSTIC: LazyLock<Questions> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/diagnostic.toml")));
static FUNDAMENTALS: LazyLock<Fundamentals> =
    LazyLock::new(|| read(include_str!("../../../../../../content/fundamentals/questions.toml")));
static DAY: LazyLock<DayLines> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/day.toml")));
static ASKING: LazyLock<Asking> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/questions_to_ask.toml")));
static PROMPTS: LazyLock<Prompts> =
    LazyLock::new(|| read(include_str!("../../../../../../content/prepare/notes.toml")));

#[derive(RustEmbed)]
#[folder = "../../content/guide"]
struct Guide;

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let text = |path: &str| Guide::get(path).and_then(|file| String::from_utf8(file.data.into_owned()).ok());
    let mut all: Vec<Article> = Guide::iter().filter_map(|path| article(&text(&path)?)).collect();
    all.sort_by_key(|article| article.head.order);
    all
});

fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("shipped content is read by the tests")
}

/// What the scripted interviewer says.
pub fn lines() -> &'static Lines {
    &LINES
}

/// How the failure patterns are seen.
pub fn signs() -> &'static Signs {
    &SIGNS
}

/// The questions at the start.
pub fn diagnostic() -> &'static Questions {
    &DIAGNOSTIC
}

/// The questions on the basics.
pub fn fundamentals() -> &'static Fundamentals {
    &FUNDAMENTALS
}

/// The day itself and the days after it.
pub fn day() -> &'static DayLines {
    &DAY
}

/// What may be asked of the interviewers.
pub fn asking() -> &'static Asking {
    &ASKING
}

/// What the notes ask.
pub fn prompts() -> &'static Prompts {
    &PROMPTS
}

/// The field guide, in its order.
pub fn guide() -> &'static [Article] {
    &ARTICLES
}

/// One article of the field guide.
#[derive(Debug)]
pub struct Article {
    pub head: Head,
    pub markdown: String,
}

/// What stands at its head.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub id: String,
    pub title: String,
    pub summary: String,
    pub group: String,
    pub order: u32,
    #[serde(default)]
    #[expect(dead_code, reason = "read by the coverage check over the files themselves")]
    covers: Vec<String>,
}

/// `+++`, TOML, `+++`, Markdown.
fn article(text: &str) -> Option<Article> {
    let rest = text.strip_prefix("+++\n")?;
    let (head, markdown) = rest.split_once("\n+++\n")?;
    Some(Article { head: toml::from_str(head).ok()?, markdown: markdown.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use highbar_domain::prep::diagnostic::{Answered, Choice};

    #[test]
    fn all_content_can_be_read() {
        assert!(lines().all.len() > 200 && signs().all.len() == 22);
        assert_eq!((diagnostic().questions.len(), fundamentals().questions.len()), (16, 40));
        assert!(fundamentals().questions.iter().all(|one| one.choices.len() == 4 && one.correct < 4));
        assert!(day().expected.len() == 4 && day().signs.len() == 10 && !day().rejected.is_empty());
        assert!(asking().questions.len() > 30 && prompts().of("team").count() == 4);
        assert_eq!(guide().len(), Guide::iter().count(), "an article has no readable head");
    }

    /// Of a question's choices: the lengths of the right ones, and of the others.
    type Lengths = (Vec<usize>, Vec<usize>);

    fn fundamentals_lengths() -> Vec<Lengths> {
        let split = |one: &highbar_domain::prep::fundamentals::Question| {
            let choices = one.choices.iter().map(|text| text.chars().count()).enumerate();
            let (right, others): (Vec<_>, Vec<_>) = choices.partition(|(at, _)| *at == one.correct);
            let lengths =
                |chosen: Vec<(usize, usize)>| chosen.into_iter().map(|(_, length)| length).collect();
            (lengths(right), lengths(others))
        };
        fundamentals().questions.iter().map(split).collect()
    }

    /// Situations only: a scale has its points in their order for everyone to see.
    fn situation_lengths() -> Vec<Lengths> {
        let situations = diagnostic().questions.iter().filter(|one| one.kind == Answered::Choice);
        let split = |one: &highbar_domain::prep::diagnostic::Question| {
            let best = one.choices.iter().map(|choice| choice.points).max();
            let (right, others): (Vec<_>, Vec<_>) =
                one.choices.iter().partition(|choice| Some(choice.points) == best);
            let lengths =
                |chosen: Vec<&Choice>| chosen.iter().map(|choice| choice.text.chars().count()).collect();
            (lengths(right), lengths(others))
        };
        situations.map(split).collect()
    }

    #[test]
    fn the_right_answer_is_not_known_by_its_length() {
        /// Of four choices each is the longest in a quarter of the questions by chance.
        const MOST_PERCENT: usize = 40;
        for (name, all) in [("fundamentals", fundamentals_lengths()), ("situations", situation_lengths())] {
            let longest =
                all.iter().filter(|(right, others)| right.iter().max() > others.iter().max()).count();
            let shortest =
                all.iter().filter(|(right, others)| right.iter().min() < others.iter().min()).count();
            assert!(all.len() >= 10, "{name}: {} questions", all.len());
            assert!(
                longest * 100 <= MOST_PERCENT * all.len(),
                "{name}: longest in {longest} of {}",
                all.len()
            );
            assert!(
                shortest * 100 <= MOST_PERCENT * all.len(),
                "{name}: shortest in {shortest} of {}",
                all.len()
            );
        }
        let never_longest =
            fundamentals_lengths().iter().all(|(right, others)| right.iter().max() <= others.iter().max());
        assert!(!never_longest, "the longest choice could be struck out unread");
    }
}
