//! `PATCH /settings`

use super::view::{SettingsView, TemplateView, read, texts};
use crate::api::fields;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::error::{ApiError, Faults};
use crate::http::extract::Json;
use crate::http::patch::Change;
use crate::mail::outgoing::placeholders;
use axum::extract::State;
use highbar_domain::process::{PLACEHOLDERS, PolicyMode, Vote};
use highbar_store::settings::{self, MailText, Organisation};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

const LONGEST_INTRO: usize = 4000;
const LONGEST_LETTER: usize = 20_000;
const LONGEST_LABEL: usize = 40;
/// Ten years of public holidays and more.
const MOST_HOLIDAYS: usize = 400;
/// The guide's bounds for a cool-down, in months.
const COOL_DOWN: std::ops::RangeInclusive<u32> = 6..=12;

/// What shall be different; an absent field stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsChange {
    /// The version that was read.
    version: i64,
    #[serde(default)]
    organisation: OrganisationChange,
    #[serde(default)]
    #[schema(value_type = Option<bool>)]
    feedback_enabled: Change<bool>,
    /// `strict` or `advisory`; null leaves it to the process.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    decision_policy: Change<Option<String>>,
    #[serde(default)]
    #[schema(value_type = Option<u32>)]
    cool_down_months: Change<u32>,
    #[serde(default)]
    #[schema(value_type = Option<BTreeMap<String, String>>)]
    votes_labels: Change<BTreeMap<String, String>>,
    #[serde(default)]
    #[schema(value_type = Option<Vec<Date>>)]
    holidays: Change<Vec<Date>>,
    /// Only the texts that change.
    #[serde(default)]
    #[schema(value_type = Option<Vec<TemplateChange>>)]
    templates: Change<Vec<TemplateChange>>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationChange {
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    name: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    time_zone: Change<String>,
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    careers_intro: Change<String>,
}

/// A text of mail in the organisation's own words.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateChange {
    id: String,
    subject: String,
    text: String,
}

/// Changes settings.
#[utoipa::path(patch, path = "/settings", tag = "settings", request_body = SettingsChange,
    responses((status = 200, body = SettingsView)))]
pub async fn change_settings(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<SettingsChange>,
) -> Result<axum::Json<SettingsView>, ApiError> {
    let by = caller.by();
    app.store
        .write(async move |tx| {
            let before = settings::organisation(tx).await?;
            let organisation = apply(body, before, &texts(tx).await?)?;
            settings::update(tx, by, &organisation).await?;
            Ok::<_, ApiError>(())
        })
        .await?;
    read(&app, &caller).await.map(axum::Json)
}

fn apply(
    body: SettingsChange,
    mut organisation: Organisation,
    texts: &BTreeMap<String, TemplateView>,
) -> Result<Organisation, ApiError> {
    let mut faults = Faults::default();
    let set = &mut organisation.settings;
    let mut put = |field, done: Result<(), String>| {
        faults.take(field, done);
    };
    let OrganisationChange { name, time_zone, careers_intro } = body.organisation;
    let intro = careers_intro.parse(|text| fields::paragraphs(&text, 0..=LONGEST_INTRO));
    put(
        "organisation.name",
        name.parse(|name| fields::name(&name)).map(|name| name.put(&mut organisation.name)),
    );
    let zone = time_zone.parse(|zone| fields::time_zone(&zone));
    put("organisation.time_zone", zone.map(|zone| zone.put(&mut organisation.time_zone)));
    put("organisation.careers_intro", intro.map(|intro| intro.put(&mut set.careers_intro)));
    put(
        "decision_policy",
        body.decision_policy.parse(policy).map(|policy| policy.put(&mut set.decision_policy)),
    );
    let months = body.cool_down_months.parse(|months| fields::between(months, COOL_DOWN));
    put("cool_down_months", months.map(|months| months.put(&mut set.cool_down_months)));
    put("votes_labels", body.votes_labels.parse(labels).map(|labels| labels.put(&mut set.vote_labels)));
    put("holidays", body.holidays.parse(holidays).map(|days| days.put(&mut set.holidays)));
    if let Change::Set(changes) = body.templates {
        for change in changes {
            let field = format!("templates.{}", change.id);
            if let Some((id, text)) = faults.take(&field, letter(change, texts)) {
                set.templates.insert(id, text);
            }
        }
    }
    body.feedback_enabled.put(&mut set.feedback_enabled);
    faults.done()?;
    organisation.version = body.version;
    Ok(organisation)
}

fn policy(word: Option<String>) -> Result<Option<String>, String> {
    match word {
        Some(word) if PolicyMode::parse(&word).is_none() => {
            Err(format!("must be {} or null, not `{word}`", PolicyMode::WORDS.join(", ")))
        }
        word => Ok(word),
    }
}

fn labels(labels: BTreeMap<String, String>) -> Result<BTreeMap<String, String>, String> {
    let checked = labels.into_iter().map(|(vote, label)| {
        if Vote::parse(&vote).is_none() {
            return Err(format!("`{vote}` is not one of {}", Vote::WORDS.join(", ")));
        }
        let label = fields::line(&label, 1..=LONGEST_LABEL).map_err(|fault| format!("{vote} {fault}"))?;
        Ok((vote, label))
    });
    checked.collect()
}

fn holidays(mut days: Vec<Date>) -> Result<Vec<Date>, String> {
    days.sort_unstable();
    days.dedup();
    if days.len() > MOST_HOLIDAYS { Err(format!("must be at most {MOST_HOLIDAYS} days")) } else { Ok(days) }
}

fn letter(
    change: TemplateChange,
    texts: &BTreeMap<String, TemplateView>,
) -> Result<(String, MailText), String> {
    if !texts.contains_key(&change.id) {
        let known: Vec<&str> = texts.keys().map(String::as_str).collect();
        return Err(format!("there is no such letter, only {}", known.join(", ")));
    }
    let subject = fields::name(&change.subject).map_err(|fault| format!("the subject {fault}"))?;
    let text =
        fields::paragraphs(&change.text, 1..=LONGEST_LETTER).map_err(|fault| format!("the text {fault}"))?;
    let unknown = placeholders(&subject).chain(placeholders(&text)).find(|name| !PLACEHOLDERS.contains(name));
    if let Some(name) = unknown {
        return Err(format!("{{{{{name}}}}} stands for nothing, there is {}", PLACEHOLDERS.join(", ")));
    }
    Ok((change.id, MailText { subject, text }))
}
