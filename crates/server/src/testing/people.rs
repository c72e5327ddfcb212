//! The people of a test organisation.

use super::PASSWORD;
use crate::app::App;
use crate::founding::install_processes;
use highbar_domain::actor::OrgRoles;
use highbar_domain::ids::{DepartmentId, PersonId};
use highbar_domain::process::Training;
use highbar_store::departments::Department;
use highbar_store::people::{self, Hours, Person};
use highbar_store::settings::{self, Organisation, OrganisationKind, Settings};
use highbar_store::{By, departments};
use jiff::Timestamp;
use jiff::civil::time;
use uuid::Uuid;

/// Everybody by the part they play. Ids are nil until the cast is founded.
#[derive(Clone, Copy, Debug)]
pub struct Cast {
    /// Where the openings are.
    pub payments: DepartmentId,
    /// Where the Bar Raiser comes from.
    pub search: DepartmentId,
    pub admin: PersonId,
    pub recruiter: PersonId,
    pub hiring_manager: PersonId,
    pub bar_raiser: PersonId,
    pub interviewer: PersonId,
    pub bystander: PersonId,
}

/// What the organisation says of its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Made {
    ByATeam,
    AsDemo,
}

impl Default for Cast {
    fn default() -> Self {
        let nobody = PersonId(Uuid::nil());
        let nowhere = DepartmentId(Uuid::nil());
        Self {
            payments: nowhere,
            search: nowhere,
            admin: nobody,
            recruiter: nobody,
            hiring_manager: nobody,
            bar_raiser: nobody,
            interviewer: nobody,
            bystander: nobody,
        }
    }
}

impl Cast {
    /// Founds the organisation `Example` with two departments; everybody's password is [`PASSWORD`].
    pub(super) async fn found(app: &App, made: Made) -> Self {
        let by = By { person: None, at: Timestamp::now() };
        let hash = app.passwords.hash(PASSWORD.to_owned()).await.expect("hashes");
        let (payments, search) = (DepartmentId(Uuid::now_v7()), DepartmentId(Uuid::now_v7()));
        let plain = OrgRoles::default();
        let all = [Training::Principles, Training::Interviewer];
        let parts = [
            person("Ada Admin", payments, 6, OrgRoles { admin: true, ..plain }, &[]),
            person(
                "Rita Recruiter",
                payments,
                5,
                OrgRoles { recruiter: true, ..plain },
                &[Training::Principles],
            ),
            person("Hugo Manager", payments, 7, plain, &all),
            person("Bea Raiser", search, 7, plain, &[all[0], all[1], Training::BarRaiser]),
            person("Ivan Interviewer", payments, 6, plain, &all),
            person("Ben Bystander", search, 5, plain, &[]),
        ];
        let ids = parts.each_ref().map(|person| person.id);
        app.store
            .write(async move |tx| {
                settings::found(tx, by, &organisation(made, by.at)).await?;
                for (id, name) in [(payments, "Payments"), (search, "Search")] {
                    departments::add(tx, by, &Department { id, name: name.to_owned() }).await?;
                }
                for person in &parts {
                    people::add(tx, by, person).await?;
                    people::set_password(tx, by, person.id, &hash).await?;
                }
                install_processes(tx, by).await?;
                Ok::<_, crate::error::ApiError>(())
            })
            .await
            .expect("the first run is written");
        let [admin, recruiter, hiring_manager, bar_raiser, interviewer, bystander] = ids;
        Self { payments, search, admin, recruiter, hiring_manager, bar_raiser, interviewer, bystander }
    }
}

fn organisation(made: Made, at: Timestamp) -> Organisation {
    Organisation {
        id: Uuid::now_v7(),
        name: "Example".to_owned(),
        time_zone: "Europe/Prague".to_owned(),
        demo: made == Made::AsDemo,
        kind: OrganisationKind::Hiring,
        settings: Settings::default(),
        version: 1,
        created_at: at,
    }
}

/// Somebody whose address is their first name at example.com.
fn person(
    name: &str,
    department: DepartmentId,
    level: u32,
    roles: OrgRoles,
    trainings: &[Training],
) -> Person {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let now = Timestamp::now();
    Person {
        id: PersonId(Uuid::now_v7()),
        email: format!("{first}@example.com"),
        name: name.to_owned(),
        title: "Engineer".to_owned(),
        department: Some(department),
        level,
        reports_to: None,
        roles,
        trainings: trainings.to_vec(),
        time_zone: "Europe/Prague".to_owned(),
        hours: Hours { days: vec![1, 2, 3, 4, 5], from: time(9, 0, 0, 0), to: time(18, 0, 0, 0) },
        weekly_limit: 5,
        active: true,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}
