//! What she filled in, wrote and said, as the files beside this one hold it.

use super::when::When;
use crate::api::prep::drills;
use crate::api::prep::practice::Status;
use crate::api::prep::rehearsals::OwnScore;
use highbar_domain::prep::fsrs::Recall;
use highbar_domain::prep::plan::Act;
use highbar_domain::prep::{Stage, TeamNotes};
use highbar_stories::{Context, Story, markdown};
use jiff::civil::Time;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Every text of a story, by its name.
const STORIES: [(&str, &str); 13] = [
    ("joris", include_str!("stories/joris.md")),
    ("joris.1", include_str!("stories/joris.1.md")),
    ("march", include_str!("stories/march.md")),
    ("market_stall", include_str!("stories/market_stall.md")),
    ("pager", include_str!("stories/pager.md")),
    ("peak_week", include_str!("stories/peak_week.md")),
    ("release_day", include_str!("stories/release_day.md")),
    ("release_day.1", include_str!("stories/release_day.1.md")),
    ("scanners", include_str!("stories/scanners.md")),
    ("tess", include_str!("stories/tess.md")),
    ("tip_screen", include_str!("stories/tip_screen.md")),
    ("tip_screen.1", include_str!("stories/tip_screen.1.md")),
    ("tip_screen.2", include_str!("stories/tip_screen.2.md")),
];

/// `seat.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatText {
    pub profile: ProfileText,
    #[serde(rename = "note")]
    pub notes: Vec<NoteText>,
    pub diagnostic: DiagnosticText,
    pub fundamentals: Vec<SittingText>,
    #[serde(rename = "pattern")]
    pub patterns: Vec<PatternText>,
    #[serde(rename = "mark")]
    pub marks: Vec<MarkText>,
    pub done: Vec<DoneText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileText {
    pub process: String,
    pub level: u32,
    pub target: String,
    pub loop_in_days: i32,
    pub started_days_ago: i32,
    /// Of the day on which she started.
    pub time: Time,
    /// Monday first.
    pub minutes: [u32; 7],
    pub stage: Stage,
    pub remote: bool,
    pub notes: TeamNotes,
}

#[derive(Debug, Deserialize)]
pub struct NoteText {
    pub id: String,
    #[serde(flatten)]
    pub when: When,
    /// What stands under its prompts.
    #[serde(default)]
    pub entries: BTreeMap<String, String>,
    pub text: String,
}

#[derive(Debug, Deserialize)]
pub struct DiagnosticText {
    #[serde(flatten)]
    pub when: When,
    pub answers: BTreeMap<String, usize>,
}

#[derive(Debug, Deserialize)]
pub struct SittingText {
    #[serde(flatten)]
    pub when: When,
    pub answers: Vec<ChoiceText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceText {
    pub id: String,
    pub choice: usize,
    /// What she took after she had been told.
    pub then: Option<usize>,
}

#[derive(Debug, Deserialize)]
pub struct PatternText {
    pub id: String,
    #[serde(flatten)]
    pub when: When,
    pub shows: bool,
}

/// What she decided about a line of the plan.
#[derive(Debug, Deserialize)]
pub struct MarkText {
    pub item: String,
    #[serde(flatten)]
    pub when: When,
    pub action: MarkVerb,
    pub note: String,
}

/// The next block of a line, done away from here.
#[derive(Debug, Deserialize)]
pub struct DoneText {
    pub item: String,
    #[serde(flatten)]
    pub when: When,
    pub minutes: u32,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkVerb {
    Tick,
    Drop,
}

impl From<MarkText> for Act {
    fn from(text: MarkText) -> Self {
        let (item, note) = (text.item, text.note);
        match text.action {
            MarkVerb::Tick => Self::Tick { item, note },
            MarkVerb::Drop => Self::Drop { item, note },
        }
    }
}

/// `stories.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryTexts {
    #[serde(rename = "story")]
    pub stories: Vec<StoryText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryText {
    pub key: String,
    pub status: Status,
    pub versions: Vec<VersionText>,
    #[serde(default)]
    pub tellings: Vec<TellingText>,
}

#[derive(Debug, Deserialize)]
pub struct VersionText {
    #[serde(flatten)]
    pub when: When,
    /// The name of its text.
    pub text: String,
}

#[derive(Debug, Deserialize)]
pub struct TellingText {
    #[serde(flatten)]
    pub when: When,
    pub context: Context,
    pub seconds: u32,
}

/// `drills.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillTexts {
    #[serde(rename = "drill")]
    pub drills: Vec<DrillText>,
}

#[derive(Debug, Deserialize)]
pub struct DrillText {
    #[serde(flatten)]
    pub when: When,
    pub question: String,
    /// The key of the story that it practises.
    pub story: Option<String>,
    pub context: drills::Context,
    /// Absent while it runs.
    pub rating: Option<Recall>,
    #[serde(rename = "answer")]
    pub answers: Vec<AnswerText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerText {
    /// What the question was after that it answers; a test holds it to what is really asked.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test"))]
    pub to: Option<String>,
    pub seconds: u32,
    pub text: String,
}

/// `rehearsals.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalTexts {
    #[serde(rename = "rehearsal")]
    pub rehearsals: Vec<RehearsalText>,
}

#[derive(Debug, Deserialize)]
pub struct RehearsalText {
    #[serde(flatten)]
    pub when: When,
    pub round: String,
    /// Whether it is part of the loop that she has begun.
    #[serde(default)]
    pub in_loop: bool,
    pub seed: u64,
    pub said: Vec<SaidText>,
    /// Minutes after its beginning at which she rated it.
    pub rated_after: u32,
    pub vote: String,
    #[serde(rename = "rating")]
    pub ratings: Vec<OwnScore>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidText {
    /// Seconds since the round began.
    pub at: u32,
    /// What the interviewer was after before: a rule, a rung, a question of the bank, or `line` for a line of the
    /// script. A test holds it to that.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the test"))]
    pub to: String,
    pub text: String,
}

pub fn seat() -> SeatText {
    read(include_str!("seat.toml"))
}

pub fn stories() -> Vec<StoryText> {
    read::<StoryTexts>(include_str!("stories.toml")).stories
}

pub fn drills() -> Vec<DrillText> {
    read::<DrillTexts>(include_str!("drills.toml")).drills
}

pub fn rehearsals() -> Vec<RehearsalText> {
    read::<RehearsalTexts>(include_str!("rehearsals.toml")).rehearsals
}

/// The names of all texts of stories.
#[cfg(test)]
pub fn names() -> impl Iterator<Item = &'static str> {
    STORIES.iter().map(|(name, _)| *name)
}

/// A story's text.
pub fn story(name: &str) -> Story {
    let found = STORIES.iter().find(|(known, _)| *known == name);
    let (_, text) = found.expect("the tests read every story that is named");
    markdown::read(text).story
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("the demo's texts are read by the tests")
}
