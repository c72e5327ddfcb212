//! `POST /openings/{slug}/applications`

use super::form::{self, ApplicationForm, Parsed};
use super::show;
use crate::api::applications::open::{NewApplication, open};
use crate::api::candidates::input::complete;
use crate::api::documents::keep::{self, Kept};
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use crate::http::extract::Path;
use crate::http::form::{File, Form};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use highbar_domain::actor::Actor;
use highbar_domain::ids::{ApplicationId, CandidateId};
use highbar_store::candidates::{self, Candidate};
use highbar_store::links::{self, Link, Purpose};
use highbar_store::requisitions::Requisition;
use highbar_store::{By, Tx};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The application has arrived.
#[derive(Debug, Serialize, ToSchema)]
pub struct Applied {
    /// The address of the applicant's own page.
    pub status_link: String,
}

/// Applies for an open position. Somebody who is known by the mail address goes on as the same candidate; what is
/// known of them is not overwritten. The link goes out by mail as well.
#[utoipa::path(post, path = "/openings/{slug}/applications", tag = "openings", params(("slug" = String, Path)),
    request_body(content = ApplicationForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Applied)))]
pub async fn apply_for_opening(
    State(app): State<App>,
    Path(slug): Path<String>,
    mut sent: Form,
) -> Result<(StatusCode, Json<Applied>), ApiError> {
    let by = By { person: None, at: Timestamp::now() };
    let requisition = app.store.read(async |db| show::open(db, &slug).await).await?;
    if form::is_trapped(&sent) {
        // A program that is told of the trap avoids it the next time.
        return Ok((StatusCode::CREATED, Json(Applied { status_link: app.config.link("/jobs") })));
    }
    let parsed = form::parse(&sent, by.at)?;
    let files = files(&app, &mut sent, &parsed).await?;
    let for_write = app.clone();
    let token = app
        .store
        .write(async move |tx| {
            let mut candidate = parsed.candidate;
            if candidate.time_zone.is_empty() {
                candidate.time_zone.clone_from(&requisition.time_zone);
            }
            let id = join(tx, by, candidate).await?;
            for file in files {
                file.give(tx, by, id).await?;
            }
            let application = begin(&for_write, tx, &requisition, id).await?;
            let (link, subject) = (Uuid::now_v7(), String::new());
            let link = Link { id: link, purpose: Purpose::Status, application, subject, expires_at: None };
            Ok::<_, ApiError>(links::issue(tx, by, &link).await?)
        })
        .await?;
    let status_link = app.config.link(&format!("/status/{token}"));
    Ok((StatusCode::CREATED, Json(Applied { status_link })))
}

/// Puts the resume and the letter on the disk.
async fn files(app: &App, sent: &mut Form, parsed: &Parsed) -> Result<Vec<Kept>, ApiError> {
    let mut kept = Vec::new();
    if let Some(resume) = sent.take_file("resume") {
        kept.push(keep::keep(app, "resume", "resume", resume).await?);
    }
    if let Some(letter) = sent.take_file("letter") {
        kept.push(keep::keep(app, "letter", "letter", letter).await?);
    } else if !parsed.letter.is_empty() {
        let letter = File { name: "letter.txt".to_owned(), content: parsed.letter.clone().into() };
        kept.push(keep::keep(app, "letter", "letter", letter).await?);
    }
    Ok(kept)
}

/// The candidate who is known by the mail address, or a new one. Whoever fills in a form has not proved who they
/// are: they add to what is known and change nothing of it.
async fn join(tx: &mut Tx, by: By, new: Candidate) -> Result<CandidateId, ApiError> {
    let Some(mut known) = candidates::find_by_email(tx, &new.email).await? else {
        candidates::add(tx, by, &new).await?;
        return Ok(new.id);
    };
    let before = known.clone();
    complete(&mut known, &new);
    if known != before {
        candidates::update(tx, by, &known).await?;
    }
    Ok(known.id)
}

async fn begin(
    app: &App,
    tx: &mut Tx,
    requisition: &Requisition,
    candidate: CandidateId,
) -> Result<ApplicationId, ApiError> {
    let new = NewApplication {
        requisition: requisition.id,
        candidate,
        source: "careers page".to_owned(),
        cool_down_override: None,
    };
    let opened = open(app, tx, &Actor::Candidate, &new).await;
    opened.map(|case| case.application.id).map_err(|error| kindly(error, &requisition.title))
}

/// A refusal in words for the applicant, without names or ids of the organisation's.
fn kindly(error: ApiError, title: &str) -> ApiError {
    let until = error.details.conflict.as_ref().and_then(|conflict| conflict["until"].as_str());
    let until: Option<Date> = until.and_then(|text| text.parse().ok());
    match (error.code, until) {
        (ErrorCode::CoolDown, Some(until)) => {
            let day = until.strftime("%-d %B %Y");
            let words = format!("thank you for your interest; a new application is possible from {day} on");
            ApiError::new(ErrorCode::CoolDown, words).with_conflict(serde_json::json!({ "until": until }))
        }
        (ErrorCode::Duplicate, _) => ApiError::new(
            ErrorCode::Duplicate,
            format!(
                "you have applied for {title} already and need not do it again; the mail that we sent you then \
                 has the link to your page"
            ),
        ),
        (ErrorCode::Refused, _) => ApiError::new(
            ErrorCode::Refused,
            format!("{title} takes no applications any more, look at the others"),
        ),
        _ => error,
    }
}
