//! Everything that is known of one application, gathered once for a request: the aggregate itself and the facts
//! that the domain judges commands by. Views, commands and letters all start from a [`Case`].

use crate::api::scorecards::text::CardText;
use crate::api::shapes::person::Named;
use crate::app::App;
use crate::error::ApiError;
use highbar_domain::application::Application;
use highbar_domain::clocks;
use highbar_domain::debrief::{Outcome, Phase};
use highbar_domain::facts::{
    Busy, Calendar, Facts, People, PersonFacts, Requisition as Opening, WorkingHours,
};
use highbar_domain::ids::{ApplicationId, CandidateId, DepartmentId, InterviewId, PersonId};
use highbar_domain::process::{PolicyMode, Process, Round, RoundId, Training};
use highbar_domain::scorecard::Scorecard;
use highbar_store::candidates::{self, Candidate};
use highbar_store::people::{self, Person};
use highbar_store::requisitions::{self, Requisition};
use highbar_store::scorecards::{self, Submitted};
use highbar_store::settings::{self, Organisation};
use highbar_store::{Db, applications, interviews};
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Interviews are booked no further away than this.
const LOOK_AHEAD: SignedDuration = SignedDuration::from_hours(400 * 24);
/// And written down no later than this.
const LOOK_BACK: SignedDuration = SignedDuration::from_hours(90 * 24);

/// On a requisition's team: would report to the new hire.
pub const FUTURE_REPORT: &str = "future_report";
/// On a requisition's team: stands in for its recruiter.
pub const COORDINATOR: &str = "coordinator";
/// On a requisition's team: another recruiter of it.
pub const RECRUITER: &str = "recruiter";

/// Whose calendars a command is judged by.
#[derive(Clone, Debug, Default)]
pub enum Reach {
    /// Nobody's: names are enough.
    #[default]
    Names,
    /// These people are about to be booked.
    Seats(Vec<PersonId>),
    /// Everybody who could be booked.
    Everyone,
}

/// One application with what stands around it, as of `now`.
#[derive(Clone, Debug)]
pub struct Case {
    pub now: Timestamp,
    /// Of the stored application; a change names the one it was made on.
    pub version: i64,
    pub source: String,
    pub application: Application,
    pub requisition: Requisition,
    /// The requisition as the rules see it.
    pub opening: Opening,
    pub process: Arc<Process>,
    /// Everybody whose name may be needed.
    pub persons: BTreeMap<PersonId, Person>,
    pub people: People,
    /// Every submitted version of every scorecard. Only [`crate::api::scorecards::rows`] shows them.
    pub submitted: Vec<Submitted>,
    /// The latest text of each scorecard as the rules see it.
    pub cards: Vec<Scorecard>,
    pub candidate: Candidate,
    pub candidate_busy: Vec<Busy>,
    pub organisation: Organisation,
    /// The opening that a decision for another team names.
    pub other_team: Option<Named>,
}

impl Case {
    /// Gathers the facts of an application.
    ///
    /// # Errors
    /// The application does not exist, or the database failed.
    pub async fn load(
        app: &App,
        db: &mut Db,
        id: ApplicationId,
        reach: &Reach,
        now: Timestamp,
    ) -> Result<Self, ApiError> {
        let stored = applications::get(db, id).await?;
        Self::around(app, db, stored, reach, now).await
    }

