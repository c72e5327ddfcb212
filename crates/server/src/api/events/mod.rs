//! `GET /events`: tells an open page what has changed, by topic and never by content. A person hears of an
//! application only if they have something to do with it.

use crate::app::App;
use crate::auth::caller::{Caller, Via};
use crate::auth::session;
use crate::error::ApiError;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures::{Stream, StreamExt};
use highbar_domain::ids::PersonId;
use highbar_store::sessions;
use highbar_store::standing::{self, Subject};
use serde::Serialize;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::{self, Sender};
use tokio::time::{Instant, Interval, interval_at};
use tokio_stream::wrappers::ReceiverStream;
use utoipa::ToSchema;
use uuid::Uuid;

#[cfg(test)]
mod tests;

/// Proxies close a connection that is silent for a minute.
const KEEP_ALIVE: Duration = Duration::from_secs(20);
/// How long a stream outlives the session that opened it.
const CHECKED_EVERY: Duration = Duration::from_secs(60);
/// Messages that may wait for a reader before the stream lags.
const WAITING: usize = 16;
/// What a page that missed something is told: reload everything.
const EVERYTHING: &str = "*";

/// One message of the stream.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changed {
    /// `application:<id>`, `requisition:<id>`, `debrief:<id>`, `today` and so on; `*` means anything.
    pub topics: Vec<String>,
}

/// What changes from now on, as server-sent events.
#[utoipa::path(get, path = "/events", tag = "events",
    responses((status = 200, content_type = "text/event-stream", body = Changed)))]
pub async fn stream_events(
    State(app): State<App>,
    caller: Caller,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiError> {
    let (sender, messages) = mpsc::channel(WAITING);
    let clock = interval_at(Instant::now() + CHECKED_EVERY, CHECKED_EVERY);
    let changes = app.store.feed().listen();
    tokio::spawn(Listener { app, caller, changes, clock }.serve(sender));
    let events = ReceiverStream::new(messages)
        .map(|topics| Ok(Event::default().json_data(Changed { topics }).expect("topics are text")));
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// A task of its own: a client that does not read its stream must not hold on to a database reader.
struct Listener {
    app: App,
    caller: Caller,
    changes: Receiver<Arc<[String]>>,
    clock: Interval,
}

impl Listener {
    async fn serve(mut self, sender: Sender<Vec<String>>) {
        let app = self.app.clone();
        loop {
            let next = tokio::select! {
                next = self.next() => next,
                () = sender.closed() => None,
            };
            let Some(topics) = next else { return };
            // A slow reader makes this wait; then the feed lags and the reader is told to reload everything.
            tokio::select! {
                sent = sender.send(topics) => if sent.is_err() { return },
                () = app.stopped() => return,
            }
        }
    }

    /// The next topics that the caller may hear; `None` ends the stream.
    async fn next(&mut self) -> Option<Vec<String>> {
        loop {
            let changed = tokio::select! {
                () = self.app.stopped() => return None,
                _ = self.clock.tick() => {
                    if !self.still_signed_in().await {
                        return None;
                    }
                    continue;
                }
                changed = self.changes.recv() => changed,
            };
            match changed {
                Ok(topics) => {
                    let may_be_ours = topics.iter().any(|topic| topic == sessions::CHANGED_HANDS);
                    if may_be_ours {
                        let before = self.caller.id();
                        if !self.still_signed_in().await {
                            return None;
                        }
                        if self.caller.id() != before {
                            return Some(vec![EVERYTHING.to_owned()]);
                        }
                    }
                    let heard = self.audible(&topics).await;
                    if !heard.is_empty() {
                        return Some(heard);
                    }
                }
                Err(RecvError::Lagged(_)) => return Some(vec![EVERYTHING.to_owned()]),
                Err(RecvError::Closed) => return None,
            }
        }
    }

    /// A failing database ends no stream: the page asks again anyway.
    async fn still_signed_in(&mut self) -> bool {
        let found = match &self.caller.via {
            Via::Cookie(secret) => session::by_cookie(&self.app, secret.clone()).await,
            Via::ApiToken(secret) => session::by_api_token(&self.app, secret).await,
        };
        match found {
            Ok(Some(caller)) => self.caller = caller,
            Ok(None) => return false,
            Err(_) => {}
        }
        true
    }

    async fn audible(&self, topics: &[String]) -> Vec<String> {
        let mut heard = Vec::new();
        for topic in topics {
            let may = match reach(topic) {
                Reach::Everybody => true,
                Reach::Administrators => self.caller.is_admin(),
                Reach::Alone(person) => self.caller.id() == person,
                Reach::Around(_) if self.caller.is_recruiter() => true,
                Reach::Around(subject) => self.has_to_do_with(subject).await,
            };
            if may {
                heard.push(topic.clone());
            }
        }
        heard
    }

    async fn has_to_do_with(&self, subject: Subject) -> bool {
        let id = self.caller.id();
        let standing = self.app.store.read(async |db| standing::of(db, id, subject).await).await;
        standing.is_ok_and(|standing| standing.any())
    }
}

/// Who may hear a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Everybody,
    Administrators,
    /// Nobody but this person, whoever else asks.
    Alone(PersonId),
    Around(Subject),
}

/// A topic that is not known here is for administrators, so that a new one leaks nothing.
fn reach(topic: &str) -> Reach {
    let Some((kind, id)) = topic.split_once(':') else {
        return match topic {
            "today" | "people" | "departments" | "settings" | "processes" | "requisitions" | "candidates" => {
                Reach::Everybody
            }
            _ => Reach::Administrators,
        };
    };
    let Ok(id) = id.parse::<Uuid>() else { return Reach::Administrators };
    match kind {
        "application" | "debrief" => Reach::Around(Subject::Application(id)),
        "interview" => Reach::Around(Subject::Interview(id)),
        "candidate" => Reach::Around(Subject::Candidate(id)),
        "requisition" => Reach::Everybody,
        "prep" => Reach::Alone(PersonId(id)),
        _ => Reach::Administrators,
    }
}
