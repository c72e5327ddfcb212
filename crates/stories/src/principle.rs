//! The sixteen principles, and how strongly a story shows one.

use serde::{Deserialize, Serialize};

/// A leadership principle, by its public name. The order is the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Principle {
    CustomerObsession,
    Ownership,
    InventAndSimplify,
    AreRightALot,
    LearnAndBeCurious,
    HireAndDevelopTheBest,
    InsistOnTheHighestStandards,
    ThinkBig,
    BiasForAction,
    Frugality,
    EarnTrust,
    DiveDeep,
    HaveBackbone,
    DeliverResults,
    BestEmployer,
    BroadResponsibility,
}

impl Principle {
    pub const ALL: [Self; 16] = [
        Self::CustomerObsession,
        Self::Ownership,
        Self::InventAndSimplify,
        Self::AreRightALot,
        Self::LearnAndBeCurious,
        Self::HireAndDevelopTheBest,
        Self::InsistOnTheHighestStandards,
        Self::ThinkBig,
        Self::BiasForAction,
        Self::Frugality,
        Self::EarnTrust,
        Self::DiveDeep,
        Self::HaveBackbone,
        Self::DeliverResults,
        Self::BestEmployer,
        Self::BroadResponsibility,
    ];

    /// The id as files and JSON write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        NAMES[self as usize].0
    }

    /// The name as people say it.
    #[must_use]
    pub fn title(self) -> &'static str {
        NAMES[self as usize].1
    }

    /// Reads an id or a name, whatever its case and separators ("Dive Deep", "dive-deep", "DIVE_DEEP").
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = plain(text);
        Self::ALL.into_iter().find(|one| {
            plain(one.id()) == wanted || plain(one.title()) == wanted || ALIASES.contains(&(&wanted, *one))
        })
    }
}

/// Letters only, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

const NAMES: [(&str, &str); 16] = [
    ("customer_obsession", "Customer Obsession"),
    ("ownership", "Ownership"),
    ("invent_and_simplify", "Invent and Simplify"),
    ("are_right_a_lot", "Are Right, A Lot"),
    ("learn_and_be_curious", "Learn and Be Curious"),
    ("hire_and_develop_the_best", "Hire and Develop the Best"),
    ("insist_on_the_highest_standards", "Insist on the Highest Standards"),
    ("think_big", "Think Big"),
    ("bias_for_action", "Bias for Action"),
    ("frugality", "Frugality"),
    ("earn_trust", "Earn Trust"),
    ("dive_deep", "Dive Deep"),
    ("have_backbone", "Have Backbone, Disagree and Commit"),
    ("deliver_results", "Deliver Results"),
    ("best_employer", "Strive to be Earth's Best Employer"),
    ("broad_responsibility", "Success and Scale Bring Broad Responsibility"),
];

/// Short forms that people write, without separators.
const ALIASES: [(&str, Principle); 8] = [
    ("hireanddevelop", Principle::HireAndDevelopTheBest),
    ("higheststandards", Principle::InsistOnTheHighestStandards),
    ("disagreeandcommit", Principle::HaveBackbone),
    ("havebackbonedisagreeandcommit", Principle::HaveBackbone),
    ("striveearthsbestemployer", Principle::BestEmployer),
    ("strivetobeearthsbestemployer", Principle::BestEmployer),
    ("successandscale", Principle::BroadResponsibility),
    ("rightalot", Principle::AreRightALot),
];

/// How much of a principle a story shows. Ordered: touching is least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// In passing; an interviewer would not write it down alone.
    Touches,
    /// A clear data point, though the story is about something else.
    Carries,
    /// What the story is about.
    Leads,
}

impl Strength {
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Touches => "touches",
            Self::Carries => "carries",
            Self::Leads => "leads",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Touches, Self::Carries, Self::Leads]
            .into_iter()
            .find(|s| s.id().eq_ignore_ascii_case(text.trim()))
    }
}

/// A principle that a story is said to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    pub principle: Principle,
    pub strength: Strength,
}
