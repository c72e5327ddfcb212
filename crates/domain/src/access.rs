//! Who may do what with an application. One table says it; the handlers of the
//! commands and the routes of the server read the same rows.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{actor::Actor, application::Application, facts::Facts, ids::PersonId, refusal::Who};

/// What somebody is to one application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Administers the organisation.
    Admin,
    /// Recruiter of the requisition, or of the organisation.
    Recruiter,
    HiringManager,
    /// Leads the loop's Bar Raiser round.
    BarRaiser,
    /// Leads the debrief: the Bar Raiser, or the hiring manager where there is none.
    Facilitator,
    /// Leads an interview of the loop.
    Panel,
    /// Leads any interview of the application, screens included.
    Interviewer,
    /// Watches an interview.
    Shadow,
    /// Led an interview once and was replaced.
    FormerInterviewer,
    /// Approves offers of the requisition.
    Approver,
    Candidate,
    Referee,
    /// The product itself.
    System,
}

/// A thing that may be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    SeeApplication,
    SeeContactDetails,
    SeeDocuments,
    SeeDebrief,
    SeeReferences,
    SeeOffer,
    SeeFeedback,
    ExportCandidate,
    EditRequisition,
    OverrideCoolDown,
    RecordContact,
    Progress,
    Book,
    PlanLoop,
    Reply,
    Conduct,
    WriteScorecard,
    WaiveScorecard,
    OpenDebrief,
    LeadDebrief,
    EndReading,
    TakePartInDebrief,
    Decide,
    Agree,
    Veto,
    AskReferences,
    RemindReferences,
    AnswerReference,
    CloseReferences,
    DraftOffer,
    ApproveOffer,
    SendOffer,
    NegotiateOffer,
    AnswerOffer,
    RescindOffer,
    Reject,
    DraftFeedback,
    ReviewFeedback,
    SendFeedback,
    TellCandidate,
    Thank,
    ReadThanks,
    Withdraw,
    Hold,
    Comment,
    BreakGlass,
}

use Capability as C;
use Role as R;

/// Who sees an application. The store's `sight` says the same in SQL, and a test holds the two together.
const STAFF: &[Role] = &[R::Admin, R::Recruiter, R::HiringManager, R::BarRaiser, R::Interviewer, R::Shadow];

/// The table: each capability, what it is called in a sentence, and who has it.
/// Rows on scorecards are missing on purpose: `crate::seal` answers for them.
pub const TABLE: &[(Capability, &str, &[Role])] = &[
    (C::SeeApplication, "see the application", STAFF),
    (C::SeeContactDetails, "see contact details", &[R::Admin, R::Recruiter, R::HiringManager]),
    (
        C::SeeDocuments,
        "see documents",
        &[R::Admin, R::Recruiter, R::HiringManager, R::Interviewer, R::Shadow],
    ),
    (C::SeeDebrief, "see the debrief", &[R::Admin, R::Recruiter, R::HiringManager, R::Panel]),
    (C::SeeReferences, "see references", &[R::Admin, R::Recruiter, R::HiringManager, R::BarRaiser]),
    (C::SeeOffer, "see the offer", &[R::Admin, R::Recruiter, R::HiringManager, R::Approver]),
    (C::SeeFeedback, "see feedback drafts", &[R::Admin, R::Recruiter, R::HiringManager, R::BarRaiser]),
    (C::ExportCandidate, "export everything about the candidate", &[R::Admin]),
    (C::EditRequisition, "change the requisition", &[R::Admin, R::Recruiter, R::HiringManager]),
    (C::OverrideCoolDown, "let a candidate in during a cool-down", &[R::Recruiter]),
    (C::RecordContact, "record the first contact", &[R::Recruiter, R::HiringManager]),
    (C::Progress, "move the application", &[R::Recruiter, R::HiringManager]),
    (C::Book, "book interviews", &[R::Admin, R::Recruiter, R::HiringManager]),
    (C::PlanLoop, "plan the loop", &[R::Recruiter, R::HiringManager, R::BarRaiser]),
    (C::Reply, "reply to the invitation", &[R::Interviewer, R::Shadow, R::Candidate]),
    (C::Conduct, "start or end the interview", &[R::Interviewer, R::Recruiter]),
    (C::WriteScorecard, "write a scorecard", &[R::Interviewer]),
    (C::WaiveScorecard, "waive a scorecard", &[R::BarRaiser]),
    (C::OpenDebrief, "open the debrief", &[R::Facilitator, R::Recruiter, R::HiringManager]),
    (C::LeadDebrief, "lead the debrief", &[R::Facilitator]),
    (C::EndReading, "end the reading", &[R::Facilitator, R::System]),
    (C::TakePartInDebrief, "take part in the debrief", &[R::Panel]),
    (C::Decide, "decide", &[R::HiringManager]),
    (C::Agree, "agree to the decision", &[R::BarRaiser]),
    (C::Veto, "veto", &[R::BarRaiser]),
    (C::AskReferences, "ask for references", &[R::Recruiter, R::HiringManager]),
    (C::RemindReferences, "remind a referee", &[R::Recruiter, R::HiringManager, R::System]),
    (C::AnswerReference, "answer for the reference", &[R::Referee, R::Recruiter]),
    (C::CloseReferences, "close the references", &[R::HiringManager]),
    (C::DraftOffer, "draft the offer", &[R::Recruiter, R::HiringManager]),
    (C::ApproveOffer, "approve or return the offer", &[R::Approver]),
    (C::SendOffer, "send the offer", &[R::Recruiter, R::HiringManager]),
    (C::NegotiateOffer, "note what the candidate asks for", &[R::Candidate, R::Recruiter]),
    (C::AnswerOffer, "answer the offer", &[R::Candidate]),
    (C::RescindOffer, "take the offer back", &[R::HiringManager]),
    (C::Reject, "reject", &[R::Recruiter, R::HiringManager]),
    (C::DraftFeedback, "draft feedback", &[R::Recruiter, R::HiringManager]),
    (C::ReviewFeedback, "review feedback", &[R::Admin, R::Recruiter, R::HiringManager, R::BarRaiser]),
    (C::SendFeedback, "send feedback", &[R::Recruiter, R::HiringManager]),
    (C::TellCandidate, "tell the candidate", &[R::Recruiter, R::HiringManager]),
    (C::Thank, "send a thank-you", &[R::Candidate]),
    (C::ReadThanks, "read the candidate's thank-you", &[R::Admin, R::Recruiter, R::HiringManager]),
    (C::Withdraw, "withdraw the application", &[R::Candidate, R::Recruiter]),
    (C::Hold, "put the application on hold or resume it", &[R::Recruiter, R::HiringManager]),
    (C::Comment, "comment", STAFF),
    (C::BreakGlass, "look behind the seal", &[R::Admin]),
];

