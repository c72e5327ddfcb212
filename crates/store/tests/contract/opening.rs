//! Opening: what is refused, and in which words.

use crate::support::{fresh, person};
use highbar_store::{Error, Store, StoreOptions, people};

async fn refusal(options: StoreOptions) -> Error {
    match Store::open(options).await {
        Ok(_) => panic!("it opened"),
        Err(why) => why,
    }
}

#[tokio::test]
async fn a_directory_in_use_is_refused_with_the_process_that_has_it() {
    let fresh = fresh().await;
    let error = refusal(StoreOptions::serve(fresh.dir.path())).await;
    assert!(matches!(error, Error::InUse { .. }));
    assert!(error.to_string().contains(&format!("highbar process {}", std::process::id())), "{error}");
}

#[tokio::test]
async fn a_command_works_beside_the_server() {
    let fresh = fresh().await;
    let beside = Store::open(StoreOptions::beside(fresh.dir.path())).await.unwrap();
    let ana = person("Ana");
    let id = ana.id;
    beside.write(async move |tx| people::add(tx, crate::support::by(1), &ana).await).await.unwrap();
    assert!(fresh.store.read(async |db| people::find(db, id).await).await.unwrap().is_some());
}

#[tokio::test]
async fn a_newer_schema_is_left_alone() {
    let fresh = fresh().await;
    fresh.tamper("INSERT INTO schema_step VALUES (999, 'from the future', 0)").await;
    let dir = fresh.dir.path().to_owned();
    drop(fresh.store);
    for options in [StoreOptions::serve(&dir), StoreOptions::beside(&dir)] {
        let error = refusal(options).await;
        assert!(matches!(error, Error::Newer { found: 999, .. }), "{error}");
        assert!(error.to_string().contains("run the newer highbar"), "{error}");
    }
}

#[tokio::test]
async fn a_file_that_is_no_database_is_called_damaged() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("highbar.db"), "this is a letter, not a database".repeat(100)).unwrap();
    let error = refusal(StoreOptions::serve(dir.path())).await;
    assert!(matches!(error, Error::Corrupt(_)), "{error}");
    assert!(error.to_string().contains("restore the latest backup"), "{error}");
}

#[tokio::test]
async fn a_directory_that_cannot_be_written_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = refusal(StoreOptions::serve(file.join("data"))).await;
    assert!(error.to_string().contains(&file.display().to_string()), "{error}");
    // A directory that even the superuser cannot write.
    let error = refusal(StoreOptions::serve("/proc/highbar")).await;
    assert!(error.to_string().contains("/proc/highbar"), "{error}");
}

#[tokio::test]
async fn a_database_locked_by_another_program_is_busy() {
    let fresh = fresh().await;
    let url = format!("sqlite://{}", fresh.dir.path().join("highbar.db").display());
    let mut other = <sqlx::AnyConnection as sqlx::Connection>::connect(&url).await.unwrap();
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let ana = person("Ana");
    let error = fresh.store.write(async move |tx| people::add(tx, crate::support::by(1), &ana).await).await;
    assert!(matches!(error, Err(Error::Busy(_))), "{error:?}");
    sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
    let ben = person("Ben");
    fresh.store.write(async move |tx| people::add(tx, crate::support::by(1), &ben).await).await.unwrap();
}

#[tokio::test]
async fn a_damaged_key_file_is_not_replaced() {
    let fresh = fresh().await;
    fresh.store.close().await;
    let dir = fresh.dir.path().to_owned();
    drop(fresh.store);
    std::fs::write(dir.join("server.key"), "short").unwrap();
    let error = refusal(StoreOptions::serve(&dir)).await;
    assert!(error.to_string().contains("server.key"), "{error}");
    assert_eq!(std::fs::read(dir.join("server.key")).unwrap(), b"short");
}

#[tokio::test]
async fn what_is_kept_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let fresh = fresh().await;
    let blob = fresh.store.blobs().put(b"my life".to_vec()).await.unwrap();
    let dir = fresh.dir.path();
    let files = [
        dir.join("highbar.db"),
        dir.join("highbar.db-wal"),
        dir.join("server.key"),
        fresh.store.blobs().path(&blob.sha256),
    ];
    for file in files {
        assert_eq!(
            std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600,
            "{}",
            file.display()
        );
    }
}

#[tokio::test]
async fn a_command_pointed_at_nothing_says_where_it_looked() {
    let dir = tempfile::tempdir().unwrap();
    let error = refusal(StoreOptions::beside(dir.path())).await;
    assert!(
        error.to_string().ends_with("holds no database; name the server's data directory with --data"),
        "{error}"
    );
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}
