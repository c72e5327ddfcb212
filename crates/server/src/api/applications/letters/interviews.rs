//! Invitations to interviews: one for the candidate, one for everybody of the panel, each with a calendar entry of
//! their own that later changes move or cancel.

use super::candidate::moment;
use super::{Letter, LinkTo, from_template, values};
use crate::api::applications::facts::Case;
use crate::calendars::invitation::{Invitation, Method};
use highbar_domain::application::Interview;
use highbar_domain::event::{Event, Recorded};
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::process::TemplateId;
use highbar_domain::refusal::Names;

const BOOKED_SUBJECT: &str = "{{round}} with {{candidate}}, {{date}}";
const BOOKED_TEXT: &str = "You {{part}} {{round}} with {{candidate}} for {{role}} on {{date}} ({{minutes}} minutes).\n\n\
    Accept or decline, and find the kit, here:\n{{link}}\n";
const OFF_SUBJECT: &str = "Called off: {{round}} with {{candidate}}";
const OFF_TEXT: &str =
    "You are no longer expected at {{round}} with {{candidate}} on {{date}}.\n\n{{link}}\n";

/// Letters about a booking, a change of it, or its end.
pub(super) fn of(case: &Case, recorded: &Recorded) -> Vec<Letter> {
    let find = |id: &InterviewId| case.application.interview(*id);
    match &recorded.event {
        Event::InterviewBooked { interview, .. } | Event::InterviewRebooked { interview, .. } => {
            find(interview).map(|found| everybody(case, found, Method::Request)).unwrap_or_default()
        }
        Event::InterviewCancelled { interview, .. } => {
            find(interview).map(|found| everybody(case, found, Method::Cancel)).unwrap_or_default()
        }
        Event::LeadChanged { interview, from, to } => {
            let Some(found) = find(interview) else { return Vec::new() };
            let away = to_person(case, found, *from, Method::Cancel);
            away.into_iter().chain(to_person(case, found, *to, Method::Request)).collect()
        }
        Event::ShadowAdded { interview, person } => find(interview)
            .and_then(|found| to_person(case, found, *person, Method::Request))
            .into_iter()
            .collect(),
        Event::ShadowRemoved { interview, person } => find(interview)
            .and_then(|found| to_person(case, found, *person, Method::Cancel))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}

fn everybody(case: &Case, interview: &Interview, method: Method) -> Vec<Letter> {
    let panel = std::iter::once(interview.lead).chain(interview.shadows.iter().copied());
    let mut letters: Vec<Letter> =
        panel.filter_map(|person| to_person(case, interview, person, method)).collect();
    letters.extend(to_candidate(case, interview, method));
    letters
}

fn to_candidate(case: &Case, interview: &Interview, method: Method) -> Option<Letter> {
    let round = Names::round(case, &interview.round);
    let attendee = (case.candidate.name.clone(), case.candidate.email.clone());
    let summary = format!("{round}, {}", case.organisation.name);
    let invitation = invitation(case, interview, method, summary, attendee);
    let date = moment(case, interview.slot.start);
    let mut letter = match method {
        Method::Cancel => cancelled(case, round),
        Method::Request | Method::Publish => {
            from_template(case, TemplateId::InterviewInvitation, LinkTo::Status)?
        }
    };
    letter.values.insert("date", date);
    letter.invitation = Some(invitation);
    Some(letter)
}

fn cancelled(case: &Case, round: String) -> Letter {
    let mut values = values(case);
    values.insert("round", round);
    Letter {
        template: "interview_cancelled".to_owned(),
        recipient: case.candidate.email.clone(),
        subject: "Your interview on {{date}} will not take place".to_owned(),
        text: "Hello {{candidate}},\n\nThe interview \"{{round}}\" on {{date}} has been called off. Your page shows \
               where things stand:\n{{link}}\n\nKind regards\n{{sender}}, {{organisation}}\n"
            .to_owned(),
        values,
        link: LinkTo::Status,
        invitation: None,
    }
}

fn to_person(case: &Case, interview: &Interview, person: PersonId, method: Method) -> Option<Letter> {
    let known = case.persons.get(&person).filter(|known| known.active || method == Method::Cancel)?;
    let mut values = values(case);
    values.insert("round", Names::round(case, &interview.round));
    let part = if interview.lead == person { "lead" } else { "shadow" };
    let zone = jiff::tz::TimeZone::get(&known.time_zone).unwrap_or_else(|_| case.zone());
    let when = interview.slot.start.to_zoned_datetime(zone).strftime("%A %-d %B, %H:%M").to_string();
    values.insert("date", when);
    values.insert("part", part.to_owned());
    values.insert("minutes", interview.slot.minutes.to_string());
    let (template, subject, text) = match method {
        Method::Cancel => ("interview_cancelled", OFF_SUBJECT, OFF_TEXT),
        Method::Request | Method::Publish => ("interview_booked", BOOKED_SUBJECT, BOOKED_TEXT),
    };
    let attendee = (known.name.clone(), known.email.clone());
    let summary = format!("{} with {}", Names::round(case, &interview.round), case.candidate.name);
    Some(Letter {
        template: template.to_owned(),
        recipient: known.email.clone(),
        subject: subject.to_owned(),
        text: text.to_owned(),
        values,
        link: LinkTo::Page(format!("/interviews/{}", interview.id)),
        invitation: Some(invitation(case, interview, method, summary, attendee)),
    })
}

/// The calendar entry of an interview for one recipient.
pub fn invitation(
    case: &Case,
    interview: &Interview,
    method: Method,
    summary: String,
    attendee: (String, String),
) -> Invitation {
    let recruiter = case.persons.get(&case.requisition.recruiter);
    let organiser = recruiter.map_or_else(Default::default, |one| (one.name.clone(), one.email.clone()));
    Invitation {
        uid: format!("{}@highbar", interview.id),
        // A cancellation has to count as newer than the last request.
        sequence: interview.sequence + u32::from(method == Method::Cancel),
        method,
        stamp: case.now,
        start: interview.slot.start,
        end: interview.slot.end(),
        summary,
        description: String::new(),
        place: interview.place.clone(),
        url: String::new(),
        organiser,
        attendee,
    }
}
