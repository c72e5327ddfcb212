//! A hiring team, an opening and the shipped process, and a story that plays
//! commands against one application.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::OnceLock,
};

use highbar_domain::{
    actor::{Actor, OrgRoles},
    application::{Application, InterviewPhase, Opening, Slot},
    command::Command,
    event::{Event, Recorded},
    facts::{Calendar, Facts, People, PersonFacts, Requisition, WorkingHours},
    ids::{ApplicationId, CandidateId, DepartmentId, InterviewId, PersonId, RequisitionId},
    process::{Process, Rating, RoundId, RoundOutcome, StageKind, Training, Vote, pack},
    refusal::Refusal,
    scorecard::{Rated, Scorecard, ScreenVote, Verdict},
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Weekday, time},
    tz::TimeZone,
};
use uuid::Uuid;

pub const MANAGER: PersonId = person(1);
pub const RECRUITER: PersonId = person(2);
pub const ADMIN: PersonId = person(3);
pub const APPROVER: PersonId = person(4);
pub const RAISER: PersonId = person(5);
/// Level 5, reports to the hiring manager.
pub const REPORT: PersonId = person(6);
/// Level 3, another department.
pub const JUNIOR: PersonId = person(7);
/// Level 6, no trainings.
pub const UNTRAINED: PersonId = person(8);
/// The first of eight interviewers of level 6.
pub const FIRST: u128 = 10;
pub const LOOP: [&str; 7] =
    ["coding_1", "coding_2", "system_design", "behavioral_1", "behavioral_2", "bar_raiser", "hiring_manager"];

pub const fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

pub const fn interview(n: u128) -> InterviewId {
    InterviewId(Uuid::from_u128(n))
}

pub fn process() -> &'static Process {
    static PROCESS: OnceLock<Process> = OnceLock::new();
    PROCESS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/processes/bar-raiser-em-l6");
        let mut files = pack::Files::new();
        read_into(&root, &root, &mut files);
        let packs = BTreeMap::from([("bar-raiser-em-l6".to_owned(), files)]);
        pack::read("bar-raiser-em-l6", &packs).process.expect("the shipped pack is sound")
    })
}

fn read_into(root: &Path, folder: &Path, files: &mut pack::Files) {
    for entry in std::fs::read_dir(folder).expect("the pack is there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            read_into(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
            files.insert(name, std::fs::read(&path).expect("readable"));
        }
    }
}

/// One application being played.
pub struct Story {
    pub now: Timestamp,
    pub requisition: Requisition,
    pub people: People,
    pub process: Process,
    pub application: Application,
    pub events: Vec<Recorded>,
    pub cards: Vec<Scorecard>,
}

pub fn requisition() -> Requisition {
    Requisition {
        id: RequisitionId(Uuid::from_u128(900)),
        level: 6,
        department: department(1),
        hiring_manager: MANAGER,
        recruiters: vec![RECRUITER],
        calendar: Calendar {
            zone: TimeZone::get("Europe/Berlin").expect("known"),
            holidays: BTreeSet::new(),
        },
        offer_approvers: vec![APPROVER, MANAGER],
        policy: None,
        variant: None,
        future_reports: BTreeSet::new(),
        feedback_enabled: true,
    }
}

fn department(n: u128) -> DepartmentId {
    DepartmentId(Uuid::from_u128(n))
}

pub fn people() -> People {
    let all = [Training::Principles, Training::Interviewer, Training::BarRaiser];
    let usual = [Training::Principles, Training::Interviewer];
    let mut people = vec![
        someone(MANAGER, 7, 1, &usual),
        someone(RECRUITER, 5, 9, &usual),
        someone(ADMIN, 5, 9, &[]),
        someone(APPROVER, 8, 1, &[]),
        someone(RAISER, 7, 2, &all),
        PersonFacts { reports_to: vec![MANAGER], ..someone(REPORT, 5, 1, &usual) },
        someone(JUNIOR, 3, 2, &usual),
        someone(UNTRAINED, 6, 2, &[]),
    ];
    people.extend((FIRST..FIRST + 8).map(|n| someone(person(n), 6, 1, &usual)));
    people.into_iter().map(|known| (known.id, known)).collect()
}

fn someone(id: PersonId, level: u32, dept: u128, trainings: &[Training]) -> PersonFacts {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    PersonFacts {
        id,
        level,
        department: department(dept),
        reports_to: Vec::new(),
        trainings: trainings.iter().copied().collect(),
        zone: TimeZone::get("Europe/Berlin").expect("known"),
        hours: WorkingHours {
            days: vec![Monday, Tuesday, Wednesday, Thursday, Friday],
            from: time(9, 0, 0, 0),
            until: time(18, 0, 0, 0),
        },
        busy: Vec::new(),
        active: true,
    }
}

