//! What the UI learns of the person who is signed in, in one answer.

use crate::api::people::{Role, TrainingWord, roles};
use crate::api::requisitions::runs;
use crate::api::shapes::person::{Named, initials};
use crate::app::App;
use crate::auth::{cookie, session};
use crate::error::ApiError;
use axum::Json;
use axum::http::{HeaderMap, HeaderName, header};
use axum::response::AppendHeaders;
use highbar_domain::ids::PersonId;
use highbar_domain::process::Training;
use highbar_store::people::{self, Person};
use highbar_store::requisitions::{self, Requisition, State};
use highbar_store::settings::OrganisationKind;
use highbar_store::{Db, Page, chores, departments, settings, today};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How far ahead the number beside "Interviews" looks.
const INTERVIEWS_AHEAD: SignedDuration = SignedDuration::from_hours(7 * 24);
/// More than this is a list, not a pin.
const MOST_PINNED: usize = 8;
/// Colours that the squares before pinned requisitions take turns in.
const TINTS: u32 = 3;
/// Requisitions that are looked through for those of a person.
const LOOKED_AT: u32 = 200;

/// Who is signed in, and where.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Session)]
pub struct SessionView {
    pub person: Me,
    pub organisation: Here,
    pub seat: Seat,
    /// Goes into the header `X-CSRF-Token` of whatever changes something; empty for an API token.
    pub csrf: String,
    pub pinned: Vec<Pinned>,
    pub counts: Counts,
    #[schema(value_type = Object)]
    pub preferences: serde_json::Value,
}

/// Where a person begins. Somebody who hires may open the candidate seat as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    Hiring,
    Candidate,
}

/// The preference of somebody who begins in the candidate seat of an organisation that hires.
pub const CANDIDATE_SEAT: (&str, &str) = ("seat", "candidate");

/// Whoever prepares alone has no other seat; elsewhere it is the person's own choice.
fn seat(kind: OrganisationKind, preferences: &serde_json::Value) -> Seat {
    let (key, word) = CANDIDATE_SEAT;
    let chosen = preferences.get(key).and_then(|value| value.as_str()) == Some(word);
    match kind {
        OrganisationKind::Hiring if !chosen => Seat::Hiring,
        OrganisationKind::Hiring | OrganisationKind::Preparing => Seat::Candidate,
    }
}

/// The person signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub initials: String,
    pub roles: Vec<Role>,
    #[schema(value_type = Vec<TrainingWord>)]
    pub trainings: Vec<Training>,
    pub time_zone: String,
    pub title: String,
    pub department: Option<Named>,
}

/// The organisation signed in to.
#[derive(Debug, Serialize, ToSchema)]
pub struct Here {
    pub name: String,
    pub time_zone: String,
    /// Made of demo data, with the persona switcher.
    pub demo: bool,
}

/// An open requisition that the person has to do with.
#[derive(Debug, Serialize, ToSchema)]
pub struct Pinned {
    pub id: Uuid,
    pub title: String,
    pub level: u32,
    pub tint: u32,
}

/// The numbers beside the navigation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counts {
    /// Everything that waits on the person.
    pub today: u32,
    pub scorecards_due: u32,
    pub debriefs: u32,
    /// Interviews within the next seven days.
    pub interviews: u32,
}

/// An answer that hands a session to the browser.
pub type Begun = (AppendHeaders<[(HeaderName, axum::http::HeaderValue); 1]>, Json<SessionView>);

/// Signs somebody in who has just proved who they are.
///
/// # Errors
/// What storage says.
pub async fn begin(app: &App, person: PersonId, headers: &HeaderMap) -> Result<Begun, ApiError> {
    let secret = session::open(app, person, headers).await?;
    show(app, person, secret).await
}

/// Goes on as another person of the demo data, in the session that the browser has or in a new one.
///
/// # Errors
/// What storage says.
pub async fn go_on_as(app: &App, person: PersonId, headers: &HeaderMap) -> Result<Begun, ApiError> {
    match session::hand_over(app, person, headers).await? {
        Some(secret) => show(app, person, secret).await,
        None => begin(app, person, headers).await,
    }
}

async fn show(app: &App, person: PersonId, secret: crate::auth::secret::Secret) -> Result<Begun, ApiError> {
    let csrf = secret.csrf();
    let view = app
        .store
        .read(async |db| {
            let person = people::get(db, person).await?;
            read(db, &person, csrf, Timestamp::now()).await
        })
        .await?;
    let cookie = cookie::set(&app.config, &secret, session::cookie_seconds());
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Json(view)))
}

/// Reads what the UI's frame shows.
pub(super) async fn read(
    db: &mut Db,
    person: &Person,
    csrf: String,
    now: Timestamp,
) -> Result<SessionView, ApiError> {
    let organisation = settings::organisation(db).await?;
    let counts = today::counts(db, person.id, now, now + INTERVIEWS_AHEAD).await?;
    let chores = if person.roles.admin { chores::chores(db, now).await?.len() } else { 0 };
    let department = match person.department {
        Some(id) => Some(departments::get(db, id).await?),
        None => None,
    };
    let open = requisitions::list(db, Some(State::Open), &Page::first(LOOKED_AT)).await?;
    let preferences = people::preferences(db, person.id).await?;
    Ok(SessionView {
        person: Me {
            id: person.id.0,
            name: person.name.clone(),
            email: person.email.clone(),
            initials: initials(&person.name),
            roles: roles(person),
            trainings: person.trainings.clone(),
            time_zone: person.time_zone.clone(),
            title: person.title.clone(),
            department: department.map(|one| Named { id: one.id.0, name: one.name }),
        },
        organisation: Here {
            name: organisation.name,
            time_zone: organisation.time_zone,
            demo: organisation.demo,
        },
        seat: seat(organisation.kind, &preferences),
        csrf,
        pinned: pinned(person, &preferences, open.items),
        counts: Counts {
            today: counts.waiting + u32::try_from(chores).unwrap_or_default(),
            scorecards_due: counts.scorecards_due,
            debriefs: counts.debriefs,
            interviews: counts.interviews,
        },
        preferences,
    })
}

/// What the person pinned by hand, else what concerns them. The oldest first, so that a new requisition does not
/// move the others.
fn pinned(person: &Person, preferences: &serde_json::Value, mut open: Vec<Requisition>) -> Vec<Pinned> {
    open.reverse();
    let chosen: Option<Vec<&str>> = preferences
        .get("pinned")
        .and_then(|ids| ids.as_array())
        .map(|ids| ids.iter().filter_map(|id| id.as_str()).collect());
    let mine = open.into_iter().filter(|requisition| match &chosen {
        Some(ids) => ids.contains(&requisition.id.to_string().as_str()),
        None => concerns(requisition, person),
    });
    mine.take(MOST_PINNED)
        .zip(0..)
        .map(|(requisition, nth)| Pinned {
            id: requisition.id.0,
            title: requisition.title,
            level: requisition.level,
            tint: nth % TINTS,
        })
        .collect()
}

fn concerns(requisition: &Requisition, person: &Person) -> bool {
    person.roles.admin || runs(requisition, person.id)
}
