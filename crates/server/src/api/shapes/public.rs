//! What people outside the organisation see through their own link. Privacy by
//! construction: there is no field here that a score could stand in.

use super::moment::At;
use serde::Serialize;
use utoipa::ToSchema;

/// The candidate's page.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CandidateStatus {
    pub candidate_name: String,
    pub role: String,
    pub organisation: String,
    pub state_words: String,
    pub headline: String,
    pub steps: Vec<StatusStep>,
    pub interviews: Vec<CandidateInterview>,
    pub dates: Vec<ExpectedDate>,
    pub time_zone: String,
    pub thank_you: Option<ThankYou>,
    pub documents: Vec<CandidateDocument>,
    pub offer_link: Option<String>,
    pub outcome: Option<CandidateOutcome>,
    pub contact: Contact,
    pub remote_setup: Vec<String>,
    pub may: Vec<String>,
}

/// A step of the process in plain words.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct StatusStep {
    pub name: String,
    pub words: String,
    /// `done`, `now` or `next`.
    pub state: &'static str,
    pub at: Option<At>,
    /// `YYYY-MM-DD`.
    pub by: Option<String>,
}

/// An interview as the candidate sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CandidateInterview {
    pub round_name: String,
    pub summary: String,
    pub starts_at: At,
    pub ends_at: At,
    pub minutes: u32,
    /// Names and titles of those who will be there.
    pub with: Vec<String>,
    pub place: String,
    /// The address of its calendar file.
    pub ics: String,
}

/// A date by which the candidate hears.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ExpectedDate {
    pub name: String,
    /// `YYYY-MM-DD`.
    pub by: String,
    pub latest: Option<String>,
}

/// The reminder to say thank you within a day, and then what was said.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ThankYou {
    /// Until when it may be sent; none once it was.
    pub due: Option<At>,
    pub done: bool,
    /// Who reads it and passes it on.
    pub to: String,
    pub sent_at: Option<At>,
    /// The candidate's own words.
    pub text: Option<String>,
}

/// A file that the candidate sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CandidateDocument {
    pub name: String,
    pub bytes: i64,
    pub created_at: At,
}

/// How it ended.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CandidateOutcome {
    /// `offer`, `rejected`, `withdrawn` or `hired`.
    pub kind: &'static str,
    pub words: String,
    /// `YYYY-MM-DD`.
    pub reapply_from: Option<String>,
    pub feedback: Option<String>,
}

/// Whom the candidate can write to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Contact {
    pub name: String,
    pub email: String,
}