/// Somebody of the organisation; the administrator and nobody else is one.
pub fn by(id: PersonId) -> Actor {
    Actor::Person { id, org: OrgRoles { admin: id == ADMIN, recruiter: false } }
}

impl Story {
    /// An application that has just come in, on a Monday morning.
    pub fn new() -> Self {
        let now: Timestamp = "2026-03-02T08:00:00Z".parse().expect("a time");
        let opening = Opening {
            application: ApplicationId(Uuid::from_u128(700)),
            candidate: CandidateId(Uuid::from_u128(800)),
            cool_down_override: None,
        };
        let (requisition, people, process) = (requisition(), people(), process().clone());
        let facts = Facts {
            now,
            process: &process,
            requisition: &requisition,
            people: &people,
            cards: &[],
            candidate_busy: &[],
        };
        let mut events =
            Application::open(opening, &Actor::Candidate, &facts, &[]).expect("nothing stands in the way");
        let first = Recorded { event: events.remove(0), at: now, by: None };
        let application = Application::begin(&first).expect("an application");
        Self { now, requisition, people, process, application, events: vec![first], cards: vec![] }
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts {
            now: self.now,
            process: &self.process,
            requisition: &self.requisition,
            people: &self.people,
            cards: &self.cards,
            candidate_busy: &[],
        }
    }

    pub fn tries(&mut self, actor: &Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = self.application.handle(command, actor, &self.facts())?;
        for event in &events {
            let recorded = Recorded { event: event.clone(), at: self.now, by: actor.id() };
            self.application.apply(&recorded);
            self.events.push(recorded);
        }
        Ok(events)
    }

    #[track_caller]
    pub fn does(&mut self, actor: &Actor, command: Command) {
        let name = command.name();
        if let Err(refusal) = self.tries(actor, command) {
            panic!("{name}: {refusal}");
        }
    }

    #[track_caller]
    pub fn refuses(&mut self, actor: &Actor, command: Command) -> Refusal {
        let name = command.name();
        self.tries(actor, command).err().unwrap_or_else(|| panic!("{name} went through"))
    }

    pub fn later(&mut self, minutes: i64) {
        self.now = self.now.checked_add(SignedDuration::from_mins(minutes)).expect("in range");
    }

    /// A complete draft, as the editor would keep it.
    pub fn draft(&mut self, id: InterviewId, verdict: Verdict, version: u32) {
        let interview = self.application.interview(id).expect("booked").clone();
        let round = self.process.round(&interview.round).expect("known");
        let rated = Rated { rating: Rating::try_from(3).ok(), evidence: "said so".to_owned() };
        let plan = self.application.plan.rounds.get(&interview.round);
        let principles = plan.map(|plan| plan.principles.clone()).unwrap_or_default();
        let card = Scorecard {
            interview: id,
            round: interview.round.clone(),
            author: interview.lead,
            version,
            principles: principles.into_iter().map(|p| (p, rated.clone())).collect(),
            competencies: round.competencies.iter().map(|c| (c.clone(), rated.clone())).collect(),
            verdict: Some(verdict),
            summary: String::new(),
        };
        self.cards.retain(|known| known.interview != id);
        self.cards.push(card);
    }

    pub fn submit(&mut self, id: InterviewId, verdict: Verdict) {
        let lead = self.application.interview(id).expect("booked").lead;
        self.draft(id, verdict, 1);
        let content_hash = "hash".to_owned();
        self.does(&by(lead), Command::SubmitScorecard { interview: id, verdict, version: 1, content_hash });
    }

    pub fn booking(&self, id: u128, round: &str, lead: PersonId) -> Command {
        let round = RoundId::from(round);
        let minutes = self.process.round(&round).expect("known").minutes;
        let taken = self.application.interviews.iter().filter(|i| i.stands()).map(|i| i.slot.end()).max();
        let start = taken.unwrap_or(self.now).max(self.now);
        Command::BookInterview {
            interview: interview(id),
            round,
            slot: Slot { start, minutes },
            lead,
            shadows: BTreeSet::new(),
            place: String::new(),
        }
    }

