//! The audit chains: one per application and one for the organisation. An entry holds ids, an
//! action and two HMAC-SHA-256 values under the server's key; never a name, an address or a text.

mod anchors;
mod verify;

use crate::db::Db;
use crate::error::Result;
use crate::keys::Keys;
use crate::page::{Page, Slice};
use crate::query::sql;
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::ids::{ApplicationId, PersonId};
use jiff::Timestamp;
use serde::Serialize;
use sqlx::any::AnyRow;

pub use anchors::{FILE as ANCHORS_FILE, anchor};
pub(crate) use anchors::{Head, against_head, heads};
pub use verify::{Fault, Report, verify};

/// The chain of everything that belongs to no application.
pub const ORGANISATION: &str = "organisation";

/// One link of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// [`ORGANISATION`] or an application's id.
    pub chain: String,
    /// Counts from 1.
    pub seq: i64,
    pub at: Timestamp,
    pub actor: Option<PersonId>,
    /// A dotted verb such as `person.added`, or the name of an application's event.
    pub action: String,
    /// The id of what was changed.
    pub subject: String,
    /// HMAC of the content that was written.
    pub payload_mac: String,
    /// The hash of the entry before; empty for the first.
    pub previous: String,
    /// HMAC of everything above.
    pub hash: String,
}

impl Entry {
    /// What `hash` must be.
    pub(crate) fn expected_hash(&self, keys: &Keys) -> String {
        let parts = (
            (&self.chain, self.seq, self.at.as_millisecond(), self.actor),
            (&self.action, &self.subject, &self.payload_mac, &self.previous),
        );
        keys.audit_mac(serde_json::to_string(&parts).expect("ids and words serialise").as_bytes())
    }
}

/// Appends to the organisation's chain that `subject` was changed to `payload`.
///
/// # Errors
/// The database failed.
pub async fn record(
    tx: &mut Tx,
    by: By,
    action: &str,
    subject: impl ToString,
    payload: &impl Serialize,
) -> Result<()> {
    let payload = serde_json::to_string(payload).expect("stored types have string keys and no failing parts");
    append(tx, ORGANISATION, by, action, subject.to_string(), &payload).await
}

/// Appends to any chain; the payload is the exact stored text.
pub(crate) async fn append(
    tx: &mut Tx,
    chain: &str,
    by: By,
    action: &str,
    subject: String,
    payload: &str,
) -> Result<()> {
    let keys = tx.keys();
    let head = head(tx, chain).await?;
    let (last, previous) = head.unwrap_or_default();
    let mut entry = Entry {
        chain: chain.to_owned(),
        seq: last + 1,
        at: by.at,
        actor: by.person,
        action: action.to_owned(),
        subject,
        payload_mac: keys.audit_mac(payload.as_bytes()),
        previous,
        hash: String::new(),
    };
    entry.hash = entry.expected_hash(&keys);
    sql("INSERT INTO audit_entry (chain, seq, at, actor, action, subject, payload_mac, previous, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&entry.chain)
    .bind(entry.seq)
    .bind(entry.at)
    .bind(entry.actor)
    .bind(&entry.action)
    .bind(&entry.subject)
    .bind(&entry.payload_mac)
    .bind(&entry.previous)
    .bind(&entry.hash)
    .run(tx)
    .await?;
    Ok(())
}

/// The last entry's number and hash.
async fn head(db: &mut Db, chain: &str) -> Result<Option<(i64, String)>> {
    sql("SELECT seq, hash FROM audit_entry WHERE chain = $1 ORDER BY seq DESC LIMIT 1")
        .bind(chain)
        .first(db, |row| Ok((row.int("seq")?, row.text("hash")?)))
        .await
}

/// The newest entries first: of one application, or of the organisation. Entries of the candidate seat are in the
/// chain and not in the list: that somebody prepares is nobody's business.
///
/// # Errors
/// The database failed, or the cursor is not one of this list.
pub async fn list(db: &mut Db, application: Option<ApplicationId>, page: &Page) -> Result<Slice<Entry>> {
    let chain = application.map_or_else(|| ORGANISATION.to_owned(), |id| id.to_string());
    let before = page.after::<i64>()?.map_or(i64::MAX, |(seq, _)| seq);
    let rows = sql("SELECT * FROM audit_entry WHERE chain = $1 AND seq < $2 AND action NOT LIKE 'prep.%' \
                    ORDER BY seq DESC LIMIT $3")
    .bind(chain)
    .bind(before)
    .bind(page.probe())
    .all(db, entry)
    .await?;
    Ok(page.slice(rows, |entry| (entry.seq, "")))
}

pub(crate) fn entry(row: &AnyRow) -> Result<Entry> {
    Ok(Entry {
        chain: row.text("chain")?,
        seq: row.int("seq")?,
        at: row.time("at")?,
        actor: row.maybe_id("actor")?,
        action: row.text("action")?,
        subject: row.text("subject")?,
        payload_mac: row.text("payload_mac")?,
        previous: row.text("previous")?,
        hash: row.text("hash")?,
    })
}
