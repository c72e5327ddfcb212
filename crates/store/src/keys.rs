//! The server's secret: one random key file from which the keys for separate uses are derived.

use crate::error::{Error, Result};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The key file's name in the data directory.
pub const FILE: &str = "server.key";
const BYTES: usize = 32;

/// Keys derived from the server key, one per use.
#[derive(Clone)]
pub struct Keys {
    audit: [u8; BYTES],
    links: [u8; BYTES],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(..)")
    }
}

impl Keys {
    /// Reads the key of `dir`; makes one, readable by the owner only, when there is none yet.
    pub(crate) fn load_or_create(dir: &Path) -> Result<Self> {
        let path = dir.join(FILE);
        if !path.exists() {
            create(dir, &path)?;
        }
        Self::load(dir)
    }

    /// Reads the key of `dir`.
    pub(crate) fn load(dir: &Path) -> Result<Self> {
        let path = dir.join(FILE);
        let bytes = fs::read(&path).map_err(|why| Error::file(&path, why))?;
        Self::from_bytes(&bytes)
            .ok_or_else(|| Error::Corrupt(format!("{} does not hold {BYTES} bytes of key", path.display())))
    }

    /// Keys from the content of a key file.
    pub(crate) fn from_bytes(secret: &[u8]) -> Option<Self> {
        if secret.len() != BYTES {
            return None;
        }
        Some(Self { audit: mac(secret, b"highbar/audit/1"), links: mac(secret, b"highbar/links/1") })
    }

    /// HMAC-SHA-256 under the audit key, in hex.
    pub(crate) fn audit_mac(&self, data: &[u8]) -> String {
        hex(&mac(&self.audit, data))
    }

    /// The secret part of a public link, made from its id so that it can be shown again without being stored.
    pub(crate) fn link_token(&self, id: &str) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(&mac(&self.links, id.as_bytes())[..24])
    }
}

/// SHA-256 in hex; how tokens are kept and documents are addressed.
#[must_use]
pub fn sha256_hex(data: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(data.as_ref()))
}

/// A fresh random token of 192 bits, safe in a URL.
#[must_use]
pub fn random_token() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn mac(key: &[u8], data: &[u8]) -> [u8; BYTES] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

/// Writes a new key beside its final name and renames it, so that a crash leaves none or a whole one.
fn create(dir: &Path, path: &Path) -> Result<()> {
    let fresh: PathBuf = dir.join(format!("{FILE}.{}.new", std::process::id()));
    let written = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&fresh)
        .and_then(|mut file| file.write_all(&rand::random::<[u8; BYTES]>()).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&fresh, path))
        .and_then(|()| fs::File::open(dir)?.sync_all());
    written.map_err(|why| Error::file(path, why))
}