    /// Gathers the facts around an application that was read before.
    ///
    /// # Errors
    /// The database failed.
    pub async fn around(
        app: &App,
        db: &mut Db,
        stored: applications::Stored,
        reach: &Reach,
        now: Timestamp,
    ) -> Result<Self, ApiError> {
        let applications::Stored { application, ties, candidate } = stored;
        let requisition = requisitions::get(db, application.requisition).await?;
        let organisation = settings::organisation(db).await?;
        let process = app.processes.get(db, &ties.process, ties.process_version).await?;
        let candidate = candidates::get(db, candidate).await?;
        let submitted = scorecards::of_application(db, application.id).await?;
        let persons = persons(db, &application, &requisition, reach).await?;
        let (people, candidate_busy) = calendars(db, candidate.id, &persons, reach, now).await?;
        let other_team = other_team(db, &application).await?;
        let mut opening = opening(&requisition, &organisation);
        opening.variant.clone_from(&ties.variant);
        if let Some(chosen) = &application.chosen {
            opening.variant.clone_from(&chosen.variant);
        }
        let mut case = Self {
            now,
            version: i64::try_from(application.revision).unwrap_or(i64::MAX),
            source: ties.source,
            application,
            requisition,
            opening,
            process,
            persons,
            people,
            submitted,
            cards: Vec::new(),
            candidate,
            candidate_busy,
            organisation,
            other_team,
        };
        case.cards = case.latest_cards();
        Ok(case)
    }

    /// The facts in the shape that the rules take.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            now: self.now,
            process: &self.process,
            requisition: &self.opening,
            people: &self.people,
            cards: &self.cards,
            candidate_busy: &self.candidate_busy,
        }
    }

    /// A round of the process.
    #[must_use]
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.process.round(id)
    }

    /// The round of an interview.
    #[must_use]
    pub fn round_of(&self, id: InterviewId) -> Option<&Round> {
        self.application.interview(id).and_then(|interview| self.round(&interview.round))
    }

    /// When the scorecard on an interview is due, once the interview was held.
    #[must_use]
    pub fn card_due(&self, id: InterviewId) -> Option<Timestamp> {
        let dues = clocks::due(&self.application, &self.facts());
        dues.into_iter().find(|due| due.interview == Some(id)).and_then(|due| due.due_at)
    }

    /// The requisition's zone.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        self.opening.calendar.zone.clone()
    }

    /// Puts `card` in the place of what its author wrote before, as the rules want it for submitting.
    pub fn write_card(&mut self, card: Scorecard) {
        self.cards.retain(|old| old.interview != card.interview || old.author != card.author);
        self.cards.push(card);
    }

    /// The versions that `person` has submitted on an interview, oldest first.
    pub fn versions(&self, interview: InterviewId, person: PersonId) -> impl Iterator<Item = &Submitted> {
        self.submitted.iter().filter(move |card| card.interview == interview && card.person == person)
    }

    fn latest_cards(&self) -> Vec<Scorecard> {
        let authors: BTreeSet<_> = self.submitted.iter().map(|card| (card.interview, card.person)).collect();
        authors
            .into_iter()
            .filter_map(|(interview, person)| {
                let latest = self.versions(interview, person).last()?;
                let round = self.application.interview(interview)?.round.clone();
                Some(CardText::read(&latest.body).as_card(interview, round, person, latest.version))
            })
            .collect()
    }
}

async fn other_team(db: &mut Db, application: &Application) -> Result<Option<Named>, ApiError> {
    let decision = match application.debrief.as_ref().map(|debrief| &debrief.phase) {
        Some(Phase::Decision { proposal: Some(decision) } | Phase::Outcome { decision }) => decision,
        _ => return Ok(None),
    };
    let Outcome::OtherTeam { requisition } = decision.outcome else { return Ok(None) };
    let found = requisitions::get(db, requisition).await?;
    Ok(Some(Named { id: found.id.0, name: found.title }))
}

/// Everybody whose name may be needed, and those whose calendar is asked for.
async fn persons(
    db: &mut Db,
    application: &Application,
    requisition: &Requisition,
    reach: &Reach,
) -> Result<BTreeMap<PersonId, Person>, ApiError> {
    let found = match reach {
        Reach::Everyone => people::all(db).await?,
        Reach::Names => people::many(db, &named(application, requisition, &[])).await?,
        Reach::Seats(seats) => people::many(db, &named(application, requisition, seats)).await?,
    };
    Ok(found.into_iter().map(|person| (person.id, person)).collect())
}

