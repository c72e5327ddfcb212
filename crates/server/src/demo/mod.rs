//! Demo data: an organisation in the middle of its working day, played through the product's own rules and written
//! through its own store. The same moment gives the same data.

mod bulk;
pub mod calendar;
mod candidates;
mod crowd;
mod evidence;
mod fill;
mod meeting;
mod offers;
mod openings;
mod papers;
mod people;
mod plots;
mod questions;
mod rounds;
mod save;
mod script;
mod seat;
mod story;
mod world;

use crate::api::invitations;
use crate::app::App;
use crate::auth::secret::Secret;
use crate::error::ApiError;
use crate::{founding, shipped};
use calendar::{Calendar, Ids, ZONE, after};
use highbar_domain::ids::PersonId;
use highbar_store::settings::{self, Organisation, OrganisationKind, Settings};
use highbar_store::{By, Tx, departments, people as staff_rows, requisitions, sessions};
use jiff::Timestamp;
use openings::Open;
use people::Staff;
use plots::PLOTS;
use save::Chapter;
use script::Script;
use story::Story;
use world::World;

pub use bulk::plant_many;
pub use fill::{CardSpec, fill};
pub use people::{ADMINISTRATOR_EMAIL, candidate_address};

/// Everybody's password in the demo; printed at the start and shown on its sign-in page.
pub const PASSWORD: &str = "highbar-demo";
/// What the demo's organisation is called.
const ORGANISATION: &str = "Tidewater";
/// The day on which the organisation began to use the product.
const FOUNDED: i32 = -65;

/// Fills an empty installation; gives the administrator.
///
/// # Errors
/// `duplicate` when there is an organisation already, or the database failed.
pub async fn plant(app: &App) -> Result<PersonId, ApiError> {
    plant_at(app, Timestamp::now()).await
}

/// The same as of a moment.
///
/// # Errors
/// As [`plant`].
pub async fn plant_at(app: &App, now: Timestamp) -> Result<PersonId, ApiError> {
    let calendar = Calendar::at(now);
    let founded = calendar.moment(FOUNDED, 9, 0);
    let mut ids = Ids::new(0);
    let staff = Staff::gather(&mut ids, founded);
    let openings = openings::open(&mut ids, &staff, &calendar, shipped::process);
    let mut organisation = organisation(app, &mut ids, founded);
    organisation.settings.feedback_enabled = true;
    let mut world = World::new(calendar, organisation.clone(), &staff, openings.clone());
    let mut chapters = play(app, &mut world).map_err(ApiError::internal)?;
    papers::attach(app, &mut ids, &mut chapters).await?;
    found(app, &organisation, &staff, &openings, founded, chapters).await?;
    invite_newcomers(app, &staff, world.calendar.now).await?;
    seat::fill(app, staff.named(people::PREPARES), &world.calendar).await?;
    Ok(staff.named(people::ADMINISTRATOR))
}

/// Writes the organisation, its people and processes, the openings and the first applications: all or nothing.
async fn found(
    app: &App,
    organisation: &Organisation,
    staff: &Staff,
    openings: &[Open],
    at: Timestamp,
    chapters: Vec<Chapter>,
) -> Result<(), ApiError> {
    let hash = app.passwords.hash(PASSWORD.to_owned()).await?;
    let by = By { person: None, at };
    let (organisation, staff, openings) = (organisation.clone(), staff.clone(), openings.to_vec());
    app.store
        .write(async move |tx| {
            settings::found(tx, by, &organisation).await?;
            for department in &staff.departments {
                departments::add(tx, by, department).await?;
            }
            for person in &staff.people {
                staff_rows::add(tx, by, person).await?;
                if people::NEWCOMERS.iter().all(|(name, _)| *name != person.name) {
                    staff_rows::set_password(tx, by, person.id, &hash).await?;
                }
            }
            founding::install_processes(tx, by).await?;
            for open in &openings {
                let by = By { person: Some(open.requisition.recruiter), at: open.requisition.created_at };
                requisitions::add(tx, by, &open.requisition).await?;
            }
            for chapter in chapters {
                chapter.write(tx).await?;
            }
            Ok::<_, ApiError>(())
        })
        .await
}

/// Invites those who have not come in yet. Their links go nowhere: the demo writes no mail to them.
async fn invite_newcomers(app: &App, staff: &Staff, now: Timestamp) -> Result<(), ApiError> {
    let administrator = Some(staff.named(people::ADMINISTRATOR));
    let invited = people::NEWCOMERS.map(|(name, days)| (staff.named(name), after(now, -days * 24 * 60)));
    let write = async move |tx: &mut Tx| {
        for (person, at) in invited {
            let (by, until) = (By { person: administrator, at }, at + invitations::VALID_FOR);
            sessions::invite(tx, by, person, Secret::random().reveal(), until).await?;
        }
        Ok::<_, ApiError>(())
    };
    app.store.write(write).await
}

/// Writes applications, all or none.
async fn write(app: &App, chapters: Vec<Chapter>) -> Result<(), ApiError> {
    app.store
        .write(async move |tx| {
            for chapter in chapters {
                chapter.write(tx).await?;
            }
            Ok::<_, highbar_store::Error>(())
        })
        .await?;
    Ok(())
}

fn organisation(app: &App, ids: &mut Ids, at: Timestamp) -> Organisation {
    let careers_intro =
        "We move money for shops that are too small for a bank to notice. If you lead engineers and \
                         like to see what you have built being used the same day, read on."
            .to_owned();
    let mail_from = app.config.mail_from.clone();
    Organisation {
        id: ids.next(at),
        name: ORGANISATION.to_owned(),
        time_zone: ZONE.to_owned(),
        demo: true,
        kind: OrganisationKind::Hiring,
        settings: Settings { careers_intro, mail_from, ..Settings::default() },
        version: 1,
        created_at: at,
    }
}

/// Plays every plot, those that began first in front.
fn play(app: &App, world: &mut World) -> Result<Vec<Chapter>, story::Refused> {
    let mut plots = PLOTS.to_vec();
    plots.sort_by_key(|(_, _, day, _)| *day);
    let mut chapters = Vec::new();
    for (who, opening, applied, fate) in plots {
        let applicant = &candidates::APPLICANTS[who];
        let hour = i8::try_from(story::draw(applicant.0) % 9).unwrap_or_default() + 8;
        let at = world.calendar.moment(applied, hour, 10);
        let mut ids = Ids::new(u64::try_from(who).unwrap_or_default() + 1);
        let candidate = candidates::candidate(&mut ids, applicant, at);
        let story = Story::begin(world, opening, candidate, candidates::source(applicant.0), at, ids)?;
        let mut script = Script { world, story, applied };
        script.play(fate)?;
        let mut story = script.story;
        chapters.push(Chapter::of(app, &mut story));
        story.give_back(world);
    }
    Ok(chapters)
}

#[cfg(test)]
mod tests;
