//! Backups: made while the store works, refused when hostile or damaged, restored whole.

use crate::support::{Hiring, at, by, entering, hiring};
use highbar_domain::ids::DocumentId;
use highbar_domain::process::StageKind;
use highbar_store::documents::{self, Document};
use highbar_store::{Error, Store, StoreOptions, applications, audit, backup};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tar::{Builder, EntryType, Header};
use tempfile::TempDir;
use uuid::Uuid;

struct Backed {
    hiring: Hiring,
    sha256: String,
    out: TempDir,
    file: PathBuf,
}

async fn backed() -> Backed {
    let hiring = hiring().await;
    let ana = hiring.apply("Ana Lima", 1).await;
    hiring.then(&ana, entering(StageKind::PhoneScreen), 2).await.unwrap();
    let blob = hiring.store().blobs().put(b"my life".to_vec()).await.unwrap();
    let document = Document {
        id: DocumentId(Uuid::now_v7()),
        candidate: ana.candidate,
        name: "cv.txt".into(),
        kind: "resume".into(),
        media_type: "text/plain".into(),
        bytes: blob.bytes,
        pages: None,
        sha256: blob.sha256.clone(),
        created_at: at(3),
        created_by: None,
    };
    hiring.store().write(async move |tx| documents::add(tx, by(3), &document).await).await.unwrap();
    audit::anchor(hiring.store(), at(4)).await.unwrap();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("all.tar");
    let made = backup::create(hiring.store(), &file, at(5)).await.unwrap();
    assert_eq!((made.documents, made.chains), (1, 2));
    Backed { hiring, sha256: blob.sha256, out, file }
}

#[tokio::test]
async fn a_backup_restores_everything_including_documents_and_links() {
    let backed = backed().await;
    let checked = backup::verify(&backed.file).await.unwrap();
    assert_eq!(checked.faults, Vec::<String>::new());
    assert_eq!((checked.audit.chains, checked.audit.anchors), (2, 2));
    let data = backed.out.path().join("new/data");
    assert_eq!(backup::restore(&backed.file, &data).await.unwrap().faults, Vec::<String>::new());
    let store = Store::open(StoreOptions::serve(&data)).await.unwrap();
    let page = highbar_store::Page::default();
    let list = store
        .read(async |db| {
            applications::list(db, &applications::Filter::default(), applications::Sort::Due, &page).await
        })
        .await
        .unwrap();
    assert_eq!(list.items[0].candidate_name, "Ana Lima");
    assert_eq!(store.blobs().get(&backed.sha256).await.unwrap(), b"my life");
    assert_eq!(
        fs::read(data.join("server.key")).unwrap(),
        fs::read(backed.hiring.fresh.dir.path().join("server.key")).unwrap()
    );
    assert!(!data.join("chain-heads.jsonl").exists());
    let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&data).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test]
async fn nothing_is_overwritten() {
    let backed = backed().await;
    let before = fs::read(&backed.file).unwrap();
    let again = backup::create(backed.hiring.store(), &backed.file, at(9)).await.unwrap_err();
    assert!(again.to_string().contains("exists already"), "{again}");
    assert_eq!(fs::read(&backed.file).unwrap(), before);
    let full = backed.hiring.fresh.dir.path();
    let into = backup::restore(&backed.file, full).await.unwrap_err();
    assert!(into.to_string().contains("is not empty"), "{into}");
    let left: Vec<_> =
        fs::read_dir(backed.out.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["all.tar"]);
}

#[tokio::test]
async fn every_changed_byte_is_noticed() {
    let backed = backed().await;
    let whole = fs::read(&backed.file).unwrap();
    let mut archive = tar::Archive::new(&whole[..]);
    let places: Vec<(String, usize)> = archive
        .entries()
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let place = entry.raw_file_position() + entry.size() / 2;
            (entry.path().unwrap().display().to_string(), usize::try_from(place).unwrap())
        })
        .collect();
    assert_eq!(places.len(), 6);
    for (name, place) in places {
        let mut changed = whole.clone();
        changed[place] ^= 0x20;
        let file = backed.out.path().join("changed.tar");
        fs::write(&file, changed).unwrap();
        let data = backed.out.path().join("never");
        match backup::restore(&file, &data).await {
            Ok(checked) => assert!(
                checked.faults.iter().any(|fault| fault.contains(&name)),
                "{name}: {:?}",
                checked.faults
            ),
            Err(why) => assert_eq!(name, "manifest.json", "{why}"),
        }
        assert!(!data.exists(), "{name}");
    }
}

#[tokio::test]
async fn a_file_cut_off_anywhere_is_called_so() {
    let backed = backed().await;
    let whole = fs::read(&backed.file).unwrap();
    let file = backed.out.path().join("short.tar");
    for part in [0, 1, 300, 512, 1000, whole.len() / 3, whole.len() / 2, whole.len() - 4096] {
        fs::write(&file, &whole[..part]).unwrap();
        let error = backup::verify(&file).await.unwrap_err();
        assert!(error.to_string().contains("cut off or is not a backup"), "{part}: {error}");
    }
}

