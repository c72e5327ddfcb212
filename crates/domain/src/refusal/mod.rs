//! Why a command was refused, and who can do what about it. A refusal cannot be
//! made without a next step: the constructor asks for one.

mod words;

use jiff::{Timestamp, civil::Date};
use serde::Serialize;

use crate::{
    access::{Capability, Role},
    application::{FeedbackPhase, InterviewPhase, OfferPhase, ReferencePhase},
    coverage::{Gap, PlanFault},
    debrief::Mechanical,
    eligibility::Ineligible,
    ids::{InterviewId, PersonId, ReferenceId},
    process::{PrincipleId, Range, RoundId, RoundOutcome, RuleId, StageKind, VariantId},
    scorecard::Missing,
    transitions::Position,
};

pub use words::Names;

/// A command that cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    pub why: Why,
    /// At least one.
    pub next: Vec<NextStep>,
}

/// What somebody can do about a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// At least one.
    pub who: Vec<Who>,
    /// Follows "can", such as "submit the scorecard".
    pub step: String,
}

/// A person where one is known, a role otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    Person(PersonId),
    Role(Role),
}

/// What sort of refusal it is; the server answers 403, 409 or 422.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The actor may not do this, whatever the state.
    Forbidden,
    /// Not now: the state or a rule of the process is in the way.
    Conflict,
    /// The command itself is at fault.
    Invalid,
}

/// The reason, with its culprits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    NotAllowed {
        capability: Capability,
    },
    NotYours {
        what: &'static str,
    },
    WrongMoment {
        command: String,
        now: Position,
        when: Vec<Position>,
    },
    Empty {
        field: &'static str,
    },
    UnknownInterview {
        interview: InterviewId,
    },
    UnknownReference {
        reference: ReferenceId,
    },
    UnknownRound {
        round: RoundId,
    },
    UnknownVariant {
        variant: VariantId,
    },
    UnknownPerson {
        person: PersonId,
    },
    UnknownPrinciple {
        principle: PrincipleId,
    },
    IdTaken {
        what: &'static str,
    },

    NotNext {
        from: StageKind,
        to: StageKind,
        may: Vec<StageKind>,
    },
    ScreenNotHeld {
        round: RoundId,
    },
    /// The card is missing or does not say advance. Which of the two it is stays sealed.
    ScreenNotPassed {
        round: RoundId,
    },
    OwesScorecards {
        person: PersonId,
        rounds: Vec<RoundId>,
    },
    Recorded {
        stage: StageKind,
    },
    NoWayBack {
        stage: StageKind,
    },
    LoopIncomplete {
        rounds: Vec<RoundId>,
    },
    CoverageGaps {
        gaps: Vec<Gap>,
    },
    PlanFaults {
        faults: Vec<PlanFault>,
    },

    RoundElsewhere {
        round: RoundId,
        stage: StageKind,
    },
    RoundTaken {
        round: RoundId,
    },
    WrongLength {
        round: RoundId,
        minutes: u32,
        wanted: u32,
    },
    Ineligible {
        ineligible: Vec<Ineligible>,
    },
    CandidateBusy {
        what: String,
        until: Timestamp,
    },
    InterviewIs {
        round: RoundId,
        phase: InterviewPhase,
    },
    NotShadow {
        person: PersonId,
    },
    AlreadyLeads {
        person: PersonId,
        round: RoundId,
    },

    NoDraft {
        round: RoundId,
    },
    ScorecardIncomplete {
        round: RoundId,
        missing: Vec<Missing>,
    },
    DraftDiffers {
        round: RoundId,
    },
    NotHeldYet {
        round: RoundId,
    },
    CardIn {
        round: RoundId,
    },
    CardWaived {
        round: RoundId,
    },
    CardNotIn {
        round: RoundId,
    },
    StaleVersion {
        round: RoundId,
        given: u32,
        wanted: u32,
    },
    WrongVerdict {
        round: RoundId,
        wanted: RoundOutcome,
    },

    RoundsNotHeld {
        rounds: Vec<RoundId>,
    },
    ScorecardsMissing {
        cards: Vec<(RoundId, PersonId)>,
    },
    StillReading {
        people: Vec<PersonId>,
    },
    VotesMissing {
        people: Vec<PersonId>,
    },
    StatementsMissing {
        people: Vec<PersonId>,
    },
    VoteIn,
    OwnCard,
    ConsensusMissing,
    VetoStands,
    PolicyForbids {
        mechanical: Mechanical,
        failed: Vec<RuleId>,
    },
    ReasonNeeded {
        what: &'static str,
    },
    LevelNotLower {
        level: u32,
        role: u32,
    },
    NothingProposed,

    ReferencesOpen {
        names: Vec<String>,
    },
    NoReference,
    ReferenceIs {
        name: String,
        phase: ReferencePhase,
    },
    Contradicted {
        names: Vec<String>,
    },

    NoOffer,
    OfferIs {
        phase: OfferPhase,
    },
    NotYourTurn {
        next: PersonId,
    },
    OfferExpired {
        on: Date,
    },
    TermsFault {
        what: String,
    },

    CoolDownOutside {
        months: u32,
        range: Range,
    },
    CoolDown {
        until: Date,
    },
    FeedbackOff,
    OwnReview,
    FeedbackIs {
        phase: Option<FeedbackPhase>,
    },
    TextChanged,
    AlreadyTold {
        at: Timestamp,
    },
    AlreadyThanked {
        at: Timestamp,
    },
    NoTimeForThanks,
    NotEnded,
}

