//! What follows the debrief: decision, references, offer, rejection.

use super::moment::At;
use super::person::{Named, PersonRef};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What was decided, by whom, and who agreed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DecisionView {
    /// `hire`, `no_hire`, `lower_level` or `other_team`.
    pub outcome: String,
    pub level: Option<u32>,
    pub requisition: Option<Named>,
    pub by: Option<PersonRef>,
    pub at: At,
    pub agreed: Option<Agreed>,
    pub veto: Option<VetoView>,
    pub override_reason: Option<String>,
    /// It stands only if the references hold.
    pub conditional: bool,
    pub final_at: Option<At>,
}

/// The Bar Raiser's agreement.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Agreed {
    pub by: PersonRef,
    pub at: At,
}

/// The Bar Raiser's veto.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VetoView {
    pub by: PersonRef,
    pub reason: String,
    pub at: At,
}

/// A referee and what they answered.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReferenceView {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub relation: String,
    /// `requested`, `received` or `declined`.
    pub state: &'static str,
    pub requested_at: At,
    pub received_at: Option<At>,
    pub claims: Vec<String>,
    pub answers: Option<Vec<ReferenceAnswer>>,
    /// The form's address; only right after it was made.
    pub link: Option<String>,
}

/// An answer to one question or claim.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReferenceAnswer {
    pub question: String,
    /// `leadership_style`, `culture` or `claims`.
    pub theme: String,
    pub text: String,
    /// `confirmed`, `contradicted` or `cannot_say`.
    pub verdict: Option<String>,
}

/// The terms of an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferTerms {
    /// A year, in whole units of the currency.
    pub base: i64,
    /// ISO 4217.
    pub currency: String,
    #[serde(default)]
    pub bonus: String,
    #[serde(default)]
    pub equity: String,
    /// `YYYY-MM-DD`.
    pub start_date: String,
    /// `YYYY-MM-DD`; the offer stands until the end of this day.
    pub expires: String,
    pub level: u32,
    #[serde(default)]
    pub notes: String,
}

/// An offer with its approvals.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfferView {
    pub version: u32,
    /// `draft`, `approval`, `approved`, `sent`, `accepted`, `declined` or `rescinded`.
    pub state: &'static str,
    pub terms: Option<OfferTerms>,
    pub approvals: Vec<Approval>,
    /// Markdown.
    pub letter: String,
    pub history: Vec<OfferStep>,
    pub answer_words: Option<String>,
    pub may: Vec<String>,
    /// The candidate's page for it; only to those who may send it.
    pub link: Option<String>,
}

/// One approver's word.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Approval {
    pub person: PersonRef,
    /// `waiting`, `approved` or `returned`.
    pub state: &'static str,
    /// When they said so.
    pub at: Option<At>,
    /// Their words: a remark, or the reason why it was returned.
    pub reason: Option<String>,
}

/// Something that happened to the offer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfferStep {
    pub at: At,
    pub words: String,
}

/// A rejection with its letter and its feedback.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RejectionView {
    pub reason: String,
    pub template: Option<String>,
    pub told_at: Option<At>,
    /// `YYYY-MM-DD`: from this day on a new application is taken.
    pub cool_down_until: Option<String>,
    pub feedback: Option<FeedbackView>,
    pub may: Vec<String>,
    pub letter: String,
}

/// Feedback that is drafted, read by a second person, and then sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FeedbackView {
    /// `none`, `draft`, `reviewed` or `sent`.
    pub state: &'static str,
    pub text: String,
    pub areas: Vec<String>,
    pub guidance: Vec<String>,
    pub other_roles: String,
    pub drafted_by: Option<PersonRef>,
    pub reviewed_by: Option<PersonRef>,
    pub sent_at: Option<At>,
}
