//! What comes back when: one card for a question or a story that was drilled.

use crate::error::ApiError;
use highbar_domain::prep::fsrs::{self, Memory, Recall};
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_store::{By, Tx};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = CardKind)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    Question,
    Story,
}

impl CardKind {
    /// The id of the card of a question or a story.
    #[must_use]
    pub fn card(self, of: &str) -> String {
        match self {
            Self::Question => format!("question-{of}"),
            Self::Story => format!("story-{of}"),
        }
    }
}

/// A card.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardBody {
    pub kind: CardKind,
    /// Of the question or the story.
    pub of: String,
    pub memory: Memory,
    pub last_at: Timestamp,
    /// The day of the last review in the person's zone.
    pub last_on: Date,
    pub due: Date,
}

/// Notes how well something came back, and when it is due next.
///
/// # Errors
/// What storage says.
pub async fn review(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    (kind, of): (CardKind, &str),
    recall: Recall,
    today: Date,
) -> Result<(), ApiError> {
    let id = kind.card(of);
    let before: Option<Record<CardBody>> = prep::find(tx, owner, Kind::Card, &id).await?;
    let since = before.as_ref().map_or(0, |card| days_between(card.body.last_on, today));
    let memory = fsrs::review(before.as_ref().map(|card| card.body.memory), recall, since);
    let due = today.checked_add(i64::from(fsrs::due_in(memory)).days()).unwrap_or(today);
    let card = CardBody { kind, of: of.to_owned(), memory, last_at: by.at, last_on: today, due };
    prep::save(tx, by, owner, Kind::Card, &id, before.map_or(0, |card| card.version), &card).await?;
    Ok(())
}

fn days_between(from: Date, to: Date) -> u32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}
