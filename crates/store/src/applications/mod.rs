//! The application aggregate: a snapshot with a version, the events behind it, and, in the same
//! transaction, what lists read of it and one audit entry per event.

mod board;
mod list;
mod narrowing;
mod projection;
mod rows;
mod seats;

use crate::audit;
use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::query::{Json, placeholders, sql, sql_from_parts};
use crate::row::Columns;
use crate::search::{self, Document, Kind};
use crate::writer::{By, Tx};
use highbar_domain::application::Application;
use highbar_domain::event::Recorded;
use highbar_domain::ids::{ApplicationId, CandidateId, PersonId, RequisitionId};
use highbar_domain::process::{ProcessId, VariantId};
use jiff::Timestamp;
use jiff::civil::Date;

pub use board::Column;
pub use list::{Filter, Listed, ListedWaiting, Sort, list, many};
pub(crate) use list::{count, select};
pub use projection::{Projection, Waiting};

/// An application with what it is tied to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub application: Application,
    pub ties: Ties,
    /// Who applied; differs from the application's own candidate after a merge.
    pub candidate: CandidateId,
}

/// What an application is bound to from its first moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ties {
    pub process: ProcessId,
    pub process_version: u32,
    pub variant: Option<VariantId>,
    /// Where the candidate heard of the opening.
    pub source: String,
}

/// One application.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn get(db: &mut Db, id: ApplicationId) -> Result<Stored> {
    find(db, id).await?.ok_or_else(|| Error::gone("application", id))
}

/// One application, if it exists.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, id: ApplicationId) -> Result<Option<Stored>> {
    sql("SELECT s.snapshot, a.candidate, a.process, a.process_version, a.variant, a.source FROM application a \
         JOIN application_snapshot s ON s.application = a.id WHERE a.id = $1")
        .bind(id)
        .first(db, |row| {
            Ok(Stored {
                application: row.json("snapshot")?,
                candidate: row.id("candidate")?,
                ties: Ties {
                    process: ProcessId::new(row.text("process")?),
                    process_version: row.count("process_version")?,
                    variant: row.maybe_text("variant")?.map(VariantId::new),
                    source: row.text("source")?,
                },
            })
        })
        .await
}

/// Writes a new application with its first events.
///
/// # Errors
/// It exists already, something it names does not, or the database failed.
pub async fn add(
    tx: &mut Tx,
    ties: &Ties,
    after: &Application,
    events: &[Recorded],
    projection: &Projection,
) -> Result<()> {
    let row = rows::Row::of(after, projection, updated(events)?);
    rows::insert(tx, ties, after, &row).await?;
    seats::write(tx, None, after, projection).await?;
    append(tx, after.id, 0, events).await?;
    index(tx, after.id).await?;
    announce(tx, after, None);
    Ok(())
}

/// Writes what `events` made of `before`. The version checked is the revision of `before`.
///
/// # Errors
/// Somebody else changed it meanwhile, or the database failed.
pub async fn save(
    tx: &mut Tx,
    before: &Application,
    after: &Application,
    events: &[Recorded],
    projection: &Projection,
) -> Result<()> {
    if events.is_empty() {
        return Ok(());
    }
    let row = rows::Row::of(after, projection, updated(events)?);
    if !rows::update(tx, before, after, &row).await? {
        return Err(stale(tx, before).await);
    }
    seats::write(tx, Some(before), after, projection).await?;
    append(tx, after.id, version(before), events).await?;
    announce(tx, after, Some(before));
    Ok(())
}

/// Changes the variant of the loop; the domain has allowed it. Gives no new version.
///
/// # Errors
/// The application does not exist, or the database failed.
pub async fn set_variant(tx: &mut Tx, by: By, id: ApplicationId, variant: Option<&VariantId>) -> Result<()> {
    let touched = sql("UPDATE application SET variant = $1 WHERE id = $2")
        .bind(variant.map(VariantId::to_string))
        .bind(id)
        .run(tx)
        .await?;
    if touched == 0 {
        return Err(Error::gone("application", id));
    }
    audit::record(tx, by, "application.variant_set", id, &variant).await?;
    tx.announce(format!("application:{id}"));
    Ok(())
}

/// Writes anew what lists show of an application, when its calendar or its process's words changed.
///
/// # Errors
/// The database failed.
pub async fn project(tx: &mut Tx, application: &Application, projection: &Projection) -> Result<()> {
    rows::project(tx, application, projection).await?;
    seats::write(tx, None, application, projection).await
}

/// The events of an application after `seq`, oldest first, with their numbers.
///
/// # Errors
/// The database failed.
pub async fn events(db: &mut Db, id: ApplicationId, after: i64) -> Result<Vec<(i64, Recorded)>> {
    sql("SELECT seq, payload FROM application_event WHERE application = $1 AND seq > $2 ORDER BY seq")
        .bind(id)
        .bind(after)
        .all(db, |row| Ok((row.int("seq")?, row.json("payload")?)))
        .await
}

/// Applications of a candidate, the newest first.
///
/// # Errors
/// The database failed.
pub async fn of_candidate(db: &mut Db, candidate: CandidateId) -> Result<Vec<OfCandidate>> {
    of_candidates(db, &[candidate]).await
}

