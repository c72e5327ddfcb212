//! Checking a backup, and restoring it into an empty directory. Nothing appears in the data
//! directory unless every check has passed.

use super::parts::{self, Hashing};
use super::{FORMAT, Manifest, Part};
use crate::audit::{self, Head, Report};
use crate::db::{integrity, open_copy};
use crate::documents;
use crate::error::{Error, Result};
use crate::keys::Keys;
use serde::Serialize;
use sqlx::Connection;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use tar::Archive;

/// A backup that passed every check, or what is wrong with it.
#[derive(Debug, Clone, Serialize)]
pub struct Checked {
    pub file: PathBuf,
    pub manifest: Manifest,
    pub audit: Report,
    /// What is wrong, in sentences; empty for a backup that can be restored.
    pub faults: Vec<String>,
}

/// Checks hashes, the database's integrity, documents and audit chains; leaves nothing behind.
///
/// # Errors
/// The file is not a whole backup, is hostile, or the disk is full. Faults inside are in the result.
pub async fn verify(file: &Path) -> Result<Checked> {
    let stage = super::private("highbar-verify-").tempdir();
    let stage = stage.map_err(|why| Error::file(&std::env::temp_dir(), why))?;
    check(file, stage.path()).await
}

/// Restores a backup into `data`, which must be empty or absent.
///
/// # Errors
/// As for [`verify`]; the directory is not empty; or the backup has a fault.
pub async fn restore(file: &Path, data: &Path) -> Result<Checked> {
    if fs::read_dir(data).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Error::Backup(format!("{} is not empty; restore into a new directory", data.display())));
    }
    let parent = match data.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(|why| Error::file(parent, why))?;
    let stage = super::private(".highbar-restore-").tempdir_in(parent);
    let stage = stage.map_err(|why| Error::file(parent, why))?;
    let checked = check(file, stage.path()).await?;
    if !checked.faults.is_empty() {
        return Ok(checked);
    }
    fs::remove_file(stage.path().join(parts::HEADS)).map_err(|why| Error::file(stage.path(), why))?;
    sync_directories(stage.path()).map_err(|why| Error::file(stage.path(), why))?;
    // Replaces an empty directory; refuses one that something was put into meanwhile.
    fs::rename(stage.path(), data).map_err(|why| Error::file(data, why))?;
    File::open(parent).and_then(|parent| parent.sync_all()).map_err(|why| Error::file(parent, why))?;
    Ok(checked)
}

async fn check(file: &Path, stage: &Path) -> Result<Checked> {
    let (from, to) = (file.to_owned(), stage.to_owned());
    let unpacked = tokio::task::spawn_blocking(move || unpack(&from, &to)).await;
    let (manifest, found) = unpacked.unwrap_or(Err(Error::Interrupted))?;
    let mut faults = compare(&manifest, &found);
    let mut audit = Report::default();
    if faults.is_empty() {
        audit = look_inside(stage, &manifest, &mut faults).await?;
    }
    Ok(Checked { file: file.to_owned(), manifest, audit, faults })
}

/// Writes every part to the stage and hashes it on the way.
fn unpack(file: &Path, stage: &Path) -> Result<(Manifest, BTreeMap<String, Part>)> {
    let cut_off = || Error::Backup(format!("{} is cut off or is not a backup", file.display()));
    let archive = File::open(file).map_err(|why| Error::file(file, why))?;
    let mut archive = Archive::new(archive);
    let mut found = BTreeMap::new();
    // Raw: the extensions of the format, which can rename and grow entries, are entries to be refused.
    for entry in archive.entries().map_err(|_| cut_off())?.raw(true) {
        let entry = entry.map_err(|_| cut_off())?;
        let name = entry.header().path().map_err(|_| cut_off())?.into_owned();
        let refused = |why: String| {
            Error::Backup(format!("{} is refused: its entry `{}`: {why}", file.display(), name.display()))
        };
        let limit = parts::limit(&name, entry.header().entry_type()).map_err(refused)?;
        let bytes = entry.size();
        if bytes > limit {
            return Err(refused(format!("it has {bytes} bytes, at most {limit} are allowed")));
        }
        let target = stage.join(&name);
        let name = name.to_string_lossy().into_owned();
        if found.contains_key(&name) {
            return Err(refused("it appears twice".to_owned()));
        }
        let sha256 = write(entry, bytes, &target)?.ok_or_else(cut_off)?;
        found.insert(name.clone(), Part { name, bytes, sha256 });
    }
    let path = stage.join(parts::MANIFEST);
    found.remove(parts::MANIFEST).ok_or_else(cut_off)?;
    let text = fs::read_to_string(&path).map_err(|why| Error::file(&path, why))?;
    fs::remove_file(&path).map_err(|why| Error::file(&path, why))?;
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|why| Error::Backup(format!("the manifest of {} cannot be read: {why}", file.display())))?;
    if manifest.format != FORMAT {
        let format = &manifest.format;
        return Err(Error::Backup(format!(
            "the backup has format {format:?}, this program reads {FORMAT:?}"
        )));
    }
    Ok((manifest, found))
}

