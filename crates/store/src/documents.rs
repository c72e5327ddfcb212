//! Documents of candidates: the rows; their files are [`crate::Blobs`].

use crate::audit;
use crate::db::{Db, Store};
use crate::error::{Error, Result};
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::{CandidateId, DocumentId, PersonId};
use jiff::Timestamp;
use serde::Serialize;
use sqlx::any::AnyRow;
use std::collections::BTreeSet;

/// A file that belongs to a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    pub id: DocumentId,
    pub candidate: CandidateId,
    /// The file name as it was uploaded.
    pub name: String,
    /// `resume`, `form`, `letter` or `other`.
    pub kind: String,
    pub media_type: String,
    pub bytes: u64,
    pub pages: Option<u32>,
    /// What its file is called.
    pub sha256: String,
    pub created_at: Timestamp,
    /// `None` when the candidate uploaded it.
    pub created_by: Option<PersonId>,
}

fn document(row: &AnyRow) -> Result<Document> {
    let bytes = row.int("bytes")?;
    Ok(Document {
        id: row.id("id")?,
        candidate: row.id("candidate")?,
        name: row.text("name")?,
        kind: row.text("kind")?,
        media_type: row.text("media_type")?,
        bytes: u64::try_from(bytes).map_err(|why| Error::garbled("bytes", why))?,
        pages: row.maybe_int("pages")?.and_then(|pages| u32::try_from(pages).ok()),
        sha256: row.text("sha256")?,
        created_at: row.time("created_at")?,
        created_by: row.maybe_id("created_by")?,
    })
}

/// Adds a document whose file was put before; who and when come from `by`.
///
/// # Errors
/// The candidate does not exist, or the database failed.
pub async fn add(tx: &mut Tx, by: By, document: &Document) -> Result<()> {
    sql("INSERT INTO document (id, candidate, name, kind, media_type, bytes, pages, sha256, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(document.id)
    .bind(document.candidate)
    .bind(&document.name)
    .bind(&document.kind)
    .bind(&document.media_type)
    .bind(i64::try_from(document.bytes).unwrap_or(i64::MAX))
    .bind(document.pages.map(i64::from))
    .bind(&document.sha256)
    .bind(by.at)
    .bind(by.person)
    .run(tx)
    .await
    .map_err(|why| why.about("candidate", document.candidate))?;
    audit::record(tx, by, "document.added", document.id, document).await?;
    tx.announce(format!("candidate:{}", document.candidate));
    Ok(())
}

/// One document.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn get(db: &mut Db, id: DocumentId) -> Result<Document> {
    let found = sql("SELECT * FROM document WHERE id = $1").bind(id).first(db, document).await?;
    found.ok_or_else(|| Error::gone("document", id))
}

/// A candidate's documents, the newest first.
///
/// # Errors
/// The database failed.
pub async fn of(db: &mut Db, candidate: CandidateId) -> Result<Vec<Document>> {
    sql("SELECT * FROM document WHERE candidate = $1 ORDER BY created_at DESC, id DESC")
        .bind(candidate)
        .all(db, document)
        .await
}

/// Removes a document; [`sweep`] removes its file when no other document has the same content.
///
/// # Errors
/// It does not exist, or the database failed.
pub async fn remove(tx: &mut Tx, by: By, id: DocumentId) -> Result<()> {
    let candidate: Option<CandidateId> = sql("DELETE FROM document WHERE id = $1 RETURNING candidate")
        .bind(id)
        .first(tx, |row| row.id("candidate"))
        .await?;
    let candidate = candidate.ok_or_else(|| Error::gone("document", id))?;
    audit::record(tx, by, "document.removed", id, &candidate).await?;
    tx.announce(format!("candidate:{candidate}"));
    Ok(())
}

/// Removes files that no document names and that are older than an hour; gives their number.
/// Runs as a work of the writer, so that no row can appear meanwhile.
///
/// # Errors
/// The database failed, or a file cannot be removed.
pub async fn sweep(store: &Store) -> Result<usize> {
    let blobs = store.blobs().clone();
    store
        .write(async move |tx| {
            let named = contents(tx).await?;
            let mut removed = 0;
            for name in blobs.all()?.into_iter().filter(|name| !named.contains(name)) {
                removed += usize::from(blobs.remove_old(&name)?);
            }
            Ok(removed)
        })
        .await
}

/// The contents that documents name.
pub(crate) async fn contents(db: &mut Db) -> Result<BTreeSet<String>> {
    let names = sql("SELECT DISTINCT sha256 FROM document").all(db, |row| row.text("sha256")).await?;
    Ok(names.into_iter().collect())
}
