//! For which process, level and zone somebody practises.

use crate::api::prep::profile;
use crate::app::App;
use crate::error::ApiError;
use crate::shipped;
use highbar_domain::prep::Profile;
use highbar_domain::process::{Process, ProcessId, Round};
use highbar_store::prep::Owner;
use highbar_store::{Db, processes};
use highbar_stories::Level;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::sync::Arc;

/// The process for somebody who has not said for which one they prepare.
const USUAL: &str = "bar-raiser-em-l6";
/// From this level on stories have to reach beyond a team.
const ORGANISATION_LEVEL: u32 = 7;

/// What a person prepares for.
pub struct Case {
    pub process: Arc<Process>,
    pub profile: Option<Profile>,
    pub level: Level,
    pub zone: TimeZone,
}

impl Case {
    /// # Errors
    /// What storage says.
    pub async fn of(app: &App, db: &mut Db, owner: Owner) -> Result<Self, ApiError> {
        let profile = profile::find(db, owner).await?.map(|record| record.body);
        let wanted =
            profile.as_ref().map_or_else(|| ProcessId::new(USUAL), |profile| profile.process.clone());
        let latest = processes::find_latest(db, &wanted).await?;
        let process = match latest {
            Some(version) => app.processes.get(db, &wanted, version).await?,
            None => shipped::process(USUAL)
                .ok_or_else(|| ApiError::internal(anyhow::anyhow!("no shipped process")))?,
        };
        let level = profile.as_ref().map_or(process.level, |profile| profile.level);
        let level = if level >= ORGANISATION_LEVEL { Level::L7 } else { Level::L6 };
        let zone = profile.as_ref().and_then(|profile| TimeZone::get(&profile.time_zone).ok());
        Ok(Self { process, profile, level, zone: zone.unwrap_or(TimeZone::UTC) })
    }

    /// The level as a number, for a story that begins.
    #[must_use]
    pub fn level_number(&self) -> u32 {
        self.profile.as_ref().map_or(self.process.level, |profile| profile.level)
    }

    /// The day in the person's zone.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// A round by its id.
    ///
    /// # Errors
    /// The process has no such round.
    pub fn round(&self, id: &str) -> Result<&Round, ApiError> {
        let known = self.process.round(&id.into());
        known.ok_or_else(|| {
            ApiError::field("round", format!("`{id}` is no round of the process you prepare for"))
        })
    }
}
