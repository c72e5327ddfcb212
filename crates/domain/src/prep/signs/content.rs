//! The file of signs.

use serde::{Deserialize, Deserializer};

use crate::process::RoundKind;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signs {
    #[serde(rename = "sign")]
    pub all: Vec<Sign>,
}

/// How one pattern is seen, and the drill that begins against it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub pattern: String,
    /// Whether anything can be counted.
    pub computed: bool,
    /// What the person is asked otherwise; yes means that it shows.
    pub ask: String,
    #[serde(default)]
    pub covers: Vec<String>,
    #[serde(default, rename = "fact")]
    pub facts: Vec<Fact>,
    pub drill: SignDrill,
}

/// Something that can be counted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub source: Source,
    pub measure: Measure,
    #[serde(default)]
    pub rules: Vec<String>,
    /// A competency or principle.
    #[serde(default)]
    pub of: String,
    #[serde(default, deserialize_with = "kind_or_any")]
    pub round_kind: Option<RoundKind>,
    /// A part of the agenda; empty for the whole.
    #[serde(default)]
    pub segment: String,
    #[serde(default)]
    pub words: Vec<String>,
    pub at_least: Option<u32>,
    pub at_most: Option<u32>,
    /// Percent of the items in which it has to hold.
    pub share: u32,
    /// Items that are needed before anything is said.
    pub least: u32,
    /// `{n}`, `{of}` and `{quote}` stand for what was counted.
    pub says: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Stories,
    Bank,
    Answers,
    Drills,
    Rehearsals,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    Findings,
    FirstSaySeconds,
    Silences,
    QuestionsAsked,
    NumbersSaid,
    WordsSaid,
    OwnRating,
    Depth,
    Verbatim,
    PeopleStories,
    TechnicalStories,
    PrincipleStories,
    ToldOtherTeams,
}

/// What to practise against a pattern.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignDrill {
    pub kind: DrillKind,
    #[serde(default)]
    pub questions: Vec<String>,
    #[serde(default)]
    pub principle: String,
    #[serde(default)]
    pub round: String,
    #[serde(default = "in_a_loop")]
    pub context: String,
    pub minutes: u32,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DrillKind {
    Drill,
    Rehearsal,
    Story,
}

fn in_a_loop() -> String {
    "loop".to_owned()
}

fn kind_or_any<'de, D: Deserializer<'de>>(input: D) -> Result<Option<RoundKind>, D::Error> {
    let word = String::deserialize(input)?;
    match word.as_str() {
        "" => Ok(None),
        word => {
            RoundKind::parse(word).map(Some).ok_or_else(|| serde::de::Error::custom("no such kind of round"))
        }
    }
}

impl Fact {
    /// Whether a measured value is what the fact is about.
    #[must_use]
    pub fn holds(&self, value: u32) -> bool {
        self.at_least.is_none_or(|least| value >= least) && self.at_most.is_none_or(|most| value <= most)
    }
}
