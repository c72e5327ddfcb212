//! `PUT /interviews/{id}/notes`: private notes, saved as they are typed, and which questions were asked. Later
//! interviewers see the questions; nobody but their author ever sees the notes.

use crate::api::fields;
use crate::api::shapes::interview::{AskedBody, NoteBody};
use crate::api::shapes::moment::At;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::{Json, Path};
use axum::extract::State;
use highbar_domain::ids::InterviewId;
use highbar_domain::process::QuestionId;
use highbar_store::interviews::seats;
use highbar_store::notes::{self, Asked};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// More lines than anybody writes in an hour.
const MOST_NOTES: usize = 1_000;
const MOST_QUESTIONS: usize = 200;
const MOST_RUNGS: usize = 40;
/// The longest line, in characters.
const LONGEST_NOTE: usize = 10_000;

/// All notes of the caller on one interview.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Notebook {
    /// Of the notes; 0 before the first save.
    version: i64,
    #[serde(default)]
    notes: Vec<NoteBody>,
    #[serde(default)]
    asked: Vec<AskedBody>,
}

/// The answer to a save.
#[derive(Debug, Serialize, ToSchema)]
pub struct NotesSaved {
    pub version: i64,
    pub saved_at: At,
}

/// Saves the caller's notes on an interview that they lead or shadow.
#[utoipa::path(put, path = "/interviews/{id}/notes", tag = "interviews", params(("id" = Uuid, Path)),
    request_body = Notebook, responses((status = 200, body = NotesSaved)))]
pub async fn save_notes(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Json(body): Json<Notebook>,
) -> Result<axum::Json<NotesSaved>, ApiError> {
    let (by, id, person) = (caller.by(), InterviewId(id), caller.id());
    let asked = check(&body)?;
    let notes = serde_json::to_value(&body.notes).map_err(ApiError::internal)?;
    let version = app
        .store
        .write(async move |tx| {
            let seats = seats(tx, id).await?;
            if seats.is_empty() {
                return Err(ApiError::not_found("interview"));
            }
            if seats.iter().all(|seat| seat.person != person) {
                return Err(ApiError::forbidden("notes are for those who lead or shadow the interview"));
            }
            Ok(notes::save(tx, by, id, person, body.version, &notes, &asked).await?)
        })
        .await?;
    Ok(axum::Json(NotesSaved { version, saved_at: by.at.into() }))
}

fn check(body: &Notebook) -> Result<Vec<Asked>, ApiError> {
    let mut faults = Faults::default();
    if body.notes.len() > MOST_NOTES {
        faults.add("notes", format!("must be at most {MOST_NOTES} lines"));
    }
    if body.asked.len() > MOST_QUESTIONS {
        faults.add("asked", format!("must be at most {MOST_QUESTIONS} questions"));
    }
    for (place, note) in body.notes.iter().take(MOST_NOTES).enumerate() {
        faults.take(&format!("notes[{place}].id"), fields::line(&note.id, 1..=64));
        faults.take(&format!("notes[{place}].text"), fields::paragraphs(&note.text, 0..=LONGEST_NOTE));
        if note.question.as_ref().is_some_and(|question| question.len() > 200) {
            faults.add(&format!("notes[{place}].question"), "is no id of a question");
        }
    }
    let mut seen = BTreeSet::new();
    let mut asked = Vec::new();
    for (place, one) in body.asked.iter().take(MOST_QUESTIONS).enumerate() {
        let field = format!("asked[{place}]");
        let question = faults.take(&field, fields::line(&one.question, 1..=200));
        if one.rungs.len() > MOST_RUNGS {
            faults.add(&field, format!("must have at most {MOST_RUNGS} rungs"));
        }
        let fresh = question.filter(|question| seen.insert(question.clone()));
        asked.extend(fresh.map(|question| Asked {
            question: QuestionId::new(question),
            at_seconds: i64::from(one.at_seconds.unwrap_or(0)),
            rungs: one.rungs.iter().map(|rung| rung.map(i64::from)).collect(),
        }));
    }
    faults.done()?;
    Ok(asked)
}
