//! The one place that knows which database it is: SQLite now, PostgreSQL by the same SQL text later.

use crate::blobs::Blobs;
use crate::error::{Error, Result};
use crate::feed::Feed;
use crate::keys::Keys;
use crate::lock::DirLock;
use crate::migrations;
use crate::query;
use crate::row::Columns;
use crate::writer::{Tx, Writer};
use sqlx::any::AnyPoolOptions;
use sqlx::{Any, AnyConnection, AnyPool, AssertSqlSafe, Connection, Executor, Transaction};
use std::fs;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A connection; every SQL function of this crate takes one.
pub type Db = AnyConnection;
/// A connection that sees one moment of the database until it is dropped.
pub type Reader = Transaction<'static, Any>;

/// The database file's name in the data directory.
pub const FILE: &str = "highbar.db";
/// Reading connections of a server. Most of a read is waiting for its turn, so that more of them than there are
/// processors keep those busy; each costs a page cache of its own.
const READERS: u32 = 8;
/// How long a reader is waited for before the caller hears that the database is busy.
const READER_WAIT: Duration = Duration::from_secs(10);

/// Who opens the store, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The server: takes the directory's lock and brings the schema up to date.
    Serve,
    /// A command that may run while the server does: reads and writes, changes no schema.
    Beside,
}

/// Where the store is and how it is used.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// The data directory; made when it does not exist and the access is [`Access::Serve`].
    pub data: PathBuf,
    /// Another database than the file in the data directory.
    pub url: Option<String>,
    pub access: Access,
    /// Connections that read at the same time.
    pub readers: u32,
}

impl StoreOptions {
    /// The server's options for a data directory.
    #[must_use]
    pub fn serve(data: impl Into<PathBuf>) -> Self {
        Self { data: data.into(), url: None, access: Access::Serve, readers: READERS }
    }

    /// Options of a command that works while the server may be running.
    #[must_use]
    pub fn beside(data: impl Into<PathBuf>) -> Self {
        Self { access: Access::Beside, readers: 1, ..Self::serve(data) }
    }
}

/// The open store. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    data: PathBuf,
    url: String,
    dialect: Dialect,
    keys: Arc<Keys>,
    feed: Feed,
    blobs: Blobs,
    readers: AnyPool,
    writer: Writer,
    _lock: Option<DirLock>,
}

impl Store {
    /// Opens or creates the store.
    ///
    /// # Errors
    /// A directory that cannot be written or is in use, a database that is damaged, locked or newer.
    pub async fn open(options: StoreOptions) -> Result<Self> {
        sqlx::any::install_default_drivers();
        let (dialect, url) = locate(&options)?;
        let data = options.data.canonicalize().map_err(|why| Error::file(&options.data, why))?;
        let lock = match options.access {
            Access::Serve => Some(DirLock::take(&data)?),
            Access::Beside => None,
        };
        let keys = Arc::new(match options.access {
            Access::Serve => Keys::load_or_create(&data)?,
            Access::Beside => Keys::load(&data)?,
        });
        let feed = Feed::new();
        let writer = Writer::start(url.clone(), dialect, options.access, keys.clone(), feed.clone()).await?;
        let readers = AnyPoolOptions::new()
            .min_connections(1)
            .max_connections(options.readers.max(1))
            .acquire_timeout(READER_WAIT)
            .max_lifetime(None)
            .idle_timeout(None)
            .test_before_acquire(dialect != Dialect::Sqlite)
            .after_connect(move |db, _| Box::pin(async move { prepare(db, dialect.on_reader()).await }))
            .connect(&url)
            .await?;
        let blobs = Blobs::new(&data);
        Ok(Self {
            inner: Arc::new(Inner { data, url, dialect, keys, feed, blobs, readers, writer, _lock: lock }),
        })
    }

    /// Runs reads on one moment of the database.
    ///
    /// # Errors
    /// What `work` returns, or that no reader came free.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Db) -> Result<T, E>,
        E: From<Error>,
    {
        let mut reader = self.reader().await?;
        work(&mut reader).await
    }

    /// A connection for several reads that must agree with each other.
    ///
    /// # Errors
    /// No reader came free in time.
    pub async fn reader(&self) -> Result<Reader> {
        Ok(self.inner.readers.begin().await?)
    }

    /// Runs `work` in a transaction of the single writer and returns after its COMMIT reached the disk.
    /// An error undoes this work only. Several works may share a commit: do nothing but SQL in it.
    ///
    /// # Errors
    /// What `work` returns, or why the commit failed.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.inner.writer.write(work).await
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn ping(&self) -> Result<()> {
        self.read(async |db| query::sql("SELECT 1 AS one").first(db, |_| Ok(())).await.map(drop)).await
    }

    /// The files of documents.
    #[must_use]
    pub fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    /// What has just changed, for open pages.
    #[must_use]
    pub fn feed(&self) -> &Feed {
        &self.inner.feed
    }

    /// The data directory.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.inner.data
    }

    /// Keys derived from the server key.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.inner.keys
    }

    /// Writes a consistent copy of the database as it is now to a new file, while others read and write.
    ///
    /// # Errors
    /// The file exists, the disk is full, or the database failed.
    pub(crate) async fn copy_database(&self, to: &Path) -> Result<()> {
        let mut db = AnyConnection::connect(&self.inner.url).await?;
        let to =
            to.to_str().ok_or_else(|| Error::Backup(format!("{} is not a readable name", to.display())))?;
        let copied = query::sql(self.inner.dialect.copy_into()).bind(to).run(&mut db).await;
        db.close().await?;
        copied.map(drop)
    }

    /// Finishes the queued writes and closes every connection.
    pub async fn close(&self) {
        self.inner.readers.close().await;
        self.inner.writer.stop().await;
    }
}

