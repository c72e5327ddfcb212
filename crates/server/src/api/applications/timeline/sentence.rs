//! One event as a sentence.

use crate::api::applications::facts::Case;
use highbar_domain::application::{Reply, WithdrawnBy};
use highbar_domain::event::{Event, Recorded};
use highbar_domain::ids::InterviewId;
use highbar_domain::refusal::Names;

/// The sentence; `open` says whether the seal shows the viewer what the event says.
pub(super) fn text(case: &Case, recorded: &Recorded, open: bool) -> String {
    let who = recorded.by.map_or_else(|| outside(case, &recorded.event), |id| case.person(id));
    let text = about_interviews(case, &recorded.event, &who)
        .or_else(|| about_debrief(&recorded.event, &who))
        .or_else(|| about_end(&recorded.event, &who))
        .unwrap_or_else(|| about_way(case, &recorded.event, &who));
    match said(&recorded.event).filter(|said| open && !said.trim().is_empty()) {
        Some(said) => format!("{text}: {said}"),
        None => text,
    }
}

/// Who acts when nobody of the organisation does.
fn outside(case: &Case, event: &Event) -> String {
    match event {
        Event::ReferenceReceived { .. } | Event::ReferenceDeclined { .. } => "A referee".to_owned(),
        Event::ReferenceReminded { .. } | Event::ReadingEnded => "Highbar".to_owned(),
        _ => case.candidate.name.clone(),
    }
}

/// What somebody wrote for others to read. Never a scorecard, a vote or a bar statement.
fn said(event: &Event) -> Option<&str> {
    match event {
        Event::Commented { text } | Event::Thanked { text } => Some(text),
        Event::ContactRecorded { note } => Some(note),
        Event::Held { reason }
        | Event::GlassBroken { reason }
        | Event::InterviewCancelled { reason, .. }
        | Event::ScorecardWaived { reason, .. }
        | Event::Withdrawn { reason, .. }
        | Event::Rejected { reason, .. }
        | Event::OfferReturned { reason, .. }
        | Event::OfferRescinded { reason, .. } => Some(reason),
        Event::OfferApproved { note, .. } => note.as_deref(),
        Event::StageEntered { override_reason, .. } => override_reason.as_deref(),
        Event::LoopPlanned { accept_gaps, .. } => accept_gaps.as_deref(),
        _ => None,
    }
}

fn about_way(case: &Case, event: &Event, who: &str) -> String {
    match event {
        Event::Applied { .. } => format!("{} applied", case.candidate.name),
        Event::ContactRecorded { .. } => format!("{who} made first contact"),
        Event::StageEntered { stage, .. } => format!("{who} moved on to {}", case.stage_name(*stage)),
        Event::MovedBack { to } => format!("{who} went back to {}", case.stage_name(*to)),
        Event::LoopPlanned { .. } => format!("{who} planned who probes what"),
        Event::VariantChosen { .. } => format!("{who} changed the make-up of the loop"),
        Event::Held { .. } => format!("{who} put the application on hold"),
        Event::Resumed => format!("{who} took the application off hold"),
        Event::Commented { .. } => format!("{who} commented"),
        Event::GlassBroken { .. } => format!("{who} looked behind the seal"),
        _ => format!("{who}: {}", event.name().replace('_', " ")),
    }
}

fn about_interviews(case: &Case, event: &Event, who: &str) -> Option<String> {
    let round = |id: &InterviewId| round_name(case, *id);
    let when = |id: &InterviewId| {
        let slot = case.application.interview(*id).map(|interview| interview.slot.start);
        slot.map_or_else(String::new, |at| {
            at.to_zoned_datetime(case.zone()).strftime("%a %-d %b, %H:%M").to_string()
        })
    };
    Some(match event {
        Event::InterviewBooked { interview, lead, .. } => {
            format!("{who} booked {} with {}", round(interview), case.person(*lead))
        }
        Event::InterviewRebooked { interview, .. } => {
            format!("{who} moved {} to {}", round(interview), when(interview))
        }
        Event::LeadChanged { interview, from, to } => {
            format!("{who} gave {} from {} to {}", round(interview), case.person(*from), case.person(*to))
        }
        Event::ShadowAdded { interview, person } => {
            format!("{who} added {} as a shadow to {}", case.person(*person), round(interview))
        }
        Event::ShadowRemoved { interview, person } => {
            format!("{who} took {} off {}", case.person(*person), round(interview))
        }
        Event::InterviewCancelled { interview, .. } => format!("{who} called off {}", round(interview)),
        Event::Replied { interview, reply: Reply::Accepted, .. } => {
            format!("{who} accepted {}", round(interview))
        }
        Event::Replied { interview, reply: Reply::Declined, .. } => {
            format!("{who} declined {}", round(interview))
        }
        Event::InterviewStarted { interview } => format!("{} began", round(interview)),
        Event::InterviewEnded { interview, minutes, .. } => held(case, *interview, *minutes),
        Event::ScorecardSubmitted { interview, .. } => {
            format!("{who} submitted the scorecard on {}", round(interview))
        }
        Event::ScorecardRevised { interview, .. } => {
            format!("{who} revised the scorecard on {}", round(interview))
        }
        Event::ScorecardWaived { interview, person, .. } => {
            format!("{who} waived the scorecard of {} on {}", case.person(*person), round(interview))
        }
        _ => return None,
    })
}