    pub fn hold(&mut self, id: InterviewId) {
        let held = self.application.interview(id).expect("booked").clone();
        self.now = self.now.max(held.slot.start);
        self.does(&by(held.lead), Command::StartInterview { interview: id });
        self.later(i64::from(held.slot.minutes));
        self.does(
            &by(held.lead),
            Command::EndInterview { interview: id, minutes: held.slot.minutes, marks: vec![] },
        );
    }

    pub fn advance(&mut self, to: StageKind) {
        self.does(&by(RECRUITER), Command::Advance { to, override_reason: None });
    }

    /// Through both screens into loop planning.
    pub fn through_screens(&mut self) {
        self.does(&by(RECRUITER), Command::RecordContact { note: "called".to_owned() });
        for (id, stage, lead) in
            [(1, StageKind::PhoneScreen, RECRUITER), (2, StageKind::TechnicalScreen, person(FIRST + 7))]
        {
            self.advance(stage);
            let booking = self.booking(id, stage.as_str(), lead);
            self.does(&by(RECRUITER), booking);
            self.hold(interview(id));
            self.submit(interview(id), Verdict::Screen(ScreenVote::Advance));
        }
        self.advance(StageKind::LoopPlanning);
    }

    /// Who leads the n-th round of the loop.
    pub fn lead(place: usize) -> PersonId {
        match LOOP[place] {
            "bar_raiser" => RAISER,
            "hiring_manager" => MANAGER,
            _ => person(FIRST + place as u128),
        }
    }

    /// The loop planned and booked, its stage entered.
    pub fn loop_booked(&mut self) {
        self.through_screens();
        let suggestion = highbar_domain::coverage::suggest(&self.facts(), &BTreeMap::new());
        let mut plan = highbar_domain::coverage::Plan::new();
        for addition in suggestion.additions {
            plan.entry(addition.round).or_default().principles.push(addition.principle);
        }
        self.does(&by(RECRUITER), Command::PlanLoop { plan, accept_gaps: Some("agreed".to_owned()) });
        for (place, round) in LOOP.iter().enumerate() {
            let booking = self.booking(100 + place as u128, round, Self::lead(place));
            self.does(&by(RECRUITER), booking);
        }
        self.advance(StageKind::LoopScheduled);
    }

    /// Every interview of the loop held, no card submitted.
    pub fn loop_held(&mut self) {
        self.loop_booked();
        for place in 0..LOOP.len() {
            self.hold(interview(100 + place as u128));
        }
    }

    /// The debrief open, with these votes on the scorecards.
    pub fn in_debrief(&mut self, votes: [Vote; 7]) {
        self.loop_held();
        for (place, vote) in votes.into_iter().enumerate() {
            self.submit(interview(100 + place as u128), Verdict::Vote(vote));
        }
        self.does(&by(RAISER), Command::OpenDebrief);
    }

    /// Up to the discussion, everyone voting after reading as before.
    pub fn in_discussion(&mut self, votes: [Vote; 7]) {
        self.in_debrief(votes);
        self.does(&by(RAISER), Command::StartReading { minutes: 10 });
        for place in 0..LOOP.len() {
            self.does(&by(Self::lead(place)), Command::FinishReading);
        }
        for (place, vote) in votes.into_iter().enumerate() {
            self.does(&by(Self::lead(place)), Command::VoteAfterReading { vote });
        }
        self.does(&by(RAISER), Command::StartDiscussion);
    }

    /// Up to the decision, with these final votes and a consensus that the bar is raised.
    pub fn in_decision(&mut self, votes: [Vote; 7]) {
        self.in_discussion(votes);
        for (place, vote) in votes.into_iter().enumerate() {
            let actor = by(Self::lead(place));
            self.does(&actor, Command::StateBar { raises: true, reason: "depth".to_owned() });
            self.does(&actor, Command::FinalVote { vote });
        }
        self.does(&by(RAISER), Command::RecordConsensus { raises: true });
        self.does(&by(RAISER), Command::CloseVoting);
    }

    pub fn verdict_for(&self, round: &RoundId, good: bool) -> Verdict {
        match self.process.round(round).expect("known").outcome {
            RoundOutcome::Vote => Verdict::Vote(if good { Vote::Hire } else { Vote::NoHire }),
            RoundOutcome::AdvanceReject => {
                Verdict::Screen(if good { ScreenVote::Advance } else { ScreenVote::Reject })
            }
        }
    }

    pub fn held(&self) -> Vec<InterviewId> {
        let held = self.application.interviews.iter().filter(|i| i.phase() == InterviewPhase::Held);
        held.map(|i| i.id).collect()
    }
}
