//! What the bench asks for: addresses and tokens, read from the data directory before the server starts.

use crate::auth::secret::Secret;
use crate::demo;
use crate::routes::API;
use highbar_domain::ids::PersonId;
use highbar_store::applications::{self, Filter, Sort};
use highbar_store::interviews::{self, State};
use highbar_store::{By, Page, Store, StoreOptions, people, requisitions, settings, tokens};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

/// Pages of each kind that are asked for in turn: more than any cache would hold by accident.
const PAGES: u32 = 200;
/// What the tokens are called, so that an administrator sees where they came from.
const TOKEN: &str = "bench";

/// Addresses and tokens.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    pub pipelines: Vec<String>,
    pub applications: Vec<String>,
    pub searches: Vec<String>,
    /// An interview whose scorecard is owed, and the token of its leader.
    pub seats: Vec<(String, String)>,
    /// The administrator's token.
    pub token: String,
}

/// Reads the targets and makes the tokens. Drafts are overwritten, so only demo data is taken.
///
/// # Errors
/// In words.
pub async fn gather(data: &Path, connections: usize) -> Result<Targets, String> {
    let store = Store::open(StoreOptions::serve(data)).await.map_err(|fault| fault.to_string())?;
    let gathered = read(&store, connections).await;
    store.close().await;
    gathered
}

async fn read(store: &Store, connections: usize) -> Result<Targets, String> {
    let organisation = store.read(settings::find_organisation).await.map_err(words)?;
    if !organisation.is_some_and(|organisation| organisation.demo) {
        return Err(
            "the bench overwrites drafts and takes demo data only: make some with `highbar demo-data`"
                .to_owned(),
        );
    }
    let (openings, recent) = store
        .read(async |db| {
            let openings = requisitions::list(db, None, &Page::first(PAGES)).await?.items;
            let filter = Filter::default();
            let mut recent = applications::list(db, &filter, Sort::Updated, &Page::first(PAGES)).await?.items;
            recent.extend(applications::list(db, &filter, Sort::Due, &Page::first(PAGES)).await?.items);
            Ok::<_, highbar_store::Error>((openings, recent))
        })
        .await
        .map_err(words)?;
    let everybody = store.read(people::all).await.map_err(words)?;
    let admin = everybody.iter().find(|person| person.email == demo::ADMINISTRATOR_EMAIL);
    let admin = admin.ok_or("the demo data has no administrator: make it anew")?;
    let beginnings: BTreeSet<String> = recent
        .iter()
        .flat_map(|one| one.candidate_name.split(' '))
        .map(|word| word.chars().take(4).collect::<String>().to_lowercase())
        .filter(|word| word.is_ascii() && word.len() > 2)
        .collect();
    Ok(Targets {
        pipelines: openings.iter().map(|one| format!("{API}/requisitions/{}/pipeline", one.id)).collect(),
        applications: recent.iter().map(|one| format!("{API}/applications/{}", one.id)).collect(),
        searches: beginnings.iter().map(|word| format!("{API}/search?q={word}")).collect(),
        seats: seats(store, everybody.iter().map(|person| person.id), connections).await?,
        token: token(store, admin.id).await?,
    })
}

/// Interviews that were held and whose scorecards are owed, with a token of each leader.
async fn seats(
    store: &Store,
    people: impl Iterator<Item = PersonId>,
    wanted: usize,
) -> Result<Vec<(String, String)>, String> {
    let mut seats = Vec::new();
    for person in people {
        if seats.len() >= wanted {
            break;
        }
        let owed =
            store.read(async |db| interviews::scorecards_owed(db, person).await).await.map_err(words)?;
        let held: Vec<_> =
            owed.into_iter().filter(|seat| seat.state == State::Held && seat.role == "lead").collect();
        if held.is_empty() {
            continue;
        }
        let token = token(store, person).await?;
        seats.extend(held.into_iter().map(|seat| (seat.interview.to_string(), token.clone())));
    }
    seats.truncate(wanted);
    Ok(seats)
}

async fn token(store: &Store, person: PersonId) -> Result<String, String> {
    let secret = Secret::api_token();
    let kept = secret.clone();
    let by = By { person: Some(person), at: Timestamp::now() };
    let added =
        store.write(async move |tx| tokens::add(tx, by, Uuid::now_v7(), person, TOKEN, kept.reveal()).await);
    added.await.map_err(words)?;
    Ok(secret.reveal().to_owned())
}

fn words(fault: highbar_store::Error) -> String {
    fault.to_string()
}
