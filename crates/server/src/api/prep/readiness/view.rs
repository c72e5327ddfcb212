//! Readiness as JSON. There is no single number, on purpose.

use crate::api::shapes::moment::At;
use highbar_domain::prep::readiness::{Confidence, Needs, Side};
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Readiness)]
pub struct ReadinessView {
    pub as_of: At,
    pub paragraph: Vec<PieceView>,
    pub rounds_by: Vec<SideView>,
    pub by_principle: Vec<PrincipleReadiness>,
    /// The worst first.
    pub changes: Vec<ChangeView>,
    pub patterns: Vec<PatternView>,
    /// How many patterns something can be said about.
    pub looked_at: usize,
    pub profile: Vec<ProfileLine>,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessPiece)]
pub struct PieceView {
    pub text: String,
    pub strong: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessSide)]
pub struct SideView {
    #[schema(value_type = SideWord)]
    pub group: Side,
    pub name: String,
    pub rounds: Vec<RoundReadiness>,
}

#[derive(ToSchema)]
#[schema(as = ReadinessGroup, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum SideWord {
    Technical,
    Leadership,
    Culture,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessRound)]
pub struct RoundReadiness {
    pub round: String,
    pub name: String,
    #[schema(value_type = NeedsWord)]
    pub needs: Needs,
    #[schema(value_type = ConfidenceWord)]
    pub confidence: Confidence,
    pub confidence_words: String,
    /// On the scale of votes from 1 to 4; null without evidence.
    pub range: Option<(f64, f64)>,
    pub dots: Vec<DotView>,
    pub trend: Vec<WeekView>,
    pub missing: String,
    pub evidence_words: String,
    /// What would be enough to say something, while it is too little.
    pub enough_words: Option<String>,
}

#[derive(ToSchema)]
#[schema(as = ReadinessNeeds, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum NeedsWord {
    LeanHire,
    Hire,
}

#[derive(ToSchema)]
#[schema(as = Confidence, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum ConfidenceWord {
    Likely,
    Either,
    NotYet,
    TooLittle,
}

/// Something that was done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessDot)]
pub struct DotView {
    pub value: f64,
    pub at: At,
    pub words: String,
    pub href: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessWeek)]
pub struct WeekView {
    /// Its Monday.
    pub week: Date,
    pub value: Option<f64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PrincipleReadiness {
    pub id: String,
    pub name: String,
    pub stories: usize,
    pub drills: usize,
    #[schema(value_type = ConfidenceWord)]
    pub confidence: Confidence,
    pub missing: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessChange)]
pub struct ChangeView {
    pub direction: Direction,
    pub subject: String,
    pub words: String,
}

/// Ordered: what became worse stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Down,
    Up,
    Same,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepPattern)]
pub struct PatternView {
    pub id: String,
    pub name: String,
    pub round_kinds: Vec<String>,
    /// Null while nothing can be said.
    pub shows: Option<bool>,
    /// Seen in what was done; otherwise it is what the person said.
    pub computed: bool,
    pub words: String,
    /// The question that settles it where nothing is counted yet.
    pub ask: String,
    pub quotes: Vec<PatternQuote>,
    pub sign: String,
    pub recovery: String,
    pub prevention: String,
    pub drill: PatternDrill,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PatternQuote {
    pub text: String,
    pub story_id: Option<String>,
    pub title: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PatternDrill {
    pub words: String,
    pub minutes: u32,
    pub href: String,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReadinessProfileLine)]
pub struct ProfileLine {
    pub id: String,
    pub words: String,
    /// Null while there is too little to tell.
    pub met: Option<bool>,
    pub evidence: String,
}
