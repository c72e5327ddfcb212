//! Anchors: a file that only grows, with the head of every chain that has moved since the last
//! anchor. It shows when the end of a chain was cut off, which the chain alone cannot.

use super::verify::{Fault, Report};
use crate::db::{Db, Store};
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::query::sql;
use crate::row::Columns;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;

/// The file's name in the data directory.
pub const FILE: &str = "audit-anchors.log";

/// The last entry of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub chain: String,
    pub seq: i64,
    pub hash: String,
}

/// One line of the file.
#[derive(Serialize, Deserialize)]
struct Line {
    at: Timestamp,
    #[serde(flatten)]
    head: Head,
    /// HMAC of this line and of the one before, so that lines cannot be dropped or changed.
    mac: String,
}

impl Line {
    fn expected_mac(&self, keys: &Keys, previous: &str) -> String {
        let parts = (previous, self.at.as_millisecond(), &self.head.chain, self.head.seq, &self.head.hash);
        keys.audit_mac(serde_json::to_string(&parts).expect("words and numbers serialise").as_bytes())
    }
}

/// The head of every chain.
pub(crate) async fn heads(db: &mut Db) -> Result<Vec<Head>> {
    sql("SELECT e.chain, e.seq, e.hash FROM audit_entry e WHERE e.seq = \
         (SELECT MAX(m.seq) FROM audit_entry m WHERE m.chain = e.chain) ORDER BY e.chain")
    .all(db, |row| Ok(Head { chain: row.text("chain")?, seq: row.int("seq")?, hash: row.text("hash")? }))
    .await
}

/// Appends the heads that moved to the anchors file; gives their number. For a daily job.
///
/// # Errors
/// The file cannot be read or written, or the database failed.
pub async fn anchor(store: &Store, at: Timestamp) -> Result<usize> {
    let path = store.data().join(FILE);
    let heads = store.read(async |db| heads(db).await).await?;
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(why) => return Err(Error::file(&path, why)),
    };
    let mut previous = String::new();
    let mut known = BTreeMap::new();
    for line in text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
        previous.clone_from(&line.mac);
        known.insert(line.head.chain, line.head.seq);
    }
    let mut fresh = if text.is_empty() || text.ends_with('\n') { String::new() } else { "\n".to_owned() };
    let moved = heads.into_iter().filter(|head| known.get(&head.chain).is_none_or(|seq| *seq < head.seq));
    let mut count = 0;
    for head in moved {
        let mut line = Line { at, head, mac: String::new() };
        line.mac = line.expected_mac(store.keys(), &previous);
        previous.clone_from(&line.mac);
        fresh.push_str(&serde_json::to_string(&line).expect("words and numbers serialise"));
        fresh.push('\n');
        count += 1;
    }
    if count > 0 {
        let open = fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&path);
        open.and_then(|mut file| file.write_all(fresh.as_bytes()).and_then(|()| file.sync_all()))
            .map_err(|why| Error::file(&path, why))?;
    }
    Ok(count)
}

/// Compares the anchored heads with the chains.
pub(super) async fn check(db: &mut Db, keys: &Keys, text: &str, report: &mut Report) -> Result<()> {
    let mut previous = String::new();
    let mut latest = BTreeMap::new();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    for (number, text) in lines.iter().enumerate() {
        // A crash may leave the last line half written; it is repeated by the next anchor.
        let line: Line = match serde_json::from_str(text) {
            Ok(line) => line,
            Err(_) if number + 1 == lines.len() => continue,
            Err(_) => {
                fault(report, "anchors", None, format!("line {} of {FILE} cannot be read", number + 1));
                continue;
            }
        };
        if line.mac != line.expected_mac(keys, &previous) {
            fault(
                report,
                "anchors",
                None,
                format!("line {} of {FILE} was edited, or lines before it are gone", number + 1),
            );
        }
        previous.clone_from(&line.mac);
        report.anchors += 1;
        latest.insert(line.head.chain.clone(), line.head);
    }
    for head in latest.into_values() {
        if let Some(problem) = against_head(db, &head).await? {
            fault(report, &head.chain, Some(head.seq), problem);
        }
    }
    Ok(())
}

/// What is wrong with a chain that once had this head.
pub(crate) async fn against_head(db: &mut Db, head: &Head) -> Result<Option<String>> {
    let stored = sql("SELECT hash FROM audit_entry WHERE chain = $1 AND seq = $2")
        .bind(&head.chain)
        .bind(head.seq)
        .first(db, |row| row.text("hash"))
        .await?;
    Ok(match stored {
        None => Some("this entry was anchored and is missing: the end of the chain was cut off".to_owned()),
        Some(hash) if hash != head.hash => Some("this entry differs from the anchored one".to_owned()),
        Some(_) => None,
    })
}

fn fault(report: &mut Report, chain: &str, seq: Option<i64>, problem: impl Into<String>) {
    report.faults.push(Fault { chain: chain.to_owned(), seq, problem: problem.into() });
}
