//! A store in a directory of its own, and things to put in it.

use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::PersonId;
use highbar_store::people::{Hours, Person};
use highbar_store::{By, Store, StoreOptions};
use jiff::Timestamp;
use jiff::civil::time;
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
