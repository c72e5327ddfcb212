//! Interviews and their seats as rows: for calendars, busy times, due scorecards and the today page.

use super::projection::Projection;
use crate::error::Result;
use crate::query::sql;
use crate::writer::Tx;
use highbar_domain::application::{Application, CardState, Interview, InterviewState, Reply};
use highbar_domain::ids::PersonId;
use jiff::Timestamp;

/// Writes the interviews that differ from `before`, or all of them.
pub(super) async fn write(
    tx: &mut Tx,
    before: Option<&Application>,
    after: &Application,
    projection: &Projection,
) -> Result<()> {
    for interview in &after.interviews {
        let same = before.is_some_and(|before| {
            before.interview(interview.id) == Some(interview)
                && before.card(interview.id, interview.lead) == after.card(interview.id, interview.lead)
        });
        if !same {
            row(tx, after, interview).await?;
            seats(tx, after, interview, projection.scorecards_due.get(&interview.id).copied()).await?;
        }
    }
    Ok(())
}

async fn row(tx: &mut Tx, application: &Application, interview: &Interview) -> Result<()> {
    let (state, started, ended) = progress(&interview.state);
    sql("INSERT INTO interview (id, application, requisition, candidate, round, state, starts_at, ends_at, started_at, \
         ended_at, place, sequence) VALUES ($1, $2, $3, (SELECT candidate FROM application WHERE id = $2), $4, $5, $6, \
         $7, $8, $9, $10, $11) ON CONFLICT (id) DO UPDATE SET state = excluded.state, starts_at = excluded.starts_at, \
         ends_at = excluded.ends_at, started_at = excluded.started_at, ended_at = excluded.ended_at, \
         place = excluded.place, sequence = excluded.sequence")
    .bind(interview.id)
    .bind(application.id)
    .bind(application.requisition)
    .bind(interview.round.as_str())
    .bind(state)
    .bind(interview.slot.start)
    .bind(interview.slot.end())
    .bind(started)
    .bind(ended)
    .bind(&interview.place)
    .bind(i64::from(interview.sequence))
    .run(tx)
    .await?;
    Ok(())
}

fn progress(state: &InterviewState) -> (&'static str, Option<Timestamp>, Option<Timestamp>) {
    match state {
        InterviewState::Booked => ("booked", None, None),
        InterviewState::Running { started } => ("running", Some(*started), None),
        InterviewState::Held { started, ended, .. } => ("held", Some(*started), Some(*ended)),
        InterviewState::Cancelled { .. } => ("cancelled", None, None),
    }
}

async fn seats(
    tx: &mut Tx,
    application: &Application,
    interview: &Interview,
    due_at: Option<Timestamp>,
) -> Result<()> {
    sql("DELETE FROM interview_seat WHERE interview = $1").bind(interview.id).run(tx).await?;
    let (card, submitted_at) = scorecard(application, interview);
    seat(tx, interview, interview.lead, "lead", card, due_at, submitted_at).await?;
    for shadow in interview.shadows.iter().filter(|shadow| **shadow != interview.lead) {
        seat(tx, interview, *shadow, "shadow", "none", None, None).await?;
    }
    Ok(())
}

/// What the leader's scorecard is: `owed`, `in`, `waived`, or `none` for a cancelled interview.
fn scorecard(application: &Application, interview: &Interview) -> (&'static str, Option<Timestamp>) {
    match application.card(interview.id, interview.lead).map(|card| &card.state) {
        Some(CardState::Submitted { versions }) => ("in", versions.first().map(|version| version.at)),
        Some(CardState::Waived { .. }) => ("waived", None),
        None if interview.stands() => ("owed", None),
        None => ("none", None),
    }
}

async fn seat(
    tx: &mut Tx,
    interview: &Interview,
    person: PersonId,
    role: &str,
    scorecard: &str,
    due_at: Option<Timestamp>,
    submitted_at: Option<Timestamp>,
) -> Result<()> {
    let reply = match interview.replies.get(&person) {
        None => "none",
        Some(Reply::Accepted) => "accepted",
        Some(Reply::Declined) => "declined",
    };
    sql("INSERT INTO interview_seat (interview, person, role, reply, busy, starts_at, ends_at, scorecard, due_at, \
         submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(interview.id)
    .bind(person)
    .bind(role)
    .bind(reply)
    .bind(interview.stands())
    .bind(interview.slot.start)
    .bind(interview.slot.end())
    .bind(scorecard)
    .bind(due_at)
    .bind(submitted_at)
    .run(tx)
    .await
    .map_err(|why| why.about("person", person))?;
    Ok(())
}
