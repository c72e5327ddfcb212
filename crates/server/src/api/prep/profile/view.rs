//! A profile as JSON.

use highbar_domain::prep::{Profile, Stage, TeamNotes};
use highbar_store::prep::Record;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The profile, if there is one.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProfileAnswer {
    pub profile: Option<ProfileView>,
}

/// What a plan is made from.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Profile)]
pub struct ProfileView {
    pub version: i64,
    pub process_id: String,
    pub level: u32,
    /// Role, team and company in the person's words.
    pub target: String,
    /// The day of the loop; null while it is not known.
    pub date: Option<Date>,
    /// IANA name.
    pub time_zone: String,
    /// Monday first.
    pub minutes_by_weekday: [u32; 7],
    #[schema(value_type = StageWord)]
    pub stage: Stage,
    pub remote: bool,
    #[schema(value_type = TeamNotesView)]
    pub notes: TeamNotes,
    pub started_on: Date,
}

/// How far the person has come with the company.
#[derive(ToSchema)]
#[schema(as = PrepStage, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum StageWord {
    NotApplied,
    Applied,
    PhoneScreen,
    TechnicalScreen,
    Loop,
}

/// What the person found out about the team.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = TeamNotes)]
pub struct TeamNotesView {
    pub team: String,
    pub initiatives: String,
    pub challenges: String,
    pub people: String,
}

impl From<Record<Profile>> for ProfileView {
    fn from(record: Record<Profile>) -> Self {
        let profile = record.body;
        Self {
            version: record.version,
            process_id: profile.process.to_string(),
            level: profile.level,
            target: profile.target,
            date: profile.date,
            time_zone: profile.time_zone,
            minutes_by_weekday: profile.minutes.0,
            stage: profile.stage,
            remote: profile.remote,
            notes: profile.notes,
            started_on: profile.started_on,
        }
    }
}
