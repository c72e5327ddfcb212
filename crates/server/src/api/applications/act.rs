//! The one way in which an application changes: load, gather, decide, save, tell. The rules decide outside of
//! the writer on facts that were read at one moment; the save is refused when the application has changed since.
//!
//! Other slices build on [`act`] (one command of somebody signed in) and on [`carry_out`] (several commands, or
//! rows of their own in the same transaction, or a candidate or referee who acts).

use super::facts::{Case, Reach};
use super::letters::{self, Post};
use super::projection::projection;
use super::refused::refused;
use super::show;
use super::viewer::actor;
use crate::api::shapes::application::ApplicationView;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, ErrorCode};
use axum::http::StatusCode;
use futures::future::LocalBoxFuture;
use highbar_domain::actor::Actor;
use highbar_domain::application::Slot;
use highbar_domain::command::Command;
use highbar_domain::event::{Event, Recorded};
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::refusal::Names;
use highbar_store::{By, Tx, applications, interviews};
use jiff::Timestamp;

/// How often a change that names no version is tried again when another one came first.
const TRIES: usize = 4;

/// What a change is made to.
#[derive(Clone, Debug)]
pub struct Target {
    pub id: ApplicationId,
    /// The version that the client has seen; `None` for changes that fit any.
    pub expected: Option<i64>,
    pub reach: Reach,
}

/// What shall happen: commands in order, and rows of the caller's own in the same transaction.
#[derive(Default)]
pub struct Change {
    pub commands: Vec<Command>,
    pub beside: Option<Beside>,
}

/// Writes that belong to a change.
pub type Beside =
    Box<dyn for<'t> FnOnce(&'t mut Tx, By) -> LocalBoxFuture<'t, highbar_store::Result<()>> + Send>;

impl Target {
    /// A change to the version that the client has seen.
    #[must_use]
    pub fn seen(id: ApplicationId, version: i64) -> Self {
        Self { id, expected: Some(version), reach: Reach::Names }
    }

    /// A change that fits whatever happened meanwhile, such as a comment.
    #[must_use]
    pub fn latest(id: ApplicationId) -> Self {
        Self { id, expected: None, reach: Reach::Names }
    }

    #[must_use]
    pub fn reaching(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }
}

impl Change {
    #[must_use]
    pub fn of(command: Command) -> Self {
        Self { commands: vec![command], beside: None }
    }

    /// The same change with rows of the caller's own.
    #[must_use]
    pub fn with<F>(mut self, work: F) -> Self
    where
        F: AsyncFnOnce(&mut Tx, By) -> highbar_store::Result<()> + Send + 'static,
    {
        self.beside = Some(Box::new(move |tx, by| Box::pin(async move { work(tx, by).await })));
        self
    }
}

/// Gives one command for the caller and shows them what became of the application.
///
/// # Errors
/// `stale_version`, or what the rules refuse, in words.
pub async fn act(
    app: &App,
    caller: &Caller,
    id: ApplicationId,
    expected: i64,
    command: Command,
) -> Result<ApplicationView, ApiError> {
    let target = Target::seen(id, expected);
    carry_out(app, &actor(caller), &target, |_| Ok(Change::of(command.clone()))).await?;
    show::view(app, caller, id).await
}

/// Makes a change: `decide` says which, on the facts of the moment, and may be asked again.
///
/// # Errors
/// `stale_version`, what the rules refuse, what `decide` says, or the database failed.
pub async fn carry_out(
    app: &App,
    actor: &Actor,
    target: &Target,
    decide: impl Fn(&mut Case) -> Result<Change, ApiError>,
) -> Result<Case, ApiError> {
    let mut tries = 0;
    loop {
        tries += 1;
        let now = Timestamp::now();
        let mut case =
            app.store.read(async |db| Case::load(app, db, target.id, &target.reach, now).await).await?;
        if let Some(sent) = target.expected.filter(|sent| *sent != case.version) {
            return Err(stale(&case, sent));
        }
        let change = decide(&mut case)?;
        match commit(app, actor, case, change).await {
            Err(error)
                if error.code == ErrorCode::StaleVersion && target.expected.is_none() && tries < TRIES => {}
            done => return done,
        }
    }
}

fn stale(case: &Case, sent: i64) -> ApiError {
    let changed = serde_json::json!({ "version": case.version, "sent": sent });
    ApiError::stale("the application").with_conflict(changed)
}

/// Decides and saves. Gives the case as it is afterwards.
async fn commit(app: &App, actor: &Actor, mut case: Case, change: Change) -> Result<Case, ApiError> {
    let by = By { person: actor.id(), at: case.now };
    let before = case.application.clone();
    let events = judge(&mut case, actor, change.commands)?;
    if events.is_empty() && change.beside.is_none() {
        return Ok(case);
    }
    let derived = projection(&case);
    let post = Post::new(app, &case, letters::of(&case, &events));
    let seats = seats(&case, &events);
    let after = case.application.clone();
    app.store
        .write(async move |tx| {
            applications::save(tx, &before, &after, &events, &derived).await?;
            for seat in &seats {
                seat.check(tx).await?;
            }
            if let Some(beside) = change.beside {
                beside(tx, by).await?;
            }
            post.send(tx, by).await?;
            Ok::<_, ApiError>(())
        })
        .await?;
    case.version = i64::try_from(case.application.revision).unwrap_or(i64::MAX);
    Ok(case)
}

/// Puts the commands before the rules, one after the other, and the events into the case.
fn judge(case: &mut Case, actor: &Actor, commands: Vec<Command>) -> Result<Vec<Recorded>, ApiError> {
    let mut all = Vec::new();
    for command in commands {
        let events = case
            .application
            .handle(command, actor, &case.facts())
            .map_err(|refusal| refused(&refusal, case))?;
        for event in events {
            let recorded = Recorded { event, at: case.now, by: actor.id() };
            case.application.apply(&recorded);
            all.push(recorded);
        }
    }
    Ok(all)
}

/// Somebody's time that the change takes. It is looked at again inside of the writer, where no other booking can
/// come in between.
struct Taken {
    person: PersonId,
    name: String,
    slot: Slot,
    own: Vec<highbar_domain::ids::InterviewId>,
}

fn seats(case: &Case, events: &[Recorded]) -> Vec<Taken> {
    let touched = events.iter().filter_map(|recorded| match &recorded.event {
        Event::InterviewBooked { interview, .. }
        | Event::InterviewRebooked { interview, .. }
        | Event::LeadChanged { interview, .. }
        | Event::ShadowAdded { interview, .. } => case.application.interview(*interview),
        _ => None,
    });
    let own: Vec<_> = case.application.interviews.iter().map(|interview| interview.id).collect();
    touched
        .flat_map(|interview| {
            let people = std::iter::once(interview.lead).chain(interview.shadows.iter().copied());
            people.map(|person| (person, interview.slot))
        })
        .map(|(person, slot)| Taken { person, name: case.person(person), slot, own: own.clone() })
        .collect()
}

impl Taken {
    async fn check(&self, tx: &mut Tx) -> Result<(), ApiError> {
        let busy = interviews::busy(tx, &[self.person], self.slot.start, self.slot.end()).await?;
        let clash = busy.iter().any(|(_, busy)| busy.interview.is_none_or(|id| !self.own.contains(&id)));
        if !clash {
            return Ok(());
        }
        let words = format!("{} was booked for something else a moment ago, choose another time", self.name);
        Err(ApiError::new(ErrorCode::Ineligible, words).with_status(StatusCode::UNPROCESSABLE_ENTITY))
    }
}
