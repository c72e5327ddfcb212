//! The organisation and its settings: one row, absent until the first run is done.

use crate::audit;
use crate::db::Db;
use crate::error::{Conflict, Error, Result};
use crate::query::{Json, sql};
use crate::row::Columns;
use crate::writer::{By, Tx};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The organisation that this server belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: Uuid,
    pub name: String,
    /// IANA name.
    pub time_zone: String,
    /// Made of demo data; the persona switcher works only then.
    pub demo: bool,
    pub kind: OrganisationKind,
    pub settings: Settings,
    pub version: i64,
    pub created_at: Timestamp,
}

/// What an installation is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A team that hires.
    #[default]
    Hiring,
    /// One person who prepares for an interview.
    Preparing,
}

/// What an administrator can set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Shown above the public list of openings.
    pub careers_intro: String,
    /// Rejected candidates may get reviewed feedback.
    pub feedback_enabled: bool,
    /// `strict`, `advisory`, or `None` for what the process says.
    pub decision_policy: Option<String>,
    /// 6 to 12.
    pub cool_down_months: u32,
    /// The organisation's words for the votes.
    pub vote_labels: BTreeMap<String, String>,
    /// Days on which nobody works.
    pub holidays: Vec<jiff::civil::Date>,
    /// Changed texts of mail, by template.
    pub templates: BTreeMap<String, MailText>,
    /// The address that mail comes from.
    pub mail_from: String,
}

/// The text of one kind of mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailText {
    pub subject: String,
    pub text: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            careers_intro: String::new(),
            feedback_enabled: false,
            decision_policy: None,
            cool_down_months: 6,
            vote_labels: BTreeMap::new(),
            holidays: Vec::new(),
            templates: BTreeMap::new(),
            mail_from: String::new(),
        }
    }
}

/// The organisation, or `None` before the first run.
///
/// # Errors
/// The database failed.
pub async fn find_organisation(db: &mut Db) -> Result<Option<Organisation>> {
    sql("SELECT id, name, time_zone, demo, kind, settings, version, created_at FROM organisation LIMIT 1")
        .first(db, |row| {
            Ok(Organisation {
                id: row.id("id")?,
                name: row.text("name")?,
                time_zone: row.text("time_zone")?,
                demo: row.flag("demo")?,
                kind: row.word("kind")?,
                settings: row.json("settings")?,
                version: row.int("version")?,
                created_at: row.time("created_at")?,
            })
        })
        .await
}

/// The organisation, which exists once the first run is done.
///
/// # Errors
/// There is none yet, or the database failed.
pub async fn organisation(db: &mut Db) -> Result<Organisation> {
    find_organisation(db).await?.ok_or_else(|| Error::gone("organisation", "of this server"))
}

/// Writes the organisation of the first run.
///
/// # Errors
/// There is one already, or the database failed.
pub async fn found(tx: &mut Tx, by: By, organisation: &Organisation) -> Result<()> {
    if let Some(existing) = find_organisation(tx).await? {
        return Err(Error::Conflict(Conflict::Duplicate { what: "organisation", value: existing.name }));
    }
    sql("INSERT INTO organisation (id, name, time_zone, demo, kind, settings, version, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7)")
    .bind(organisation.id)
    .bind(&organisation.name)
    .bind(&organisation.time_zone)
    .bind(organisation.demo)
    .bind(Json::word(&organisation.kind))
    .bind(Json(&organisation.settings))
    .bind(by.at)
    .run(tx)
    .await?;
    audit::record(tx, by, "organisation.founded", organisation.id, organisation).await?;
    tx.announce("settings");
    Ok(())
}

/// Replaces name, time zone and settings; `version` is the one that was read. Gives the new version.
///
/// # Errors
/// Somebody else changed them meanwhile, or the database failed.
pub async fn update(tx: &mut Tx, by: By, organisation: &Organisation) -> Result<i64> {
    let current = self::organisation(tx).await?;
    if current.version != organisation.version {
        return Err(Error::Conflict(Conflict::Stale {
            what: "organisation",
            id: current.id.to_string(),
            sent: organisation.version,
            current: current.version,
        }));
    }
    sql("UPDATE organisation SET name = $1, time_zone = $2, settings = $3, version = version + 1 WHERE id = $4")
        .bind(&organisation.name)
        .bind(&organisation.time_zone)
        .bind(Json(&organisation.settings))
        .bind(current.id)
        .run(tx)
        .await?;
    audit::record(tx, by, "settings.changed", current.id, organisation).await?;
    tx.announce("settings");
    Ok(current.version + 1)
}
