//! Requisitions: openings at a level, each bound to a process version.

use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::page::{Page, Slice};
use crate::query::{Json, placeholders, sql, sql_from_parts, stale_or_gone};
use crate::row::Columns;
use crate::search::{self, Document, Kind};
use crate::writer::{By, Tx};
use highbar_domain::ids::{DepartmentId, PersonId, RequisitionId};
use highbar_domain::process::{ProcessId, VariantId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

/// An opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requisition {
    pub id: RequisitionId,
    /// The name in the public address; unique.
    pub slug: String,
    pub title: String,
    pub level: u32,
    /// The organisation's own number of the opening.
    pub code: String,
    pub department: DepartmentId,
    pub process: ProcessId,
    pub process_version: u32,
    pub variant: Option<VariantId>,
    pub state: State,
    pub openings: u32,
    pub location: String,
    pub description: String,
    pub hiring_manager: PersonId,
    pub recruiter: PersonId,
    pub bar_raiser: Option<PersonId>,
    pub team: Vec<Member>,
    /// Who approves an offer, in this order.
    pub approvers: Vec<PersonId>,
    /// IANA name; its clocks run in this zone.
    pub time_zone: String,
    /// The version that was read; checked by [`update`].
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// Somebody with a part in a requisition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person: PersonId,
    /// `interviewer`, `coordinator` and the like.
    pub role: String,
}

/// Whether people can apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Draft,
    Open,
    Closed,
}

const COLUMNS: &str = "id, slug, title, level, code, department, process, process_version, variant, state, openings, \
                       location, description, hiring_manager, recruiter, bar_raiser, approvers, time_zone, version, \
                       created_at, updated_at";

