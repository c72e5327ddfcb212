//! Scorecards as the seal lets them be seen.

use super::moment::At;
use super::person::PersonRef;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// One scorecard in a list: what the viewer may know of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ScorecardRow {
    pub interview_id: Uuid,
    pub round: String,
    pub round_name: String,
    pub person: PersonRef,
    /// `mine`, `sealed`, `open`, `not_held`, `owed` or `waived`.
    pub state: &'static str,
    /// The viewer's own only.
    pub progress: Option<Progress>,
    pub submitted_at: Option<At>,
    pub due_at: Option<At>,
    pub waived: Option<Waived>,
    /// The viewer's own, or one that the seal has opened for them.
    pub card: Option<CardView>,
}

/// How far the viewer's own draft is.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Progress {
    pub rated: u32,
    pub of: u32,
    pub vote: bool,
}

/// A scorecard that nobody waits for any more.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Waived {
    pub by: PersonRef,
    pub reason: String,
}

/// The text of a scorecard.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CardView {
    pub interview_id: Uuid,
    pub version: i64,
    /// `draft`, `submitted` or `after_discussion`.
    pub state: &'static str,
    pub vote: Option<String>,
    pub vote_reason: String,
    pub summary: String,
    pub ratings: Vec<RatingView>,
    pub submitted_at: Option<At>,
    pub versions: Vec<i64>,
}

/// A rating with what it rests on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RatingView {
    /// The id of a principle or a competency.
    pub item: String,
    /// `principle` or `competency`.
    pub kind: String,
    pub name: String,
    /// 1 to 4; the bar lies between 2 and 3.
    pub rating: Option<u8>,
    pub evidence: Vec<EvidenceBody>,
}

/// A piece of evidence, as it is read and written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceBody {
    pub id: String,
    pub text: String,
    /// Seconds from the start of the interview.
    pub at_seconds: Option<u32>,
}

/// What an author writes into their own card.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CardBody {
    pub version: i64,
    pub vote: Option<String>,
    #[serde(default)]
    pub vote_reason: String,
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub ratings: Vec<RatingBody>,
}

/// A rating as its author writes it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RatingBody {
    pub item: String,
    pub kind: String,
    pub rating: Option<u8>,
    #[serde(default)]
    pub evidence: Vec<EvidenceBody>,
}

/// The answer to an autosave.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Saved {
    pub version: i64,
    pub saved_at: At,
    /// What is missing before the card can be handed in, in words.
    pub missing: Vec<String>,
}
