//! A story as it is kept. Its own pages, drills that become one, and readiness all read this.

use super::bank::{pack_principle, principle_of};
use highbar_domain::process::{PrincipleId, Process};
use highbar_stories::story::Kind;
use highbar_stories::{Context, Level, Section, Shown, Story, Strength};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// From this level on a story has to reach beyond a team.
const ORGANISATION_LEVEL: u32 = 7;
/// The log of tellings holds so many, the last ones.
const MOST_TELLINGS: usize = 200;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoryBody {
    pub title: String,
    pub status: Status,
    /// The level that it is told for; 0 where nobody said.
    pub level: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    pub year: Option<u16>,
    pub employer: String,
    pub role: String,
    pub team: String,
    pub scope: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    pub principles: Vec<ShownBody>,
    /// What came with an imported story and is no fact of ours; it goes out again with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<(String, String)>,
    #[serde(flatten)]
    pub text: StoryText,
    pub kept: Vec<KeptBody>,
    /// How often it was told aloud; the log may hold fewer.
    pub told: u32,
    /// The newest last.
    pub tellings: Vec<TellingBody>,
}

/// Whether the person would tell it as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Draft,
    Ready,
}

/// The five sections in the person's words, to the last space.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoryText {
    pub situation: String,
    pub task: String,
    pub action: String,
    pub result: String,
    pub learning: String,
}

/// A principle that it is said to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownBody {
    pub id: PrincipleId,
    pub strength: Strength,
}

/// A finding that stays as it is: the rule, and the words at which it pointed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptBody {
    pub rule: String,
    pub quote: String,
}

/// When it was told aloud, where to, and how long that took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellingBody {
    pub at: Timestamp,
    pub context: Context,
    pub seconds: u32,
}

impl StoryText {
    #[must_use]
    pub fn section(&self, section: Section) -> &str {
        match section {
            Section::Situation => &self.situation,
            Section::Task => &self.task,
            Section::Action => &self.action,
            Section::Result => &self.result,
            Section::Learning => &self.learning,
        }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        Section::ALL.iter().all(|section| self.section(*section).trim().is_empty())
    }
}

impl KeptBody {
    /// Kept words hold for as long as they stand in what is found; without words, the finding that has none.
    #[must_use]
    pub fn holds(&self, rule: &str, quote: &str) -> bool {
        let same = if self.quote.is_empty() { quote.is_empty() } else { quote.contains(&self.quote) };
        self.rule == rule && same
    }
}

impl StoryBody {
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.status == Status::Ready
    }

    /// What the rules ask of its scope.
    #[must_use]
    pub fn judged_at(&self, usual: Level) -> Level {
        match self.level {
            0 => usual,
            level if level >= ORGANISATION_LEVEL => Level::L7,
            _ => Level::L6,
        }
    }

    /// Notes that it was told aloud.
    pub fn tell(&mut self, telling: TellingBody) {
        self.told = self.told.saturating_add(1);
        self.tellings.push(telling);
        let over = self.tellings.len().saturating_sub(MOST_TELLINGS);
        self.tellings.drain(..over);
    }

    /// The principle that it leads, by the pack's id.
    #[must_use]
    pub fn leading(&self, process: &Process) -> Option<String> {
        let shown =
            self.principles.iter().filter_map(|shown| Some((shown.strength, principle_of(&shown.id)?)));
        let (_, first) = shown.max_by_key(|(strength, _)| *strength)?;
        pack_principle(process, first).map(ToString::to_string)
    }

    /// As the rules, the assignment and files know it.
    #[must_use]
    pub fn story(&self) -> Story {
        let shown =
            |one: &ShownBody| Some(Shown { principle: principle_of(&one.id)?, strength: one.strength });
        let unknown = |one: &&ShownBody| principle_of(&one.id).is_none();
        Story {
            title: self.title.clone(),
            level: (self.level > 0).then(|| self.judged_at(Level::L6)),
            kind: self.kind,
            context: self.context,
            principles: self.principles.iter().filter_map(shown).collect(),
            unknown_principles: self
                .principles
                .iter()
                .filter(unknown)
                .map(|one| one.id.to_string())
                .collect(),
            role: self.role.clone(),
            team: self.team.clone(),
            year: self.year,
            employer: self.employer.clone(),
            scope: self.scope.clone(),
            other: self.other.clone(),
            situation: self.text.situation.clone(),
            task: self.text.task.clone(),
            action: self.text.action.clone(),
            result: self.text.result.clone(),
            learning: self.text.learning.clone(),
        }
    }
}

/// The first words of a text, for a story that has no title yet.
#[must_use]
pub fn first_words(text: &str) -> String {
    const WORDS: usize = 7;
    const LONGEST: usize = 120;
    let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let title: String = words.join(" ").chars().take(LONGEST).collect();
    title.trim_end_matches(['.', ',', ';', ':']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_holds_for_as_long_as_its_words_are_found() {
        let kept = |quote: &str| KeptBody { rule: "we-over-i".into(), quote: quote.into() };
        for (kept, rule, quote, holds) in [
            (kept("We built"), "we-over-i", "We built it", true),
            (kept("We built"), "we-over-i", "We", false),
            (kept("We built"), "jargon", "We built", false),
            (kept(""), "we-over-i", "", true),
            (kept(""), "we-over-i", "We", false),
        ] {
            assert_eq!(kept.holds(rule, quote), holds, "{kept:?} {rule} {quote}");
        }
    }

    #[test]
    fn the_log_keeps_the_last_tellings_and_the_count_all_of_them() {
        let mut body = StoryBody::default();
        for seconds in 0..250 {
            body.tell(TellingBody { at: Timestamp::UNIX_EPOCH, context: Context::Loop, seconds });
        }
        assert_eq!((body.told, body.tellings.len(), body.tellings[0].seconds), (250, 200, 50));
    }
}