/// Applications of several candidates, the newest first.
///
/// # Errors
/// The database failed.
pub async fn of_candidates(db: &mut Db, candidates: &[CandidateId]) -> Result<Vec<OfCandidate>> {
    if candidates.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(1, candidates.len());
    sql_from_parts(format!(
        "SELECT id, candidate, requisition, state, applied_at, cool_down_until FROM application \
         WHERE candidate IN ({wanted}) ORDER BY applied_at DESC, id DESC"
    ))
    .bind_all(candidates.iter().copied())
    .all(db, |row| {
        Ok(OfCandidate {
            id: row.id("id")?,
            candidate: row.id("candidate")?,
            requisition: row.id("requisition")?,
            state: row.text("state")?,
            applied_at: row.time("applied_at")?,
            cool_down_until: row.maybe_id("cool_down_until")?,
        })
    })
    .await
}

/// An application as its candidate's page lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfCandidate {
    pub id: ApplicationId,
    pub candidate: CandidateId,
    pub requisition: RequisitionId,
    /// The word of its life.
    pub state: String,
    pub applied_at: Timestamp,
    /// The first day on which the candidate may apply again.
    pub cool_down_until: Option<Date>,
}

async fn append(tx: &mut Tx, id: ApplicationId, version: i64, events: &[Recorded]) -> Result<()> {
    let chain = id.to_string();
    for (recorded, seq) in events.iter().zip(version + 1..) {
        let (kind, payload) = (recorded.event.name(), Json::text(recorded));
        sql("INSERT INTO application_event (application, seq, at, actor, kind, payload) \
             VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(seq)
        .bind(recorded.at)
        .bind(recorded.by)
        .bind(&kind)
        .bind(&payload)
        .run(tx)
        .await
        .map_err(|why| why.about("application", id))?;
        let by = By { person: recorded.by, at: recorded.at };
        audit::append(tx, &chain, by, &kind, seq.to_string(), &payload).await?;
    }
    Ok(())
}

/// Puts an application into the search index under its candidate's name.
async fn index(tx: &mut Tx, id: ApplicationId) -> Result<()> {
    let shown = sql("SELECT c.name, c.email, c.headline, c.location, r.title, a.requisition \
                    FROM application a JOIN candidate c ON c.id = a.candidate \
                     JOIN requisition r ON r.id = a.requisition WHERE a.id = $1")
    .bind(id)
    .first(tx, |row| {
        let columns = ["email", "headline", "location"];
        let name = row.text("name")?;
        let mut words = format!("{} {name}", search::mark(row.id("requisition")?));
        for column in columns {
            words.push(' ');
            words.push_str(&row.text(column)?);
        }
        Ok((name, row.text("title")?, words))
    })
    .await?;
    let Some((name, title, words)) = shown else { return Ok(()) };
    let document =
        Document { kind: Kind::Application, subject: id.to_string(), title: &name, detail: &title, words };
    search::put(tx, &document).await
}

/// Puts a candidate's applications into the search index anew.
pub(crate) async fn index_all_of(tx: &mut Tx, candidate: CandidateId) -> Result<()> {
    let ids: Vec<ApplicationId> = sql("SELECT id FROM application WHERE candidate = $1")
        .bind(candidate)
        .all(tx, |row| row.id("id"))
        .await?;
    for id in ids {
        index(tx, id).await?;
    }
    Ok(())
}

fn announce(tx: &mut Tx, after: &Application, before: Option<&Application>) {
    tx.announce(format!("application:{}", after.id));
    tx.announce(format!("requisition:{}", after.requisition));
    tx.announce(format!("candidate:{}", after.candidate));
    if after.debrief.is_some() {
        tx.announce(format!("debrief:{}", after.id));
    }
    for interview in &after.interviews {
        let changed = before.is_none_or(|before| before.interview(interview.id) != Some(interview));
        if changed {
            tx.announce(format!("interview:{}", interview.id));
        }
    }
    tx.announce("today");
}

fn version(application: &Application) -> i64 {
    i64::try_from(application.revision).unwrap_or(i64::MAX)
}

fn updated(events: &[Recorded]) -> Result<Timestamp> {
    events.last().map(|last| last.at).ok_or_else(|| Error::garbled("application", "it has no events"))
}

async fn stale(tx: &mut Tx, before: &Application) -> Error {
    let current = sql("SELECT version FROM application WHERE id = $1").bind(before.id);
    match current.first(tx, |row| row.int("version")).await {
        Ok(Some(current)) => Error::Conflict(Conflict::Stale {
            what: "application",
            id: before.id.to_string(),
            sent: version(before),
            current,
        }),
        Ok(None) => Error::gone("application", before.id),
        Err(why) => why,
    }
}

/// Everyone for whom something waits in this application, for mail and badges.
///
/// # Errors
/// The database failed.
pub async fn waited_for(db: &mut Db, id: ApplicationId) -> Result<Vec<PersonId>> {
    sql("SELECT DISTINCT person FROM waiting WHERE application = $1 AND person IS NOT NULL")
        .bind(id)
        .all(db, |row| row.id("person"))
        .await
}
