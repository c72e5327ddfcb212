//! Where an application stands.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    ids::PersonId,
    process::{StageKind, TemplateId},
};

/// The position of an application. What happened on the way (interviews,
/// debrief, references, offers) is kept by the application itself, because it
/// outlives the stage in which it happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "life", rename_all = "snake_case")]
pub enum Life {
    Applied,
    PhoneScreen,
    WritingSample,
    OnlineAssessment,
    TechnicalScreen,
    LoopPlanning,
    LoopScheduled,
    LoopRunning,
    Debrief,
    References,
    Offer,
    Hired {
        at: Timestamp,
        /// The version of the offer that was accepted.
        offer: u32,
    },
    Rejected(Rejection),
    Withdrawn {
        at: Timestamp,
        from: StageKind,
        by: WithdrawnBy,
        reason: String,
    },
    OnHold {
        from: Box<Life>,
        reason: String,
        since: Timestamp,
    },
}

/// A span on hold that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub since: Timestamp,
    pub until: Timestamp,
}

impl Hold {
    /// Whether `at` lies in it; its end does not.
    pub fn covers(&self, at: Timestamp) -> bool {
        self.since <= at && at < self.until
    }
}

/// The end of an application that did not lead to a hire by the organisation's choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    pub at: Timestamp,
    /// The stage in which it happened.
    pub from: StageKind,
    pub cause: RejectionCause,
    pub reason: String,
    /// The letter that goes to the candidate, once chosen.
    pub template: Option<TemplateId>,
    /// The first day on which the candidate may apply again, if there is a wait.
    pub cool_down_until: Option<Date>,
}

/// What a rejection came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RejectionCause {
    /// A recruiter or the hiring manager, before the debrief.
    BeforeDebrief,
    /// The decision of the debrief.
    NoHire,
    /// A conditional hire that the references did not bear out.
    References,
    /// The organisation took its offer back.
    OfferRescinded,
}

/// Who ended the application from the candidate's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum WithdrawnBy {
    /// On their own page.
    Candidate,
    /// By declining the offer.
    OfferDeclined,
    /// A recruiter, on the candidate's behalf.
    OnBehalf { person: PersonId },
}

impl Life {
    /// The stage, looking through a hold; for an ended application the stage it ended in.
    pub fn stage(&self) -> StageKind {
        match self {
            Self::Applied => StageKind::Applied,
            Self::PhoneScreen => StageKind::PhoneScreen,
            Self::WritingSample => StageKind::WritingSample,
            Self::OnlineAssessment => StageKind::OnlineAssessment,
            Self::TechnicalScreen => StageKind::TechnicalScreen,
            Self::LoopPlanning => StageKind::LoopPlanning,
            Self::LoopScheduled => StageKind::LoopScheduled,
            Self::LoopRunning => StageKind::LoopRunning,
            Self::Debrief => StageKind::Debrief,
            Self::References => StageKind::References,
            Self::Offer => StageKind::Offer,
            Self::Hired { .. } => StageKind::Hired,
            Self::Rejected(rejection) => rejection.from,
            Self::Withdrawn { from, .. } => *from,
            Self::OnHold { from, .. } => from.stage(),
        }
    }

    /// Neither hired, rejected nor withdrawn.
    pub fn is_live(&self) -> bool {
        !matches!(self, Self::Hired { .. } | Self::Rejected(_) | Self::Withdrawn { .. })
    }

    /// The position on entering a stage; none for `Hired`, which needs an accepted offer.
    pub(crate) fn entering(stage: StageKind) -> Option<Self> {
        Some(match stage {
            StageKind::Applied => Self::Applied,
            StageKind::PhoneScreen => Self::PhoneScreen,
            StageKind::WritingSample => Self::WritingSample,
            StageKind::OnlineAssessment => Self::OnlineAssessment,
            StageKind::TechnicalScreen => Self::TechnicalScreen,
            StageKind::LoopPlanning => Self::LoopPlanning,
            StageKind::LoopScheduled => Self::LoopScheduled,
            StageKind::LoopRunning => Self::LoopRunning,
            StageKind::Debrief => Self::Debrief,
            StageKind::References => Self::References,
            StageKind::Offer => Self::Offer,
            StageKind::Hired => return None,
        })
    }
}
