//! Walks every chain and says exactly what is broken: entries edited, deleted, reordered or cut
//! off, events and scorecards that differ from what was recorded, snapshots that differ from
//! their events.

use super::{Entry, ORGANISATION, anchors, entry};
use crate::db::Db;
use crate::error::Result;
use crate::keys::{Keys, sha256_hex};
use crate::query::sql;
use crate::row::Columns;
use highbar_domain::application::Application;
use highbar_domain::event::{Event, Recorded};
use serde::Serialize;
use std::collections::BTreeMap;

/// Entries read at a time.
const STRIDE: i64 = 2000;

/// What a walk over all chains found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    pub chains: u64,
    pub entries: u64,
    /// Heads in the anchors file that were compared.
    pub anchors: u64,
    pub faults: Vec<Fault>,
}

/// Something broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// `organisation` or an application's id.
    pub chain: String,
    /// The entry, when one is to blame.
    pub seq: Option<i64>,
    pub problem: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.seq {
            Some(seq) => write!(f, "chain {}, entry {seq}: {}", self.chain, self.problem),
            None => write!(f, "chain {}: {}", self.chain, self.problem),
        }
    }
}

/// Checks every chain; `anchors` is the content of the anchors file, if there is one.
///
/// # Errors
/// The database failed; what is merely broken is in the report.
pub async fn verify(db: &mut Db, keys: &Keys, anchors: Option<&str>) -> Result<Report> {
    let mut walk =
        Walk { keys, report: Report::default(), last: None, events: Vec::new(), snapshots: BTreeMap::new() };
    let (mut chain, mut seq) = (String::new(), 0);
    loop {
        let rows = stride(db, &chain, seq).await?;
        let Some((last, _)) = rows.last() else { break };
        walk.snapshots(db, &chain, &last.chain).await?;
        (chain, seq) = (last.chain.clone(), last.seq);
        for (entry, payload) in rows {
            walk.step(db, entry, payload).await?;
        }
    }
    walk.end_chain();
    walk.unrecorded(db).await?;
    let mut report = walk.report;
    if let Some(text) = anchors {
        anchors::check(db, keys, text, &mut report).await?;
    }
    Ok(report)
}

/// Entries after a position, each with the event of the same number.
async fn stride(db: &mut Db, chain: &str, seq: i64) -> Result<Vec<(Entry, Option<String>)>> {
    sql("SELECT e.*, v.payload FROM audit_entry e \
         LEFT JOIN application_event v ON v.application = e.chain AND v.seq = e.seq \
         WHERE (e.chain, e.seq) > ($1, $2) ORDER BY e.chain, e.seq LIMIT $3")
    .bind(chain)
    .bind(seq)
    .bind(STRIDE)
    .all(db, |row| Ok((entry(row)?, row.maybe_text("payload")?)))
    .await
}

struct Walk<'a> {
    keys: &'a Keys,
    report: Report,
    last: Option<Entry>,
    /// The events of the chain so far, for the replay.
    events: Vec<Recorded>,
    /// The stored applications of the chains being read.
    snapshots: BTreeMap<String, String>,
}

