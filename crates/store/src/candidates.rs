//! Candidates, and which of them are the same human being.

use crate::applications;
use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::page::{Page, Slice};
use crate::query::{Json, placeholders, sql, sql_from_parts, stale_or_gone};
use crate::row::Columns;
use crate::search::{self, Document, Kind};
use crate::sight;
use crate::writer::{By, Tx};
use highbar_domain::ids::{CandidateId, PersonId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use std::collections::BTreeMap;

/// A human being who applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    pub id: CandidateId,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub headline: String,
    pub location: String,
    /// IANA name.
    pub time_zone: String,
    /// Where the candidate came from, such as `careers page`.
    pub source: String,
    pub links: Vec<String>,
    pub about: Vec<Fact>,
    /// The candidate that this one turned out to be.
    pub merged_into: Option<CandidateId>,
    /// The version that was read; checked by [`update`].
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A labelled line about a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// Somebody who may be the same human being.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    pub id: CandidateId,
    pub name: String,
    pub email: String,
    pub same: Same,
}

/// What two candidates share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Same {
    Email,
    Phone,
    Name,
}

const COLUMNS: &str = "id, name, email, phone, headline, location, time_zone, source, links, about, merged_into, \
                       version, created_at, updated_at";

fn candidate(row: &AnyRow) -> Result<Candidate> {
    Ok(Candidate {
        id: row.id("id")?,
        name: row.text("name")?,
        email: row.text("email")?,
        phone: row.text("phone")?,
        headline: row.text("headline")?,
        location: row.text("location")?,
        time_zone: row.text("time_zone")?,
        source: row.text("source")?,
        links: row.json("links")?,
        about: row.json("about")?,
        merged_into: row.maybe_id("merged_into")?,
        version: row.int("version")?,
        created_at: row.time("created_at")?,
        updated_at: row.time("updated_at")?,
    })
}

/// One candidate, or the one that they were merged into.
///
/// # Errors
/// The candidate does not exist, or the database failed.
pub async fn get(db: &mut Db, id: CandidateId) -> Result<Candidate> {
    let found = sql_from_parts(format!(
        "SELECT {COLUMNS} FROM candidate WHERE id = (SELECT COALESCE(merged_into, id) FROM candidate WHERE id = $1)"
    ))
    .bind(id)
    .first(db, candidate)
    .await?;
    found.ok_or_else(|| Error::gone("candidate", id))
}

/// The candidate with this mail address, if there is one; the oldest when there are several. An address of somebody
/// who was merged finds the one that they turned out to be.
///
/// # Errors
/// The database failed.
pub async fn find_by_email(db: &mut Db, email: &str) -> Result<Option<Candidate>> {
    sql_from_parts(format!(
        "SELECT {COLUMNS} FROM candidate WHERE id = (SELECT COALESCE(merged_into, id) FROM candidate \
         WHERE email_key = $1 AND email_key <> '' \
         ORDER BY CASE WHEN merged_into IS NULL THEN 0 ELSE 1 END, created_at, id LIMIT 1)"
    ))
    .bind(email_key(email))
    .first(db, candidate)
    .await
}

/// The candidates behind mail addresses, by address in lower case; those who were merged as who they turned out to be.
///
/// # Errors
/// The database failed.
pub async fn by_email(db: &mut Db, emails: &[String]) -> Result<BTreeMap<String, CandidateId>> {
    if emails.is_empty() {
        return Ok(BTreeMap::new());
    }
    let wanted = placeholders(1, emails.len());
    let rows = sql_from_parts(format!(
        "SELECT email_key, COALESCE(merged_into, id) AS id FROM candidate WHERE email_key IN ({wanted}) \
         AND email_key <> '' ORDER BY CASE WHEN merged_into IS NULL THEN 1 ELSE 0 END, created_at DESC, id DESC"
    ))
    .bind_all(emails.iter().map(|email| email_key(email)))
    .all(db, |row| Ok((row.text("email_key")?, row.id("id")?)))
    .await?;
    // The last row of an address wins: the oldest who was not merged.
    Ok(rows.into_iter().collect())
}

