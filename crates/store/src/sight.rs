//! Which applications somebody sees. One rule for the gate, for lists and for searching: those who run the
//! requisition see its applications, and those with a seat see the one in which they sit. Naming somebody as an
//! interviewer, as the Bar Raiser or as a future report of the opening shows them nothing by itself. Recruiters and
//! administrators see everything and are not asked about here.

use crate::db::Db;
use crate::error::Result;
use crate::query::{placeholders, sql_from_parts};
use crate::row::Columns;
use highbar_domain::ids::{ApplicationId, CandidateId, PersonId};
use std::collections::BTreeSet;

/// A condition on `requisition r`: the person `$n` recruits or coordinates for it, hires, or approves its offers.
/// [`in_list`] is bound as `$list`.
pub(crate) fn runs(n: usize, list: usize) -> String {
    format!(
        "(r.recruiter = ${n} OR r.hiring_manager = ${n} OR r.approvers LIKE ${list} OR EXISTS (SELECT 1 \
         FROM requisition_team t WHERE t.requisition = r.id AND t.person = ${n} \
         AND t.role IN ('recruiter', 'coordinator')))"
    )
}

/// The applications in which the person bound as `?` leads or shadows an interview that stands, or leads the debrief.
pub(crate) const SEATED: &str = "(SELECT i.application FROM interview_seat s CROSS JOIN interview i \
                                 WHERE s.person = ? AND s.busy = 1 AND i.id = s.interview \
                                 UNION SELECT f.id FROM application f WHERE f.facilitator = ?)";

/// A condition on `application a`: the person sees it. The person is bound as `$n`, [`in_list`] as `$n+1`.
pub(crate) fn has_part(n: usize) -> String {
    let runs = runs(n, n + 1);
    format!(
        "(a.facilitator = ${n} OR EXISTS (SELECT 1 FROM requisition r WHERE r.id = a.requisition AND {runs}) \
         OR EXISTS (SELECT 1 FROM interview_seat s JOIN interview i ON i.id = s.interview \
         WHERE s.person = ${n} AND s.busy = 1 AND i.application = a.id))"
    )
}

/// The ids of those applications, read from the person's side; bound as for [`has_part`].
fn parts(n: usize) -> String {
    let (runs, seated) = (runs(n, n + 1), SEATED.replace('?', &format!("${n}")));
    format!(
        "(SELECT a.id FROM requisition r CROSS JOIN application a WHERE a.requisition = r.id AND {runs} \
         UNION SELECT application FROM {seated} p)"
    )
}

/// Whoever has a part in more applications than this has one in many rows of any list.
const FEW: i64 = 3000;

/// A condition on `candidate`, beginning with ` AND`: the person has a part in an application of theirs. Bound as for
/// [`has_part`]. Few parts are looked up once, many are asked about row by row.
pub(crate) async fn of_candidate(db: &mut Db, person: PersonId, n: usize) -> Result<String> {
    let reach = sql_from_parts(format!(
        "SELECT COALESCE(SUM(n), 0) AS n FROM (SELECT c.applications AS n FROM requisition r \
         JOIN requisition_count c ON c.requisition = r.id WHERE {} \
         UNION ALL SELECT COUNT(*) FROM interview_seat WHERE person = $1) reach",
        runs(1, 2)
    ))
    .bind(person)
    .bind(in_list(person))
    .first(db, |row| row.int("n"))
    .await?;
    Ok(if reach.unwrap_or(0) <= FEW {
        format!(" AND id IN (SELECT o.candidate FROM application o WHERE o.id IN {})", parts(n))
    } else {
        format!(
            " AND EXISTS (SELECT 1 FROM application a WHERE a.candidate = candidate.id AND {})",
            has_part(n)
        )
    })
}

/// A pattern that a JSON list of ids matches when the person is in it; ids hold no character that LIKE knows.
pub(crate) fn in_list(person: PersonId) -> String {
    format!("%{person}%")
}

/// Those of `ids` in which the person has a part.
///
/// # Errors
/// The database failed.
pub async fn applications(
    db: &mut Db,
    person: PersonId,
    ids: &[ApplicationId],
) -> Result<BTreeSet<ApplicationId>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (part, wanted) = (has_part(1), placeholders(3, ids.len()));
    let rows = sql_from_parts(format!("SELECT a.id FROM application a WHERE {part} AND a.id IN ({wanted})"))
        .bind(person)
        .bind(in_list(person))
        .bind_all(ids.iter().copied())
        .all(db, |row| row.id("id"))
        .await?;
    Ok(rows.into_iter().collect())
}

/// Those of `ids` in one of whose applications the person has a part.
///
/// # Errors
/// The database failed.
pub async fn candidates(db: &mut Db, person: PersonId, ids: &[CandidateId]) -> Result<BTreeSet<CandidateId>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (part, wanted) = (has_part(1), placeholders(3, ids.len()));
    let rows = sql_from_parts(format!(
        "SELECT DISTINCT a.candidate FROM application a WHERE {part} AND a.candidate IN ({wanted})"
    ))
    .bind(person)
    .bind(in_list(person))
    .bind_all(ids.iter().copied())
    .all(db, |row| row.id("candidate"))
    .await?;
    Ok(rows.into_iter().collect())
}
