//! The board and the list of applications.

use super::application::{CardsIn, Move, Waiting};
use super::moment::At;
use super::person::PersonRef;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An opening in a line.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequisitionBrief {
    pub id: Uuid,
    pub title: String,
    pub level: u32,
}

/// A card on the board. It never holds a vote or a rating.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Card {
    pub application_id: Uuid,
    pub candidate: CardCandidate,
    pub state: String,
    pub on_hold: bool,
    pub version: i64,
    pub waiting: Option<Waiting>,
    #[serde(rename = "loop")]
    pub loop_strip: Option<Vec<CardRound>>,
    pub cards_in: Option<CardsIn>,
    pub coverage: Option<CardCoverage>,
    pub moves: Vec<Move>,
    pub updated_at: At,
}

/// The candidate on a card.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CardCandidate {
    pub id: Uuid,
    pub name: String,
    pub headline: String,
}

/// A round in the strip of a card.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CardRound {
    pub round: String,
    /// `planned`, `booked`, `held`, `in` or `declined`.
    pub state: String,
}

/// How many principles the plan of the loop covers.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct CardCoverage {
    pub covered: u32,
    pub of: u32,
}

/// A column of the board.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Column {
    /// `applied`, `phone_screen`, `technical_screen`, `loop_planning`, `loop`, `debrief`,
    /// `references_offer` or `closed`.
    pub stage: String,
    pub name: String,
    pub count: i64,
    /// Business days that those in it have spent there, the middle one.
    pub median_days: Option<f64>,
    pub clock_days: Option<i64>,
    pub late: bool,
    pub cards: Vec<Card>,
    pub more: bool,
}

/// Counts for the filters above the board.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Chips {
    pub late: i64,
    pub due_today: i64,
    pub candidate: i64,
}

/// A row of the list: a card with its opening.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ApplicationRow {
    #[serde(flatten)]
    pub card: Card,
    pub requisition: RequisitionBrief,
    pub applied_at: At,
    pub owner: Option<PersonRef>,
}