fn requisition(row: &AnyRow) -> Result<Requisition> {
    Ok(Requisition {
        id: row.id("id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        level: row.count("level")?,
        code: row.text("code")?,
        department: row.id("department")?,
        process: ProcessId::new(row.text("process")?),
        process_version: row.count("process_version")?,
        variant: row.maybe_text("variant")?.map(VariantId::new),
        state: row.word("state")?,
        openings: row.count("openings")?,
        location: row.text("location")?,
        description: row.text("description")?,
        hiring_manager: row.id("hiring_manager")?,
        recruiter: row.id("recruiter")?,
        bar_raiser: row.maybe_id("bar_raiser")?,
        team: Vec::new(),
        approvers: row.json("approvers")?,
        time_zone: row.text("time_zone")?,
        version: row.int("version")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

/// One requisition.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn get(db: &mut Db, id: RequisitionId) -> Result<Requisition> {
    find_where(db, "id", &id.to_string()).await?.ok_or_else(|| Error::gone("requisition", id))
}

/// The requisition with this public name, if there is one.
///
/// # Errors
/// The database failed.
pub async fn find_by_slug(db: &mut Db, slug: &str) -> Result<Option<Requisition>> {
    find_where(db, "slug", slug).await
}

async fn find_where(db: &mut Db, column: &str, value: &str) -> Result<Option<Requisition>> {
    let query = format!("SELECT {COLUMNS} FROM requisition WHERE {column} = $1");
    let Some(found) = sql_from_parts(query).bind(value).first(db, requisition).await? else {
        return Ok(None);
    };
    Ok(with_teams(db, vec![found]).await?.pop())
}

/// Requisitions, the newest first.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, state: Option<State>, page: &Page) -> Result<Slice<Requisition>> {
    let (before, id) = page.after::<i64>()?.unwrap_or((i64::MAX, ""));
    let rows = sql_from_parts(format!(
        "SELECT {COLUMNS} FROM requisition WHERE (created_at, id) < ($1, $2) \
         AND ($3 IS NULL OR state = $3) ORDER BY created_at DESC, id DESC LIMIT $4"
    ))
    .bind(before)
    .bind(id)
    .bind(state.map(|state| Json::word(&state)))
    .bind(page.probe())
    .all(db, requisition)
    .await?;
    let slice = page.slice(rows, |requisition| (requisition.created_at.as_millisecond(), requisition.id));
    Ok(Slice { items: with_teams(db, slice.items).await?, next: slice.next })
}

/// Those of `ids` that exist.
///
/// # Errors
/// The database failed.
pub async fn many(db: &mut Db, ids: &[RequisitionId]) -> Result<Vec<Requisition>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = placeholders(1, ids.len());
    let rows = sql_from_parts(format!("SELECT {COLUMNS} FROM requisition WHERE id IN ({wanted})"))
        .bind_all(ids.iter().copied())
        .all(db, requisition)
        .await?;
    with_teams(db, rows).await
}

async fn with_teams(db: &mut Db, mut requisitions: Vec<Requisition>) -> Result<Vec<Requisition>> {
    if requisitions.is_empty() {
        return Ok(requisitions);
    }
    let wanted = placeholders(1, requisitions.len());
    let members = sql_from_parts(format!(
        "SELECT requisition, person, role FROM requisition_team WHERE requisition IN ({wanted}) ORDER BY role, person"
    ))
    .bind_all(requisitions.iter().map(|requisition| requisition.id))
    .all(db, |row| {
        let member = Member { person: row.id("person")?, role: row.text("role")? };
        Ok((row.id::<RequisitionId>("requisition")?, member))
    })
    .await?;
    for (id, member) in members {
        if let Some(owner) = requisitions.iter_mut().find(|requisition| requisition.id == id) {
            owner.team.push(member);
        }
    }
    Ok(requisitions)
}

/// Applications per state.
///
/// # Errors
/// The database failed.
pub async fn counts(db: &mut Db, id: RequisitionId) -> Result<BTreeMap<String, u32>> {
    let rows = sql("SELECT state, SUM(applications) AS applications FROM requisition_count \
                    WHERE requisition = $1 AND applications > 0 GROUP BY state")
    .bind(id)
    .all(db, |row| Ok((row.text("state")?, row.count("applications")?)))
    .await?;
    Ok(rows.into_iter().collect())
}

/// Applications per state of each of `ids`; those without any application are absent.
///
/// # Errors
/// The database failed.
pub async fn counts_of(
    db: &mut Db,
    ids: &[RequisitionId],
) -> Result<BTreeMap<RequisitionId, BTreeMap<String, u32>>> {
    let mut counts: BTreeMap<RequisitionId, BTreeMap<String, u32>> = BTreeMap::new();
    if ids.is_empty() {
        return Ok(counts);
    }
    let wanted = placeholders(1, ids.len());
    let rows = sql_from_parts(format!(
        "SELECT requisition, state, SUM(applications) AS applications FROM requisition_count \
         WHERE requisition IN ({wanted}) AND applications > 0 GROUP BY requisition, state"
    ))
    .bind_all(ids.iter().copied())
    .all(db, |row| Ok((row.id("requisition")?, row.text("state")?, row.count("applications")?)))
    .await?;
    for (id, state, applications) in rows {
        counts.entry(id).or_default().insert(state, applications);
    }
    Ok(counts)
}

/// Adds a requisition; its version and times are set by the store.
///
/// # Errors
/// The slug is taken, something it names does not exist, or the database failed.
pub async fn add(tx: &mut Tx, by: By, requisition: &Requisition) -> Result<()> {
    sql("INSERT INTO requisition (id, slug, title, level, code, department, process, process_version, variant, state, \
         openings, location, description, hiring_manager, recruiter, bar_raiser, approvers, time_zone, version, \
         created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
         $18, 1, $19, $19)")
    .bind(requisition.id)
    .bind(&requisition.slug)
    .bind(&requisition.title)
    .bind(i64::from(requisition.level))
    .bind(&requisition.code)
    .bind(requisition.department)
    .bind(requisition.process.as_str())
    .bind(i64::from(requisition.process_version))
    .bind(requisition.variant.as_ref().map(VariantId::to_string))
    .bind(Json::word(&requisition.state))
    .bind(i64::from(requisition.openings))
    .bind(&requisition.location)
    .bind(&requisition.description)
    .bind(requisition.hiring_manager)
    .bind(requisition.recruiter)
    .bind(requisition.bar_raiser)
    .bind(Json(&requisition.approvers))
    .bind(&requisition.time_zone)
    .bind(by.at)
    .run(tx)
    .await
    .map_err(|why| why.about("requisition", &requisition.slug))?;
    written(tx, by, "requisition.added", requisition).await
}

/// Replaces a requisition; gives the new version. Running applications keep their process version.
///
/// # Errors
/// Somebody else changed it meanwhile, the slug is taken, or the database failed.
pub async fn update(tx: &mut Tx, by: By, requisition: &Requisition) -> Result<i64> {
    let touched =
        sql("UPDATE requisition SET slug = $1, title = $2, level = $3, code = $4, department = $5, \
         process = $6, process_version = $7, variant = $8, state = $9, openings = $10, location = $11, \
         description = $12, hiring_manager = $13, recruiter = $14, bar_raiser = $15, approvers = $16, \
         time_zone = $17, updated_at = $18, version = version + 1 WHERE id = $19 AND version = $20")
        .bind(&requisition.slug)
        .bind(&requisition.title)
        .bind(i64::from(requisition.level))
        .bind(&requisition.code)
        .bind(requisition.department)
        .bind(requisition.process.as_str())
        .bind(i64::from(requisition.process_version))
        .bind(requisition.variant.as_ref().map(VariantId::to_string))
        .bind(Json::word(&requisition.state))
        .bind(i64::from(requisition.openings))
        .bind(&requisition.location)
        .bind(&requisition.description)
        .bind(requisition.hiring_manager)
        .bind(requisition.recruiter)
        .bind(requisition.bar_raiser)
        .bind(Json(&requisition.approvers))
        .bind(&requisition.time_zone)
        .bind(by.at)
        .bind(requisition.id)
        .bind(requisition.version)
        .run(tx)
        .await
        .map_err(|why| why.about("requisition", &requisition.slug))?;
    if touched == 0 {
        let current = sql("SELECT version FROM requisition WHERE id = $1").bind(requisition.id);
        return Err(stale_or_gone(tx, current, "requisition", requisition.id, requisition.version).await);
    }
    written(tx, by, "requisition.changed", requisition).await?;
    Ok(requisition.version + 1)
}

async fn written(tx: &mut Tx, by: By, action: &str, requisition: &Requisition) -> Result<()> {
    sql("DELETE FROM requisition_team WHERE requisition = $1").bind(requisition.id).run(tx).await?;
    for member in &requisition.team {
        sql("INSERT INTO requisition_team (requisition, person, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(requisition.id)
            .bind(member.person)
            .bind(&member.role)
            .run(tx)
            .await
            .map_err(|why| why.about("person", member.person))?;
    }
    let document = Document {
        kind: Kind::Requisition,
        subject: requisition.id.to_string(),
        title: &requisition.title,
        detail: &requisition.code,
        words: [&requisition.title, &*requisition.code, &requisition.location].join(" "),
    };
    search::put(tx, &document).await?;
    search::retitle(tx, requisition.id, &requisition.title).await?;
    audit::record(tx, by, action, requisition.id, requisition).await?;
    tx.announce(format!("requisition:{}", requisition.id));
    tx.announce("requisitions");
    Ok(())
}

/// The requisitions that run on any version of a process: id, title and version.
///
/// # Errors
/// The database failed.
pub async fn using(db: &mut Db, process: &ProcessId) -> Result<Vec<(RequisitionId, String, u32)>> {
    sql("SELECT id, title, process_version FROM requisition WHERE process = $1 ORDER BY title, id")
        .bind(process.as_str())
        .all(db, |row| Ok((row.id("id")?, row.text("title")?, row.count("process_version")?)))
        .await
}
