//! Everything of one owner, to count it and to erase it.

use super::{Kind, Owner, calendar, told};
use crate::db::Db;
use crate::error::Result;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use std::collections::BTreeMap;

/// How many records of each kind somebody has.
pub type Counts = BTreeMap<Kind, u32>;

/// # Errors
/// The database failed.
pub async fn counts(db: &mut Db, owner: Owner) -> Result<Counts> {
    let rows = sql("SELECT kind, COUNT(*) AS records FROM prep_document WHERE owner = $1 GROUP BY kind")
        .bind(owner.person())
        .all(db, |row| Ok((row.word("kind")?, row.count("records")?)))
        .await?;
    Ok(rows.into_iter().collect())
}

/// Erases every record, version and link of the owner, and the answers that were kept for repeated requests. The
/// writing connection overwrites what is deleted.
///
/// # Errors
/// The database failed.
pub async fn erase(tx: &mut Tx, by: By, owner: Owner) -> Result<()> {
    sql("DELETE FROM prep_story_version WHERE owner = $1").bind(owner.person()).run(tx).await?;
    sql("DELETE FROM prep_document WHERE owner = $1").bind(owner.person()).run(tx).await?;
    sql("DELETE FROM idempotency WHERE person = $1 AND route LIKE '%/prep/%'")
        .bind(owner.person())
        .run(tx)
        .await?;
    calendar::forget(tx, owner).await?;
    told(tx, by, owner, "erased").await
}
