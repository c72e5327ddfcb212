//! The schema, in numbered steps that are applied once and in order.

use crate::db::{Db, Dialect};
use crate::error::{Error, Result};
use crate::query::{sql, sql_from_parts};
use crate::row::Columns;
use jiff::Timestamp;
use sqlx::AssertSqlSafe;

struct Step {
    version: i64,
    name: &'static str,
    text: &'static str,
}

macro_rules! steps {
    ($($version:literal $name:literal),+ $(,)?) => {
        &[$(Step { version: $version, name: $name, text: include_str!(concat!("../migrations/", $name, ".sql")) }),+]
    };
}

const STEPS: &[Step] = steps![
    1 "0001_organisation",
    2 "0002_openings",
    3 "0003_applications",
    4 "0004_interviews",
    5 "0005_operations",
    6 "0006_preparing",
    7 "0007_snapshot",
];

/// The schema this program writes.
pub(crate) const KNOWN: i64 = STEPS[STEPS.len() - 1].version;

/// The schema of the database; 0 when it is empty.
pub(crate) async fn found(db: &mut Db, dialect: Dialect) -> Result<i64> {
    let table = sql_from_parts(dialect.table_exists().to_owned())
        .bind("schema_step")
        .first(db, |row| row.int("present"))
        .await?;
    if table.is_none() {
        return Ok(0);
    }
    let version = sql("SELECT MAX(version) AS version FROM schema_step")
        .first(db, |row| row.maybe_int("version"))
        .await?;
    Ok(version.flatten().unwrap_or(0))
}

/// Refuses a database that a later program wrote.
pub(crate) fn refuse_newer(found: i64) -> Result<()> {
    if found > KNOWN { Err(Error::Newer { found, known: KNOWN }) } else { Ok(()) }
}

/// Brings the database to the schema of this program, all steps in one transaction.
pub(crate) async fn run(db: &mut Db, dialect: Dialect, at: Timestamp) -> Result<()> {
    let found = found(db, dialect).await?;
    refuse_newer(found)?;
    if found == KNOWN {
        return Ok(());
    }
    sql_from_parts(dialect.begin().to_owned()).run(db).await?;
    let applied = apply(db, dialect, found, at).await;
    let end = if applied.is_ok() { "COMMIT" } else { "ROLLBACK" };
    let ended = sql(end).run(db).await;
    applied.and(ended.map(drop))
}

async fn apply(db: &mut Db, dialect: Dialect, found: i64, at: Timestamp) -> Result<()> {
    let journal = "CREATE TABLE IF NOT EXISTS schema_step (\n    version BIGINT PRIMARY KEY,\n    \
                   name TEXT NOT NULL,\n    applied_at BIGINT NOT NULL\n);\n";
    script(db, dialect.ddl(journal)).await?;
    for step in STEPS.iter().filter(|step| step.version > found) {
        script(db, dialect.ddl(step.text)).await?;
        if step.version == 5 {
            script(db, dialect.search_index().to_owned()).await?;
        }
        sql("INSERT INTO schema_step (version, name, applied_at) VALUES ($1, $2, $3)")
            .bind(step.version)
            .bind(step.name)
            .bind(at)
            .run(db)
            .await?;
        tracing::info!(step = step.name, "schema step applied");
    }
    Ok(())
}

async fn script(db: &mut Db, text: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(text)).execute(db).await?;
    Ok(())
}