/// Writes one part; `None` when the file ends inside it.
fn write(entry: impl Read, bytes: u64, target: &Path) -> Result<Option<String>> {
    let fault = |why| Error::file(target, why);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).map_err(fault)?;
    }
    let mut file =
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(target).map_err(fault)?;
    let mut content = Hashing::new(entry);
    if let Err(why) = std::io::copy(&mut content, &mut file) {
        // The tar reader reports the early end of its input as an error of kind `Other`.
        return match why.kind() {
            std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::Other => Ok(None),
            _ => Err(fault(why)),
        };
    }
    file.sync_all().map_err(fault)?;
    let (sha256, read) = content.finish();
    Ok((read == bytes).then_some(sha256))
}

/// Every part that the manifest names, unchanged, and no other.
fn compare(manifest: &Manifest, found: &BTreeMap<String, Part>) -> Vec<String> {
    let mut faults = Vec::new();
    for part in &manifest.parts {
        match found.get(&part.name) {
            None => faults.push(format!("{} is missing", part.name)),
            Some(there) if there != part => {
                faults.push(format!("{} was changed: its SHA-256 differs", part.name))
            }
            Some(_) => {}
        }
    }
    let named = |name: &String| manifest.parts.iter().any(|part| part.name == *name);
    faults.extend(
        found.keys().filter(|name| !named(name)).map(|name| format!("{name} is not in the manifest")),
    );
    for needed in [parts::DATABASE, parts::KEY, parts::HEADS] {
        if !found.contains_key(needed) && !faults.iter().any(|fault| fault.starts_with(needed)) {
            faults.push(format!("{needed} is missing"));
        }
    }
    faults
}

/// The database by its own checks, its documents, and the audit chains.
async fn look_inside(stage: &Path, manifest: &Manifest, faults: &mut Vec<String>) -> Result<Report> {
    let read = |name: &str| {
        let path = stage.join(name);
        fs::read(&path).map_err(|why| Error::file(&path, why))
    };
    let Some(keys) = Keys::from_bytes(&read(parts::KEY)?) else {
        faults.push(format!("{} does not hold a key", parts::KEY));
        return Ok(Report::default());
    };
    let mut db = match open_copy(&stage.join(parts::DATABASE)).await {
        Ok(db) => db,
        Err(Error::Corrupt(why)) => {
            faults.push(format!("the database is damaged: {why}"));
            return Ok(Report::default());
        }
        Err(why) => return Err(why),
    };
    faults
        .extend(integrity(&mut db).await?.into_iter().map(|line| format!("the database is damaged: {line}")));
    let lost = &manifest.missing_documents;
    for sha256 in documents::contents(&mut db).await? {
        if !stage.join(parts::document(&sha256)).exists() && !lost.contains(&sha256) {
            faults.push(format!("the document {sha256} is missing"));
        }
    }
    let anchors = read(parts::ANCHORS).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let report = audit::verify(&mut db, &keys, anchors.as_deref()).await?;
    faults.extend(report.faults.iter().map(ToString::to_string));
    let heads = String::from_utf8_lossy(&read(parts::HEADS)?).into_owned();
    for line in heads.lines() {
        let Ok(head) = serde_json::from_str::<Head>(line) else {
            faults.push(format!("{} cannot be read", parts::HEADS));
            break;
        };
        if let Some(problem) = audit::against_head(&mut db, &head).await? {
            faults.push(format!("chain {}, entry {}: {problem}", head.chain, head.seq));
        }
    }
    db.close().await?;
    Ok(report)
}

fn sync_directories(directory: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_directories(&entry.path())?;
        }
    }
    File::open(directory)?.sync_all()
}
