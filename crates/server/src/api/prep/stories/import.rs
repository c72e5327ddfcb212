//! `POST /prep/stories/import`

use super::export::{STATUS, StoryFormat};
use super::input;
use super::limits::{self, LARGEST_IMPORT_BYTES, MOST_STORIES};
use super::versions::{self, Sitting};
use crate::api::prep::practice::{Case, ShownBody, Status, StoryBody, StoryText, first_words};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use axum::extract::State;
use highbar_domain::process::{PrincipleId, Process};
use highbar_store::prep::{self, Kind, Owner};
use highbar_store::{By, Tx};
use highbar_stories::markdown::{self, Fault};
use highbar_stories::{BankReading, Context, Level, Placed, Story, Strength, csv_bank};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// More than anybody corrects at once.
const MOST_FAULTS: usize = 100;
/// Own keys of a story that are kept beside ours, and how long they may be.
const MOST_OTHER: usize = 20;
const LONGEST_OTHER: usize = 500;

/// Stories from elsewhere.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StoryImport {
    format: StoryFormat,
    text: String,
    /// Only says what would be taken in.
    #[serde(default)]
    dry_run: bool,
}

/// What was taken in, or would be.
#[derive(Debug, Serialize, ToSchema)]
pub struct StoryImported {
    /// 0 for a dry run.
    pub created: usize,
    /// The titles.
    pub stories: Vec<String>,
    /// Places that could not be read and are left out.
    pub faults: Vec<ImportFault>,
}

/// A place that could not be read.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StoryImportFault)]
pub struct ImportFault {
    /// Counts from 1; of a row of CSV its first.
    pub line: u32,
    pub message: String,
}

/// Takes in stories from Markdown or CSV. What cannot be read is named by its line and left out; the rest is taken in
/// as a whole or not at all.
#[utoipa::path(post, path = "/prep/stories/import", tag = "prep", request_body = StoryImport,
    responses((status = 200, body = StoryImported)))]
pub async fn import_stories(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<StoryImport>,
) -> Result<axum::Json<StoryImported>, ApiError> {
    if body.text.len() > LARGEST_IMPORT_BYTES {
        let most = LARGEST_IMPORT_BYTES / (1024 * 1024);
        let words = format!("must be at most {most} MB, take in the stories in several files");
        return Err(ApiError::field("text", words));
    }
    let (by, owner) = (caller.by(), caller.owner());
    let case = app.store.read(async |db| Case::of(&app, db, owner).await).await?;
    let process = case.process.clone();
    let level = case.level_number();
    let (format, text) = (body.format, body.text);
    let read = tokio::task::spawn_blocking(move || take(read(format, &text), &process, level)).await;
    let (stories, faults) = read.map_err(ApiError::internal)?;
    if stories.is_empty() && faults.is_empty() {
        return Err(ApiError::field("text", "holds no story, begin each with its title"));
    }
    fits(stories.len())?;
    let titles = stories.iter().map(|story| story.title.clone()).collect();
    let created = if body.dry_run { 0 } else { stories.len() };
    let (many, dry) = (stories.len(), body.dry_run);
    if many > 0 {
        app.store
            .write(async move |tx| {
                limits::room(tx, owner, many).await?;
                if dry { Ok(()) } else { save(tx, by, owner, &stories).await }
            })
            .await?;
    }
    Ok(axum::Json(StoryImported { created, stories: titles, faults }))
}

fn read(format: StoryFormat, text: &str) -> BankReading {
    match format {
        StoryFormat::Markdown => markdown::read_bank(text),
        StoryFormat::Csv => csv_bank::read(text),
    }
}

fn fits(many: usize) -> Result<(), ApiError> {
    if many <= MOST_STORIES {
        return Ok(());
    }
    let words = format!(
        "holds {many} stories and a bank holds {MOST_STORIES}, take out those that you would not tell"
    );
    Err(ApiError::field("text", words))
}

async fn save(tx: &mut Tx, by: By, owner: Owner, stories: &[StoryBody]) -> Result<(), ApiError> {
    for story in stories {
        let id = Uuid::now_v7().to_string();
        prep::save(tx, by, owner, Kind::Story, &id, 0, story).await?;
        versions::keep(tx, by, owner, &id, story, Sitting::Whole).await?;
    }
    Ok(())
}