impl Walk<'_> {
    fn fault(&mut self, chain: &str, seq: Option<i64>, problem: impl Into<String>) {
        self.report.faults.push(Fault { chain: chain.to_owned(), seq, problem: problem.into() });
    }

    /// Reads the applications whose chains lie between two, ends included, and forgets earlier ones.
    async fn snapshots(&mut self, db: &mut Db, first: &str, last: &str) -> Result<()> {
        let rows = sql(
            "SELECT a.id, s.snapshot FROM application a JOIN application_snapshot s ON s.application = a.id \
                        WHERE a.id >= $1 AND a.id <= $2",
        )
        .bind(first)
        .bind(last)
        .all(db, |row| Ok((row.text("id")?, row.text("snapshot")?)))
        .await?;
        self.snapshots = rows.into_iter().collect();
        Ok(())
    }

    async fn step(&mut self, db: &mut Db, entry: Entry, payload: Option<String>) -> Result<()> {
        if self.last.as_ref().is_some_and(|last| last.chain != entry.chain) {
            self.end_chain();
        }
        if self.last.is_none() {
            self.report.chains += 1;
        }
        self.report.entries += 1;
        self.link(&entry);
        if entry.chain != ORGANISATION {
            self.event(db, &entry, payload).await?;
        }
        self.last = Some(entry);
        Ok(())
    }

    /// The entry by itself, and its tie to the one before.
    fn link(&mut self, entry: &Entry) {
        let (number, hash) = self.last.as_ref().map_or((0, ""), |last| (last.seq, last.hash.as_str()));
        let (chain, seq) = (entry.chain.as_str(), Some(entry.seq));
        let gap = entry.seq - number > 1;
        let edited = entry.hash != entry.expected_hash(self.keys);
        let untied = !gap && entry.previous != hash;
        if gap {
            let problem = match entry.seq - number {
                2 => format!("entry {} is missing", number + 1),
                _ => format!("entries {} to {} are missing", number + 1, entry.seq - 1),
            };
            self.fault(chain, seq, problem);
        }
        if edited {
            self.fault(chain, seq, "this entry was edited: its hash does not match its content");
        }
        if untied {
            let problem = match number {
                0 => "this entry does not belong at the start of the chain".to_owned(),
                _ => format!("this entry does not follow entry {number}: one of them was replaced or moved"),
            };
            self.fault(chain, seq, problem);
        }
    }

    /// The event that the entry vouches for, and the scorecard that the event vouches for.
    async fn event(&mut self, db: &mut Db, entry: &Entry, payload: Option<String>) -> Result<()> {
        let (chain, seq) = (entry.chain.as_str(), Some(entry.seq));
        let Some(payload) = payload else {
            self.fault(chain, seq, "the event that this entry records is missing");
            return Ok(());
        };
        if self.keys.audit_mac(payload.as_bytes()) != entry.payload_mac {
            self.fault(chain, seq, "the event that this entry records was edited");
        }
        let recorded: Recorded = match serde_json::from_str(&payload) {
            Ok(recorded) => recorded,
            Err(why) => {
                self.fault(chain, seq, format!("the event that this entry records cannot be read: {why}"));
                return Ok(());
            }
        };
        if let Some(problem) = scorecard_problem(db, &recorded).await? {
            self.fault(chain, seq, problem);
        }
        self.events.push(recorded);
        Ok(())
    }

    /// The snapshot must be what the events make, no more and no less.
    fn end_chain(&mut self) {
        let events = std::mem::take(&mut self.events);
        let Some(last) = self.last.take().filter(|last| last.chain != ORGANISATION) else { return };
        let Some(snapshot) = self.snapshots.get(&last.chain) else {
            return self.fault(&last.chain, None, "the application itself is missing");
        };
        let stored: Application = match serde_json::from_str(snapshot) {
            Ok(stored) => stored,
            Err(why) => {
                return self.fault(
                    &last.chain,
                    None,
                    format!("the stored application cannot be read: {why}"),
                );
            }
        };
        let revision = i64::try_from(stored.revision).unwrap_or(i64::MAX);
        if revision > last.seq {
            let problem = match revision - last.seq {
                1 => format!("entry {revision} is missing at the end"),
                _ => format!("entries {} to {revision} are missing at the end", last.seq + 1),
            };
            self.fault(&last.chain, None, problem);
        } else if Application::replay(&events).ok().as_ref() != Some(&stored) {
            self.fault(&last.chain, None, "the stored application differs from what its events make of it");
        }
    }

    /// Events and applications that no entry vouches for.
    async fn unrecorded(&mut self, db: &mut Db) -> Result<()> {
        let events = sql("SELECT v.application, v.seq FROM application_event v \
             LEFT JOIN audit_entry e ON e.chain = v.application AND e.seq = v.seq WHERE e.seq IS NULL LIMIT 1000")
        .all(db, |row| Ok((row.text("application")?, row.int("seq")?)))
        .await?;
        for (chain, seq) in events {
            self.fault(&chain, Some(seq), "an event is stored that no entry of the chain records");
        }
        let bare = sql("SELECT a.id FROM application a WHERE NOT EXISTS \
             (SELECT 1 FROM audit_entry e WHERE e.chain = a.id) LIMIT 1000")
        .all(db, |row| row.text("id"))
        .await?;
        for chain in bare {
            self.fault(&chain, None, "the whole chain of this application is missing");
        }
        Ok(())
    }
}

/// A submitted scorecard must have the text that its event names.
async fn scorecard_problem(db: &mut Db, recorded: &Recorded) -> Result<Option<String>> {
    let (interview, version, hash) = match &recorded.event {
        Event::ScorecardSubmitted { interview, version, content_hash, .. }
        | Event::ScorecardRevised { interview, version, content_hash, .. } => {
            (*interview, *version, content_hash)
        }
        _ => return Ok(None),
    };
    let body = sql("SELECT body FROM scorecard WHERE interview = $1 AND person = $2 AND version = $3")
        .bind(interview)
        .bind(recorded.by)
        .bind(i64::from(version))
        .first(db, |row| row.text("body"))
        .await?;
    Ok(match body {
        None => Some(format!("version {version} of the scorecard of interview {interview} is missing")),
        Some(body) if sha256_hex(&body) != *hash => {
            Some(format!("version {version} of the scorecard of interview {interview} was edited"))
        }
        Some(_) => None,
    })
}
