//! A store in a directory of its own, and things to put in it.

use highbar_domain::actor::OrgRoles;
use highbar_domain::application::{Application, Slot};
use highbar_domain::event::{Event, Recorded};
use highbar_domain::ids::{ApplicationId, CandidateId, DepartmentId, InterviewId, PersonId, RequisitionId};
use highbar_domain::process::{Process, RoundId, StageKind, pack};
use highbar_store::applications::{self, Projection, Ties, Waiting};
use highbar_store::candidates::{self, Candidate};
use highbar_store::departments::{self, Department};
use highbar_store::people::{self, Hours, Person};
use highbar_store::processes;
use highbar_store::requisitions::{self, Requisition, State};
use highbar_store::{By, Error, Store, StoreOptions};
use jiff::Timestamp;
use jiff::civil::time;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;
use uuid::Uuid;

/// A fresh store; the directory goes when the value does.
pub struct Fresh {
    pub store: Store,
    pub dir: TempDir,
}

pub async fn fresh() -> Fresh {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let store = Store::open(StoreOptions::serve(dir.path())).await.expect("a fresh directory opens");
    Fresh { store, dir }
}

impl Fresh {
    /// Closes the store and runs statements on the file behind its back.
    pub async fn tamper(&self, statements: &str) {
        self.store.close().await;
        sqlx::any::install_default_drivers();
        let url = format!("sqlite://{}", self.dir.path().join("highbar.db").display());
        let mut db = <sqlx::AnyConnection as sqlx::Connection>::connect(&url).await.unwrap();
        let statements = format!("PRAGMA foreign_keys = OFF; {statements}");
        sqlx::raw_sql(sqlx::AssertSqlSafe(statements)).execute(&mut db).await.unwrap();
        sqlx::Connection::close(db).await.unwrap();
    }
}

pub fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_780_000_000 + second).expect("within range")
}

pub fn by(second: i64) -> By {
    By { person: None, at: at(second) }
}

pub fn person(name: &str) -> Person {
    Person {
        id: PersonId(Uuid::now_v7()),
        email: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
        name: name.to_owned(),
        title: "Engineer".to_owned(),
        department: None,
        level: 5,
        reports_to: None,
        roles: OrgRoles::default(),
        trainings: Vec::new(),
        time_zone: "Europe/Berlin".to_owned(),
        hours: Hours { days: vec![1, 2, 3, 4, 5], from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) },
        weekly_limit: 5,
        active: true,
        version: 1,
        created_at: at(0),
        updated_at: at(0),
    }
}

pub fn candidate(name: &str) -> Candidate {
    Candidate {
        id: CandidateId(Uuid::now_v7()),
        name: name.to_owned(),
        email: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
        phone: String::new(),
        headline: "Engineering manager".to_owned(),
        location: "Lisbon".to_owned(),
        time_zone: "Europe/Lisbon".to_owned(),
        source: "careers page".to_owned(),
        links: vec!["https://example.com/cv".to_owned()],
        about: Vec::new(),
        merged_into: None,
        version: 1,
        created_at: at(0),
        updated_at: at(0),
    }
}

/// The smaller of the shipped processes.
pub static PROCESS: LazyLock<Process> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/processes/bar-raiser-em-l6");
    let mut files = pack::Files::new();
    gather(&root, &root, &mut files);
    let packs = BTreeMap::from([("bar-raiser-em-l6".to_owned(), files)]);
    pack::read("bar-raiser-em-l6", &packs).process.expect("a shipped pack has no fault")
});

fn gather(root: &Path, directory: &PathBuf, files: &mut pack::Files) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// A store with an open requisition, its people, and applications by name.
pub struct Hiring {
    pub fresh: Fresh,
    pub requisition: Requisition,
    pub manager: PersonId,
    pub interviewer: PersonId,
}

