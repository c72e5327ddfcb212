//! What the disk itself allows, as the measure that our own times are held against.

use crate::db::sqlite_url;
use crate::error::{Error, Result};
use crate::query::sql;
use sqlx::{AnyConnection, Connection};
use std::path::Path;
use std::time::{Duration, Instant};

/// Bytes of one inserted row: about what an autosave writes.
const ROW_BYTES: usize = 600;

/// Inserts rows one by one into a scratch database in `dir`, each commit flushed to the disk, for `span`; gives the
/// time of each. The scratch files are removed.
///
/// # Errors
/// The directory cannot be written.
pub async fn flushed_inserts(dir: &Path, span: Duration) -> Result<Vec<Duration>> {
    sqlx::any::install_default_drivers();
    let scratch = dir.join(format!("measure.{}.db", std::process::id()));
    let measured = insert(&scratch, span).await;
    for ending in ["", "-wal", "-shm"] {
        let mut name = scratch.clone().into_os_string();
        name.push(ending);
        match std::fs::remove_file(&name) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => return Err(Error::file(&scratch, why)),
            _ => {}
        }
    }
    measured
}

async fn insert(scratch: &Path, span: Duration) -> Result<Vec<Duration>> {
    let mut db = AnyConnection::connect(&sqlite_url(scratch)).await?;
    sql("PRAGMA journal_mode = WAL").all(&mut db, |_| Ok(())).await?;
    sql("PRAGMA synchronous = FULL").run(&mut db).await?;
    sql("CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL)").run(&mut db).await?;
    let body = "x".repeat(ROW_BYTES);
    let (started, mut times) = (Instant::now(), Vec::new());
    while started.elapsed() < span {
        let before = Instant::now();
        sql("INSERT INTO row (body) VALUES ($1)").bind(&body).run(&mut db).await?;
        times.push(before.elapsed());
    }
    db.close().await?;
    Ok(times)
}
