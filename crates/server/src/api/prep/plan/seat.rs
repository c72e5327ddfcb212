//! What a plan is made from on a day: the profile, the lines of its process, and the evidence.

use super::evidence::{self, Practice};
use crate::api::prep::practice::Case;
use crate::app::App;
use crate::error::{ApiError, ErrorCode};
use highbar_domain::prep::plan::Facts;
use highbar_domain::prep::{Evidence, Item, Profile, items};
use highbar_store::Db;
use highbar_store::prep::Owner;
use jiff::Timestamp;
use jiff::civil::Date;

/// Somebody's preparation as it stands.
pub struct Seat {
    pub case: Case,
    pub profile: Profile,
    pub items: Vec<Item>,
    pub evidence: Evidence,
    pub today: Date,
}

impl Seat {
    /// # Errors
    /// There is no profile to make a plan from, or what storage says.
    pub async fn of(app: &App, db: &mut Db, owner: Owner, now: Timestamp) -> Result<Self, ApiError> {
        let case = Case::of(app, db, owner).await?;
        let profile = case.profile.clone().ok_or_else(no_plan)?;
        let practice = Practice::of(db, owner).await?;
        let today = case.day(now);
        Ok(Self {
            items: items(&case.process, &profile, today),
            evidence: evidence::of(&practice, &case),
            today,
            profile,
            case,
        })
    }

    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts { profile: &self.profile, items: &self.items, evidence: &self.evidence, today: self.today }
    }
}

/// Nothing was said of what the plan is for.
#[must_use]
pub fn no_plan() -> ApiError {
    ApiError::new(ErrorCode::NotFound, "there is no plan yet, write your profile first: PUT /prep/profile")
}