pub async fn hiring() -> Hiring {
    let fresh = fresh().await;
    let department = Department { id: DepartmentId(Uuid::now_v7()), name: "Payments".to_owned() };
    let (manager, interviewer) = (person("Mia Manager"), person("Ivo Interviewer"));
    let ids = (manager.id, interviewer.id);
    let requisition = Requisition {
        id: RequisitionId(Uuid::now_v7()),
        slug: "engineering-manager".to_owned(),
        title: "Engineering Manager, Payments".to_owned(),
        level: 6,
        code: "REQ-1".to_owned(),
        department: department.id,
        process: PROCESS.id.clone(),
        process_version: PROCESS.version,
        variant: None,
        state: State::Open,
        openings: 1,
        location: "Berlin".to_owned(),
        description: "Leads a team".to_owned(),
        hiring_manager: manager.id,
        recruiter: manager.id,
        bar_raiser: None,
        team: vec![requisitions::Member { person: interviewer.id, role: "interviewer".to_owned() }],
        approvers: vec![manager.id],
        time_zone: "Europe/Berlin".to_owned(),
        version: 1,
        created_at: at(0),
        updated_at: at(0),
    };
    let copy = requisition.clone();
    fresh
        .store
        .write(async move |tx| {
            departments::add(tx, by(0), &department).await?;
            people::add(tx, by(0), &manager).await?;
            people::add(tx, by(0), &interviewer).await?;
            processes::add(tx, by(0), &PROCESS, &BTreeMap::new()).await?;
            requisitions::add(tx, by(0), &copy).await
        })
        .await
        .expect("the requisition is written");
    Hiring { fresh, requisition, manager: ids.0, interviewer: ids.1 }
}

impl Hiring {
    pub fn store(&self) -> &Store {
        &self.fresh.store
    }

    pub fn ties(&self) -> Ties {
        Ties {
            process: PROCESS.id.clone(),
            process_version: PROCESS.version,
            variant: None,
            source: "careers page".to_owned(),
        }
    }

    /// A candidate of that name applies.
    pub async fn apply(&self, name: &str, second: i64) -> Application {
        let (candidate, ties) = (candidate(name), self.ties());
        let first = Recorded {
            event: Event::Applied {
                application: ApplicationId(Uuid::now_v7()),
                requisition: self.requisition.id,
                candidate: candidate.id,
                cool_down_override: None,
            },
            at: at(second),
            by: None,
        };
        let application = Application::begin(&first).unwrap();
        let copy = application.clone();
        self.store()
            .write(async move |tx| {
                candidates::add(tx, by(second), &candidate).await?;
                applications::add(tx, &ties, &copy, &[first], &Projection::default()).await
            })
            .await
            .expect("the application is written");
        application
    }

    /// Saves what `event` makes of `before`.
    pub async fn then(&self, before: &Application, event: Event, second: i64) -> Result<Application, Error> {
        self.projected(before, event, second, Projection::default()).await
    }

    pub async fn projected(
        &self,
        before: &Application,
        event: Event,
        second: i64,
        projection: Projection,
    ) -> Result<Application, Error> {
        let recorded = Recorded { event, at: at(second), by: Some(self.interviewer) };
        let mut after = before.clone();
        after.apply(&recorded);
        let (before, copy) = (before.clone(), after.clone());
        self.store()
            .write(async move |tx| applications::save(tx, &before, &copy, &[recorded], &projection).await)
            .await?;
        Ok(after)
    }

    pub fn booking(&self, round: &str, second: i64) -> Event {
        Event::InterviewBooked {
            interview: InterviewId(Uuid::now_v7()),
            round: RoundId::new(round),
            slot: Slot { start: at(second), minutes: 45 },
            lead: self.interviewer,
            shadows: BTreeSet::from([self.manager]),
            place: String::new(),
        }
    }

    pub fn waits(&self, action: &str, second: i64) -> Projection {
        let waiting = Waiting {
            person: Some(self.interviewer),
            candidate: false,
            action: action.to_owned(),
            words: format!("{action} it"),
            subject: None,
            due_at: Some(at(second)),
        };
        Projection { waiting: vec![waiting], ..Projection::default() }
    }
}

pub fn entering(stage: StageKind) -> Event {
    Event::StageEntered { stage, override_reason: None }
}
