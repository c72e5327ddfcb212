//! Storage for Highbar: the only crate that names sqlx.
//!
//! [`Store::open`] gives a handle with one writer and several readers. SQL lives in named
//! functions on a connection, one module per resource; the caller owns the transaction:
//!
//! ```ignore
//! let person = store.read(async |db| people::get(db, id).await).await?;
//! store.write(async move |tx| people::rename(tx, by, id, "Ana").await).await?;
//! ```
//!
//! A write is acknowledged after its COMMIT has reached the disk, never before.

mod blobs;
mod db;
mod error;
mod feed;
mod keys;
mod lock;
mod migrations;
mod page;
mod query;
mod row;
mod writer;

pub mod applications;
pub mod audit;
pub mod backup;
pub mod candidates;
pub mod chores;
pub mod departments;
pub mod documents;
pub mod feedback;
pub mod idempotency;
pub mod interviews;
pub mod links;
pub mod measure;
pub mod notes;
pub mod outbox;
pub mod people;
pub mod pipeline;
pub mod prep;
pub mod processes;
pub mod requisitions;
pub mod scorecards;
pub mod search;
pub mod sessions;
pub mod settings;
pub mod sight;
pub mod standing;
pub mod timeline;
pub mod today;
pub mod tokens;

pub use blobs::{Blob, Blobs};
pub use db::{Access, Db, Reader, Store, StoreOptions};
pub use error::{Conflict, Error, Result};
pub use feed::Feed;
pub use keys::{Keys, random_token, sha256_hex};
pub use page::{Page, Slice};
pub use writer::{By, Tx};
