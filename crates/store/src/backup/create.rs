//! Making a backup while the server runs.

use super::parts::{self, Hashing};
use super::{FORMAT, Manifest, Part};
use crate::db::{Store, integrity, open_copy};
use crate::error::{Error, Result};
use crate::keys;
use crate::{audit, documents};
use jiff::Timestamp;
use serde::Serialize;
use sqlx::Connection;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use tar::{Builder, EntryType, Header};

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Created {
    pub file: PathBuf,
    pub bytes: u64,
    pub documents: usize,
    pub chains: usize,
    /// Documents whose files are missing or damaged in the data directory.
    pub missing_documents: Vec<String>,
}

/// Writes a backup of the store to `file`, which must not exist. It appears under its name only
/// when it is complete and on the disk.
///
/// # Errors
/// The file exists, the disk is full, or the database is damaged.
pub async fn create(store: &Store, file: &Path, at: Timestamp) -> Result<Created> {
    if fs::symlink_metadata(file).is_ok() {
        return Err(Error::Backup(format!("{} exists already; choose another name", file.display())));
    }
    let directory = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let work = super::private(".highbar-backup-")
        .tempdir_in(directory)
        .map_err(|why| Error::file(directory, why))?;
    let database = work.path().join(parts::DATABASE);
    store.copy_database(&database).await?;
    let mut copy = open_copy(&database).await?;
    let faults = integrity(&mut copy).await?;
    if let Some(first) = faults.first() {
        return Err(Error::Corrupt(first.clone()));
    }
    let heads = audit::heads(&mut copy).await?;
    let contents = documents::contents(&mut copy).await?;
    copy.close().await?;
    let contents: Vec<String> = contents.into_iter().collect();
    let job = Job { store: store.clone(), at, work: work.path().to_owned(), heads, contents };
    let partial = work.path().join("backup.tar");
    let (manifest, job) = tokio::task::spawn_blocking({
        let partial = partial.clone();
        move || job.write(&partial).map(|manifest| (manifest, job))
    })
    .await
    .unwrap_or(Err(Error::Interrupted))?;
    publish(&partial, file, directory)?;
    let bytes = fs::metadata(file).map_err(|why| Error::file(file, why))?.len();
    Ok(Created {
        file: file.to_owned(),
        bytes,
        documents: job.contents.len() - manifest.missing_documents.len(),
        chains: job.heads.len(),
        missing_documents: manifest.missing_documents,
    })
}

/// Gives the complete file its name, without replacing one that has appeared meanwhile.
fn publish(partial: &Path, file: &Path, directory: &Path) -> Result<()> {
    match fs::hard_link(partial, file) {
        Ok(()) => {}
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Error::Backup(format!("{} exists already; choose another name", file.display())));
        }
        // Not every file system has hard links.
        Err(_) => fs::rename(partial, file).map_err(|why| Error::file(file, why))?,
    }
    File::open(directory)
        .and_then(|directory| directory.sync_all())
        .map_err(|why| Error::file(directory, why))
}

struct Job {
    store: Store,
    at: Timestamp,
    work: PathBuf,
    heads: Vec<audit::Head>,
    contents: Vec<String>,
}

impl Job {
    fn write(&self, partial: &Path) -> Result<Manifest> {
        let fault = |why| Error::file(partial, why);
        let open = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(partial);
        let mut tar = Tar::new(BufWriter::new(open.map_err(fault)?), partial, self.at);
        tar.file(parts::DATABASE, &self.work.join(parts::DATABASE))?;
        tar.file(parts::KEY, &self.store.data().join(keys::FILE))?;
        let anchors = self.store.data().join(audit::ANCHORS_FILE);
        if anchors.exists() {
            tar.file(parts::ANCHORS, &anchors)?;
        }
        let heads: String = self.heads.iter().map(line).collect();
        tar.bytes(parts::HEADS, heads.as_bytes())?;
        let mut missing = Vec::new();
        for sha256 in &self.contents {
            let path = self.store.blobs().path(sha256);
            match intact(&path, sha256) {
                true => tar.file(&parts::document(sha256), &path)?,
                false => missing.push(sha256.clone()),
            }
        }
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            made_at: self.at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            parts: std::mem::take(&mut tar.parts),
            missing_documents: missing,
        };
        let text = serde_json::to_string_pretty(&manifest).expect("words and numbers serialise");
        tar.bytes(parts::MANIFEST, text.as_bytes())?;
        tar.finish()?;
        Ok(manifest)
    }
}

fn line(head: &audit::Head) -> String {
    serde_json::to_string(head).expect("words and numbers serialise") + "\n"
}

fn intact(path: &Path, sha256: &str) -> bool {
    let mut hashing = Hashing::new(std::io::sink());
    let copied = File::open(path).and_then(|mut file| std::io::copy(&mut file, &mut hashing));
    copied.is_ok() && hashing.finish().0 == sha256
}

/// The tar file under construction, and what has gone into it.
struct Tar<'a> {
    builder: Builder<BufWriter<File>>,
    path: &'a Path,
    at: Timestamp,
    parts: Vec<Part>,
}

impl<'a> Tar<'a> {
    fn new(file: BufWriter<File>, path: &'a Path, at: Timestamp) -> Self {
        Self { builder: Builder::new(file), path, at, parts: Vec::new() }
    }

    fn file(&mut self, name: &str, path: &Path) -> Result<()> {
        let file = File::open(path).map_err(|why| Error::file(path, why))?;
        let bytes = file.metadata().map_err(|why| Error::file(path, why))?.len();
        // A log may grow meanwhile; what was there when its size was taken goes in.
        self.part(name, bytes, file.take(bytes))
    }

    fn bytes(&mut self, name: &str, content: &[u8]) -> Result<()> {
        self.part(name, content.len() as u64, content)
    }

    fn part(&mut self, name: &str, bytes: u64, content: impl Read) -> Result<()> {
        let fault = |why| Error::file(self.path, why);
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_path(name).map_err(fault)?;
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(self.at.as_second()).unwrap_or(0));
        header.set_cksum();
        let mut content = Hashing::new(content);
        self.builder.append(&header, &mut content).map_err(fault)?;
        let (sha256, read) = content.finish();
        if read != bytes {
            return Err(Error::Backup(format!("{name} changed while it was copied; try again")));
        }
        self.parts.push(Part { name: name.to_owned(), bytes, sha256 });
        Ok(())
    }

    fn finish(self) -> Result<()> {
        let path = self.path;
        let flush = || {
            let mut file = self.builder.into_inner()?;
            file.flush()?;
            file.get_ref().sync_all()
        };
        flush().map_err(|why| Error::file(path, why))
    }
}
