//! `GET /applications/{id}/timeline`: what happened, in sentences. They are made from the kinds of events, from
//! names and from times; what an event says is added only where the seal shows it, and what a scorecard or a vote
//! says never is.

use super::facts::{Case, Reach};
use super::viewer::Viewer;
use crate::api::shapes::application::TimelineEntry;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::http::extract::{Path, Query};
use crate::http::reply::{List, Paging};
use axum::extract::State;
use highbar_domain::access::Capability;
use highbar_domain::event::Recorded;
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::seal;
use highbar_store::people;
use highbar_store::timeline::{self, Entry, Show};
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

mod sentence;

/// Which entries.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Kind {
    /// `all`, `interviews` or `mail`.
    kind: Option<String>,
}

/// Lists what happened in an application, the newest first.
#[utoipa::path(get, path = "/applications/{id}/timeline", tag = "applications",
    params(("id" = Uuid, Path), Kind, Paging), responses((status = 200, body = List<TimelineEntry>)))]
pub async fn application_timeline(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(kind): Query<Kind>,
    Query(paging): Query<Paging>,
) -> Result<axum::Json<List<TimelineEntry>>, ApiError> {
    let show = show(kind.kind.as_deref())?;
    let (id, page) = (ApplicationId(id), paging.page()?);
    app.store
        .read(async |db| {
            let mut case = Case::load(&app, db, id, &Reach::Names, Timestamp::now()).await?;
            let viewer = Viewer::admit(&caller, &case)?;
            if !viewer.can(Capability::SeeApplication) {
                return Ok(axum::Json(List::whole(Vec::new())));
            }
            let slice = timeline::list(db, id, show, &page).await?;
            let strangers = strangers(&case, &slice.items);
            for person in people::many(db, &strangers).await? {
                case.persons.insert(person.id, person);
            }
            Ok(axum::Json(List::of(slice, |entry| shown(&case, &viewer, entry))))
        })
        .await
}

fn show(kind: Option<&str>) -> Result<Show, ApiError> {
    match kind {
        None | Some("" | "all") => Ok(Show::All),
        Some("interviews") => Ok(Show::Interviews),
        Some("mail") => Ok(Show::Mail),
        Some(other) => {
            Err(ApiError::bad_request(format!("kind must be all, interviews or mail, not `{other}`")))
        }
    }
}

/// People who acted and have no other part in the case.
fn strangers(case: &Case, entries: &[Entry]) -> Vec<PersonId> {
    let actors = entries.iter().filter_map(|entry| match entry {
        Entry::Event { recorded, .. } => recorded.by,
        Entry::Mail { .. } => None,
    });
    let mut ids: Vec<PersonId> = actors.filter(|id| !case.persons.contains_key(id)).collect();
    ids.sort();
    ids.dedup();
    ids
}

fn shown(case: &Case, viewer: &Viewer, entry: Entry) -> TimelineEntry {
    match entry {
        Entry::Event { seq, recorded } => event(case, viewer, seq, &recorded),
        Entry::Mail { id, at, recipient, subject, state, .. } => {
            let to = if recipient == case.candidate.email { case.candidate.name.clone() } else { recipient };
            let went = match state.as_str() {
                "failed" => "could not be sent",
                "queued" => "is on its way",
                _ => "went out",
            };
            TimelineEntry {
                id: id.to_string(),
                at: at.into(),
                kind: "mail".to_owned(),
                icon: "mail".to_owned(),
                actor: None,
                text: format!("\u{201c}{subject}\u{201d} {went} to {to}"),
                href: None,
            }
        }
    }
}

fn event(case: &Case, viewer: &Viewer, seq: i64, recorded: &Recorded) -> TimelineEntry {
    let open = seal::shows_event(&case.application, &case.facts(), viewer.seal(), recorded);
    let kind = recorded.event.name();
    TimelineEntry {
        id: seq.to_string(),
        at: recorded.at.into(),
        icon: sentence::icon(&recorded.event).to_owned(),
        kind,
        actor: recorded.by.map(|id| case.reference(id)),
        text: sentence::text(case, recorded, open),
        href: sentence::href(case, &recorded.event),
    }
}
