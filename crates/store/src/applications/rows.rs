//! The application's own row, the counts of its requisition's board, and what waits on whom.

use super::board::{Column, life_word};
use super::projection::Projection;
use super::{Ties, version};
use crate::error::Result;
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::Tx;
use highbar_domain::application::{Application, Life};
use highbar_domain::debrief::Phase;
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::process::VariantId;
use jiff::Timestamp;
use jiff::civil::Date;

/// The derived columns.
pub(super) struct Row<'a> {
    column: Column,
    state: &'static str,
    on_hold: bool,
    updated_at: Timestamp,
    due_at: Option<Timestamp>,
    due_key: i64,
    cool_down_until: Option<Date>,
    debrief_state: Option<&'static str>,
    facilitator: Option<PersonId>,
    projection: &'a Projection,
}

impl<'a> Row<'a> {
    pub fn of(application: &Application, projection: &'a Projection, updated_at: Timestamp) -> Self {
        let due_at = projection.due_at();
        Self {
            column: Column::of(&application.life),
            state: life_word(&application.life),
            on_hold: matches!(application.life, Life::OnHold { .. }),
            updated_at,
            due_at,
            due_key: due_key(due_at, updated_at),
            cool_down_until: cool_down(&application.life),
            debrief_state: debrief_state(application),
            facilitator: projection
                .facilitator
                .or(application.debrief.as_ref().map(|debrief| debrief.facilitator)),
            projection,
        }
    }
}

/// Sorts the dated first, the most urgent on top, and the rest by their last change.
fn due_key(due_at: Option<Timestamp>, updated_at: Timestamp) -> i64 {
    due_at.map_or(i64::MAX - updated_at.as_millisecond(), Timestamp::as_millisecond)
}

fn cool_down(life: &Life) -> Option<Date> {
    match life {
        Life::Rejected(rejection) => rejection.cool_down_until,
        _ => None,
    }
}

fn debrief_state(application: &Application) -> Option<&'static str> {
    let phase = application.debrief.as_ref().map(|debrief| &debrief.phase);
    match phase {
        Some(Phase::Gate) => Some("gate"),
        Some(Phase::Reading { .. }) => Some("reading"),
        Some(Phase::VoteAfterReading) => Some("vote_after_reading"),
        Some(Phase::Discussion { .. }) => Some("discussion"),
        Some(Phase::Decision { .. }) => Some("decision"),
        Some(Phase::Outcome { .. }) => Some("outcome"),
        None => (Column::of(&application.life) == Column::Debrief).then_some("gate"),
    }
}

pub(super) async fn insert(tx: &mut Tx, ties: &Ties, after: &Application, row: &Row<'_>) -> Result<()> {
    sql("INSERT INTO application (id, requisition, candidate, process, process_version, variant, state, board_column, \
         on_hold, applied_at, column_since, updated_at, version, due_at, due_key, waiting_candidate, cards_in, \
         cards_of, card, source, cool_down_until, debrief_state, facilitator) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, \
         $9, $10, $11, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)")
    .bind(after.id)
    .bind(after.requisition)
    .bind(after.candidate)
    .bind(ties.process.as_str())
    .bind(i64::from(ties.process_version))
    .bind(ties.variant.as_ref().map(VariantId::to_string))
    .bind(row.state)
    .bind(row.column.word())
    .bind(row.on_hold)
    .bind(after.applied)
    .bind(row.updated_at)
    .bind(version(after))
    .bind(row.due_at)
    .bind(row.due_key)
    .bind(row.projection.waits_for_candidate())
    .bind(i64::from(row.projection.cards.submitted))
    .bind(i64::from(row.projection.cards.wanted))
    .bind(card(row.projection))
    .bind(&ties.source)
    .bind(row.cool_down_until.map(|date| date.to_string()))
    .bind(row.debrief_state)
    .bind(row.facilitator)
    .run(tx)
    .await
    .map_err(|why| why.about("application", after.id))?;
    sql("INSERT INTO application_snapshot (application, snapshot) VALUES ($1, $2)")
        .bind(after.id)
        .bind(Json(after))
        .run(tx)
        .await?;
    count(tx, after, row.column, row.state, 1).await?;
    waiting(tx, after.id, row.projection).await
}