/// Candidates, those changed last first; `text` keeps those with words that begin so, the thousand newest at most.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, text: Option<&str>, page: &Page) -> Result<Slice<Candidate>> {
    list_for(db, text, None, page).await
}

/// The same list with only those in one of whose applications `viewer` has a part; everybody without a viewer.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list_for(
    db: &mut Db,
    text: Option<&str>,
    viewer: Option<PersonId>,
    page: &Page,
) -> Result<Slice<Candidate>> {
    let (before, id) = page.after::<i64>()?.unwrap_or((i64::MAX, ""));
    let terms = match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => match search::terms(text, Some(Kind::Candidate), None) {
            Some(terms) => Some(terms),
            // A text without a letter or digit finds nothing.
            None => return Ok(Slice { items: Vec::new(), next: None }),
        },
        None => None,
    };
    let (from, mut narrow) = match &terms {
        Some(_) => {
            (search::newest_matching("$4") + " m CROSS JOIN candidate", " AND id = m.subject".to_owned())
        }
        None => ("candidate".to_owned(), String::new()),
    };
    if let Some(viewer) = viewer {
        narrow.push_str(&sight::of_candidate(db, viewer, if terms.is_some() { 5 } else { 4 }).await?);
    }
    let query = sql_from_parts(format!(
        "SELECT {COLUMNS} FROM {from} WHERE (updated_at, id) < ($1, $2) AND merged_into IS NULL{narrow} \
         ORDER BY updated_at DESC, id DESC LIMIT $3"
    ))
    .bind(before)
    .bind(id)
    .bind(page.probe())
    .bind_all(terms);
    let query = match viewer {
        Some(viewer) => query.bind(viewer).bind(sight::in_list(viewer)),
        None => query,
    };
    let rows = query.all(db, candidate).await?;
    Ok(page.slice(rows, |candidate| (candidate.updated_at.as_millisecond(), candidate.id)))
}

/// Adds a candidate; the version and the times are set by the store.
///
/// # Errors
/// The database failed.
pub async fn add(tx: &mut Tx, by: By, candidate: &Candidate) -> Result<()> {
    sql(
        "INSERT INTO candidate (id, name, email, email_key, name_key, phone, phone_key, headline, location, \
         time_zone, source, links, about, version, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $14)",
    )
    .bind(candidate.id)
    .bind(&candidate.name)
    .bind(candidate.email.trim())
    .bind(email_key(&candidate.email))
    .bind(name_key(&candidate.name))
    .bind(&candidate.phone)
    .bind(phone_key(&candidate.phone))
    .bind(&candidate.headline)
    .bind(&candidate.location)
    .bind(&candidate.time_zone)
    .bind(&candidate.source)
    .bind(Json(&candidate.links))
    .bind(Json(&candidate.about))
    .bind(by.at)
    .run(tx)
    .await
    .map_err(|why| why.about("candidate", candidate.id))?;
    written(tx, by, "candidate.added", candidate).await
}

/// Replaces what is known of a candidate; gives the new version.
///
/// # Errors
/// Somebody else changed the candidate meanwhile, or the database failed.
pub async fn update(tx: &mut Tx, by: By, candidate: &Candidate) -> Result<i64> {
    let touched = sql("UPDATE candidate SET name = $1, email = $2, email_key = $3, name_key = $4, phone = $5, \
         phone_key = $6, headline = $7, location = $8, time_zone = $9, source = $10, links = $11, about = $12, \
         updated_at = $13, version = version + 1 WHERE id = $14 AND version = $15 AND merged_into IS NULL")
    .bind(&candidate.name)
    .bind(candidate.email.trim())
    .bind(email_key(&candidate.email))
    .bind(name_key(&candidate.name))
    .bind(&candidate.phone)
    .bind(phone_key(&candidate.phone))
    .bind(&candidate.headline)
    .bind(&candidate.location)
    .bind(&candidate.time_zone)
    .bind(&candidate.source)
    .bind(Json(&candidate.links))
    .bind(Json(&candidate.about))
    .bind(by.at)
    .bind(candidate.id)
    .bind(candidate.version)
    .run(tx)
    .await?;
    if touched == 0 {
        let current = sql("SELECT version FROM candidate WHERE id = $1").bind(candidate.id);
        return Err(stale_or_gone(tx, current, "candidate", candidate.id, candidate.version).await);
    }
    written(tx, by, "candidate.changed", candidate).await?;
    Ok(candidate.version + 1)
}

