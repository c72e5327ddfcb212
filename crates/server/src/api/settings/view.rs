//! `GET /settings`

use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::ApiError;
use crate::mail::smtp;
use axum::Json;
use axum::extract::State;
use highbar_store::settings::{self, Organisation};
use highbar_store::{Db, processes};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What an administrator can set, and how mail goes out.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Settings)]
pub struct SettingsView {
    pub organisation: OrganisationSettings,
    pub mail: MailSettings,
    /// Rejected candidates may get reviewed feedback.
    pub feedback_enabled: bool,
    /// `strict` or `advisory`; null leaves it to the process.
    pub decision_policy: Option<String>,
    pub cool_down_months: u32,
    /// The organisation's words for the votes, by vote.
    pub votes_labels: BTreeMap<String, String>,
    /// Days on which nobody works.
    pub holidays: Vec<Date>,
    /// The texts of mail: those of the processes, as changed here.
    pub templates: Vec<TemplateView>,
    pub version: i64,
}

/// What is public about the organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationSettings {
    pub name: String,
    /// IANA name.
    pub time_zone: String,
    /// Shown above the list of openings.
    pub careers_intro: String,
}

/// How mail goes out; set on the command line.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailSettings {
    /// Without a server, mail stays in the mailbox.
    pub configured: bool,
    pub from: String,
    /// For administrators only.
    pub smtp_host: Option<String>,
}

/// The text of one kind of mail.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TemplateView {
    pub id: String,
    pub subject: String,
    pub text: String,
}

/// The organisation's settings.
#[utoipa::path(get, path = "/settings", tag = "settings", responses((status = 200, body = SettingsView)))]
pub async fn show_settings(State(app): State<App>, caller: Caller) -> Result<Json<SettingsView>, ApiError> {
    read(&app, &caller).await.map(Json)
}

pub(super) async fn read(app: &App, caller: &Caller) -> Result<SettingsView, ApiError> {
    let (organisation, texts) = app
        .store
        .read(async |db| Ok::<_, ApiError>((settings::organisation(db).await?, texts(db).await?)))
        .await?;
    let host = app.config.smtp_url.as_deref().filter(|_| caller.is_admin()).and_then(smtp::host);
    let mail = MailSettings {
        configured: app.config.smtp_url.is_some(),
        from: app.config.mail_from.clone(),
        smtp_host: host,
    };
    Ok(view(organisation, texts, mail))
}

/// The texts that the latest versions of all processes come with; the first of an id wins.
pub(super) async fn texts(db: &mut Db) -> Result<BTreeMap<String, TemplateView>, ApiError> {
    let mut texts = BTreeMap::new();
    let mut seen = None;
    for version in processes::list(db).await? {
        if seen.as_ref() == Some(&version.process) {
            continue;
        }
        for template in processes::get(db, &version.process, version.version).await?.templates {
            let id = template.id.to_string();
            let text = TemplateView { id: id.clone(), subject: template.subject, text: template.text };
            texts.entry(id).or_insert(text);
        }
        seen = Some(version.process);
    }
    Ok(texts)
}

fn view(
    organisation: Organisation,
    texts: BTreeMap<String, TemplateView>,
    mail: MailSettings,
) -> SettingsView {
    let settings = organisation.settings;
    let templates = texts.into_values().map(|shipped| match settings.templates.get(&shipped.id) {
        Some(own) => TemplateView { id: shipped.id, subject: own.subject.clone(), text: own.text.clone() },
        None => shipped,
    });
    SettingsView {
        templates: templates.collect(),
        organisation: OrganisationSettings {
            name: organisation.name,
            time_zone: organisation.time_zone,
            careers_intro: settings.careers_intro,
        },
        mail,
        feedback_enabled: settings.feedback_enabled,
        decision_policy: settings.decision_policy,
        cool_down_months: settings.cool_down_months,
        votes_labels: settings.vote_labels,
        holidays: settings.holidays,
        version: organisation.version,
    }
}
