//! A candidate applies: the first event of an application. Used by the careers page, by recruiters who add
//! somebody, and by imports.

use super::facts::{self, Case};
use super::letters::{self, Post};
use super::projection::projection;
use super::refused::refused;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use highbar_domain::actor::Actor;
use highbar_domain::application::{Application, CoolingDown, Opening, RejectionCause};
use highbar_domain::event::Recorded;
use highbar_domain::ids::{ApplicationId, CandidateId, PersonId, RequisitionId};
use highbar_domain::process::Process;
use highbar_store::applications::{self, OfCandidate, Ties};
use highbar_store::candidates::{self, Candidate};
use highbar_store::people::{self, Person};
use highbar_store::requisitions::{self, Requisition, State};
use highbar_store::settings::{self, Organisation};
use highbar_store::{By, Db, Tx};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Who applies for what.
#[derive(Clone, Debug)]
pub struct NewApplication {
    pub requisition: RequisitionId,
    pub candidate: CandidateId,
    /// Where the candidate heard of the opening.
    pub source: String,
    /// Why a recruiter lets the candidate in although a cool-down runs.
    pub cool_down_override: Option<String>,
}

/// Whether the candidate and the team hear of it by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    Sent,
    /// Nobody does: the candidate has not applied by themselves just now.
    Withheld,
}

/// What every application for one opening stands on, read once for any number of them.
#[derive(Clone, Debug)]
pub struct Ground {
    requisition: Requisition,
    organisation: Organisation,
    process: Arc<Process>,
    persons: BTreeMap<PersonId, Person>,
}

impl Ground {
    /// # Errors
    /// `refused` when the opening takes no applications, or the database failed.
    pub async fn load(app: &App, db: &mut Db, id: RequisitionId) -> Result<Self, ApiError> {
        let requisition: Requisition = requisitions::get(db, id).await?;
        if requisition.state != State::Open {
            let words =
                format!("{} does not take applications, open the requisition first", requisition.title);
            return Err(ApiError::new(ErrorCode::Refused, words));
        }
        let process = app.processes.get(db, &requisition.process, requisition.process_version).await?;
        let persons = people::many(db, &[requisition.hiring_manager, requisition.recruiter]).await?;
        Ok(Self {
            organisation: settings::organisation(db).await?,
            process,
            persons: persons.into_iter().map(|person| (person.id, person)).collect(),
            requisition,
        })
    }

    fn case(&self, new: &NewApplication, candidate: Candidate, now: Timestamp) -> Result<Case, ApiError> {
        Ok(Case {
            now,
            version: 1,
            source: new.source.clone(),
            application: blank(new, now)?,
            opening: facts::opening(&self.requisition, &self.organisation),
            requisition: self.requisition.clone(),
            process: self.process.clone(),
            persons: self.persons.clone(),
            people: Default::default(),
            submitted: Vec::new(),
            cards: Vec::new(),
            candidate,
            candidate_busy: Vec::new(),
            other_team: None,
            organisation: self.organisation.clone(),
        })
    }
}

/// Opens an application inside of a transaction, so that a candidate and documents can be added with it.
///
/// # Errors
/// `cool_down` with the date, what else the rules refuse, or the database failed.
pub async fn open(app: &App, tx: &mut Tx, actor: &Actor, new: &NewApplication) -> Result<Case, ApiError> {
    let ground = Ground::load(app, tx, new.requisition).await?;
    let candidate = candidates::get(tx, new.candidate).await?;
    open_on(app, tx, actor, &ground, candidate, new, Letters::Sent).await
}

/// The same for a candidate and an opening that were read before.
///
/// # Errors
/// `cool_down` with the date, what else the rules refuse, or the database failed.
pub async fn open_on(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    ground: &Ground,
    candidate: Candidate,
    new: &NewApplication,
    mail: Letters,
) -> Result<Case, ApiError> {
    let now = Timestamp::now();
    let mut case = ground.case(new, candidate, now)?;
    let earlier = applications::of_candidate(tx, new.candidate).await?;
    if let Some(live) = earlier.iter().find(|one| one.requisition == new.requisition && is_live(&one.state)) {
        let words = "the candidate has applied for this opening already, go on with that application";
        let known = serde_json::json!({ "application_id": live.id });
        return Err(ApiError::new(ErrorCode::Duplicate, words).with_conflict(known));
    }
    let earlier = waits(&earlier);
    let opening = Opening {
        application: case.application.id,
        candidate: new.candidate,
        cool_down_override: new.cool_down_override.clone(),
    };
    let events = Application::open(opening, actor, &case.facts(), &earlier)
        .map_err(|refusal| refused(&refusal, &case))?;
    let recorded: Vec<Recorded> =
        events.into_iter().map(|event| Recorded { event, at: now, by: actor.id() }).collect();
    case.application = Application::replay(&recorded).map_err(ApiError::internal)?;
    case.version = i64::try_from(case.application.revision).unwrap_or(i64::MAX);
    let ties = Ties {
        process: case.requisition.process.clone(),
        process_version: case.requisition.process_version,
        variant: case.requisition.variant.clone(),
        source: new.source.clone(),
    };
    applications::add(tx, &ties, &case.application, &recorded, &projection(&case)).await?;
    if mail == Letters::Sent {
        let post = Post::new(app, &case, letters::of(&case, &recorded));
        post.send(tx, By { person: actor.id(), at: now }).await?;
    }
    Ok(case)
}

/// The application as it will be after its first event; the rules ask for the facts around it before that.
fn blank(new: &NewApplication, now: Timestamp) -> Result<Application, ApiError> {
    let first = highbar_domain::event::Event::Applied {
        application: ApplicationId(Uuid::now_v7()),
        requisition: new.requisition,
        candidate: new.candidate,
        cool_down_override: None,
    };
    Application::begin(&Recorded { event: first, at: now, by: None }).map_err(ApiError::internal)
}

/// The waits that earlier applications of the candidate left behind.
fn waits(earlier: &[OfCandidate]) -> Vec<CoolingDown> {
    let wait = |until| CoolingDown { until, cause: RejectionCause::NoHire };
    earlier.iter().filter_map(|one| one.cool_down_until.map(wait)).collect()
}

/// Whether an application with this word of a life is still under way.
pub fn is_live(state: &str) -> bool {
    !matches!(state, "hired" | "rejected" | "withdrawn")
}
