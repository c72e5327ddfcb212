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
use highbar_domain::ids::{ApplicationId, CandidateId, RequisitionId};
use highbar_store::applications::{self, OfCandidate, Ties};
use highbar_store::candidates::{self, Candidate};
use highbar_store::people::{self, Person};
use highbar_store::requisitions::{self, Requisition, State};
use highbar_store::{By, Tx, settings};
use jiff::Timestamp;
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

/// Opens an application inside of a transaction, so that a candidate and documents can be added with it. Gives
/// the case and the letters that [`Post::send`] still has to send.
///
/// # Errors
/// `cool_down` with the date, what else the rules refuse, or the database failed.
pub async fn open(app: &App, tx: &mut Tx, actor: &Actor, new: &NewApplication) -> Result<Case, ApiError> {
    let now = Timestamp::now();
    let mut case = gather(app, tx, new, now).await?;
    if case.requisition.state != State::Open {
        let words =
            format!("{} does not take applications, open the requisition first", case.requisition.title);
        return Err(ApiError::new(ErrorCode::Refused, words));
    }
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
    let post = Post::new(app, &case, letters::of(&case, &recorded));
    post.send(tx, By { person: actor.id(), at: now }).await?;
    Ok(case)
}

async fn gather(app: &App, tx: &mut Tx, new: &NewApplication, now: Timestamp) -> Result<Case, ApiError> {
    let requisition: Requisition = requisitions::get(tx, new.requisition).await?;
    let candidate: Candidate = candidates::get(tx, new.candidate).await?;
    let organisation = settings::organisation(tx).await?;
    let process = app.processes.get(tx, &requisition.process, requisition.process_version).await?;
    let ids = [requisition.hiring_manager, requisition.recruiter];
    let persons: Vec<Person> = people::many(tx, &ids).await?;
    let opening = facts::opening(&requisition, &organisation);
    let application = blank(new, now)?;
    Ok(Case {
        now,
        version: 1,
        source: new.source.clone(),
        application,
        opening,
        requisition,
        process,
        persons: persons.into_iter().map(|person| (person.id, person)).collect(),
        people: Default::default(),
        submitted: Vec::new(),
        cards: Vec::new(),
        candidate,
        candidate_busy: Vec::new(),
        organisation,
        other_team: None,
    })
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

fn is_live(state: &str) -> bool {
    !matches!(state, "hired" | "rejected" | "withdrawn")
}