async fn written(tx: &mut Tx, by: By, action: &str, candidate: &Candidate) -> Result<()> {
    let document = Document {
        kind: Kind::Candidate,
        subject: candidate.id.to_string(),
        title: &candidate.name,
        detail: &candidate.headline,
        words: [&candidate.name, &*candidate.headline, &candidate.email, &candidate.location].join(" "),
    };
    search::put(tx, &document).await?;
    applications::index_all_of(tx, candidate.id).await?;
    audit::record(tx, by, action, candidate.id, candidate).await?;
    tx.announce(format!("candidate:{}", candidate.id));
    tx.announce("candidates");
    Ok(())
}

/// Others who share an address, a telephone number or a name.
///
/// # Errors
/// The database failed.
pub async fn duplicates(db: &mut Db, of: &Candidate) -> Result<Vec<Duplicate>> {
    sql("SELECT id, name, email, email_key, phone_key FROM candidate WHERE id <> $1 AND merged_into IS NULL \
         AND ((email_key = $2 AND email_key <> '') OR (phone_key = $3 AND phone_key <> '') OR name_key = $4) \
         ORDER BY created_at, id LIMIT 20")
    .bind(of.id)
    .bind(email_key(&of.email))
    .bind(phone_key(&of.phone))
    .bind(name_key(&of.name))
    .all(db, |row| {
        let same = if !of.email.is_empty() && row.text("email_key")? == email_key(&of.email) {
            Same::Email
        } else if !of.phone.is_empty() && row.text("phone_key")? == phone_key(&of.phone) {
            Same::Phone
        } else {
            Same::Name
        };
        Ok(Duplicate { id: row.id("id")?, name: row.text("name")?, email: row.text("email")?, same })
    })
    .await
}

/// Makes `other` the same as `kept`: applications, interviews and documents move over, and
/// everything that still names `other` finds `kept`.
///
/// # Errors
/// One of them does not exist or was changed meanwhile, or the database failed.
pub async fn merge(tx: &mut Tx, by: By, kept: &Candidate, other: CandidateId) -> Result<()> {
    let touched = sql("UPDATE candidate SET merged_into = $1, updated_at = $2, version = version + 1 \
         WHERE id = $3 AND merged_into IS NULL AND id <> $1")
    .bind(kept.id)
    .bind(by.at)
    .bind(other)
    .run(tx)
    .await?;
    if touched == 0 {
        return Err(Error::gone("candidate", other));
    }
    for table in ["application", "document", "interview"] {
        sql_from_parts(format!("UPDATE {table} SET candidate = $1 WHERE candidate = $2"))
            .bind(kept.id)
            .bind(other)
            .run(tx)
            .await?;
    }
    sql("UPDATE candidate SET merged_into = $1 WHERE merged_into = $2")
        .bind(kept.id)
        .bind(other)
        .run(tx)
        .await?;
    search::remove(tx, Kind::Candidate, other).await?;
    audit::record(tx, by, "candidate.merged", other, &(kept.id, other)).await?;
    update(tx, by, kept).await?;
    tx.announce(format!("candidate:{other}"));
    Ok(())
}

fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The digits, without a leading international prefix of zeros.
fn phone_key(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    if digits.len() < 6 { String::new() } else { digits.to_owned() }
}

/// Lower case, with single spaces.
pub(crate) fn name_key(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
