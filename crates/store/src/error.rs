//! What can go wrong in storage, in words that name the thing and the next step.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Shorthand for results of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A failure of the store. Cheap to clone, because one failed commit answers many writers.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// Something that had to exist does not.
    #[error("{what} {id} does not exist")]
    Gone { what: &'static str, id: String },
    /// The write contradicts what is stored.
    #[error("{0}")]
    Conflict(Conflict),
    /// The database stayed locked, or the queue of writers stayed full.
    #[error("the database is busy: {0}; try again in a moment")]
    Busy(String),
    /// No space is left; nothing of the refused write was kept.
    #[error("the disk that holds the data directory is full; free some space and try again")]
    Full,
    /// The disk takes no more for another reason than its size: a quota, a limit of the process, a fault of its own.
    #[error(
        "the disk that holds the data directory refuses to be written ({0}); look at its quota and its health, then try again"
    )]
    Refuses(String),
    /// The database was written by a later program.
    #[error(
        "the database has schema {found}, this program knows up to {known}; run the newer highbar that wrote it, or restore a backup made by this version"
    )]
    Newer { found: i64, known: i64 },
    /// The database waits for the server to bring its schema up to date.
    #[error(
        "the database has schema {found}, this program needs {known}; start `highbar serve` once to upgrade it"
    )]
    Older { found: i64, known: i64 },
    /// The database or its directory refuses to be written.
    #[error(
        "the database cannot be opened for writing: {0}; check the owner and the permissions of the data directory"
    )]
    ReadOnly(String),
    /// This build cannot do that.
    #[error("{0} are not supported by this build; leave out --database-url to use the embedded database")]
    Unsupported(String),
    /// The store was closing, or the work ended abnormally; nothing of it was kept.
    #[error("the change was interrupted and not kept; try again")]
    Interrupted,
    /// The database file is damaged or is not a database.
    #[error("the database is damaged: {0}; restore the latest backup with `highbar restore`")]
    Corrupt(String),
    /// Another Highbar serves this data directory.
    #[error(
        "the data directory {} is in use by highbar process {pid}; stop that process or choose another directory with --data", dir.display()
    )]
    InUse { dir: PathBuf, pid: String },
    /// A command was pointed at a directory without a database.
    #[error("{} holds no database; name the server's data directory with --data", .0.display())]
    Empty(PathBuf),
    /// A file or directory could not be used.
    #[error("cannot use {}: {why}", path.display())]
    File { path: PathBuf, why: Arc<std::io::Error> },
    /// A backup that cannot be made or used.
    #[error("{0}")]
    Backup(String),
    /// A cursor that no list of this server gave.
    #[error("the cursor was not made by this list; start again without a cursor")]
    Cursor,
    /// A stored value does not have the shape that the program wrote.
    #[error("stored {what} cannot be read: {why}")]
    Garbled { what: String, why: String },
    /// Anything else that the database reported.
    #[error("the database failed: {0}")]
    Broken(Arc<sqlx::Error>),
}

/// Why a write contradicts what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// The caller changed an old version. `current` is the one stored now.
    Stale { what: &'static str, id: String, sent: i64, current: i64 },
    /// Something with this value exists already.
    Duplicate { what: &'static str, value: String },
    /// Something else refers to the thing that was to be removed, or the thing referred to is absent.
    Reference { what: &'static str, id: String },
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stale { what, id, sent, current } => write!(
                f,
                "{what} {id} was changed by somebody else (you have version {sent}, the current one is {current}); reload it and try again"
            ),
            Self::Duplicate { what, value } => write!(f, "{what} {value} exists already"),
            Self::Reference { what, id } => {
                write!(f, "{what} {id} refers to something that does not exist or is still referred to")
            }
        }
    }
}

impl Error {
    /// The absence of something that had to be there.
    pub fn gone(what: &'static str, id: impl fmt::Display) -> Self {
        Self::Gone { what, id: id.to_string() }
    }

    pub(crate) fn file(path: &Path, why: std::io::Error) -> Self {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        match why.kind() {
            StorageFull => return Self::Full,
            QuotaExceeded | FileTooLarge => return Self::Refuses(why.to_string()),
            _ => {}
        }
        Self::File { path: path.to_owned(), why: Arc::new(why) }
    }

    pub(crate) fn garbled(what: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Garbled { what: what.into(), why: why.to_string() }
    }

    /// Names what was written twice or refers to nothing; other errors stay as they are.
    pub(crate) fn about(self, what: &'static str, value: impl fmt::Display) -> Self {
        let Self::Broken(cause) = &self else { return self };
        let Some(database) = cause.as_database_error() else { return self };
        if database.is_unique_violation() {
            return Self::Conflict(Conflict::Duplicate { what, value: value.to_string() });
        }
        if database.is_foreign_key_violation() {
            return Self::Conflict(Conflict::Reference { what, id: value.to_string() });
        }
        self
    }
}

/// Primary result codes of SQLite (<https://sqlite.org/rescode.html>); the low byte of the extended code.
mod sqlite {
    pub const BUSY: i64 = 5;
    pub const LOCKED: i64 = 6;
    pub const READ_ONLY: i64 = 8;
    /// Writing, flushing, truncating or growing a file failed: SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC, _TRUNCATE,
    /// _SHMSIZE and _SHMMAP.
    pub const NOT_WRITTEN: [i64; 6] = [778, 1034, 1290, 1546, 4874, 5386];
    pub const CORRUPT: i64 = 11;
    pub const FULL: i64 = 13;
    pub const CANNOT_OPEN: i64 = 14;
    pub const NOT_A_DATABASE: i64 = 26;
    /// SQLITE_IOERR_CORRUPTFS.
    pub const CORRUPT_FILE_SYSTEM: i64 = 8458;
}

impl From<sqlx::Error> for Error {
    fn from(cause: sqlx::Error) -> Self {
        if matches!(cause, sqlx::Error::PoolTimedOut) {
            return Self::Busy("every reader is in use".into());
        }
        let Some(database) = cause.as_database_error() else { return Self::Broken(Arc::new(cause)) };
        let code = database.code().and_then(|code| code.parse::<i64>().ok()).unwrap_or_default();
        let message = database.message().to_owned();
        match code & 0xff {
            _ if sqlite::NOT_WRITTEN.contains(&code) => Self::Refuses(message),
            _ if code == sqlite::CORRUPT_FILE_SYSTEM => Self::Corrupt(message),
            sqlite::BUSY | sqlite::LOCKED => Self::Busy("another program holds its lock".into()),
            sqlite::CORRUPT | sqlite::NOT_A_DATABASE => Self::Corrupt(message),
            sqlite::FULL => Self::Full,
            sqlite::READ_ONLY | sqlite::CANNOT_OPEN => Self::ReadOnly(message),
            _ => Self::Broken(Arc::new(cause)),
        }
    }
}