fn round_name(case: &Case, id: InterviewId) -> String {
    case.round_of(id).map_or_else(|| "an interview".to_owned(), |round| round.name.clone())
}

fn held(case: &Case, id: InterviewId, minutes: u32) -> String {
    let planned = case.round_of(id).map_or(minutes, |round| round.minutes);
    format!("{} held, {minutes} of {planned} min", round_name(case, id))
}

fn about_debrief(event: &Event, who: &str) -> Option<String> {
    Some(match event {
        Event::DebriefOpened { .. } => format!("{who} opened the debrief"),
        Event::ReadingStarted { .. } => format!("{who} started the silent reading"),
        Event::ReadingFinished => format!("{who} finished reading"),
        Event::ReadingEnded => "The silent reading ended".to_owned(),
        Event::VotedAfterReading { .. } => format!("{who} voted after reading"),
        Event::DiscussionStarted => format!("{who} started the discussion"),
        Event::PrincipleDiscussed { .. } => "The panel turned to another principle".to_owned(),
        Event::BarStated { .. } => format!("{who} made a statement on the bar"),
        Event::VotedFinally { .. } => format!("{who} cast a final vote"),
        Event::VotingClosed => format!("{who} closed the voting"),
        Event::ConsensusRecorded { .. } => format!("{who} recorded the consensus"),
        Event::DecisionProposed { .. } => format!("{who} proposed a decision"),
        Event::DecisionAgreed => format!("{who} agreed to the decision"),
        Event::Vetoed { .. } => format!("{who} used the veto"),
        Event::Decided => "The decision stands".to_owned(),
        _ => return None,
    })
}

fn about_end(event: &Event, who: &str) -> Option<String> {
    Some(match event {
        Event::ReferenceRequested { .. } => format!("{who} asked for a reference"),
        Event::ReferenceReminded { .. } => format!("{who} reminded a referee"),
        Event::ReferenceReceived { .. } => "A reference came in".to_owned(),
        Event::ReferenceDeclined { .. } => "A referee declined".to_owned(),
        Event::HireConfirmed { .. } => format!("{who} closed the references"),
        Event::OfferDrafted { version, .. } => format!("{who} drafted version {version} of the offer"),
        Event::OfferApproved { .. } => format!("{who} approved the offer"),
        Event::OfferReturned { .. } => format!("{who} returned the offer"),
        Event::OfferSent { .. } => format!("{who} sent the offer"),
        Event::OfferNegotiated { .. } => format!("{who} asked for other terms"),
        Event::OfferAnswered { .. } => format!("{who} answered the offer"),
        Event::OfferRescinded { .. } => format!("{who} took the offer back"),
        Event::Hired { .. } => "Hired".to_owned(),
        Event::Rejected { .. } => format!("{who} rejected the application"),
        Event::FeedbackDrafted { .. } => format!("{who} drafted feedback"),
        Event::FeedbackReviewed { .. } => format!("{who} reviewed the feedback"),
        Event::FeedbackSent => format!("{who} sent the feedback"),
        Event::CandidateTold { .. } => format!("{who} told the candidate"),
        Event::Thanked { .. } => format!("{who} sent a thank-you"),
        Event::Withdrawn { by: WithdrawnBy::OnBehalf { .. }, .. } => {
            format!("{who} withdrew the application on the candidate's behalf")
        }
        Event::Withdrawn { .. } => format!("{who} withdrew"),
        _ => return None,
    })
}

/// A name from the closed list of pictures.
pub(super) fn icon(event: &Event) -> &'static str {
    match event {
        Event::Commented { .. } | Event::Thanked { .. } => "comment",
        Event::GlassBroken { .. } => "glass",
        Event::Rejected { .. } | Event::Withdrawn { .. } | Event::Hired { .. } => "end",
        Event::ScorecardSubmitted { .. } | Event::ScorecardRevised { .. } | Event::ScorecardWaived { .. } => {
            "scorecard"
        }
        _ if interview(event).is_some() => "interview",
        _ if about_debrief(event, "").is_some() => "debrief",
        _ => "step",
    }
}

/// The page that an event is about.
pub(super) fn href(case: &Case, event: &Event) -> Option<String> {
    match interview(event) {
        Some(id) => Some(format!("/interviews/{id}")),
        None => about_debrief(event, "").map(|_| format!("/applications/{}/debrief", case.application.id)),
    }
}

fn interview(event: &Event) -> Option<InterviewId> {
    match event {
        Event::InterviewBooked { interview, .. }
        | Event::InterviewRebooked { interview, .. }
        | Event::LeadChanged { interview, .. }
        | Event::ShadowAdded { interview, .. }
        | Event::ShadowRemoved { interview, .. }
        | Event::InterviewCancelled { interview, .. }
        | Event::Replied { interview, .. }
        | Event::InterviewStarted { interview }
        | Event::InterviewEnded { interview, .. }
        | Event::ScorecardSubmitted { interview, .. }
        | Event::ScorecardRevised { interview, .. }
        | Event::ScorecardWaived { interview, .. } => Some(*interview),
        _ => None,
    }
}