impl Refusal {
    /// A refusal and the first thing that somebody can do about it.
    pub fn new(why: Why, who: impl Into<Vec<Who>>, step: impl Into<String>) -> Self {
        Self { why, next: Vec::new() }.or(who, step)
    }

    /// Another thing that somebody can do about it.
    #[must_use]
    pub fn or(mut self, who: impl Into<Vec<Who>>, step: impl Into<String>) -> Self {
        let mut who = who.into();
        if who.is_empty() {
            who.push(Who::Role(Role::Recruiter));
        }
        self.next.push(NextStep { who, step: step.into() });
        self
    }

    /// Which answer the server gives.
    pub fn sort(&self) -> Sort {
        match self.why {
            Why::NotAllowed { .. } | Why::NotYours { .. } | Why::NotYourTurn { .. } | Why::OwnReview => {
                Sort::Forbidden
            }
            Why::Empty { .. }
            | Why::UnknownInterview { .. }
            | Why::UnknownReference { .. }
            | Why::UnknownRound { .. }
            | Why::UnknownVariant { .. }
            | Why::UnknownPerson { .. }
            | Why::UnknownPrinciple { .. }
            | Why::IdTaken { .. }
            | Why::PlanFaults { .. }
            | Why::WrongLength { .. }
            | Why::ScorecardIncomplete { .. }
            | Why::WrongVerdict { .. }
            | Why::ReasonNeeded { .. }
            | Why::LevelNotLower { .. }
            | Why::TermsFault { .. }
            | Why::CoolDownOutside { .. } => Sort::Invalid,
            _ => Sort::Conflict,
        }
    }

    /// The name of the reason in snake case, such as `scorecards_missing`; closed
    /// and stable, fit for clients to switch on.
    pub fn code(&self) -> String {
        crate::names::tag(&self.why, "why")
    }
}

impl From<PersonId> for Who {
    fn from(person: PersonId) -> Self {
        Self::Person(person)
    }
}

impl From<Role> for Who {
    fn from(role: Role) -> Self {
        Self::Role(role)
    }
}

/// One person or role as the list that `Refusal::new` takes.
pub(crate) fn only(who: impl Into<Who>) -> Vec<Who> {
    vec![who.into()]
}

/// People as the list that `Refusal::new` takes.
pub(crate) fn each(people: impl IntoIterator<Item = PersonId>) -> Vec<Who> {
    let mut people: Vec<Who> = people.into_iter().map(Who::Person).collect();
    people.dedup();
    people
}