/// Replaces the row if it still has the version of `before`.
pub(super) async fn update(
    tx: &mut Tx,
    before: &Application,
    after: &Application,
    row: &Row<'_>,
) -> Result<bool> {
    let (old_column, old_state) = (Column::of(&before.life), life_word(&before.life));
    let touched = sql("UPDATE application SET state = $1, board_column = $2, on_hold = $3, \
         column_since = CASE WHEN board_column = $2 THEN column_since ELSE $4 END, updated_at = $4, version = $5, \
         due_at = $6, due_key = $7, waiting_candidate = $8, cards_in = $9, cards_of = $10, card = $11, \
         cool_down_until = $12, debrief_state = $13, facilitator = $14 WHERE id = $15 AND version = $16")
    .bind(row.state)
    .bind(row.column.word())
    .bind(row.on_hold)
    .bind(row.updated_at)
    .bind(version(after))
    .bind(row.due_at)
    .bind(row.due_key)
    .bind(row.projection.waits_for_candidate())
    .bind(i64::from(row.projection.cards.submitted))
    .bind(i64::from(row.projection.cards.wanted))
    .bind(card(row.projection))
    .bind(row.cool_down_until.map(|date| date.to_string()))
    .bind(row.debrief_state)
    .bind(row.facilitator)
    .bind(after.id)
    .bind(version(before))
    .run(tx)
    .await?;
    if touched == 0 {
        return Ok(false);
    }
    sql("UPDATE application_snapshot SET snapshot = $1 WHERE application = $2")
        .bind(Json(after))
        .bind(after.id)
        .run(tx)
        .await?;
    if (old_column, old_state) != (row.column, row.state) {
        count(tx, before, old_column, old_state, -1).await?;
        count(tx, after, row.column, row.state, 1).await?;
    }
    waiting(tx, after.id, row.projection).await?;
    Ok(true)
}

/// Writes anew what was derived with the calendar, and nothing else.
pub(super) async fn project(tx: &mut Tx, application: &Application, projection: &Projection) -> Result<()> {
    let updated_at = sql("SELECT updated_at FROM application WHERE id = $1")
        .bind(application.id)
        .first(tx, |row| row.time("updated_at"))
        .await?;
    let Some(updated_at) = updated_at else { return Ok(()) };
    sql(
        "UPDATE application SET due_at = $1, due_key = $2, waiting_candidate = $3, card = $4, cards_in = $5, \
         cards_of = $6 WHERE id = $7",
    )
    .bind(projection.due_at())
    .bind(due_key(projection.due_at(), updated_at))
    .bind(projection.waits_for_candidate())
    .bind(card(projection))
    .bind(i64::from(projection.cards.submitted))
    .bind(i64::from(projection.cards.wanted))
    .bind(application.id)
    .run(tx)
    .await?;
    waiting(tx, application.id, projection).await
}

/// The first thing that waits goes with the card, so that a board reads one row per application.
fn card(projection: &Projection) -> String {
    Json::text(&(projection.waiting.first(), &projection.card))
}

async fn waiting(tx: &mut Tx, id: ApplicationId, projection: &Projection) -> Result<()> {
    sql("DELETE FROM waiting WHERE application = $1").bind(id).run(tx).await?;
    for (one, position) in projection.waiting.iter().zip(0_i64..) {
        sql("INSERT INTO waiting (application, position, person, candidate, action, words, subject, due_at, due_key) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(id)
        .bind(position)
        .bind(one.person)
        .bind(one.candidate)
        .bind(&one.action)
        .bind(&one.words)
        .bind(&one.subject)
        .bind(one.due_at)
        .bind(one.due_at.map_or(i64::MAX, Timestamp::as_millisecond))
        .run(tx)
        .await?;
    }
    Ok(())
}

async fn count(tx: &mut Tx, of: &Application, column: Column, state: &str, change: i64) -> Result<()> {
    sql("INSERT INTO requisition_count (requisition, board_column, state, applications) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (requisition, board_column, state) \
         DO UPDATE SET applications = requisition_count.applications + excluded.applications")
    .bind(of.requisition)
    .bind(column.word())
    .bind(state)
    .bind(change)
    .run(tx)
    .await?;
    Ok(())
}
