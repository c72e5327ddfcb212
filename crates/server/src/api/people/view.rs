//! A person as the API shows them, and what must be read to show one.

use crate::api::shapes::person::{Named, PersonRef, initials};
use highbar_domain::ids::PersonId;
use highbar_domain::process::Training;
use highbar_store::people::{self, Hours, Person};
use highbar_store::sessions::{self, Invited};
use highbar_store::{Db, Result, departments, interviews};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many weeks of bookings are shown, the present one first.
const LOAD_WEEKS: i64 = 4;

/// A role in the whole organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Admin,
    Recruiter,
}

/// A training that somebody has; spelt as in the process format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TrainingWord {
    Principles,
    Interviewer,
    BarRaiser,
}

/// Somebody of the organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Person)]
pub struct PersonView {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub initials: String,
    pub title: String,
    pub department: Option<Named>,
    pub level: u32,
    pub reports_to: Option<PersonRef>,
    #[schema(value_type = Vec<TrainingWord>)]
    pub trainings: Vec<Training>,
    pub roles: Vec<Role>,
    /// IANA name.
    pub time_zone: String,
    pub hours: HoursView,
    /// Interviews per week at most.
    pub weekly_limit: u32,
    /// False for those who have left.
    pub active: bool,
    pub invited: InvitedView,
    pub load: Vec<WeekLoad>,
    pub version: i64,
}

/// When a person likes to be booked, in their own zone.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Hours)]
#[serde(deny_unknown_fields)]
pub struct HoursView {
    /// 1 is Monday, 7 is Sunday.
    pub days: Vec<i8>,
    #[schema(example = "09:00")]
    pub from: String,
    #[schema(example = "18:00")]
    pub to: String,
}

/// Whether a person was invited and came.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = Invited)]
#[serde(rename_all = "snake_case")]
pub enum InvitedView {
    None,
    Pending,
    Accepted,
}

/// How many interviews a person has in a week.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WeekLoad {
    /// The week's Monday.
    pub week: Date,
    pub interviews: u32,
}

/// What is read once to show any number of people.
pub struct Views {
    departments: BTreeMap<Uuid, String>,
    managers: BTreeMap<PersonId, PersonRef>,
    invited: BTreeMap<PersonId, InvitedView>,
    starts: Vec<(PersonId, Timestamp)>,
    now: Timestamp,
}

impl Views {
    /// Reads what stands around these people.
    ///
    /// # Errors
    /// The database failed.
    pub async fn gather(db: &mut Db, shown: &[Person], now: Timestamp) -> Result<Self> {
        let managers: Vec<PersonId> = shown.iter().filter_map(|person| person.reports_to).collect();
        // A week more on each side: whose Monday it is depends on the person's zone.
        let (from, until) = (now - (8 * 24).hours(), now + ((LOAD_WEEKS + 1) * 7 * 24).hours());
        Ok(Self {
            departments: departments::all(db).await?.into_iter().map(|one| (one.id.0, one.name)).collect(),
            managers: people::many(db, &managers).await?.iter().map(|one| (one.id, one.into())).collect(),
            invited: sessions::invitations(db)
                .await?
                .into_iter()
                .map(|(id, state)| (id, state.into()))
                .collect(),
            starts: interviews::load(db, from, until).await?,
            now,
        })
    }

    /// One of the people that were gathered for.
    #[must_use]
    pub fn show(&self, person: Person) -> PersonView {
        let department = person.department.and_then(|id| {
            let name = self.departments.get(&id.0)?.clone();
            Some(Named { id: id.0, name })
        });
        PersonView {
            id: person.id.0,
            initials: initials(&person.name),
            department,
            level: person.level,
            reports_to: person.reports_to.and_then(|id| self.managers.get(&id).cloned()),
            roles: roles(&person),
            hours: (&person.hours).into(),
            weekly_limit: person.weekly_limit,
            active: person.active,
            invited: self.invited.get(&person.id).copied().unwrap_or(InvitedView::None),
            load: self.load(&person),
            version: person.version,
            name: person.name,
            email: person.email,
            title: person.title,
            trainings: person.trainings,
            time_zone: person.time_zone,
        }
    }

    fn load(&self, person: &Person) -> Vec<WeekLoad> {
        let zone = TimeZone::get(&person.time_zone).unwrap_or(TimeZone::UTC);
        let monday = |at: Timestamp| {
            let day = at.to_zoned_datetime(zone.clone()).date();
            day - i64::from(day.weekday().to_monday_zero_offset()).days()
        };
        let first = monday(self.now);
        let mine: Vec<Date> =
            self.starts.iter().filter(|(id, _)| *id == person.id).map(|(_, at)| monday(*at)).collect();
        let count =
            |week| u32::try_from(mine.iter().filter(|start| **start == week).count()).unwrap_or(u32::MAX);
        let weeks = (0..LOAD_WEEKS).map(|n| first + n.weeks());
        weeks.map(|week| WeekLoad { week, interviews: count(week) }).collect()
    }
}

/// The roles of a person as words.
#[must_use]
pub fn roles(person: &Person) -> Vec<Role> {
    let held = [(person.roles.admin, Role::Admin), (person.roles.recruiter, Role::Recruiter)];
    held.into_iter().filter_map(|(has, role)| has.then_some(role)).collect()
}

impl From<Invited> for InvitedView {
    fn from(invited: Invited) -> Self {
        match invited {
            Invited::None => Self::None,
            Invited::Pending => Self::Pending,
            Invited::Accepted => Self::Accepted,
        }
    }
}

impl From<&Hours> for HoursView {
    fn from(hours: &Hours) -> Self {
        let clock = |time: Time| format!("{:02}:{:02}", time.hour(), time.minute());
        Self { days: hours.days.clone(), from: clock(hours.from), to: clock(hours.to) }
    }
}
