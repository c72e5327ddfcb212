//! Candidates who are the same human being.

use crate::support::{by, candidate, fresh, hiring};
use highbar_store::candidates::{self, Same};
use highbar_store::{Error, Page, applications, documents};

#[tokio::test]
async fn duplicates_are_found_by_address_telephone_and_name() {
    let fresh = fresh().await;
    let mut ana = candidate("Ana Lima");
    ana.phone = "+351 912 345 678".to_owned();
    let mut by_mail = candidate("Anna Lima");
    by_mail.email = "ANA.LIMA@example.com".to_owned();
    let mut by_phone = candidate("A. Lima");
    by_phone.phone = "00351912345678".to_owned();
    let mut by_name = candidate("ana  lima");
    by_name.email = "other@example.com".to_owned();
    let all = [ana.clone(), by_mail, by_phone, by_name, candidate("Somebody Else")];
    let found = fresh
        .store
        .write(async move |tx| {
            for one in &all {
                candidates::add(tx, by(1), one).await?;
            }
            candidates::duplicates(tx, &all[0]).await
        })
        .await
        .unwrap();
    let mut same: Vec<_> = found.iter().map(|duplicate| duplicate.same).collect();
    same.sort_by_key(|same| format!("{same:?}"));
    assert_eq!(same, [Same::Email, Same::Name, Same::Phone]);
}

#[tokio::test]
async fn merging_moves_applications_and_keeps_old_ids_working() {
    let hiring = hiring().await;
    let (first, second) = (hiring.apply("Ana Lima", 1).await, hiring.apply("Anna Lima", 2).await);
    let (kept, other) = (first.candidate, second.candidate);
    hiring
        .store()
        .write(async move |tx| {
            let candidate = candidates::get(tx, kept).await?;
            candidates::merge(tx, by(3), &candidate, other).await
        })
        .await
        .unwrap();
    let (found, theirs, listed, stored) = hiring
        .store()
        .read(async |db| {
            let found = candidates::get(db, other).await?;
            let theirs = applications::of_candidate(db, kept).await?;
            let listed = candidates::list(db, None, &Page::default()).await?;
            Ok::<_, Error>((found, theirs, listed, applications::get(db, second.id).await?))
        })
        .await
        .unwrap();
    assert_eq!(found.id, kept);
    assert_eq!(theirs.len(), 2);
    assert_eq!(listed.items.len(), 1);
    assert_eq!((stored.candidate, stored.application.candidate), (kept, other));
    let again = hiring
        .store()
        .write(async move |tx| {
            let candidate = candidates::get(tx, kept).await?;
            candidates::merge(tx, by(4), &candidate, other).await
        })
        .await;
    assert!(matches!(again, Err(Error::Gone { .. })));
}

#[tokio::test]
async fn a_document_is_whole_and_its_file_is_shared_by_content() {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    let store = hiring.store();
    let first = store.blobs().put(b"my life".to_vec()).await.unwrap();
    let second = store.blobs().put(b"my life".to_vec()).await.unwrap();
    assert_eq!(first, second);
    let document = documents::Document {
        id: highbar_domain::ids::DocumentId(uuid::Uuid::now_v7()),
        candidate: ana.candidate,
        name: "cv.txt".to_owned(),
        kind: "resume".to_owned(),
        media_type: "text/plain".to_owned(),
        bytes: first.bytes,
        pages: Some(1),
        sha256: first.sha256.clone(),
        created_at: by(5).at,
        created_by: None,
    };
    let (copy, id) = (document.clone(), document.id);
    store.write(async move |tx| documents::add(tx, by(5), &copy).await).await.unwrap();
    assert_eq!(store.read(async |db| documents::get(db, id).await).await.unwrap(), document);
    assert_eq!(store.blobs().get(&first.sha256).await.unwrap(), b"my life");
    assert_eq!(documents::sweep(store).await.unwrap(), 0);
    store.write(async move |tx| documents::remove(tx, by(6), id).await).await.unwrap();
    assert_eq!(documents::sweep(store).await.unwrap(), 0, "a young file may have a row on the way");
    let path = store.blobs().path(&first.sha256);
    std::fs::write(&path, b"my lies").unwrap();
    assert!(matches!(store.blobs().get(&first.sha256).await, Err(Error::Corrupt(_))));
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(7200);
    std::fs::File::options().write(true).open(&path).unwrap().set_modified(old).unwrap();
    assert_eq!(documents::sweep(store).await.unwrap(), 1);
    assert!(!path.exists());
}
