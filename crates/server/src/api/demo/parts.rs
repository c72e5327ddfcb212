//! What people are to one application of the demo, in the words that the persona switcher shows.

use crate::app::App;
use crate::error::ApiError;
use highbar_domain::application::Application;
use highbar_domain::ids::{ApplicationId, PersonId};
use highbar_domain::process::{Process, RoundKind};
use highbar_store::requisitions::{self, Requisition};
use highbar_store::{Db, applications};

/// Everybody who has a part in an application, those closest to its decision first, each with the most telling one.
///
/// # Errors
/// There is no such application, or the database failed.
pub async fn parts(app: &App, db: &mut Db, id: ApplicationId) -> Result<Vec<(PersonId, String)>, ApiError> {
    let stored = applications::get(db, id).await?;
    let requisition = requisitions::get(db, stored.application.requisition).await?;
    let process = app.processes.get(db, &stored.ties.process, stored.ties.process_version).await?;
    Ok(of(&stored.application, &requisition, &process))
}

fn of(application: &Application, requisition: &Requisition, process: &Process) -> Vec<(PersonId, String)> {
    let mut parts: Vec<(PersonId, String)> = Vec::new();
    if let Some(raiser) = application.bar_raiser(process) {
        parts.push((raiser, "Bar Raiser of this loop".to_owned()));
    }
    parts.push((requisition.hiring_manager, "Hiring manager".to_owned()));
    parts.push((requisition.recruiter, "Recruiter".to_owned()));
    let mut standing: Vec<_> = application.interviews.iter().filter(|interview| interview.stands()).collect();
    standing.sort_by_key(|interview| interview.slot.start);
    for interview in &standing {
        let round = process.round(&interview.round);
        if round.is_some_and(|round| !matches!(round.kind, RoundKind::BarRaiser | RoundKind::HiringManager)) {
            let short = round.map_or_else(|| interview.round.to_string(), |round| round.short.clone());
            parts.push((interview.lead, format!("{short} interviewer")));
        }
    }
    for shadow in standing.iter().flat_map(|interview| &interview.shadows) {
        parts.push((*shadow, "Shadow".to_owned()));
    }
    parts.extend(requisition.approvers.iter().map(|id| (*id, "Approver of offers".to_owned())));
    let mut seen = std::collections::BTreeSet::new();
    parts.retain(|(person, _)| seen.insert(*person));
    parts
}