fn named(application: &Application, requisition: &Requisition, seats: &[PersonId]) -> Vec<PersonId> {
    let mut ids: BTreeSet<PersonId> = application.involved();
    ids.extend([requisition.hiring_manager, requisition.recruiter]);
    ids.extend(requisition.bar_raiser);
    ids.extend(&requisition.approvers);
    ids.extend(requisition.team.iter().map(|member| member.person));
    ids.extend(application.broken_glass.iter().map(|look| look.by));
    ids.extend(
        application.offers.iter().flat_map(|offer| offer.chain.iter().copied().chain(offer.drafted_by)),
    );
    ids.extend(seats);
    ids.into_iter().collect()
}

/// What the rules know of people, and when the candidate is taken elsewhere.
async fn calendars(
    db: &mut Db,
    candidate: CandidateId,
    persons: &BTreeMap<PersonId, Person>,
    reach: &Reach,
    now: Timestamp,
) -> Result<(People, Vec<Busy>), ApiError> {
    let asked: Vec<PersonId> = match reach {
        Reach::Names => Vec::new(),
        Reach::Seats(seats) => seats.clone(),
        Reach::Everyone => persons.keys().copied().collect(),
    };
    let (from, to) = (now - LOOK_BACK, now + LOOK_AHEAD);
    let mut busy: BTreeMap<PersonId, Vec<Busy>> = BTreeMap::new();
    for (person, span) in interviews::busy(db, &asked, from, to).await? {
        busy.entry(person).or_default().push(span);
    }
    let elsewhere = match reach {
        Reach::Names => Vec::new(),
        Reach::Seats(_) | Reach::Everyone => interviews::candidate_busy(db, candidate, from, to).await?,
    };
    let people = persons
        .values()
        .map(|person| (person.id, person_facts(person, persons, busy.remove(&person.id).unwrap_or_default())))
        .collect();
    Ok((people, elsewhere))
}

/// A requisition as the rules see it.
#[must_use]
pub fn opening(requisition: &Requisition, organisation: &Organisation) -> Opening {
    let with_role = |wanted: &'static [&'static str]| {
        requisition
            .team
            .iter()
            .filter(move |member| wanted.contains(&member.role.as_str()))
            .map(|member| member.person)
    };
    let mut recruiters = vec![requisition.recruiter];
    recruiters.extend(with_role(&[RECRUITER, COORDINATOR]).filter(|id| *id != requisition.recruiter));
    Opening {
        id: requisition.id,
        level: requisition.level,
        department: requisition.department,
        hiring_manager: requisition.hiring_manager,
        recruiters,
        calendar: Calendar {
            zone: TimeZone::get(&requisition.time_zone).unwrap_or(TimeZone::UTC),
            holidays: organisation.settings.holidays.iter().copied().collect(),
        },
        offer_approvers: requisition.approvers.clone(),
        policy: organisation.settings.decision_policy.as_deref().and_then(PolicyMode::parse),
        variant: requisition.variant.clone(),
        future_reports: with_role(&[FUTURE_REPORT]).collect(),
        feedback_enabled: organisation.settings.feedback_enabled,
    }
}

/// A person as the rules see them. The chain of managers goes as far as `everybody` does.
#[must_use]
pub fn person_facts(person: &Person, everybody: &BTreeMap<PersonId, Person>, busy: Vec<Busy>) -> PersonFacts {
    let mut reports_to = Vec::new();
    let mut above = person.reports_to;
    while let Some(manager) = above.filter(|id| !reports_to.contains(id) && *id != person.id) {
        reports_to.push(manager);
        above = everybody.get(&manager).and_then(|known| known.reports_to);
    }
    let days = person.hours.days.iter().filter_map(|day| Weekday::from_monday_one_offset(*day).ok());
    PersonFacts {
        id: person.id,
        level: person.level,
        // Somebody without a department belongs to none that a requisition could have.
        department: person.department.unwrap_or(DepartmentId(Uuid::nil())),
        reports_to,
        trainings: person.trainings.iter().copied().collect::<BTreeSet<Training>>(),
        zone: TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC),
        hours: WorkingHours { days: days.collect(), from: person.hours.from, until: person.hours.to },
        busy,
        active: person.active,
    }
}
