//! Founds an organisation: its settings, its first administrator and the shipped processes, all or nothing.

use crate::app::App;
use crate::error::ApiError;
use crate::shipped;
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::PersonId;
use highbar_store::people::{self, Hours, Person};
use highbar_store::settings::{self, Organisation, OrganisationKind, Settings};
use highbar_store::{By, Tx, processes};
use jiff::Timestamp;
use jiff::civil::time;
use uuid::Uuid;

/// The level of somebody who has not said; eligibility asks them to correct it.
const UNSTATED_LEVEL: u32 = 6;
const WEEKLY_LIMIT: u32 = 5;

/// What the first administrator said.
pub struct Team {
    pub kind: OrganisationKind,
    pub organisation: String,
    pub name: String,
    pub email: String,
    pub time_zone: String,
    pub password_hash: String,
}

/// # Errors
/// `duplicate` when somebody else was faster.
pub async fn found(app: &App, team: Team) -> Result<PersonId, ApiError> {
    let id = PersonId(Uuid::now_v7());
    let by = By { person: None, at: Timestamp::now() };
    let mail_from = app.config.mail_from.clone();
    app.store
        .write(async move |tx| {
            let admin = administrator(id, &team, by.at);
            let organisation = Organisation {
                id: Uuid::now_v7(),
                name: team.organisation,
                time_zone: team.time_zone,
                demo: false,
                kind: team.kind,
                settings: Settings { mail_from, ..Settings::default() },
                version: 1,
                created_at: by.at,
            };
            settings::found(tx, by, &organisation).await?;
            people::add(tx, by, &admin).await?;
            people::set_password(tx, By { person: Some(id), ..by }, id, &team.password_hash).await?;
            install_processes(tx, by).await
        })
        .await?;
    Ok(id)
}

fn administrator(id: PersonId, team: &Team, at: Timestamp) -> Person {
    Person {
        id,
        email: team.email.clone(),
        name: team.name.clone(),
        title: String::new(),
        department: None,
        level: UNSTATED_LEVEL,
        reports_to: None,
        // Somebody who prepares looks after their own installation and hires nobody.
        roles: OrgRoles { admin: true, recruiter: team.kind == OrganisationKind::Hiring },
        trainings: Vec::new(),
        time_zone: team.time_zone.clone(),
        hours: Hours { days: vec![1, 2, 3, 4, 5], from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) },
        weekly_limit: WEEKLY_LIMIT,
        active: true,
        version: 1,
        created_at: at,
        updated_at: at,
    }
}

/// Stores the shipped processes that are not there yet, so that requisitions can pin them.
///
/// # Errors
/// The database failed.
pub async fn install_processes(tx: &mut Tx, by: By) -> Result<(), ApiError> {
    for (id, process) in shipped::processes() {
        if processes::find_latest(tx, &process.id).await?.is_some() {
            continue;
        }
        let bytes = shipped::files().get(id).into_iter().flatten();
        let files = bytes
            .map(|(name, content)| (name.clone(), String::from_utf8_lossy(content).into_owned()))
            .collect();
        processes::add(tx, by, process, &files).await?;
    }
    Ok(())
}
