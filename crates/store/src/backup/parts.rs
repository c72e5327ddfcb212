//! The names that a backup may contain, and nothing else: a backup from a stranger must not be
//! able to write anywhere but where its parts belong.

use crate::keys::hex;
use crate::{audit, blobs, db, keys};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::path::{Component, Path};
use tar::EntryType;

pub(super) const MANIFEST: &str = "manifest.json";
pub(super) const HEADS: &str = "chain-heads.jsonl";
pub(super) const DATABASE: &str = db::FILE;
pub(super) const KEY: &str = keys::FILE;
pub(super) const ANCHORS: &str = audit::ANCHORS_FILE;

const MIB: u64 = 1 << 20;

/// The name of a document's part.
pub(super) fn document(sha256: &str) -> String {
    format!("{}/{}/{sha256}", blobs::DIRECTORY, &sha256[..2])
}

/// The most bytes that a part may have, or why a part of this name and kind is refused.
pub(super) fn limit(name: &Path, kind: EntryType) -> Result<u64, String> {
    if kind.is_symlink() || kind.is_hard_link() {
        return Err("it is a link".to_owned());
    }
    if kind != EntryType::Regular {
        return Err("it is not a plain file".to_owned());
    }
    for component in name.components() {
        match component {
            Component::Normal(_) => {}
            Component::ParentDir => return Err("its path contains `..`".to_owned()),
            Component::RootDir | Component::Prefix(_) => return Err("its path is absolute".to_owned()),
            Component::CurDir => return Err("its path contains `.`".to_owned()),
        }
    }
    match name.to_str() {
        Some(DATABASE) => Ok(1 << 42),
        Some(KEY) => Ok(4096),
        Some(MANIFEST) => Ok(256 * MIB),
        Some(HEADS | ANCHORS) => Ok(4096 * MIB),
        Some(name) if is_document(name) => Ok(1024 * MIB),
        _ => Err("no part of a backup has this name".to_owned()),
    }
}

fn is_document(name: &str) -> bool {
    let lower_hex = |text: &str| text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    match name.split('/').collect::<Vec<_>>()[..] {
        [directory, shelf, sha256] => {
            directory == blobs::DIRECTORY
                && sha256.len() == 64
                && lower_hex(sha256)
                && shelf.len() == 2
                && sha256.starts_with(shelf)
        }
        _ => false,
    }
}

/// Passes bytes on and computes their SHA-256 and number.
pub(super) struct Hashing<T> {
    inner: T,
    hash: Sha256,
    bytes: u64,
}

impl<T> Hashing<T> {
    pub fn new(inner: T) -> Self {
        Self { inner, hash: Sha256::new(), bytes: 0 }
    }

    pub fn finish(self) -> (String, u64) {
        (hex(&self.hash.finalize()), self.bytes)
    }

    fn took(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<T: Read> Read for Hashing<T> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.took(&buffer[..count]);
        Ok(count)
    }
}

impl<T: Write> Write for Hashing<T> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.inner.write(bytes)?;
        self.took(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}
