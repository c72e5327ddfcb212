//! `GET /search`: everything that the caller may know of, by the beginnings of words. Notes, scorecards and comments
//! are never indexed; candidates and applications are found by those who have a part in them.

#[cfg(test)]
mod tests;

use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::Query;
use axum::Json;
use axum::extract::State;
use highbar_store::processes::{self, Listed};
use highbar_store::search::{self, Hit, Kind};
use highbar_store::{Db, sight};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;
use utoipa::{IntoParams, ToSchema};

const DEFAULT_LIMIT: u32 = 20;
const LARGEST_LIMIT: u32 = 50;
/// Looked at for each hit that is shown, so that somebody with few applications finds them among many.
const LOOK_FURTHER: u32 = 20;

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SearchQuery {
    /// Beginnings of words.
    #[serde(default)]
    q: String,
    /// At most so many, 1 to 50.
    limit: Option<u32>,
}

/// What was found, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found {
    pub items: Vec<FoundItem>,
}

/// Something found.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FoundItem {
    /// `candidate`, `application`, `requisition`, `person` or `process`.
    pub kind: &'static str,
    pub id: String,
    pub title: String,
    pub detail: String,
    /// The page of the thing.
    pub href: String,
}

/// Searches.
#[utoipa::path(get, path = "/search", tag = "search", params(SearchQuery), responses((status = 200, body = Found)))]
pub async fn search_everything(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<SearchQuery>,
) -> Result<Json<Found>, ApiError> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=LARGEST_LIMIT).contains(&limit) {
        return Err(ApiError::bad_request(format!("limit must be 1 to {LARGEST_LIMIT}, not {limit}")));
    }
    let items = app
        .store
        .read(async |db| {
            let mut hits = found(db, &caller, &query.q, limit).await?;
            hits.extend(processes(db, &query.q).await?);
            hits.truncate(limit as usize);
            Ok::<_, ApiError>(hits)
        })
        .await?;
    Ok(Json(Found { items }))
}

async fn found(db: &mut Db, caller: &Caller, text: &str, limit: u32) -> Result<Vec<FoundItem>, ApiError> {
    if caller.is_recruiter() {
        let hits = search::find(db, text, None, limit).await?;
        return Ok(hits.into_iter().map(FoundItem::from).collect());
    }
    let mut hits = search::find(db, text, None, limit * LOOK_FURTHER).await?;
    let me = caller.id();
    let applications = sight::applications(db, me, &ids(&hits, Kind::Application)).await?;
    let candidates = sight::candidates(db, me, &ids(&hits, Kind::Candidate)).await?;
    hits.retain(|hit| match hit.kind {
        Kind::Application => named(&applications, hit),
        Kind::Candidate => named(&candidates, hit),
        Kind::Requisition | Kind::Person => true,
    });
    hits.truncate(limit as usize);
    Ok(hits.into_iter().map(FoundItem::from).collect())
}

fn ids<Id: FromStr>(hits: &[Hit], kind: Kind) -> Vec<Id> {
    hits.iter().filter(|hit| hit.kind == kind).filter_map(|hit| hit.subject.parse().ok()).collect()
}

fn named<Id: FromStr + Ord>(known: &BTreeSet<Id>, hit: &Hit) -> bool {
    hit.subject.parse().is_ok_and(|id| known.contains(&id))
}

/// Processes are few: their names are looked through as they are.
async fn processes(db: &mut Db, text: &str) -> Result<Vec<FoundItem>, ApiError> {
    let words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut listed = processes::list(db).await?;
    // The newest version of each stands first.
    listed.dedup_by(|later, first| later.process == first.process);
    let matches = |one: &Listed| {
        let name = format!("{} {}", one.name, one.process).to_lowercase();
        words.iter().all(|word| name.contains(word.as_str()))
    };
    Ok(listed.into_iter().filter(matches).map(FoundItem::from).collect())
}

impl From<Hit> for FoundItem {
    fn from(hit: Hit) -> Self {
        let (kind, page) = match hit.kind {
            Kind::Candidate => ("candidate", "candidates"),
            Kind::Application => ("application", "applications"),
            Kind::Requisition => ("requisition", "requisitions"),
            Kind::Person => ("person", "people"),
        };
        let href = format!("/{page}/{}", hit.subject);
        Self { kind, id: hit.subject, title: hit.title, detail: hit.detail, href }
    }
}

impl From<Listed> for FoundItem {
    fn from(one: Listed) -> Self {
        Self {
            kind: "process",
            href: format!("/processes/{}", one.process),
            id: one.process.to_string(),
            title: one.name,
            detail: format!("level {}, version {}", one.level, one.version),
        }
    }
}
