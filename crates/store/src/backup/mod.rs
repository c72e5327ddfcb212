//! A backup is one tar file: a consistent copy of the database, the documents, the server key,
//! the anchors, the heads of the audit chains, and last a manifest with the SHA-256 of every part.

mod create;
mod parts;
mod restore;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

pub use create::{Created, create};
pub use restore::{Checked, restore, verify};

/// The format of the manifest.
const FORMAT: &str = "highbar-backup/1";

/// What a backup holds. The last part of the file: a backup without it is cut off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    pub made_at: Timestamp,
    /// The version of the program that made it.
    pub program: String,
    pub parts: Vec<Part>,
    /// Documents whose files were missing or damaged already when the backup was made.
    pub missing_documents: Vec<String>,
}

/// One file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub bytes: u64,
    pub sha256: String,
}

/// Makes directories that only their owner can look into: a key passes through them.
fn private(prefix: &str) -> tempfile::Builder<'_, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).permissions(Permissions::from_mode(0o700));
    builder
}
