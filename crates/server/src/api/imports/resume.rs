//! `POST /imports/json-resume`: one candidate out of a JSON Resume (<https://jsonresume.org/schema>).

use super::csv::{admit, today};
use super::report::{ImportReport, RowFault};
use super::rows::Good;
use super::{against, keep};
use crate::api::candidates::input::{self, Said};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::ids::RequisitionId;
use highbar_store::candidates::{self, Candidate, Fact};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

const SOURCE: &str = "JSON Resume";
/// Lines about work, studies and the like that are taken over.
const MOST_OF_A_KIND: usize = 10;
const LONGEST_VALUE: usize = 300;

/// A JSON Resume.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResumeImport {
    #[schema(value_type = Object)]
    resume: Value,
    /// An application for this opening begins at once.
    requisition_id: Option<Uuid>,
    /// Tell what would happen and keep nothing.
    dry_run: bool,
}

/// Brings one candidate in from a JSON Resume.
#[utoipa::path(post, path = "/imports/json-resume", tag = "imports", request_body = ResumeImport,
    responses((status = 200, body = ImportReport)))]
pub async fn import_json_resume(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ResumeImport>,
) -> Result<axum::Json<ImportReport>, ApiError> {
    let now = Timestamp::now();
    let requisition = match body.requisition_id {
        Some(id) => Some(admit(&app, &caller, RequisitionId(id)).await?),
        None if caller.is_recruiter() => None,
        None => return Err(ApiError::forbidden("importing candidates without an opening is for recruiters")),
    };
    let (preview, parsed) = read(&body.resume, now)?;
    let mut report = ImportReport { rows: 1, preview: vec![preview], ..ImportReport::default() };
    let candidate = match parsed {
        Ok(candidate) => candidate,
        Err(faults) => {
            let fault = |(field, message)| RowFault { row: 1, column: place(field), message };
            report.faults = faults.into_iter().map(fault).collect();
            return finish(report, body.dry_run);
        }
    };
    let mut good = vec![Good { row: 1, candidate }];
    let column = place("email".to_owned());
    match requisition {
        Some(requisition) => {
            let (day, id) = (today(&requisition, now), requisition.id);
            let look =
                async |db: &mut highbar_store::Db| against::look_up(db, &mut good, id, &column, day).await;
            let known = app.store.read(look).await?;
            report.duplicates = known.duplicates;
            report.faults = known.faults;
            if !body.dry_run {
                let done = keep::all(&app, &caller, id, good, &column).await?;
                report.created = Some(done.created);
                report.faults.extend(done.faults);
            }
        }
        None => alone(&app, &caller, good, body.dry_run, &mut report).await?,
    }
    finish(report, body.dry_run)
}

fn finish(mut report: ImportReport, dry_run: bool) -> Result<axum::Json<ImportReport>, ApiError> {
    if !dry_run {
        report.created.get_or_insert(0);
    }
    Ok(axum::Json(report))
}

/// A candidate who applies for nothing yet.
async fn alone(
    app: &App,
    caller: &Caller,
    good: Vec<Good>,
    dry_run: bool,
    report: &mut ImportReport,
) -> Result<(), ApiError> {
    let by = caller.by();
    for one in good {
        let email = one.candidate.email.clone();
        let known = app.store.read(async |db| candidates::find_by_email(db, &email).await).await?;
        if let Some(known) = known {
            let message = format!("{} has this mail address already", known.name);
            report.faults.push(RowFault { row: 1, column: place("email".to_owned()), message });
        } else if !dry_run {
            app.store.write(async move |tx| candidates::add(tx, by, &one.candidate).await).await?;
            report.created = Some(1);
        }
    }
    Ok(())
}

type Parsed = Result<Candidate, BTreeMap<String, String>>;

/// The fields as they were found, and the candidate that they make.
fn read(resume: &Value, now: Timestamp) -> Result<(BTreeMap<String, String>, Parsed), ApiError> {
    let basics = &resume["basics"];
    if !basics.is_object() {
        return Err(ApiError::field("resume", "is no JSON Resume: it has no object `basics`"));
    }
    let said = Said {
        name: text(&basics["name"]),
        email: text(&basics["email"]),
        phone: text(&basics["phone"]),
        headline: text(&basics["label"]),
        location: location(&basics["location"]),
        time_zone: String::new(),
        links: links(basics),
        source: SOURCE.to_owned(),
        about: about(resume),
    };
    let shown = [
        ("name", said.name.clone()),
        ("email", said.email.clone()),
        ("phone", said.phone.clone()),
        ("headline", said.headline.clone()),
        ("location", said.location.clone()),
        ("links", said.links.join(" ")),
    ];
    let preview = shown.into_iter().filter(|(_, text)| !text.is_empty());
    let preview = preview.map(|(field, text)| (field.to_owned(), text)).collect();
    let mut faults = Faults::default();
    let candidate = said.parse(&mut faults, now);
    Ok((preview, candidate.ok_or_else(|| faults.into_fields())))
}

/// One line of text; anything that is no text is nothing.
fn text(value: &Value) -> String {
    let words: Vec<&str> = value.as_str().unwrap_or_default().split_whitespace().collect();
    words.join(" ")
}

fn location(value: &Value) -> String {
    let parts = ["city", "region", "countryCode"].map(|part| text(&value[part]));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Web addresses; those that are none are left out, for they are not what a resume is imported for.
fn links(basics: &Value) -> Vec<String> {
    let profiles = list(&basics["profiles"]).map(|profile| text(&profile["url"]));
    let all = std::iter::once(text(&basics["url"])).chain(profiles);
    all.filter_map(|link| input::links(&[link]).ok()?.into_iter().next()).take(MOST_OF_A_KIND).collect()
}

fn about(resume: &Value) -> Vec<Fact> {
    let dates = |one: &Value| match (text(&one["startDate"]), text(&one["endDate"])) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => format!(" ({from} to {})", if to.is_empty() { "now" } else { &to }),
    };
    let joined = |one: &Value, keys: &[&str]| {
        let parts: Vec<String> =
            keys.iter().map(|key| text(&one[*key])).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    };
    let work = list(&resume["work"]).map(|one| ("Work", joined(one, &["position", "name"]) + &dates(one)));
    let studies = list(&resume["education"])
        .map(|one| ("Education", joined(one, &["studyType", "area", "institution"]) + &dates(one)));
    let skills = list(&resume["skills"]).map(|one| ("Skill", joined(one, &["name", "level"])));
    let languages = list(&resume["languages"]).map(|one| ("Language", joined(one, &["language", "fluency"])));
    work.chain(studies)
        .chain(skills)
        .chain(languages)
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| Fact {
            label: label.to_owned(),
            value: value.chars().take(LONGEST_VALUE).collect(),
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten().take(MOST_OF_A_KIND)
}

/// Where a field of ours stands in the document.
fn place(field: String) -> String {
    match field.as_str() {
        "headline" => "basics.label".to_owned(),
        "links" => "basics.url".to_owned(),
        _ => format!("basics.{field}"),
    }
}
