//! Letters to the people of the organisation: a scorecard is due, a debrief is open.

use super::{Letter, LinkTo, template_text, values};
use crate::api::applications::facts::Case;
use highbar_domain::event::{Event, Recorded};
use highbar_domain::ids::{InterviewId, PersonId};
use highbar_domain::process::TemplateId;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

const DEBRIEF_SUBJECT: &str = "The debrief for {{candidate}} is open";
const DEBRIEF_TEXT: &str =
    "The debrief for {{candidate}}, {{role}}, is open. It begins with silent reading:\n{{link}}\n";

const THANKS_SUBJECT: &str = "A thank-you from {{candidate}}";
const THANKS_TEXT: &str =
    "{{candidate}} wrote to you and the panel. Please pass it on.\n\n{{text}}\n\n{{link}}\n";

/// Letters to the panel that one event causes.
pub(super) fn of(case: &Case, recorded: &Recorded) -> Vec<Letter> {
    match &recorded.event {
        Event::InterviewEnded { interview, .. } => scorecard(case, *interview).into_iter().collect(),
        Event::DebriefOpened { participants, .. } => {
            let mut people: BTreeSet<PersonId> = participants.iter().map(|one| one.person).collect();
            people.extend([case.requisition.hiring_manager, case.requisition.recruiter]);
            people.into_iter().filter_map(|person| debrief(case, person)).collect()
        }
        Event::Thanked { text } => thanks(case, text).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// To the recruiter, who passes it on.
fn thanks(case: &Case, text: &str) -> Option<Letter> {
    let mut values = values(case);
    values.insert("text", text.to_owned());
    Some(Letter {
        template: "thank_you".to_owned(),
        recipient: case.persons.get(&case.requisition.recruiter)?.email.clone(),
        subject: THANKS_SUBJECT.to_owned(),
        text: THANKS_TEXT.to_owned(),
        values,
        link: LinkTo::Page(format!("/applications/{}", case.application.id)),
        invitation: None,
    })
}

fn scorecard(case: &Case, id: InterviewId) -> Option<Letter> {
    let interview = case.application.interview(id)?;
    let lead = case.persons.get(&interview.lead)?;
    let (subject, text) = template_text(case, TemplateId::ScorecardReminder)?;
    let zone = TimeZone::get(&lead.time_zone).unwrap_or_else(|_| case.zone());
    let due = case.card_due(id)?.to_zoned_datetime(zone).strftime("%A %-d %B, %H:%M").to_string();
    let mut values = values(case);
    values.insert("date", due);
    Some(Letter {
        template: TemplateId::ScorecardReminder.as_str().to_owned(),
        recipient: lead.email.clone(),
        subject,
        text,
        values,
        link: LinkTo::Page(format!("/interviews/{id}")),
        invitation: None,
    })
}

fn debrief(case: &Case, person: PersonId) -> Option<Letter> {
    Some(Letter {
        template: "debrief_open".to_owned(),
        recipient: case.persons.get(&person)?.email.clone(),
        subject: DEBRIEF_SUBJECT.to_owned(),
        text: DEBRIEF_TEXT.to_owned(),
        values: values(case),
        link: LinkTo::Page(format!("/applications/{}/debrief", case.application.id)),
        invitation: None,
    })
}
