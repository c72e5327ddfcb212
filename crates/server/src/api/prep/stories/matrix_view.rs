//! The matrix as JSON. Principles have the ids of the process.

use super::view::StoryBrief;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Stories by principles, who hears which, and the story most worth writing next.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryMatrix {
    pub principles: Vec<MatrixPrinciple>,
    pub stories: Vec<StoryBrief>,
    pub rounds: Vec<MatrixRound>,
    /// With fewer stories that say what they show there is no split over rounds yet; null once there are enough.
    pub ready_from: Option<usize>,
    /// The next best splits.
    pub alternatives: Vec<MatrixAlternative>,
    pub next: Option<MatrixNext>,
    pub seed: Option<MatrixSeed>,
    pub bank: MatrixBank,
}

/// A column.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixPrinciple {
    pub id: String,
    pub name: String,
    pub short: String,
    pub critical: bool,
    /// How many stories a loop wants of it.
    pub wanted: usize,
    /// Stories that lead or carry it.
    pub count: usize,
}

/// What one round hears.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixRound {
    pub round: String,
    pub name: String,
    /// Stories for which there is time.
    pub slots: usize,
    /// What it is to hear: what it hears, and its holes.
    pub wanted: Vec<String>,
    pub told: Vec<MatrixTold>,
    /// Principles that it wants and that nobody tells there.
    pub holes: Vec<String>,
}

/// A story in a round.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixTold {
    pub story_id: Uuid,
    pub title: String,
    /// What is heard from it there.
    pub principles: Vec<String>,
}

/// Another split.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixAlternative {
    /// What is different.
    pub words: String,
    /// What is no longer heard.
    pub loses: Vec<String>,
}

/// The story most worth writing next.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixNext {
    pub title: String,
    pub why: String,
    /// What it is to lead, and then what it had best carry beside that.
    pub principles: Vec<String>,
    pub holes_today: usize,
    pub holes_then: usize,
}

/// A sentence in which that story stirs already.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixSeed {
    pub story_id: Uuid,
    pub title: String,
    pub quote: String,
    pub ask: String,
}

/// The bank in four lines.
#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixBank {
    /// Stories in which the person failed.
    pub failures: usize,
    pub employers: MatrixEmployers,
    pub technical: usize,
    pub people: usize,
    /// Stories that tell one event.
    pub duplicates: Vec<[Uuid; 2]>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct MatrixEmployers {
    /// How many stories are from the employer that most are from.
    pub largest: usize,
    /// How many name their employer.
    pub of: usize,
}
