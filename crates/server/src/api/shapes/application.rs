//! One application as its page shows it.

use super::after::{DecisionView, OfferView, ReferenceView, RejectionView};
use super::moment::At;
use super::person::PersonRef;
use super::scorecard::ScorecardRow;
use highbar_domain::application::LoopCards;
use highbar_store::candidates::{self, Same};
use highbar_store::documents::Document;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A clock of the process, for one application.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Due {
    pub clock: String,
    pub name: String,
    pub due_at: Option<At>,
    /// `running`, `soon` (due within a business day), `late`, `met` or `not_started`.
    pub state: &'static str,
    pub met_at: Option<At>,
    /// Business days used so far, and how many there are.
    pub day: Option<i64>,
    pub of_day: Option<i64>,
    /// The same in words, such as "day 2 of 5".
    pub words: String,
}

/// What an application waits for, and on whom.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Waiting {
    pub who: Option<PersonRef>,
    /// It waits on the candidate.
    pub candidate: bool,
    pub what: String,
    pub due_at: Option<At>,
    /// `fine`, `soon`, `late` or `none`.
    pub state: &'static str,
    /// What to do, from a closed list, such as `book` or `scorecard`.
    pub action: String,
    /// The page where it is done.
    pub href: String,
}

/// Where the loop of an application stands.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoopView {
    pub rounds: Vec<LoopRound>,
    pub minutes: u32,
    pub variant: Option<String>,
    pub days: Vec<LoopDay>,
}

/// A day on which rounds of the loop are held, in the requisition's calendar.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoopDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub words: String,
}

/// A round of one application, booked or not.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LoopRound {
    pub round: String,
    pub name: String,
    pub short: String,
    pub kind: String,
    pub minutes: u32,
    pub interview_id: Option<Uuid>,
    /// `unplanned`, `booked`, `declined`, `running`, `held` or `cancelled`.
    pub state: &'static str,
    pub starts_at: Option<At>,
    pub ends_at: Option<At>,
    pub lead: Option<PersonRef>,
    pub shadows: Vec<PersonRef>,
    /// The lead's answer: `none`, `accepted` or `declined`.
    pub reply: &'static str,
    /// `none`, `owed`, `draft` (to its author only), `in` or `waived`.
    pub scorecard: &'static str,
    /// The viewer leads it.
    pub mine: bool,
    pub bar_raiser: bool,
    pub actual_minutes: Option<u32>,
}

/// A stage that the application may be moved to.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Move {
    pub to: String,
    pub name: String,
    /// It goes back to the stage before.
    pub undo: bool,
    /// Why it is not possible now, in words.
    pub blocked: Option<String>,
}

/// A question that was asked in an earlier round. Never what was answered.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct QuestionAsked {
    pub round: String,
    pub round_name: String,
    pub question: String,
    pub at: Option<At>,
}

/// The opening, as an application's page shows it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequisitionRef {
    pub id: Uuid,
    pub title: String,
    pub level: u32,
    pub department: String,
    pub hiring_manager: PersonRef,
    pub recruiter: PersonRef,
    pub feedback_enabled: bool,
    pub time_zone: String,
}

/// The process version that an application runs on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProcessRef {
    pub id: String,
    pub version: u32,
    pub variant: Option<String>,
}

/// Where an application is held.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OnHold {
    pub from: String,
    pub reason: String,
    pub since: At,
    /// Business days so far.
    pub days: u32,
    /// Such as "On hold 3 days, clocks wait".
    pub words: String,
}

/// How many scorecards of the loop are in; never what they say.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct CardsIn {
    #[serde(rename = "in")]
    pub submitted: u32,
    pub of: u32,
}

impl From<LoopCards> for CardsIn {
    fn from(cards: LoopCards) -> Self {
        Self { submitted: cards.submitted, of: cards.wanted }
    }
}

/// The viewer's own scorecard that is due next.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NextScorecard {
    pub interview_id: Uuid,
    pub due_at: Option<At>,
}

/// Whether there is a debrief, and what stands before it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DebriefBrief {
    /// The phase, once it is open.
    pub state: Option<String>,
    /// The viewer may open it now.
    pub may_open: bool,
    pub gate_words: String,
}

/// One application as its page shows it to one person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ApplicationView {
    pub id: Uuid,
    /// Send it back with the next change.
    pub version: i64,
    pub state: String,
    pub state_words: String,
    pub on_hold: Option<OnHold>,
    pub candidate: CandidateBrief,
    pub requisition: RequisitionRef,
    pub process: ProcessRef,
    pub applied_at: At,
    pub source: String,
    #[serde(rename = "loop")]
    pub loop_view: LoopView,
    pub screens: Vec<LoopRound>,
    pub clocks: Vec<Due>,
    pub waiting: Vec<Waiting>,
    pub scorecards: Vec<ScorecardRow>,
    pub scorecards_words: String,
    pub cards_in: CardsIn,
    pub next_scorecard: Option<NextScorecard>,
    pub debrief: DebriefBrief,
    pub decision: Option<DecisionView>,
    /// Null for those who may not read references.
    pub references: Option<Vec<ReferenceView>>,
    pub offer: Option<OfferView>,
    pub rejection: Option<RejectionView>,
    pub questions_asked: Vec<QuestionAsked>,
    pub moves: Vec<Move>,
    /// What the viewer may do, from a closed list.
    pub may: Vec<String>,
    pub status_link: Option<String>,
    /// The neighbours in the same column of the board.
    pub prev_id: Option<Uuid>,
    pub next_id: Option<Uuid>,
    /// The viewer has broken the glass: sealed cards are open to them, and the debrief says so.
    pub break_glass: bool,
}

/// The candidate, as an application's page shows them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CandidateBrief {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub headline: String,
    pub location: String,
    pub time_zone: String,
    pub links: Vec<String>,
    pub source: String,
    pub about: Vec<Fact>,
    pub documents: Vec<DocumentView>,
    pub duplicates: Vec<Duplicate>,
    pub version: i64,
}

/// A line of what is known about somebody.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// A file of a candidate.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DocumentView {
    pub id: Uuid,
    pub name: String,
    /// `resume`, `form`, `letter` or `other`.
    pub kind: String,
    pub media_type: String,
    pub bytes: i64,
    pub pages: Option<i64>,
    pub created_at: At,
    pub by: String,
}

impl DocumentView {
    /// A stored document; `by` names who sent it.
    #[must_use]
    pub fn of(document: &Document, by: String) -> Self {
        Self {
            id: document.id.0,
            name: document.name.clone(),
            kind: document.kind.clone(),
            media_type: document.media_type.clone(),
            bytes: i64::try_from(document.bytes).unwrap_or(i64::MAX),
            pages: document.pages.map(i64::from),
            created_at: document.created_at.into(),
            by,
        }
    }
}

/// Somebody who may be the same person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Duplicate {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub why: String,
}

impl From<&candidates::Duplicate> for Duplicate {
    fn from(one: &candidates::Duplicate) -> Self {
        let why = match one.same {
            Same::Email => "same mail address",
            Same::Phone => "same phone number",
            Same::Name => "same name",
        };
        Self { id: one.id.0, name: one.name.clone(), email: one.email.clone(), why: why.to_owned() }
    }
}

/// An entry of an application's timeline.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TimelineEntry {
    pub id: String,
    pub at: At,
    pub kind: String,
    pub icon: String,
    pub actor: Option<PersonRef>,
    pub text: String,
    pub href: Option<String>,
}
