//! The single writer: what is kept, what is undone, who hears of it.

use crate::support::{at, by, fresh, person};
use highbar_store::{Conflict, Error, Store, people};

async fn add(store: &Store, name: &str) -> Result<(), Error> {
    let person = person(name);
    store.write(async move |tx| people::add(tx, by(1), &person).await).await
}

#[tokio::test]
async fn a_person_comes_back_as_written() {
    let fresh = fresh().await;
    let mut ana = person("Ana Lima");
    let id = ana.id;
    let copy = ana.clone();
    fresh.store.write(async move |tx| people::add(tx, by(0), &copy).await).await.unwrap();
    let read = fresh.store.read(async |db| people::get(db, id).await).await.unwrap();
    ana.version = 1;
    assert_eq!(read, ana);
}

#[tokio::test]
async fn an_error_undoes_its_own_work_and_nobody_elses() {
    let fresh = fresh().await;
    let writers = (0..40).map(|n| {
        let store = fresh.store.clone();
        tokio::spawn(async move {
            let person = person(&format!("Person {n}"));
            store
                .write(async move |tx| {
                    people::add(tx, by(1), &person).await?;
                    if n % 4 == 0 {
                        return Err(Error::gone("luck", n));
                    }
                    Ok(())
                })
                .await
        })
    });
    let results = futures::future::join_all(writers).await;
    let kept = results.into_iter().filter(|result| result.as_ref().unwrap().is_ok()).count();
    let people = fresh.store.read(async |db| people::all(db).await).await.unwrap();
    assert_eq!(kept, 30);
    assert_eq!(people.len(), 30);
}

#[tokio::test]
async fn a_panicking_work_is_undone_and_the_writer_lives_on() {
    let fresh = fresh().await;
    let lost = person("Lost");
    let result: Result<(), Error> = fresh
        .store
        .write(async move |tx| {
            people::add(tx, by(1), &lost).await?;
            panic!("on purpose")
        })
        .await;
    assert!(matches!(result, Err(Error::Interrupted)));
    add(&fresh.store, "Found").await.unwrap();
    let people = fresh.store.read(async |db| people::all(db).await).await.unwrap();
    assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Found"]);
}

#[tokio::test]
async fn a_stale_version_is_refused_with_both_versions() {
    let fresh = fresh().await;
    let ana = person("Ana");
    let copy = ana.clone();
    let (first, second) = fresh
        .store
        .write(async move |tx| {
            people::add(tx, by(1), &copy).await?;
            let first = people::update(tx, by(2), &copy).await?;
            Ok::<_, Error>((first, people::update(tx, by(3), &copy).await))
        })
        .await
        .unwrap();
    assert_eq!(first, 2);
    match second {
        Err(Error::Conflict(Conflict::Stale { sent, current, .. })) => assert_eq!((sent, current), (1, 2)),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_same_address_twice_is_a_duplicate_by_name() {
    let fresh = fresh().await;
    add(&fresh.store, "Ana").await.unwrap();
    let error = add(&fresh.store, "Ana").await.unwrap_err();
    assert_eq!(error.to_string(), "person ana@example.com exists already");
}

#[tokio::test]
async fn topics_are_told_after_the_commit_and_not_after_an_error() {
    let fresh = fresh().await;
    let mut feed = fresh.store.feed().listen();
    let failed: Result<(), Error> = fresh
        .store
        .write(async move |tx| {
            tx.announce("never");
            Err(Error::gone("thing", 1))
        })
        .await;
    assert!(failed.is_err());
    fresh
        .store
        .write(async move |tx| {
            tx.announce("today");
            tx.announce("today");
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    assert_eq!(feed.recv().await.unwrap().to_vec(), ["today"]);
    assert!(feed.try_recv().is_err());
}

#[tokio::test]
async fn a_reader_sees_one_moment() {
    let fresh = fresh().await;
    add(&fresh.store, "Ana").await.unwrap();
    let mut reader = fresh.store.reader().await.unwrap();
    assert_eq!(people::all(&mut reader).await.unwrap().len(), 1);
    add(&fresh.store, "Ben").await.unwrap();
    assert_eq!(people::all(&mut reader).await.unwrap().len(), 1);
    drop(reader);
    let now = fresh.store.read(async |db| people::all(db).await).await.unwrap();
    assert_eq!(now.len(), 2);
    assert_eq!(now[0].created_at, at(1));
}

#[tokio::test]
async fn writes_after_closing_are_refused_and_earlier_ones_are_there() {
    let fresh = fresh().await;
    add(&fresh.store, "Ana").await.unwrap();
    fresh.store.close().await;
    assert!(matches!(add(&fresh.store, "Ben").await, Err(Error::Interrupted)));
    drop(fresh.store);
    let store = Store::open(highbar_store::StoreOptions::serve(fresh.dir.path())).await.unwrap();
    assert_eq!(store.read(async |db| people::all(db).await).await.unwrap().len(), 1);
}
