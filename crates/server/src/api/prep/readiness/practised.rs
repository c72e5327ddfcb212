//! Everything that somebody has practised, read once.

use crate::api::prep::diagnostic::{self, DiagnosticBody};
use crate::api::prep::drills::DrillBody;
use crate::api::prep::fundamentals::{self, AnswerBody};
use crate::api::prep::practice::{Bank, Case, telling};
use crate::api::prep::readiness::pattern::PatternBody;
use crate::api::prep::rehearsals::{RehearsalBody, State};
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::prep::fsrs::Recall;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record};
use highbar_stories::assign::Assignment;
use highbar_stories::drill::lint_answer;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// All of it.
pub struct Practised {
    pub case: Case,
    pub bank: Bank,
    /// Ended drills with answers, the oldest first.
    pub drills: Vec<Drilled>,
    /// Rehearsals that are over, the oldest first.
    pub rehearsals: Vec<Record<RehearsalBody>>,
    pub fundamentals: BTreeMap<String, Record<AnswerBody>>,
    pub diagnostic: Option<Record<DiagnosticBody>>,
    /// What the person said of patterns, by pattern.
    pub said: BTreeMap<String, bool>,
    /// Which story is told in which round.
    pub split: Option<Assignment>,
}

/// An ended drill.
pub struct Drilled {
    pub id: String,
    pub body: DrillBody,
    pub ended_at: Timestamp,
    pub recall: Recall,
    /// Rules that its answers break, taken together; each once.
    pub rules: Vec<&'static str>,
}

impl Practised {
    /// # Errors
    /// What storage says.
    pub async fn of(app: &App, db: &mut Db, owner: Owner) -> Result<Self, ApiError> {
        let case = Case::of(app, db, owner).await?;
        let bank = Bank::of(db, owner, case.level).await?;
        let drills: Vec<Record<DrillBody>> = prep::list(db, owner, Kind::Drill).await?;
        let mut rehearsals: Vec<Record<RehearsalBody>> = prep::list(db, owner, Kind::Rehearsal).await?;
        rehearsals.retain(|record| record.body.state != State::Running);
        let said: Vec<Record<PatternBody>> = prep::list(db, owner, Kind::Pattern).await?;
        // Both take their time, and others wait for this thread.
        let process = Arc::clone(&case.process);
        let looked = tokio::task::spawn_blocking(move || {
            let split = telling::split(&process, &bank);
            let drills: Vec<Drilled> = drills.into_iter().filter_map(drilled).collect();
            (bank, split, drills)
        });
        let (bank, split, drills) = looked.await.map_err(ApiError::internal)?;
        Ok(Self {
            drills,
            rehearsals,
            fundamentals: fundamentals::answers(db, owner).await?,
            diagnostic: diagnostic::find_diagnostic(db, owner).await?,
            said: said.into_iter().map(|record| (record.id, record.body.shows)).collect(),
            split,
            bank,
            case,
        })
    }
}

fn drilled(record: Record<DrillBody>) -> Option<Drilled> {
    let (ended_at, recall) = (record.body.ended_at?, record.body.rating?);
    let mut rules: Vec<&'static str> =
        lint_answer(&record.body.said(), record.body.level).into_iter().map(|finding| finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    Some(Drilled { id: record.id, body: record.body, ended_at, recall, rules })
}
