//! Files of documents, addressed by the SHA-256 of their content. A file is complete and on the
//! disk before any row names it; a file that no row names is garbage and does no harm.

use crate::error::{Error, Result};
use crate::keys::sha256_hex;
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The directory's name in the data directory.
pub const DIRECTORY: &str = "documents";
/// Files younger than this may belong to a row that is about to be written.
const GRACE: Duration = Duration::from_secs(3600);

/// The directory of document files.
#[derive(Debug, Clone)]
pub struct Blobs {
    directory: PathBuf,
}

/// A file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    pub sha256: String,
    pub bytes: u64,
}

impl Blobs {
    pub(crate) fn new(data: &Path) -> Self {
        Self { directory: data.join(DIRECTORY) }
    }

    /// Keeps a content; returns once it is on the disk.
    ///
    /// # Errors
    /// The disk is full or cannot be written.
    pub async fn put(&self, content: Vec<u8>) -> Result<Blob> {
        let blobs = self.clone();
        let put = tokio::task::spawn_blocking(move || blobs.put_now(&content));
        put.await.unwrap_or(Err(Error::Interrupted))
    }

    fn put_now(&self, content: &[u8]) -> Result<Blob> {
        let blob = Blob { sha256: sha256_hex(content), bytes: content.len() as u64 };
        let path = self.path(&blob.sha256);
        let directory = path.parent().unwrap_or(&self.directory);
        let partial = directory.join(format!("{}.{}.part", blob.sha256, uuid::Uuid::now_v7()));
        let written = (|| {
            fs::create_dir_all(directory)?;
            if fs::metadata(&path).is_ok_and(|kept| kept.len() == blob.bytes) {
                // Being new again keeps it from being swept before its row is there.
                return fs::File::open(&path)?.set_modified(SystemTime::now());
            }
            let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&partial)?;
            file.write_all(content)?;
            file.sync_all()?;
            fs::rename(&partial, &path)?;
            fs::File::open(directory)?.sync_all()?;
            fs::File::open(&self.directory)?.sync_all()
        })();
        written.map_err(|why| {
            let _ = fs::remove_file(&partial);
            Error::file(&path, why)
        })?;
        Ok(blob)
    }

    /// The content of a file, checked against its name.
    ///
    /// # Errors
    /// The file is missing or damaged.
    pub async fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let (path, wanted) = (self.path(sha256), sha256.to_owned());
        let read = tokio::task::spawn_blocking(move || {
            let content = fs::read(&path).map_err(|why| Error::file(&path, why))?;
            if sha256_hex(&content) == wanted {
                Ok(content)
            } else {
                Err(Error::Corrupt(format!("the document file {} was changed", path.display())))
            }
        });
        read.await.unwrap_or(Err(Error::Interrupted))
    }

    /// Where a content lies, for programs that stream it.
    #[must_use]
    pub fn path(&self, sha256: &str) -> PathBuf {
        self.directory.join(sha256.get(..2).unwrap_or("xx")).join(sha256)
    }

    /// Every complete file.
    pub(crate) fn all(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        if !self.directory.exists() {
            return Ok(names);
        }
        let fault = |why| Error::file(&self.directory, why);
        for shelf in fs::read_dir(&self.directory).map_err(fault)? {
            let shelf = shelf.map_err(fault)?.path();
            if !shelf.is_dir() {
                continue;
            }
            for file in fs::read_dir(&shelf).map_err(fault)? {
                names.push(file.map_err(fault)?.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// Removes a file unless it is so new that its row may still be on the way.
    pub(crate) fn remove_old(&self, name: &str) -> Result<bool> {
        let path = self.path(name);
        let changed =
            fs::metadata(&path).and_then(|file| file.modified()).map_err(|why| Error::file(&path, why))?;
        if changed.elapsed().is_ok_and(|age| age > GRACE) {
            fs::remove_file(&path).map_err(|why| Error::file(&path, why))?;
            return Ok(true);
        }
        Ok(false)
    }
}
