//! `PUT /prep/notes/{key}`

use super::key::NoteKey;
use super::show::{find, known};
use super::team;
use super::view::{NoteEntryInput, NoteInput, NoteView};
use crate::api::fields;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_store::prep::{self, Kind};

const LONGEST: usize = 20_000;

/// Writes one of the caller's notes.
#[utoipa::path(put, path = "/prep/notes/{key}", tag = "prep", params(("key" = String, Path)),
    request_body = NoteInput, responses((status = 200, body = NoteView)))]
pub async fn put_note(
    State(app): State<App>,
    caller: Caller,
    Path(key): Path<String>,
    Json(input): Json<NoteInput>,
) -> Result<axum::Json<NoteView>, ApiError> {
    let (by, owner) = (caller.by(), caller.owner());
    let case = app.store.read(async |db| Case::of(&app, db, owner).await).await?;
    let key = known(&key, &case)?;
    let read = input.version;
    let (text, entries) = parse(input, &key, &case)?;
    let id = key.to_string();
    let is_team = key == NoteKey::Team;
    let (version, body) = app
        .store
        .write(async move |tx| {
            let before = find(tx, owner, &id).await?.map(|record| record.body).unwrap_or_default();
            let body = before.written(text, entries, by.at);
            let version = prep::save(tx, by, owner, Kind::Note, &id, read, &body).await?;
            if is_team {
                team::keep_in_profile(tx, by, owner, &body).await?;
            }
            Ok::<_, ApiError>((version, body))
        })
        .await?;
    Ok(axum::Json(NoteView::of(&key, &case.process, version, &body)))
}

type Parsed = (String, Vec<(String, String)>);

fn parse(input: NoteInput, key: &NoteKey, case: &Case) -> Result<Parsed, ApiError> {
    let mut faults = Faults::default();
    let prompts = key.prompts(&case.process);
    let text = faults.take("text", fields::paragraphs(&input.text, 0..=LONGEST));
    let mut entries = Vec::new();
    for (place, NoteEntryInput { id, text, .. }) in input.entries.into_iter().enumerate() {
        if !prompts.iter().any(|(known, _)| *known == id) {
            faults.add(&format!("entries[{place}].id"), format!("this note has no field `{id}`"));
        }
        let text = faults.take(&format!("entries[{place}].text"), fields::paragraphs(&text, 0..=LONGEST));
        entries.extend(text.map(|text| (id, text)));
    }
    faults.settle(text.map(|text| (text, entries)))
}
