//! What is rated, and what each point of a rating means at the pack's level.

use serde::{Deserialize, Serialize};

use super::ids::{CompetencyId, PrincipleId, QuestionId};
use super::kinds::Group;

/// A rating from 1 to 4. The bar lies between 2 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

/// A rating outside 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a rating, use a whole number from 1 to 4")]
pub struct NotARating(pub u8);

impl Rating {
    /// The four ratings, lowest first.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// The number from 1 to 4.
    pub fn value(self) -> u8 {
        self.0
    }

    /// 3 or 4.
    pub fn meets_bar(self) -> bool {
        self.0 >= 3
    }
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;

    fn try_from(value: u8) -> Result<Self, NotARating> {
        match value {
            1..=4 => Ok(Self(value)),
            _ => Err(NotARating(value)),
        }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

/// One short line for each rating: what a person at that point shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchors {
    #[serde(rename = "1")]
    pub one: String,
    #[serde(rename = "2")]
    pub two: String,
    #[serde(rename = "3")]
    pub three: String,
    #[serde(rename = "4")]
    pub four: String,
}

impl Anchors {
    /// The line that defines `rating`.
    pub fn line(&self, rating: Rating) -> &str {
        match rating.value() {
            1 => &self.one,
            2 => &self.two,
            3 => &self.three,
            _ => &self.four,
        }
    }
}

/// One of the principles that the panel probes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    pub id: PrincipleId,
    pub name: String,
    /// The name where space is short.
    pub short: String,
    pub description: String,
    pub group: Group,
    /// What evidence for the principle sounds like.
    #[serde(default)]
    pub signs_for: Vec<String>,
    /// What evidence against it sounds like.
    #[serde(default)]
    pub signs_against: Vec<String>,
    pub anchors: Anchors,
    #[serde(alias = "question")]
    pub questions: Vec<PrincipleQuestion>,
}

/// A question that probes one principle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrincipleQuestion {
    pub id: QuestionId,
    pub text: String,
    /// Follow-up questions, each digging deeper than the one before.
    pub ladder: Vec<String>,
}

/// A skill that is rated beside the principles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    pub id: CompetencyId,
    pub name: String,
    pub group: Group,
    pub description: String,
    pub anchors: Anchors,
}
