//! A follow-up in the words of the person's model, in the place of the script's. The script decides when one is due;
//! the model is asked outside of any transaction, and what it says is taken or left.

use super::body::{Interviewer, RehearsalBody, State};
use super::speak::{Say, step};
use crate::api::prep::model;
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::prep::script::{Entry, Said, Thread};
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use serde_json::Value;
use uuid::Uuid;

/// In the place of a line's id.
const LINE: &str = "model";

/// The model's question, if one is due and the model asks one. A fault of the model is no fault of the request.
pub async fn question(app: &App, owner: Owner, id: Uuid, say: &Say) -> Result<Option<String>, ApiError> {
    let messages = app.store.read(async |db| due(app, db, owner, id, say).await).await?;
    let Some(messages) = messages else { return Ok(None) };
    let Some(asker) = model::asker(app, owner).await? else { return Ok(None) };
    Ok(asker.ask(&messages).await.ok())
}

/// What to tell the model, if the script would follow up on what was said.
async fn due(app: &App, db: &mut Db, owner: Owner, id: Uuid, say: &Say) -> Result<Option<Value>, ApiError> {
    let record: Record<RehearsalBody> = prep::get(db, owner, Kind::Rehearsal, &id.to_string()).await?;
    let body = &record.body;
    let asks = body.interviewer == Interviewer::Model && body.state == State::Running;
    if !asks || record.version != say.version {
        return Ok(None);
    }
    let case = Case::of(app, db, owner).await?;
    let more = step(&case, body, say)?;
    if !more.iter().any(is_follow_up) {
        return Ok(None);
    }
    let said: Vec<Entry> = body.said.iter().chain(more.first()).cloned().collect();
    let round = case.round(body.round.as_str())?;
    Ok(Some(model::messages(round, &Thread::last(&said))))
}

/// Only what reacts to the answer is the model's; the clock, the questions of the bank and the close are not.
fn is_follow_up(entry: &Entry) -> bool {
    entry.kind == Said::FollowUp && entry.rule.is_some()
}

/// Puts the model's words in the place of the script's.
pub fn put(more: &mut [Entry], question: String) {
    if let Some(entry) = more.iter_mut().find(|entry| is_follow_up(entry)) {
        entry.text = question;
        entry.because = Some("asked by the model that you set up".to_owned());
        entry.line = Some(LINE.to_owned());
    }
}

pub fn is_of_the_model(entry: &Entry) -> bool {
    entry.line.as_deref() == Some(LINE)
}
