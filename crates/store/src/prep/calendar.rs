//! The link under which a person's own calendar program fetches their plan. Only the token's hash is kept.

use super::{Owner, told};
use crate::db::Db;
use crate::error::Result;
use crate::keys::sha256_hex;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use jiff::Timestamp;

/// Makes `token` the owner's link; the one before ends.
///
/// # Errors
/// The database failed.
pub async fn new_link(tx: &mut Tx, by: By, owner: Owner, token: &str) -> Result<()> {
    sql("INSERT INTO prep_calendar_link (owner, token_hash, created_at) VALUES ($1, $2, $3) \
         ON CONFLICT (owner) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at")
    .bind(owner.person())
    .bind(sha256_hex(token))
    .bind(by.at)
    .run(tx)
    .await?;
    told(tx, by, owner, "link_made").await
}

/// Ends the owner's link, if there is one.
///
/// # Errors
/// The database failed.
pub async fn end_link(tx: &mut Tx, by: By, owner: Owner) -> Result<()> {
    match forget(tx, owner).await? {
        0 => Ok(()),
        _ => told(tx, by, owner, "link_ended").await,
    }
}

/// Removes the row, and says how many there were.
pub(super) async fn forget(tx: &mut Tx, owner: Owner) -> Result<u64> {
    sql("DELETE FROM prep_calendar_link WHERE owner = $1").bind(owner.person()).run(tx).await
}

/// Since when there is a link, if there is one.
///
/// # Errors
/// The database failed.
pub async fn link_since(db: &mut Db, owner: Owner) -> Result<Option<Timestamp>> {
    sql("SELECT created_at FROM prep_calendar_link WHERE owner = $1")
        .bind(owner.person())
        .first(db, |row| row.time("created_at"))
        .await
}

/// Whose link it is, as long as they are active.
///
/// # Errors
/// The database failed.
pub async fn owner_of(db: &mut Db, token: &str) -> Result<Option<Owner>> {
    sql("SELECT l.owner FROM prep_calendar_link l JOIN person p ON p.id = l.owner \
         WHERE l.token_hash = $1 AND p.active = 1")
    .bind(sha256_hex(token))
    .first(db, |row| Ok(Owner::new(row.id("owner")?)))
    .await
}