impl Capability {
    /// The roles that have it.
    pub fn roles(self) -> &'static [Role] {
        TABLE.iter().find(|(capability, ..)| *capability == self).map_or(&[], |(_, _, roles)| roles)
    }

    /// What it is called in a sentence, such as "book interviews".
    pub fn words(self) -> &'static str {
        TABLE.iter().find(|(capability, ..)| *capability == self).map_or("do this", |(_, words, _)| words)
    }
}

impl Role {
    /// What it is called in a sentence, such as "the hiring manager".
    pub fn words(self) -> &'static str {
        match self {
            R::Admin => "an administrator",
            R::Recruiter => "a recruiter",
            R::HiringManager => "the hiring manager",
            R::BarRaiser => "the Bar Raiser of the loop",
            R::Facilitator => "whoever leads the debrief",
            R::Panel => "a member of the panel",
            R::Interviewer => "the interviewer",
            R::Shadow => "the shadow",
            R::FormerInterviewer => "a former interviewer",
            R::Approver => "an approver of the requisition",
            R::Candidate => "the candidate",
            R::Referee => "the referee",
            R::System => "the product itself",
        }
    }

    /// The people who hold the role now, or the role itself where nobody is named yet.
    pub fn holders(self, application: &Application, facts: &Facts<'_>) -> Vec<Who> {
        let people: Vec<PersonId> = match self {
            R::Recruiter => facts.requisition.recruiters.clone(),
            R::HiringManager => vec![facts.requisition.hiring_manager],
            R::BarRaiser => application.bar_raiser(facts.process).into_iter().collect(),
            R::Facilitator => application.facilitator(facts).into_iter().collect(),
            R::Approver => facts.requisition.offer_approvers.clone(),
            _ => Vec::new(),
        };
        if people.is_empty() { vec![Who::Role(self)] } else { people.into_iter().map(Who::Person).collect() }
    }
}

/// Every role that `actor` has towards `application`.
pub fn roles(actor: &Actor, application: &Application, facts: &Facts<'_>) -> BTreeSet<Role> {
    let (person, org) = match actor {
        Actor::Candidate => return BTreeSet::from([R::Candidate]),
        Actor::Referee { .. } => return BTreeSet::from([R::Referee]),
        Actor::System => return BTreeSet::from([R::System]),
        Actor::Person { id, org } => (*id, *org),
    };
    let requisition = facts.requisition;
    let shadows = application.interviews.iter().filter(|i| i.stands()).any(|i| i.shadows.contains(&person));
    let former = application.interviews.iter().any(|i| i.former.contains(&person));
    [
        (R::Admin, org.admin),
        (R::Recruiter, org.recruiter || requisition.recruiters.contains(&person)),
        (R::HiringManager, requisition.hiring_manager == person),
        (R::BarRaiser, application.bar_raiser(facts.process) == Some(person)),
        (R::Facilitator, application.facilitator(facts) == Some(person)),
        (R::Panel, application.panel(facts.process).contains(&person)),
        (R::Interviewer, application.leads().contains(&person)),
        (R::Shadow, shadows),
        (R::FormerInterviewer, former),
        (R::Approver, requisition.offer_approvers.contains(&person)),
    ]
    .into_iter()
    .filter_map(|(role, holds)| holds.then_some(role))
    .collect()
}

/// Whether one of `roles` has `capability`.
pub fn may(roles: &BTreeSet<Role>, capability: Capability) -> bool {
    capability.roles().iter().any(|role| roles.contains(role))
}
