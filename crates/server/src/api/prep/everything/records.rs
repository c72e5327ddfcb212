//! All records of one person, read at once.

use crate::api::prep::practice::Case;
use crate::app::App;
use crate::error::ApiError;
use highbar_store::Db;
use highbar_store::prep::{self, Kind, Owner, Record, Version};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything, as it is kept but for the key of a model interviewer.
#[derive(Serialize)]
pub(super) struct Everything {
    #[serde(skip)]
    pub case: Case,
    pub records: BTreeMap<Kind, Vec<Record<Value>>>,
    /// Earlier texts of stories by the story's id, the newest first.
    pub story_versions: BTreeMap<String, Vec<Version<Value>>>,
    /// Since when a calendar may read the plan; its address is not kept.
    pub calendar_link_since: Option<Timestamp>,
}

impl Everything {
    /// # Errors
    /// What storage says.
    pub async fn of(app: &App, db: &mut Db, owner: Owner) -> Result<Self, ApiError> {
        let case = Case::of(app, db, owner).await?;
        let mut records = BTreeMap::new();
        for kind in prep::counts(db, owner).await?.into_keys() {
            let mut all: Vec<Record<Value>> = prep::list(db, owner, kind).await?;
            if kind == Kind::ModelInterviewer {
                all.iter_mut().for_each(hide_key);
            }
            records.insert(kind, all);
        }
        let mut story_versions = BTreeMap::new();
        for story in records.get(&Kind::Story).into_iter().flatten() {
            let versions: Vec<Version<Value>> = prep::versions(db, owner, &story.id).await?;
            if !versions.is_empty() {
                story_versions.insert(story.id.clone(), versions);
            }
        }
        let calendar_link_since = prep::link_since(db, owner).await?;
        Ok(Self { case, records, story_versions, calendar_link_since })
    }

    /// The records of a kind, the oldest first.
    pub fn of_kind(&self, kind: Kind) -> &[Record<Value>] {
        self.records.get(&kind).map_or(&[], Vec::as_slice)
    }
}

/// It never leaves the server again.
fn hide_key(record: &mut Record<Value>) {
    if let Some(fields) = record.body.as_object_mut() {
        let key = fields.remove("key").unwrap_or_default();
        fields.insert("has_key".to_owned(), (!key.is_null()).into());
    }
}