fn hostile(directory: &Path, name: &str, kind: EntryType, size: u64) -> PathBuf {
    let file = directory.join("hostile.tar");
    let mut builder = Builder::new(File::create(&file).unwrap());
    let mut header = Header::new_ustar();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_size(size);
    header.set_mode(0o600);
    if kind.is_symlink() || kind.is_hard_link() {
        header.set_link_name_literal("/etc/passwd").unwrap();
    }
    header.set_cksum();
    builder.append(&header, &b"evil"[..]).unwrap();
    builder.into_inner().unwrap().flush().unwrap();
    file
}

#[tokio::test]
async fn hostile_entries_are_refused_by_name_and_write_nothing() {
    let out = tempfile::tempdir().unwrap();
    let cases = [
        ("../escaped", EntryType::Regular, 4, "its path contains `..`"),
        ("documents/../../escaped", EntryType::Regular, 4, "its path contains `..`"),
        ("/tmp/escaped-from-highbar", EntryType::Regular, 4, "its path is absolute"),
        ("highbar.db", EntryType::Symlink, 4, "it is a link"),
        ("highbar.db", EntryType::Link, 4, "it is a link"),
        ("highbar.db", EntryType::Fifo, 4, "it is not a plain file"),
        ("documents", EntryType::Directory, 4, "it is not a plain file"),
        ("long", EntryType::GNULongName, 4, "it is not a plain file"),
        ("pax", EntryType::XHeader, 4, "it is not a plain file"),
        ("sparse", EntryType::GNUSparse, 4, "it is not a plain file"),
        ("extra.sh", EntryType::Regular, 4, "no part of a backup has this name"),
        ("documents/ab/abc", EntryType::Regular, 4, "no part of a backup has this name"),
        ("server.key", EntryType::Regular, 1 << 32, "it has 4294967296 bytes, at most 4096 are allowed"),
    ];
    for (name, kind, size, why) in cases {
        let file = hostile(out.path(), name, kind, size);
        let data = out.path().join("inner/data");
        let error = backup::restore(&file, &data).await.unwrap_err();
        assert!(error.to_string().contains(&format!("`{name}`: {why}")), "{name}: {error}");
        assert!(!data.exists());
    }
    assert!(!out.path().join("escaped").exists() && !out.path().join("inner/escaped").exists());
    assert!(!Path::new("/tmp/escaped-from-highbar").exists());
}

#[tokio::test]
async fn a_missing_document_is_reported_and_the_rest_is_backed_up() {
    let backed = backed().await;
    fs::remove_file(backed.hiring.store().blobs().path(&backed.sha256)).unwrap();
    let file = backed.out.path().join("second.tar");
    let made = backup::create(backed.hiring.store(), &file, at(9)).await.unwrap();
    assert_eq!(made.missing_documents, [backed.sha256]);
    let checked = backup::verify(&file).await.unwrap();
    assert_eq!((checked.faults.len(), checked.manifest.missing_documents.len()), (0, 1));
}

#[tokio::test]
async fn a_backup_of_a_tampered_database_names_the_entry() {
    let backed = backed().await;
    let dir = backed.hiring.fresh.dir.path().to_owned();
    backed.hiring.fresh.tamper("DELETE FROM audit_entry WHERE chain = 'organisation' AND seq = 2").await;
    drop(backed.hiring.fresh.store);
    let store = Store::open(StoreOptions::serve(&dir)).await.unwrap();
    let file = backed.out.path().join("second.tar");
    backup::create(&store, &file, at(9)).await.unwrap();
    let checked = backup::verify(&file).await.unwrap();
    assert_eq!(checked.faults, ["chain organisation, entry 3: entry 2 is missing"]);
}

#[tokio::test]
async fn a_backup_is_consistent_while_others_write() {
    let hiring = hiring().await;
    let mut application = hiring.apply("Ana Lima", 1).await;
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("busy.tar");
    let (store, path) = (hiring.store().clone(), file.clone());
    let making = tokio::spawn(async move { backup::create(&store, &path, at(5)).await });
    for second in 10..60 {
        let event = highbar_domain::event::Event::Commented { text: "more".into() };
        application = hiring.then(&application, event, second).await.unwrap();
    }
    making.await.unwrap().unwrap();
    let checked = backup::verify(&file).await.unwrap();
    assert_eq!(checked.faults, Vec::<String>::new());
    let mut key = String::new();
    assert!(File::open(&file).unwrap().read_to_string(&mut key).is_err(), "a backup is not text");
    assert!(matches!(backup::verify(Path::new("/nowhere.tar")).await, Err(Error::File { .. })));
}