/// The stories that can be kept, and everything that is left out, by line.
fn take(reading: BankReading, process: &Process, level: u32) -> (Vec<StoryBody>, Vec<ImportFault>) {
    let mut faults: Vec<ImportFault> =
        reading.faults.iter().filter(|fault| !is_kept(fault, process)).map(fault).collect();
    let mut stories = Vec::new();
    for Placed { line, story } in reading.stories {
        match body(story, process, level) {
            Ok(body) => stories.push(body),
            Err(messages) => faults.extend(messages.into_iter().map(|message| ImportFault { line, message })),
        }
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.len() > MOST_FAULTS {
        let more = faults.len() - MOST_FAULTS;
        faults.truncate(MOST_FAULTS);
        let line = faults.last().map_or(1, |fault| fault.line);
        faults.push(ImportFault {
            line,
            message: format!("from here on {more} more places could not be read"),
        });
    }
    (stories, faults)
}

fn fault(fault: &Fault) -> ImportFault {
    ImportFault { line: fault.line, message: format!("{}; {}", fault.message, fault.remedy) }
}

/// Keys that we do not know are kept, and so are principles of the process that are none of the sixteen.
fn is_kept(fault: &Fault, process: &Process) -> bool {
    let of_process = || {
        let named = fault.message.strip_prefix('`').and_then(|rest| rest.split_once('`'));
        named.is_some_and(|(name, rest)| {
            rest.ends_with("the sixteen principles") && own(name, process).is_some()
        })
    };
    fault.message.contains("is no key of a story") || of_process()
}

/// A principle of the process by its id, with or without a strength.
fn own(name: &str, process: &Process) -> Option<ShownBody> {
    let (id, strength) = match name.split_once('(') {
        Some((id, strength)) => (id.trim(), Strength::parse(strength.trim_end_matches(')'))),
        None => (name.trim(), None),
    };
    let known = process.principle(&PrincipleId::new(id))?;
    Some(ShownBody { id: known.id.clone(), strength: strength.unwrap_or(Strength::Carries) })
}

/// A story to keep, or what keeps it from being one.
fn body(story: Story, process: &Process, level: u32) -> Result<StoryBody, Vec<String>> {
    let text = StoryText {
        situation: story.situation,
        task: story.task,
        action: story.action,
        result: story.result,
        learning: story.learning,
    };
    let title = if story.title.trim().is_empty() { first_words(&joined(&text)) } else { story.title };
    if text.is_empty() {
        let name =
            if title.is_empty() { "this story".to_owned() } else { format!("“{}”", first_words(&title)) };
        return Err(vec![format!(
            "{name} has no words in any section; write them below Situation, Task, Action, Result or Learning"
        )]);
    }
    let mut shown: Vec<ShownBody> = Vec::new();
    let known = story
        .principles
        .iter()
        .map(|one| ShownBody { id: PrincipleId::new(one.principle.id()), strength: one.strength });
    for one in known.chain(story.unknown_principles.iter().filter_map(|name| own(name, process))) {
        if !shown.iter().any(|other| other.id == one.id) {
            shown.push(one);
        }
    }
    let (ready, other): (Vec<_>, Vec<_>) = story.other.into_iter().partition(|(key, _)| key == STATUS.0);
    let raw = StoryBody {
        title,
        status: if ready.iter().any(|(_, value)| value == STATUS.1) { Status::Ready } else { Status::Draft },
        level: story.level.map_or(level, |level| if level == Level::L7 { 7 } else { 6 }),
        kind: story.kind,
        year: story.year,
        employer: story.employer,
        role: story.role,
        team: story.team,
        scope: story.scope,
        context: Some(story.context.unwrap_or(Context::Loop)),
        principles: shown,
        other: others(other),
        text,
        ..StoryBody::default()
    };
    let mut faults = Faults::default();
    let body = input::check(&mut faults, raw, process, &[]);
    let found = faults.into_fields();
    body.ok_or_else(|| found.into_iter().map(|(field, message)| format!("{field} {message}")).collect())
}

fn joined(text: &StoryText) -> String {
    [&text.situation, &text.task, &text.action, &text.result, &text.learning].map(String::as_str).join(" ")
}

fn others(all: Vec<(String, String)>) -> Vec<(String, String)> {
    let clipped = |text: String| text.chars().take(LONGEST_OTHER).collect();
    all.into_iter().take(MOST_OTHER).map(|(key, value)| (clipped(key), clipped(value))).collect()
}
