//! Search over candidates, applications, requisitions and people. Notes, scorecards and comments
//! are never indexed, so that no hit can lift the seal. The full-text index is the one place
//! where databases differ.

use crate::db::Db;
use crate::error::Result;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::Tx;
use highbar_domain::ids::RequisitionId;
use serde::{Deserialize, Serialize};

/// What a hit is. Its word is what the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Candidate,
    Application,
    Requisition,
    Person,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Application => "application",
            Self::Requisition => "requisition",
            Self::Person => "person",
        }
    }

    /// A word put in front of the indexed ones, to search one kind only. Its first letter is for private use (U+E000):
    /// the index takes it for a letter, and no word that is searched for can begin with it.
    fn mark(self) -> &'static str {
        match self {
            Self::Candidate => "\u{e000}candidate",
            Self::Application => "\u{e000}application",
            Self::Requisition => "\u{e000}requisition",
            Self::Person => "\u{e000}person",
        }
    }
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    /// The id of what was found.
    pub subject: String,
    pub title: String,
    pub detail: String,
}

/// What is indexed of one thing: the title and detail are shown, `words` are searched.
pub(crate) struct Document<'a> {
    pub kind: Kind,
    pub subject: String,
    pub title: &'a str,
    pub detail: &'a str,
    pub words: String,
}

/// Puts or replaces a thing in the index.
pub(crate) async fn put(tx: &mut Tx, document: &Document<'_>) -> Result<()> {
    let words = format!("{} {}", document.kind.mark(), document.words);
    let old = sql("SELECT id, title, detail, words FROM search_entry WHERE kind = $1 AND subject = $2")
        .bind(document.kind.word())
        .bind(&document.subject)
        .first(tx, |row| Ok((row.int("id")?, row.text("title")?, row.text("detail")?, row.text("words")?)))
        .await?;
    let id = match old {
        Some((_, title, detail, old)) if old == words && title == document.title && detail == document.detail => {
            return Ok(());
        }
        Some((id, _, _, old)) => {
            unindex(tx, id, &old).await?;
            sql("UPDATE search_entry SET title = $1, detail = $2, words = $3 WHERE id = $4")
                .bind(document.title)
                .bind(document.detail)
                .bind(&words)
                .bind(id)
                .run(tx)
                .await?;
            Some(id)
        }
        None => {
            sql("INSERT INTO search_entry (id, kind, subject, title, detail, words) \
                 VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM search_entry), $1, $2, $3, $4, $5) RETURNING id")
            .bind(document.kind.word())
            .bind(&document.subject)
            .bind(document.title)
            .bind(document.detail)
            .bind(&words)
            .first(tx, |row| row.int("id"))
            .await?
        }
    };
    sql("INSERT INTO search_text (rowid, words) VALUES ($1, $2)").bind(id).bind(&words).run(tx).await?;
    Ok(())
}

/// Shows a requisition's new title with its applications; the title itself is not a word of theirs.
pub(crate) async fn retitle(tx: &mut Tx, requisition: RequisitionId, title: &str) -> Result<()> {
    sql("UPDATE search_entry SET detail = $1 WHERE kind = 'application' AND detail <> $1 \
         AND subject IN (SELECT id FROM application WHERE requisition = $2)")
    .bind(title)
    .bind(requisition)
    .run(tx)
    .await?;
    Ok(())
}

/// Takes a thing out of the index.
pub(crate) async fn remove(tx: &mut Tx, kind: Kind, subject: impl ToString) -> Result<()> {
    let old = sql("DELETE FROM search_entry WHERE kind = $1 AND subject = $2 RETURNING id, words")
        .bind(kind.word())
        .bind(subject.to_string())
        .first(tx, |row| Ok((row.int("id")?, row.text("words")?)))
        .await?;
    match old {
        Some((id, words)) => unindex(tx, id, &words).await,
        None => Ok(()),
    }
}

async fn unindex(tx: &mut Tx, id: i64, words: &str) -> Result<()> {
    sql("INSERT INTO search_text (search_text, rowid, words) VALUES ('delete', $1, $2)")
        .bind(id)
        .bind(words)
        .run(tx)
        .await?;
    Ok(())
}

/// Things that hold words beginning with every word of `text`, the newest first; nothing for an empty text.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, text: &str, kind: Option<Kind>, limit: u32) -> Result<Vec<Hit>> {
    let Some(terms) = terms(text, kind, None) else { return Ok(Vec::new()) };
    sql("SELECT e.kind, e.subject, e.title, e.detail FROM search_text t JOIN search_entry e ON e.id = t.rowid \
         WHERE t.search_text MATCH $1 ORDER BY t.rowid DESC LIMIT $2")
    .bind(terms)
    .bind(i64::from(limit))
    .all(db, |row| {
        Ok(Hit {
            kind: row.word("kind")?,
            subject: row.text("subject")?,
            title: row.text("title")?,
            detail: row.text("detail")?,
        })
    })
    .await
}

/// A subquery giving the `subject` of the thousand newest things that match the terms bound as `placeholder`.
pub(crate) fn newest_matching(placeholder: &str) -> String {
    format!(
        "(SELECT e.subject FROM search_text t JOIN search_entry e ON e.id = t.rowid \
         WHERE t.search_text MATCH {placeholder} ORDER BY t.rowid DESC LIMIT 1000)"
    )
}

/// A word of every application of a requisition, to search in one requisition only.
pub(crate) fn mark(requisition: RequisitionId) -> String {
    format!("\u{e000}r{}", requisition.0.simple())
}

/// Every word as a quoted prefix, so that nothing a user types is read as an operator.
pub(crate) fn terms(text: &str, kind: Option<Kind>, requisition: Option<RequisitionId>) -> Option<String> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(8)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if words.is_empty() {
        return None;
    }
    // The narrower mark alone is enough: only applications have it.
    let scope = match (requisition, kind) {
        (Some(requisition), _) => format!("\"{}\" ", mark(requisition)),
        (None, Some(kind)) => format!("\"{}\" ", kind.mark()),
        (None, None) => String::new(),
    };
    Some(scope + &words.join(" "))
}
