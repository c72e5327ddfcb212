//! What was acknowledged survives a killed process and a full disk; nothing is there by half.

use crate::support::{at, by, fresh, person};
use highbar_store::{Error, Store, StoreOptions, audit, people};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Names the directory in which this test binary, started again, writes until it is killed.
const DIRECTORY: &str = "HIGHBAR_TEST_WRITE_UNTIL_KILLED";

/// The child's part; does nothing in an ordinary run.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_until_killed_when_told_to() {
    let Ok(directory) = std::env::var(DIRECTORY) else { return };
    let store = Store::open(StoreOptions::serve(directory)).await.unwrap();
    let writers = (0..20).map(|writer| {
        let store = store.clone();
        tokio::spawn(async move {
            for n in 0.. {
                let person = person(&format!("P{writer}x{n}"));
                let email = person.email.clone();
                store.write(async move |tx| people::add(tx, by(1), &person).await).await.unwrap();
                let mut out = std::io::stdout().lock();
                writeln!(out, "kept {email}").and_then(|()| out.flush()).unwrap();
            }
        })
    });
    futures::future::join_all(writers).await;
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_killed_process() {
    let dir = tempfile::tempdir().unwrap();
    let mut kept = BTreeSet::new();
    for wanted in [40, 90, 200] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crashing::writes_until_killed_when_told_to", "--nocapture"])
            .env(DIRECTORY, dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let acknowledged = lines.by_ref().filter_map(|line| Some(line.strip_prefix("kept ")?.to_owned()));
        kept.extend(acknowledged.take(wanted));
        child.kill().unwrap();
        kept.extend(lines.filter_map(|line| Some(line.strip_prefix("kept ")?.to_owned())));
        child.wait().unwrap();
        // Names start anew in each life, so the next one must begin with an empty table.
        let store = Store::open(StoreOptions::serve(dir.path())).await.unwrap();
        let keys = store.keys().clone();
        let (everybody, report) = store
            .read(async |db| Ok::<_, Error>((people::all(db).await?, audit::verify(db, &keys, None).await?)))
            .await
            .unwrap();
        let there: BTreeSet<String> = everybody.iter().map(|person| person.email.clone()).collect();
        let lost: Vec<_> = kept.difference(&there).collect();
        assert!(lost.is_empty(), "{lost:?}");
        assert_eq!(report.faults, []);
        assert_eq!(report.entries, there.len() as u64, "every person has an entry, every entry a person");
        store.close().await;
        drop(store);
        std::fs::remove_dir_all(dir.path()).unwrap();
        kept.clear();
    }
}

#[tokio::test]
async fn a_full_disk_undoes_the_whole_commit_and_leaves_the_store_working() {
    let fresh = fresh().await;
    let ana = person("Ana");
    fresh.store.write(async move |tx| people::add(tx, by(0), &ana).await).await.unwrap();
    let full = fresh
        .store
        .write(async move |tx| {
            // The page limit makes the database say what it says when the disk is full.
            sqlx::raw_sql("PRAGMA max_page_count = 1").execute(&mut **tx).await.map_err(Error::from)?;
            for n in 0..2_000 {
                people::add(tx, by(1), &person(&format!("P{n}"))).await?;
            }
            Ok::<_, Error>(())
        })
        .await;
    assert!(matches!(full, Err(Error::Full)), "{full:?}");
    let ben = person("Ben");
    fresh
        .store
        .write(async move |tx| {
            sqlx::raw_sql("PRAGMA max_page_count = 1000000").execute(&mut **tx).await.map_err(Error::from)?;
            people::add(tx, by(2), &ben).await
        })
        .await
        .unwrap();
    let names = fresh.store.read(async |db| people::all(db).await).await.unwrap();
    assert_eq!(names.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Ana", "Ben"]);
    assert_eq!(names[1].created_at, at(2));
}
