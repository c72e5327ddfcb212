//! Letters that follow from what happened: to the candidate in the words of the process's templates, to the panel
//! in our own. They are written into the outbox in the transaction that causes them. No letter says what is in a
//! scorecard or how anybody voted.

mod candidate;
mod fill;
pub mod interviews;
mod panel;

pub use interviews::invitation;

use super::facts::Case;
use crate::app::App;
use crate::calendars::invitation::Invitation;
use highbar_domain::event::Recorded;
use highbar_domain::ids::{ApplicationId, ReferenceId};
use highbar_domain::process::TemplateId;
use highbar_store::links::{self, Link, Purpose};
use highbar_store::outbox::{self, Attachment, Mail, State};
use highbar_store::{By, Tx};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A letter before its link is known.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Which text it was made from, for the mailbox.
    pub template: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    /// What stands for `{{placeholders}}`, the link aside.
    pub values: BTreeMap<&'static str, String>,
    pub link: LinkTo,
    pub invitation: Option<Invitation>,
}

/// Where a letter leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// The candidate's own page.
    Status,
    Reference(ReferenceId),
    Offer,
    /// A page for people who sign in.
    Page(String),
}

/// The letters that `events` cause; the case is as it is after them.
#[must_use]
pub fn of(case: &Case, events: &[Recorded]) -> Vec<Letter> {
    events
        .iter()
        .flat_map(|recorded| {
            let mut letters = candidate::of(case, recorded);
            letters.extend(interviews::of(case, recorded));
            letters.extend(panel::of(case, recorded));
            letters
        })
        .collect()
}

/// A letter to the candidate in the words of a template: the organisation's, or else the process's.
#[must_use]
pub fn from_template(case: &Case, template: TemplateId, link: LinkTo) -> Option<Letter> {
    let (subject, text) = template_text(case, template)?;
    Some(Letter {
        template: template.as_str().to_owned(),
        recipient: case.candidate.email.clone(),
        subject,
        text,
        values: values(case),
        link,
        invitation: None,
    })
}

/// Subject and text of a template with its placeholders.
#[must_use]
pub fn template_text(case: &Case, template: TemplateId) -> Option<(String, String)> {
    if let Some(own) = case.organisation.settings.templates.get(template.as_str()) {
        return Some((own.subject.clone(), own.text.clone()));
    }
    case.process.template(template).map(|shipped| (shipped.subject.clone(), shipped.text.clone()))
}

/// A template with everything filled in but a link, to be read before it is sent.
#[must_use]
pub fn preview(case: &Case, template: TemplateId) -> Option<String> {
    let letter = from_template(case, template, LinkTo::Status)?;
    let letter = candidate::dated(case, letter, template);
    Some(fill::fill(&letter.text, &letter.values))
}

fn values(case: &Case) -> BTreeMap<&'static str, String> {
    use highbar_domain::refusal::Names;
    BTreeMap::from([
        ("candidate", case.candidate.name.clone()),
        ("role", case.requisition.title.clone()),
        ("organisation", case.organisation.name.clone()),
        ("sender", case.person(case.requisition.recruiter)),
        ("level", case.requisition.level.to_string()),
    ])
}

/// Letters on their way into the outbox.
#[derive(Clone, Debug)]
pub struct Post {
    letters: Vec<Letter>,
    application: ApplicationId,
    /// Scheme and host.
    base: String,
    state: State,
}

impl Post {
    /// Letters of a case. Without a mail server they are kept for the mailbox page.
    #[must_use]
    pub fn new(app: &App, case: &Case, letters: Vec<Letter>) -> Self {
        let state = if app.config.smtp_url.is_some() { State::Queued } else { State::Kept };
        Self { letters, application: case.application.id, base: app.config.link(""), state }
    }

    /// Puts all of them into the outbox; makes the links that they hold.
    ///
    /// # Errors
    /// The database failed.
    pub async fn send(self, tx: &mut Tx, by: By) -> highbar_store::Result<()> {
        let (application, state) = (self.application, self.state);
        for mut letter in self.letters {
            if letter.recipient.is_empty() {
                continue;
            }
            let url = url(tx, by, application, &self.base, &letter.link).await?;
            letter.values.insert("link", url.clone());
            outbox::add(tx, &mail(letter, &url, application, state, by)).await?;
        }
        Ok(())
    }
}

fn mail(letter: Letter, url: &str, application: ApplicationId, state: State, by: By) -> Mail {
    let attachments = letter.invitation.map(|mut invitation| {
        url.clone_into(&mut invitation.url);
        Attachment {
            name: "invite.ics".to_owned(),
            media_type: invitation.media_type(),
            content: invitation.to_ics(),
        }
    });
    Mail {
        id: Uuid::now_v7(),
        application: Some(application),
        template: letter.template,
        recipient: letter.recipient,
        subject: fill::fill(&letter.subject, &letter.values),
        text: fill::fill(&letter.text, &letter.values),
        html: None,
        headers: BTreeMap::new(),
        attachments: attachments.into_iter().collect(),
        state,
        attempts: 0,
        next_at: by.at,
        error: None,
        created_at: by.at,
        sent_at: None,
    }
}

async fn url(
    tx: &mut Tx,
    by: By,
    application: ApplicationId,
    base: &str,
    to: &LinkTo,
) -> highbar_store::Result<String> {
    let (purpose, subject, path) = match to {
        LinkTo::Page(path) => return Ok(format!("{base}{path}")),
        LinkTo::Status => (Purpose::Status, String::new(), "status"),
        LinkTo::Reference(id) => (Purpose::Reference, id.to_string(), "references"),
        LinkTo::Offer => (Purpose::Offer, String::new(), "offers"),
    };
    let link = Link { id: Uuid::now_v7(), purpose, application, subject, expires_at: None };
    let token = links::issue(tx, by, &link).await?;
    Ok(format!("{base}/{path}/{token}"))
}
