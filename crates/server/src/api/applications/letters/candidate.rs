//! Letters to the candidate and to referees, in the words of the process's templates.

use super::{Letter, LinkTo, from_template};
use crate::api::applications::facts::Case;
use highbar_domain::application::{Application, Life, WithdrawnBy};
use highbar_domain::clocks::{self, last_interview};
use highbar_domain::event::{Event, Recorded};
use highbar_domain::process::{ClockId, TemplateId};
use highbar_domain::refusal::Names;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Letters to people outside that one event causes. Invitations to interviews stand elsewhere.
pub(super) fn of(case: &Case, recorded: &Recorded) -> Vec<Letter> {
    let letter = match &recorded.event {
        Event::Applied { .. } => template(case, TemplateId::ApplicationReceived),
        Event::InterviewEnded { .. }
            if last_interview(&case.application, &case.facts()) == Some(recorded.at) =>
        {
            template(case, TemplateId::ThankYouReminder)
        }
        Event::CandidateTold { template: Some(chosen) } => template(case, *chosen),
        Event::Withdrawn { by: WithdrawnBy::Candidate | WithdrawnBy::OnBehalf { .. }, .. } => {
            template(case, TemplateId::WithdrawalConfirmed)
        }
        Event::OfferSent { .. } => from_template(case, TemplateId::OfferSent, LinkTo::Offer)
            .map(|one| dated(case, one, TemplateId::OfferSent)),
        Event::ReferenceRequested { reference, email, .. } => {
            let letter = from_template(case, TemplateId::ReferenceRequest, LinkTo::Reference(*reference));
            letter.map(|one| Letter {
                recipient: email.clone(),
                ..dated(case, one, TemplateId::ReferenceRequest)
            })
        }
        Event::ReferenceReminded { reference } => {
            let asked = case.application.references.iter().find(|asked| asked.id == *reference);
            let letter = from_template(case, TemplateId::ReferenceRequest, LinkTo::Reference(*reference));
            letter.zip(asked).map(|(one, asked)| Letter {
                recipient: asked.email.clone(),
                ..dated(case, one, TemplateId::ReferenceRequest)
            })
        }
        _ => None,
    };
    letter.into_iter().collect()
}

fn template(case: &Case, template: TemplateId) -> Option<Letter> {
    from_template(case, template, LinkTo::Status).map(|letter| dated(case, letter, template))
}

/// The letter with the date that its template speaks of.
pub(super) fn dated(case: &Case, mut letter: Letter, template: TemplateId) -> Letter {
    let due = |clock: ClockId| {
        let dues = clocks::due(&case.application, &case.facts());
        dues.into_iter().find(|due| due.clock == clock).and_then(|due| due.due_at)
    };
    let date = match template {
        TemplateId::ApplicationReceived => due(ClockId::FirstContact).map(|at| day_of(case, at)),
        TemplateId::ThankYouReminder => due(ClockId::ThankYou).map(|at| moment(case, at)),
        TemplateId::RejectionScreen | TemplateId::RejectionLoop | TemplateId::RejectionFeedback => {
            Some(again(&case.application).map_or_else(|| "now on".to_owned(), day))
        }
        TemplateId::OfferSent | TemplateId::OfferLetter => {
            case.application.offers.last().map(|offer| day(offer.terms.expires))
        }
        TemplateId::ReferenceRequest => due(ClockId::FinalDecision).map(|at| day_of(case, at)),
        _ => None,
    };
    letter.values.insert("date", date.unwrap_or_else(|| day_of(case, case.now)));
    if let Some(offer) = case.application.offers.last() {
        letter.values.insert("start_date", day(offer.terms.start_date));
        letter.values.insert("salary", format!("{} {} a year", offer.terms.base, offer.terms.currency));
    }
    letter.values.insert("sender", case.person(case.requisition.recruiter));
    letter
}

fn again(application: &Application) -> Option<Date> {
    match &application.life {
        Life::Rejected(rejection) => rejection.cool_down_until,
        _ => None,
    }
}

/// The candidate's own zone; the requisition's while it is not known.
pub(super) fn zone(case: &Case) -> TimeZone {
    TimeZone::get(&case.candidate.time_zone).unwrap_or_else(|_| case.zone())
}

/// Such as "Tuesday 24 November 2026, 10:00 (Europe/Lisbon)", in the candidate's zone.
pub(super) fn moment(case: &Case, at: Timestamp) -> String {
    let zone = zone(case);
    let name = zone.iana_name().unwrap_or("UTC").to_owned();
    format!("{} ({name})", at.to_zoned_datetime(zone).strftime("%A %-d %B %Y, %H:%M"))
}

fn day_of(case: &Case, at: Timestamp) -> String {
    day(at.to_zoned_datetime(case.zone()).date())
}

fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}
