//! Versions of processes: the source files and the resolved process. A version is never changed.

use crate::audit;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::{Json, sql, sql_from_parts};
use crate::row::Columns;
use crate::writer::{By, Tx};
use highbar_domain::process::{Process, ProcessId};
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// The source of a process: file name to content.
pub type Files = BTreeMap<String, String>;

/// A version in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub process: ProcessId,
    pub version: u32,
    pub name: String,
    pub level: u32,
    pub created_at: Timestamp,
    /// Requisitions bound to this version.
    pub requisitions: u32,
}

/// Every version of every process, the newest version of each first.
///
/// # Errors
/// The database failed.
pub async fn list(db: &mut Db) -> Result<Vec<Listed>> {
    sql("SELECT v.process, v.version, v.name, v.level, v.created_at, (SELECT COUNT(*) FROM requisition r \
         WHERE r.process = v.process AND r.process_version = v.version) AS requisitions \
         FROM process_version v ORDER BY v.process, v.version DESC")
    .all(db, |row| {
        Ok(Listed {
            process: ProcessId::new(row.text("process")?),
            version: row.count("version")?,
            name: row.text("name")?,
            level: row.count("level")?,
            created_at: row.time("created_at")?,
            requisitions: row.count("requisitions")?,
        })
    })
    .await
}

/// The latest version of a process, if there is one.
///
/// # Errors
/// The database failed.
pub async fn find_latest(db: &mut Db, process: &ProcessId) -> Result<Option<u32>> {
    sql("SELECT version FROM process_version WHERE process = $1 ORDER BY version DESC LIMIT 1")
        .bind(process.as_str())
        .first(db, |row| row.count("version"))
        .await
}

/// The resolved process. It never changes: callers may keep it.
///
/// # Errors
/// The version does not exist, or the database failed.
pub async fn get(db: &mut Db, process: &ProcessId, version: u32) -> Result<Process> {
    read(db, process, version, "resolved").await
}

/// The source files of a version.
///
/// # Errors
/// The version does not exist, or the database failed.
pub async fn files(db: &mut Db, process: &ProcessId, version: u32) -> Result<Files> {
    read(db, process, version, "files").await
}

async fn read<T: serde::de::DeserializeOwned>(
    db: &mut Db,
    process: &ProcessId,
    version: u32,
    column: &str,
) -> Result<T> {
    sql_from_parts(format!("SELECT {column} FROM process_version WHERE process = $1 AND version = $2"))
        .bind(process.as_str())
        .bind(i64::from(version))
        .first(db, |row| row.json(column))
        .await?
        .ok_or_else(|| Error::gone("process version", format!("{process} {version}")))
}

/// Keeps a checked process under its id and version.
///
/// # Errors
/// The version exists already, or the database failed.
pub async fn add(tx: &mut Tx, by: By, process: &Process, files: &Files) -> Result<()> {
    #[derive(Serialize)]
    struct Payload<'a> {
        process: &'a ProcessId,
        version: u32,
        files: &'a Files,
    }
    sql("INSERT INTO process_version (process, version, name, level, files, resolved, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(process.id.as_str())
    .bind(i64::from(process.version))
    .bind(&process.name)
    .bind(i64::from(process.level))
    .bind(Json(files))
    .bind(Json(process))
    .bind(by.at)
    .bind(by.person)
    .run(tx)
    .await
    .map_err(|why| why.about("process version", format!("{} {}", process.id, process.version)))?;
    let payload = Payload { process: &process.id, version: process.version, files };
    audit::record(tx, by, "process.version_added", format!("{}/{}", process.id, process.version), &payload)
        .await?;
    tx.announce("processes");
    Ok(())
}
