//! The columns of a requisition's board.

use highbar_domain::application::Life;
use highbar_domain::process::StageKind;
use serde::{Deserialize, Serialize};

/// A column of the board, in the order in which the board shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Applied,
    PhoneScreen,
    TechnicalScreen,
    LoopPlanning,
    Loop,
    Debrief,
    ReferencesOffer,
    Closed,
}

impl Column {
    /// All columns in order.
    pub const ALL: [Self; 8] = [
        Self::Applied,
        Self::PhoneScreen,
        Self::TechnicalScreen,
        Self::LoopPlanning,
        Self::Loop,
        Self::Debrief,
        Self::ReferencesOffer,
        Self::Closed,
    ];

    /// Where an application stands; one on hold stays in its column.
    #[must_use]
    pub fn of(life: &Life) -> Self {
        if !life.is_live() {
            return Self::Closed;
        }
        match life.stage() {
            StageKind::Applied => Self::Applied,
            StageKind::PhoneScreen => Self::PhoneScreen,
            StageKind::WritingSample | StageKind::OnlineAssessment | StageKind::TechnicalScreen => {
                Self::TechnicalScreen
            }
            StageKind::LoopPlanning => Self::LoopPlanning,
            StageKind::LoopScheduled | StageKind::LoopRunning => Self::Loop,
            StageKind::Debrief => Self::Debrief,
            StageKind::References | StageKind::Offer => Self::ReferencesOffer,
            StageKind::Hired => Self::Closed,
        }
    }

    /// The word that the database holds.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::PhoneScreen => "phone_screen",
            Self::TechnicalScreen => "technical_screen",
            Self::LoopPlanning => "loop_planning",
            Self::Loop => "loop",
            Self::Debrief => "debrief",
            Self::ReferencesOffer => "references_offer",
            Self::Closed => "closed",
        }
    }
}

/// The word of a life, as lists and filters use it.
pub(crate) fn life_word(life: &Life) -> &'static str {
    match life {
        Life::Applied => "applied",
        Life::PhoneScreen => "phone_screen",
        Life::WritingSample => "writing_sample",
        Life::OnlineAssessment => "online_assessment",
        Life::TechnicalScreen => "technical_screen",
        Life::LoopPlanning => "loop_planning",
        Life::LoopScheduled => "loop_scheduled",
        Life::LoopRunning => "loop_running",
        Life::Debrief => "debrief",
        Life::References => "references",
        Life::Offer => "offer",
        Life::Hired { .. } => "hired",
        Life::Rejected(_) => "rejected",
        Life::Withdrawn { .. } => "withdrawn",
        Life::OnHold { .. } => "on_hold",
    }
}