/// Which database it is and how it is reached.
fn locate(options: &StoreOptions) -> Result<(Dialect, String)> {
    if options.access == Access::Serve {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(&options.data);
        made.map_err(|why| Error::file(&options.data, why))?;
    }
    match &options.url {
        Some(url) if url.starts_with("sqlite:") => Ok((Dialect::Sqlite, url.clone())),
        Some(url) => {
            let scheme = url.split(':').next().unwrap_or_default().to_owned();
            Err(Error::Unsupported(format!("databases of kind {scheme:?}")))
        }
        None => {
            let file = options.data.join(FILE);
            match options.access {
                // SQLite gives its other files the permissions of this one; an empty file is an empty database.
                Access::Serve => {
                    let made = fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&file);
                    made.map_err(|why| Error::file(&file, why))?;
                }
                Access::Beside if !file.is_file() => return Err(Error::Empty(options.data.clone())),
                Access::Beside => {}
            }
            let file = file.canonicalize().map_err(|why| Error::file(&file, why))?;
            Ok((Dialect::Sqlite, sqlite_url(&file)))
        }
    }
}

/// A URL of a database file, with everything but plain letters escaped.
pub(crate) fn sqlite_url(file: &Path) -> String {
    use std::fmt::Write as _;
    use std::os::unix::ffi::OsStrExt;
    let mut url = String::from("sqlite://");
    for byte in file.as_os_str().as_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                url.push(char::from(*byte))
            }
            other => {
                let _ = write!(url, "%{other:02X}");
            }
        }
    }
    url + "?mode=rwc"
}

/// Opens a database file that is not in use, as it is, to look at it.
pub(crate) async fn open_copy(file: &Path) -> Result<Db> {
    sqlx::any::install_default_drivers();
    let mut db = AnyConnection::connect(&sqlite_url(file)).await?;
    prepare(&mut db, Dialect::Sqlite.on_reader()).await?;
    migrations::refuse_newer(migrations::found(&mut db, Dialect::Sqlite).await?)?;
    Ok(db)
}

/// What the database says of its own integrity; empty when all is well.
pub(crate) async fn integrity(db: &mut Db) -> Result<Vec<String>> {
    let mut said = query::sql("PRAGMA integrity_check").all(db, |row| row.text("integrity_check")).await?;
    said.retain(|line| line != "ok");
    let orphans = query::sql("PRAGMA foreign_key_check").all(db, |row| row.text("table")).await?;
    said.extend(orphans.iter().map(|table| format!("a row of {table} refers to nothing")));
    Ok(said)
}

async fn prepare(db: &mut Db, script: &'static str) -> sqlx::Result<()> {
    if !script.is_empty() {
        db.execute(sqlx::raw_sql(AssertSqlSafe(script))).await?;
    }
    Ok(())
}

/// Opens the writing connection and sees to the schema.
pub(crate) async fn connect_writer(url: &str, dialect: Dialect, access: Access) -> Result<Db> {
    let mut db = AnyConnection::connect(url).await?;
    prepare(&mut db, dialect.on_writer()).await?;
    match access {
        Access::Serve => migrations::run(&mut db, dialect, jiff::Timestamp::now()).await?,
        Access::Beside => {
            let found = migrations::found(&mut db, dialect).await?;
            migrations::refuse_newer(found)?;
            if found < migrations::KNOWN {
                return Err(Error::Older { found, known: migrations::KNOWN });
            }
        }
    }
    Ok(db)
}

/// A kind of database. Its methods hold every difference that the portable SQL text cannot hide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
}

impl Dialect {
    /// Opens a transaction that may write.
    pub fn begin(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
        }
    }

    /// Settings of the writing connection. The page cache is in KiB; the log is cut back to 64 MiB.
    fn on_writer(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                 PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; \
                 PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 67108864"
            }
        }
    }

    /// Settings of a reading connection, which cannot write at all. The file is mapped rather than copied: readers
    /// share the pages that the operating system keeps anyway.
    fn on_reader(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096; \
                 PRAGMA mmap_size = 268435456; PRAGMA query_only = ON"
            }
        }
    }

    /// Copies the whole database into the new file `$1`.
    fn copy_into(self) -> &'static str {
        match self {
            Self::Sqlite => "VACUUM INTO $1",
        }
    }

    /// Gives one row when the table `$1` exists.
    pub fn table_exists(self) -> &'static str {
        match self {
            Self::Sqlite => "SELECT 1 AS present FROM sqlite_master WHERE type = 'table' AND name = $1",
        }
    }

    /// Turns the portable alphabet into the column types of this database.
    pub fn ddl(self, portable: &str) -> String {
        match self {
            Self::Sqlite => portable
                .replace(" BIGINT", " INTEGER")
                .replace(" DOUBLE", " REAL")
                .replace("\n);", "\n) STRICT;"),
        }
    }

    /// The full-text index over `search_entry.words`: prefixes of words, accents folded, freed words overwritten.
    pub fn search_index(self) -> &'static str {
        match self {
            Self::Sqlite => {
                "CREATE VIRTUAL TABLE search_text USING fts5 (words, content = 'search_entry', content_rowid = 'id', \
                 tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'); \
                 INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)"
            }
        }
    }
}
