//! API tokens: a person's own keys for programs. Only their hashes are kept.

use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::keys::sha256_hex;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::PersonId;
use jiff::Timestamp;
use uuid::Uuid;

/// A token as its owner sees it later: without the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    pub id: Uuid,
    pub person: PersonId,
    pub name: String,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// Adds a token of `person`; the secret is shown once by the caller.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn add(tx: &mut Tx, by: By, id: Uuid, person: PersonId, name: &str, secret: &str) -> Result<()> {
    sql("INSERT INTO api_token (id, person, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(person)
        .bind(name)
        .bind(sha256_hex(secret))
        .bind(by.at)
        .run(tx)
        .await
        .map_err(|why| why.about("person", person))?;
    audit::record(tx, by, "token.added", id, &person).await
}

/// The owner of a secret that is not revoked, if active; with the token's id and last use.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, secret: &str) -> Result<Option<ApiToken>> {
    sql("SELECT t.id, t.person, t.name, t.created_at, t.used_at FROM api_token t JOIN person p ON p.id = t.person \
         WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND p.active = 1")
    .bind(sha256_hex(secret))
    .first(db, token)
    .await
}

/// Notes a use; call it now and then, not on every request.
///
/// # Errors
/// The database failed.
pub async fn touch(tx: &mut Tx, id: Uuid, at: Timestamp) -> Result<()> {
    sql("UPDATE api_token SET used_at = $1 WHERE id = $2").bind(at).bind(id).run(tx).await?;
    Ok(())
}

/// A person's tokens, the newest first.
///
/// # Errors
/// The database failed.
pub async fn of(db: &mut Db, person: PersonId) -> Result<Vec<ApiToken>> {
    sql("SELECT id, person, name, created_at, used_at FROM api_token \
         WHERE person = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id")
    .bind(person)
    .all(db, token)
    .await
}

/// Revokes a token of `person`.
///
/// # Errors
/// The person has no such token, or the database failed.
pub async fn revoke(tx: &mut Tx, by: By, person: PersonId, id: Uuid) -> Result<()> {
    let touched =
        sql("UPDATE api_token SET revoked_at = $1 WHERE id = $2 AND person = $3 AND revoked_at IS NULL")
            .bind(by.at)
            .bind(id)
            .bind(person)
            .run(tx)
            .await?;
    if touched == 0 {
        return Err(Error::gone("token", id));
    }
    audit::record(tx, by, "token.revoked", id, &person).await
}

fn token(row: &sqlx::any::AnyRow) -> Result<ApiToken> {
    Ok(ApiToken {
        id: row.id("id")?,
        person: row.id("person")?,
        name: row.text("name")?,
        created_at: row.time("created_at")?,
        used_at: row.maybe_time("used_at")?,
    })
}
