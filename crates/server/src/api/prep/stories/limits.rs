//! How much somebody's bank may hold.

use crate::error::{ApiError, ErrorCode};
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner};

/// More than ten loops' worth.
pub const MOST_STORIES: usize = 200;
/// Of one section, in Unicode scalar values: more than twenty minutes aloud.
pub const LONGEST_SECTION: usize = 20_000;
/// Employer, role and team.
pub const LONGEST_FACT: usize = 200;
pub const LONGEST_SCOPE: usize = 500;
/// A story shows three; more are for the linter to mind.
pub const MOST_PRINCIPLES: usize = 32;
/// Findings that stay as they are.
pub const MOST_KEPT: usize = 500;
pub const LONGEST_RULE: usize = 64;
/// Two hours: somebody left the clock running.
pub const LONGEST_TELLING_SECONDS: u32 = 7200;
/// A file of stories, in bytes: a full bank of long ones.
pub const LARGEST_IMPORT_BYTES: usize = 4 * 1024 * 1024;

/// How many stories somebody has.
///
/// # Errors
/// What storage says.
pub async fn count(db: &mut Db, owner: Owner) -> Result<usize, ApiError> {
    let counts = prep::counts(db, owner).await?;
    Ok(counts.get(&Kind::Story).map_or(0, |count| usize::try_from(*count).unwrap_or(usize::MAX)))
}

/// Is there room for more stories?
///
/// # Errors
/// There is none, or what storage says.
pub async fn room(db: &mut Db, owner: Owner, more: usize) -> Result<(), ApiError> {
    let have = count(db, owner).await?;
    if have + more <= MOST_STORIES {
        return Ok(());
    }
    let words = format!(
        "a bank holds {MOST_STORIES} stories and yours has {have}, delete one that you would not tell"
    );
    Err(ApiError::new(ErrorCode::Refused, words))
}
