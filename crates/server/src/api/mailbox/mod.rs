//! The mailbox: what went out, what waits, and what is kept because no mail server is configured.

use crate::app::App;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use crate::http::reply::{List, Paging};
use axum::Json;
use axum::extract::State;
use highbar_store::outbox::{self, Mail};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// A mail in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailRow {
    pub id: Uuid,
    pub to: String,
    pub subject: String,
    pub created_at: Timestamp,
    pub state: MailState,
    /// Why the last attempt failed.
    pub error: Option<String>,
    pub application_id: Option<Uuid>,
}

/// How far a mail is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    Queued,
    Sent,
    Failed,
    /// No mail server is configured.
    Kept,
}

/// A whole mail.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailView {
    #[serde(flatten)]
    pub row: MailRow,
    pub text: String,
    /// Always null: all mail is plain text.
    pub html: Option<String>,
    pub attachments: Vec<AttachmentView>,
}

/// A file that goes with a mail.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttachmentView {
    pub name: String,
    pub media_type: String,
    pub content: String,
}

/// All mail, the newest first.
#[utoipa::path(get, path = "/mailbox", tag = "mailbox", params(Paging), responses((status = 200, body = List<MailRow>)))]
pub async fn list_mail(
    State(app): State<App>,
    Query(paging): Query<Paging>,
) -> Result<Json<List<MailRow>>, ApiError> {
    let page = paging.page()?;
    let slice = app.store.read(async |db| outbox::list(db, &page).await).await?;
    Ok(Json(List::of(slice, |mail| row(&mail))))
}

/// One mail.
#[utoipa::path(get, path = "/mailbox/{id}", tag = "mailbox", params(("id" = Uuid, Path)),
    responses((status = 200, body = MailView)))]
pub async fn show_mail(State(app): State<App>, Path(id): Path<Uuid>) -> Result<Json<MailView>, ApiError> {
    let mail = app.store.read(async |db| outbox::get(db, id).await).await?;
    let row = row(&mail);
    let attachments = mail.attachments.into_iter().map(|file| AttachmentView {
        name: file.name,
        media_type: file.media_type,
        content: file.content,
    });
    Ok(Json(MailView { row, text: mail.text, html: mail.html, attachments: attachments.collect() }))
}

fn row(mail: &Mail) -> MailRow {
    MailRow {
        id: mail.id,
        to: mail.recipient.clone(),
        subject: mail.subject.clone(),
        created_at: mail.created_at,
        state: match mail.state {
            outbox::State::Queued => MailState::Queued,
            outbox::State::Sent => MailState::Sent,
            outbox::State::Failed => MailState::Failed,
            outbox::State::Kept => MailState::Kept,
        },
        error: mail.error.clone(),
        application_id: mail.application.map(|id| id.0),
    }
}
