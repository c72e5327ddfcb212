//! What an application waits on, in the words and verbs that cards, pages and the day's list share.

use super::facts::Case;
use crate::api::shapes::application::Waiting as Shown;
use highbar_domain::access::Role;
use highbar_domain::application::InterviewPhase;
use highbar_domain::facts::Calendar;
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::refusal::{Names, Who};
use highbar_domain::waiting::{Waiting, What, waiting_on};
use jiff::Timestamp;

/// Everything that waits, the most urgent first.
#[must_use]
pub fn all(case: &Case) -> Vec<Waiting> {
    waiting_on(&case.application, &case.facts())
}

/// The items as an application's page shows them.
#[must_use]
pub fn shown(case: &Case) -> Vec<Shown> {
    all(case).into_iter().map(|item| show(case, &item)).collect()
}

fn show(case: &Case, item: &Waiting) -> Shown {
    Shown {
        who: people(case, item).first().map(|id| case.reference(*id)),
        candidate: is_candidates(item),
        what: words(case, item),
        due_at: item.due.map(Into::into),
        state: urgency(&case.opening.calendar, item.due, case.now),
        action: action(item.what).to_owned(),
        href: href(
            &case.application.id.to_string(),
            action(item.what),
            item.interview.map(|id| id.to_string()).as_deref(),
        ),
    }
}

/// Those who can do it; roles of the requisition by the person who holds them.
#[must_use]
pub fn people(case: &Case, item: &Waiting) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = Vec::new();
    for who in &item.who {
        let person = match who {
            Who::Person(id) => Some(*id),
            Who::Role(role) => case.holder(*role),
        };
        people.extend(person.filter(|id| !people.contains(id)));
    }
    people
}

/// Whether it waits on the candidate.
#[must_use]
pub fn is_candidates(item: &Waiting) -> bool {
    item.who.contains(&Who::Role(Role::Candidate))
}

/// `late`, `soon` (due within a business day), `fine` or `none`.
#[must_use]
pub fn urgency(calendar: &Calendar, due: Option<Timestamp>, now: Timestamp) -> &'static str {
    match due {
        None => "none",
        Some(due) if due < now => "late",
        Some(due) if due <= calendar.due_in_business_days(now, 1) => "soon",
        Some(_) => "fine",
    }
}

/// What it is, as a line of a card; no final stop.
#[must_use]
pub fn words(case: &Case, item: &Waiting) -> String {
    let round = || round_name(case, item.interview);
    let name = || case.candidate.name.clone();
    match item.what {
        What::Contact => "First contact".to_owned(),
        What::BookScreen => {
            let stage = case.stage_name(case.application.life.stage());
            format!("Book the {}", lower_first(&stage))
        }
        What::ReplyToInvitation if is_candidates(item) => format!("{} replies about {}", name(), round()),
        What::ReplyToInvitation => format!("Reply about {}", round()),
        What::ReplaceDecliner => format!("{} needs another interviewer", round()),
        What::HoldInterview => match phase(case, item.interview) {
            Some(InterviewPhase::Running) => format!("{} is running", round()),
            _ => format!("Hold {}", round()),
        },
        What::SubmitScorecard => format!("Scorecard on {}", round()),
        What::DecideOnScreen => "Result of the screen".to_owned(),
        What::MoveOn => "Move on".to_owned(),
        What::PlanLoop => "Plan who probes what".to_owned(),
        What::BookLoop => "Book the loop".to_owned(),
        What::ConfirmLoop => "Confirm the loop".to_owned(),
        What::OpenDebrief => "Open the debrief".to_owned(),
        What::StartReading => "Start the silent reading".to_owned(),
        What::FinishReading => "Read the scorecards".to_owned(),
        What::VoteAfterReading => "Vote after reading".to_owned(),
        What::StartDiscussion => "Start the discussion".to_owned(),
        What::StateBar => "Say whether the bar is raised".to_owned(),
        What::FinalVote => "Final vote".to_owned(),
        What::CloseVoting => "Close the voting".to_owned(),
        What::RecordConsensus => "Record the consensus".to_owned(),
        What::Decide => "Decide".to_owned(),
        What::AgreeOrVeto => "Agree to the decision, or veto".to_owned(),
        What::AskReferences => "Ask for references".to_owned(),
        What::AnswerReference => "References are out".to_owned(),
        What::CloseReferences => "Close the references".to_owned(),
        What::DraftOffer => "Draft the offer".to_owned(),
        What::ApproveOffer => "Approve the offer".to_owned(),
        What::SendOffer => "Send the offer".to_owned(),
        What::AnswerOffer => format!("{} answers the offer", name()),
        What::TellCandidate => format!("Tell {}", name()),
        What::ReviewFeedback => "Review the feedback".to_owned(),
        What::SendFeedback => "Send the feedback".to_owned(),
        What::Resume => "On hold".to_owned(),
    }
}

fn round_name(case: &Case, interview: Option<InterviewId>) -> String {
    let found = interview.and_then(|id| case.application.interview(id));
    found.map_or_else(|| "the interview".to_owned(), |interview| Names::round(case, &interview.round))
}

fn phase(case: &Case, interview: Option<InterviewId>) -> Option<InterviewPhase> {
    interview.and_then(|id| case.application.interview(id)).map(highbar_domain::application::Interview::phase)
}

/// For words that go on within a line.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect()
}

/// The closed list of verbs.
#[must_use]
pub fn action(what: What) -> &'static str {
    match what {
        What::Contact => "contact",
        What::BookScreen | What::BookLoop => "book",
        What::ReplyToInvitation => "reply",
        What::ReplaceDecliner => "replace",
        What::HoldInterview => "interview",
        What::SubmitScorecard => "scorecard",
        What::DecideOnScreen => "screen_result",
        What::MoveOn => "move",
        What::PlanLoop => "plan_loop",
        What::ConfirmLoop => "confirm_loop",
        What::OpenDebrief
        | What::StartReading
        | What::FinishReading
        | What::VoteAfterReading
        | What::StartDiscussion
        | What::StateBar
        | What::FinalVote
        | What::CloseVoting
        | What::RecordConsensus => "debrief",
        What::Decide => "decide",
        What::AgreeOrVeto => "agree",
        What::AskReferences | What::AnswerReference | What::CloseReferences => "references",
        What::DraftOffer => "draft_offer",
        What::ApproveOffer => "approve_offer",
        What::SendOffer => "send_offer",
        What::AnswerOffer => "answer_offer",
        What::TellCandidate => "tell_candidate",
        What::ReviewFeedback => "review_feedback",
        What::SendFeedback => "send_feedback",
        What::Resume => "resume",
    }
}

/// The page where a verb is done. `subject` is the interview that it is about.
#[must_use]
pub fn href(application: &str, action: &str, subject: Option<&str>) -> String {
    match (action, subject) {
        ("interview" | "scorecard", Some(interview)) => format!("/interviews/{interview}"),
        ("plan_loop", _) => format!("/applications/{application}/coverage"),
        ("debrief" | "decide" | "agree", _) => format!("/applications/{application}/debrief"),
        _ => format!("/applications/{application}"),
    }
}
