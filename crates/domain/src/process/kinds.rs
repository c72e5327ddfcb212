//! The closed vocabularies of the format. The domain knows these kinds; the names
//! that a pack gives to its stages and rounds are free.

use serde::{Deserialize, Serialize};

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every member, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The words that packs and JSON use, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($text),+];

            /// The word that packs and JSON use.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The member that a word stands for.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    )+};
}

vocabulary! {
    /// What a stage is for.
    StageKind {
        Applied = "applied",
        PhoneScreen = "phone_screen",
        /// Optional: a short text that the candidate writes and the panel reads.
        WritingSample = "writing_sample",
        /// Optional: an assessment taken alone.
        OnlineAssessment = "online_assessment",
        TechnicalScreen = "technical_screen",
        LoopPlanning = "loop_planning",
        LoopScheduled = "loop_scheduled",
        LoopRunning = "loop_running",
        Debrief = "debrief",
        References = "references",
        Offer = "offer",
        Hired = "hired",
    }
    /// What a round examines.
    RoundKind {
        PhoneScreen = "phone_screen",
        TechnicalScreen = "technical_screen",
        Coding = "coding",
        SystemDesign = "system_design",
        Architecture = "architecture",
        Behavioral = "behavioral",
        BarRaiser = "bar_raiser",
        HiringManager = "hiring_manager",
    }
    /// A vote on a loop round, best first.
    Vote {
        Hire = "hire",
        LeanHire = "lean_hire",
        LeanNoHire = "lean_no_hire",
        NoHire = "no_hire",
    }
    /// How a round ends: with a vote, or (screens) with advance or reject.
    RoundOutcome {
        Vote = "vote",
        AdvanceReject = "advance_reject",
    }
    /// The due times that the domain watches.
    ClockId {
        FirstContact = "first_contact",
        PhoneScreen = "phone_screen",
        TechnicalScreen = "technical_screen",
        TechnicalScreenResult = "technical_screen_result",
        LoopScheduling = "loop_scheduling",
        LoopHeld = "loop_held",
        Scorecard = "scorecard",
        Debrief = "debrief",
        References = "references",
        FinalDecision = "final_decision",
        CandidateTold = "candidate_told",
        CandidateToldLatest = "candidate_told_latest",
        ThankYou = "thank_you",
    }
    /// The moment from which a clock runs.
    ClockStart {
        Application = "application",
        PhoneScreen = "phone_screen",
        TechnicalScreen = "technical_screen",
        /// The end of the interview that the clock is about.
        OwnInterview = "own_interview",
        /// The end of the loop's last interview.
        LastInterview = "last_interview",
    }
    /// Whether the mechanical result binds.
    PolicyMode {
        /// The rules decide; nobody can overrule them upwards.
        Strict = "strict",
        /// The result is shown; going against it needs a written reason. A veto still binds.
        Advisory = "advisory",
    }
    /// The rules of the decision policy.
    RuleId {
        TechnicalRounds = "technical_rounds",
        BehavioralRounds = "behavioral_rounds",
        BarRaiser = "bar_raiser",
        HiringManager = "hiring_manager",
        ConsensusRaisesBar = "consensus_raises_bar",
        NoVeto = "no_veto",
    }
    /// The groups in which debrief and readiness show their evidence.
    Group {
        TechnicalCompetence = "technical_competence",
        LeadershipImpact = "leadership_impact",
        Culture = "culture",
    }
    /// What an interviewer and a candidate share during a round.
    Tool {
        Pad = "pad",
        Board = "board",
        Call = "call",
    }
    /// The role on the requisition that a leader of the round must hold.
    LeadRole {
        Recruiter = "recruiter",
        HiringManager = "hiring_manager",
        Interviewer = "interviewer",
        BarRaiser = "bar_raiser",
    }
    /// A training that a leader of the round must have.
    Training {
        Principles = "principles",
        Interviewer = "interviewer",
        BarRaiser = "bar_raiser",
    }
    /// How the leader's department relates to the requisition's.
    DepartmentRelation {
        Same = "same",
        Other = "other",
        Any = "any",
    }
    /// Which sort of exercise it is.
    ExerciseKind {
        Coding = "coding",
        Design = "design",
    }
    /// How hard an exercise is.
    Difficulty {
        Easy = "easy",
        Medium = "medium",
        Hard = "hard",
    }
    /// What a statement about the process itself is.
    InsightKind {
        Philosophy = "philosophy",
        Report = "report",
        PositiveSign = "positive_sign",
        ConcerningSign = "concerning_sign",
        LevelDimension = "level_dimension",
        SuccessProfile = "success_profile",
        Takeaway = "takeaway",
        Reminder = "reminder",
    }
    /// Where a failure pattern shows.
    PatternKind {
        Coding = "coding",
        SystemDesign = "system_design",
        Behavioral = "behavioral",
        BarRaiser = "bar_raiser",
        Level = "level",
    }
    /// When a line of the preparation checklist is due.
    ChecklistPhase {
        EightWeeks = "8_weeks",
        FourWeeks = "4_weeks",
        OneWeek = "1_week",
        DayOf = "day_of",
        PhoneScreen = "phone_screen",
    }
    /// What a referee is asked about.
    ReferenceTheme {
        LeadershipStyle = "leadership_style",
        Culture = "culture",
        Claims = "claims",
    }
    /// How a referee answers.
    ReferenceAnswer {
        Text = "text",
        /// Confirmed, contradicted or cannot say, with a comment.
        Confirm = "confirm",
    }
    /// The letters that the product sends.
    TemplateId {
        ApplicationReceived = "application_received",
        InterviewInvitation = "interview_invitation",
        RejectionScreen = "rejection_screen",
        RejectionLoop = "rejection_loop",
        RejectionFeedback = "rejection_feedback",
        OfferLetter = "offer_letter",
        OfferSent = "offer_sent",
        ReferenceRequest = "reference_request",
        InvitationToTeam = "invitation_to_team",
        ScorecardReminder = "scorecard_reminder",
        WithdrawalConfirmed = "withdrawal_confirmed",
        StatusLink = "status_link",
        ThankYouReminder = "thank_you_reminder",
    }
}

impl RoundKind {
    /// Screens come before the loop and end with advance or reject; their
    /// results never enter the decision policy.
    pub fn is_screen(self) -> bool {
        matches!(self, Self::PhoneScreen | Self::TechnicalScreen)
    }
}

impl Vote {
    /// Hire or lean hire.
    pub fn is_positive(self) -> bool {
        matches!(self, Self::Hire | Self::LeanHire)
    }
}
