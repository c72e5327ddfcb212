//! The notes on the team also stand in the profile. Whichever of the two is written, the other follows in the same
//! transaction, so that neither overwrites what was not seen.

use super::body::NoteBody;
use super::key::TEAM;
use super::show::find;
use crate::api::prep::profile;
use crate::error::ApiError;
use highbar_domain::prep::TeamNotes;
use highbar_store::prep::{self, Kind, Owner};
use highbar_store::{By, Tx};

/// After the note was written.
///
/// # Errors
/// What storage says.
pub(super) async fn keep_in_profile(
    tx: &mut Tx,
    by: By,
    owner: Owner,
    note: &NoteBody,
) -> Result<(), ApiError> {
    let Some(mut record) = profile::find(tx, owner).await? else { return Ok(()) };
    let field = |id: &str| note.entry(id).to_owned();
    let notes = TeamNotes {
        team: field("team"),
        initiatives: field("initiatives"),
        challenges: field("challenges"),
        people: field("people"),
    };
    if record.body.notes != notes {
        record.body.notes = notes;
        let _ = prep::save(tx, by, owner, Kind::Profile, profile::ID, record.version, &record.body).await?;
    }
    Ok(())
}

/// After the profile was written.
///
/// # Errors
/// What storage says.
pub async fn keep_team(tx: &mut Tx, by: By, owner: Owner, notes: &TeamNotes) -> Result<(), ApiError> {
    let found = find(tx, owner, TEAM).await?;
    let (version, before) = found.map_or_else(Default::default, |record| (record.version, record.body));
    let fields = [
        ("team", &notes.team),
        ("initiatives", &notes.initiatives),
        ("challenges", &notes.challenges),
        ("people", &notes.people),
    ];
    let entries = fields.map(|(id, text)| (id.to_owned(), text.clone())).to_vec();
    let body = before.written(before.text.clone(), entries, by.at);
    if body != before {
        let _ = prep::save(tx, by, owner, Kind::Note, TEAM, version, &body).await?;
    }
    Ok(())
}
