//! A note as JSON.

use super::body::NoteBody;
use super::key::NoteKey;
use highbar_domain::process::Process;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PrepNote)]
pub struct NoteView {
    /// 0 as long as nothing was written.
    pub version: i64,
    /// What stands under no prompt.
    pub text: String,
    pub entries: Vec<NoteEntry>,
}

/// A prompt with what stands under it.
#[derive(Debug, Serialize, ToSchema)]
pub struct NoteEntry {
    pub id: String,
    pub prompt: String,
    pub text: String,
}

/// A note as it is sent; what is read can be sent back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PrepNoteInput)]
pub struct NoteInput {
    /// The version that was read; 0 for the first.
    #[serde(default)]
    pub version: i64,
    #[serde(default)]
    pub text: String,
    /// A field that is left out is emptied.
    #[serde(default)]
    pub entries: Vec<NoteEntryInput>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteEntryInput {
    pub id: String,
    /// Kept by the server; taken so that what was read can be sent back.
    #[serde(default)]
    #[expect(dead_code, reason = "read from the body and left aside")]
    prompt: Option<String>,
    pub text: String,
}

impl NoteView {
    pub fn of(key: &NoteKey, process: &Process, version: i64, body: &NoteBody) -> Self {
        let prompts = key.prompts(process).into_iter();
        Self {
            version,
            text: body.text.clone(),
            entries: prompts
                .map(|(id, prompt)| NoteEntry {
                    id: id.to_owned(),
                    prompt: prompt.to_owned(),
                    text: body.entry(id).to_owned(),
                })
                .collect(),
        }
    }
}
