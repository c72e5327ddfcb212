//! Signed-in browsers and invitations. Only hashes of their tokens are kept.

use crate::audit;
use crate::db::Db;
use crate::error::Result;
use crate::keys::sha256_hex;
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::PersonId;
use jiff::Timestamp;

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub person: PersonId,
    /// What a form must send along.
    pub csrf: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Signs a browser in; `token` goes into its cookie.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn open(tx: &mut Tx, by: By, token: &str, agent: &str, session: &Session) -> Result<()> {
    sql("INSERT INTO session (token_hash, person, csrf, agent, created_at, seen_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(sha256_hex(token))
    .bind(session.person)
    .bind(&session.csrf)
    .bind(agent)
    .bind(session.created_at)
    .bind(session.seen_at)
    .bind(session.expires_at)
    .run(tx)
    .await
    .map_err(|why| why.about("person", session.person))?;
    audit::record(tx, by, "session.opened", session.person, &()).await
}

/// The session of a token that has not expired and whose person is active.
///
/// # Errors
/// The database failed.
pub async fn find(db: &mut Db, token: &str, now: Timestamp) -> Result<Option<Session>> {
    sql("SELECT s.person, s.csrf, s.created_at, s.seen_at, s.expires_at FROM session s \
         JOIN person p ON p.id = s.person WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.active = 1")
    .bind(sha256_hex(token))
    .bind(now)
    .first(db, |row| {
        Ok(Session {
            person: row.id("person")?,
            csrf: row.text("csrf")?,
            created_at: row.time("created_at")?,
            seen_at: row.time("seen_at")?,
            expires_at: row.time("expires_at")?,
        })
    })
    .await
}

/// Notes that the session is used and moves its end; call it now and then, not on every request.
///
/// # Errors
/// The database failed.
pub async fn touch(tx: &mut Tx, token: &str, seen_at: Timestamp, expires_at: Timestamp) -> Result<()> {
    sql("UPDATE session SET seen_at = $1, expires_at = $2 WHERE token_hash = $3")
        .bind(seen_at)
        .bind(expires_at)
        .bind(sha256_hex(token))
        .run(tx)
        .await?;
    Ok(())
}

/// Signs one browser out.
///
/// # Errors
/// The database failed.
pub async fn close(tx: &mut Tx, by: By, token: &str) -> Result<()> {
    let gone = sql("DELETE FROM session WHERE token_hash = $1").bind(sha256_hex(token)).run(tx).await?;
    match by.person {
        Some(person) if gone > 0 => audit::record(tx, by, "session.closed", person, &()).await,
        _ => Ok(()),
    }
}

/// What a session that changed hands announces, so that open event streams look who holds it now.
pub const CHANGED_HANDS: &str = "session";

/// Lets a browser go on as somebody else without a new token, so that what it has under way is not refused. Only
/// demo data has a use for this. False when the session is unknown or has expired.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn hand_over(tx: &mut Tx, by: By, token: &str, person: PersonId) -> Result<bool> {
    let changed = sql("UPDATE session SET person = $1 WHERE token_hash = $2 AND expires_at > $3")
        .bind(person)
        .bind(sha256_hex(token))
        .bind(by.at)
        .run(tx)
        .await
        .map_err(|why| why.about("person", person))?;
    if changed == 0 {
        return Ok(false);
    }
    tx.announce(CHANGED_HANDS);
    audit::record(tx, by, "session.handed_over", person, &()).await?;
    Ok(true)
}

/// Signs a person out everywhere, except in the browser that holds `keep`.
///
/// # Errors
/// The database failed.
pub async fn close_all(tx: &mut Tx, by: By, person: PersonId, keep: Option<&str>) -> Result<()> {
    sql("DELETE FROM session WHERE person = $1 AND token_hash <> $2")
        .bind(person)
        .bind(keep.map(sha256_hex).unwrap_or_default())
        .run(tx)
        .await?;
    audit::record(tx, by, "session.closed_all", person, &()).await
}

/// Removes sessions and invitations that have expired.
///
/// # Errors
/// The database failed.
pub async fn sweep(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    let sessions = sql("DELETE FROM session WHERE expires_at <= $1").bind(now).run(tx).await?;
    let invitations = sql("DELETE FROM invitation WHERE expires_at <= $1").bind(now).run(tx).await?;
    Ok(sessions + invitations)
}

/// Whether a person has been invited and has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    None,
    Pending,
    Accepted,
}

/// Invites a person by link; earlier links of theirs stop working.
///
/// # Errors
/// The person does not exist, or the database failed.
pub async fn invite(tx: &mut Tx, by: By, person: PersonId, token: &str, expires_at: Timestamp) -> Result<()> {
    sql("DELETE FROM invitation WHERE person = $1 AND accepted_at IS NULL").bind(person).run(tx).await?;
    sql("INSERT INTO invitation (token_hash, person, created_at, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(sha256_hex(token))
        .bind(person)
        .bind(by.at)
        .bind(expires_at)
        .run(tx)
        .await
        .map_err(|why| why.about("person", person))?;
    tx.announce("people");
    tx.announce("today");
    audit::record(tx, by, "person.invited", person, &()).await
}

/// Whom a link invites, as long as it is neither used nor expired.
///
/// # Errors
/// The database failed.
pub async fn find_invited(db: &mut Db, token: &str, now: Timestamp) -> Result<Option<PersonId>> {
    sql("SELECT person FROM invitation WHERE token_hash = $1 AND expires_at > $2 AND accepted_at IS NULL")
        .bind(sha256_hex(token))
        .bind(now)
        .first(db, |row| row.id("person"))
        .await
}

/// Uses up an invitation; `None` when it is unknown, used or expired.
///
/// # Errors
/// The database failed.
pub async fn accept(tx: &mut Tx, token: &str, at: Timestamp) -> Result<Option<PersonId>> {
    let person: Option<PersonId> = sql("UPDATE invitation SET accepted_at = $1 \
         WHERE token_hash = $2 AND expires_at > $1 AND accepted_at IS NULL RETURNING person")
    .bind(at)
    .bind(sha256_hex(token))
    .first(tx, |row| row.id("person"))
    .await?;
    if let Some(person) = person {
        tx.announce("people");
        tx.announce("today");
        audit::record(tx, By { person: Some(person), at }, "person.accepted", person, &()).await?;
    }
    Ok(person)
}

/// Who has been invited: people without a row here never were.
///
/// # Errors
/// The database failed.
pub async fn invitations(db: &mut Db) -> Result<Vec<(PersonId, Invited)>> {
    sql("SELECT id AS person, 1 AS accepted FROM person WHERE password_hash IS NOT NULL \
         UNION ALL SELECT DISTINCT i.person, 0 FROM invitation i JOIN person p ON p.id = i.person \
         WHERE i.accepted_at IS NULL AND p.password_hash IS NULL")
    .all(db, |row| {
        let state = if row.flag("accepted")? { Invited::Accepted } else { Invited::Pending };
        Ok((row.id("person")?, state))
    })
    .await
}
