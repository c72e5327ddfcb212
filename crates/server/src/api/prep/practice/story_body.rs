//! A story as practice reads it, and as a drill that is kept begins one.

use super::bank::principle_of;
use highbar_domain::process::PrincipleId;
use highbar_stories::story::Kind;
use highbar_stories::{Context, Section, Shown, Story, Strength};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StoryBody {
    pub title: String,
    /// `draft` or `ready`.
    pub status: String,
    pub level: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    pub year: Option<u16>,
    pub employer: String,
    pub role: String,
    pub team: String,
    pub scope: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    pub principles: Vec<ShownBody>,
    pub situation: String,
    pub task: String,
    pub action: String,
    pub result: String,
    pub learning: String,
    pub kept: Vec<KeptBody>,
    /// The newest last.
    pub tellings: Vec<TellingBody>,
}

/// It was told aloud.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellingBody {
    pub at: Timestamp,
    pub context: Context,
    pub seconds: u32,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct ShownBody {
    pub id: PrincipleId,
    pub strength: Strength,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct KeptBody {
    pub rule: String,
    pub quote: String,
}

impl StoryBody {
    pub fn is_ready(&self) -> bool {
        self.status == "ready"
    }
}

pub fn story_of(body: &StoryBody) -> Story {
    let shown = |one: &ShownBody| Some(Shown { principle: principle_of(&one.id)?, strength: one.strength });
    let mut story = Story {
        title: body.title.clone(),
        kind: body.kind,
        context: body.context,
        principles: body.principles.iter().filter_map(shown).collect(),
        role: body.role.clone(),
        team: body.team.clone(),
        year: body.year,
        employer: body.employer.clone(),
        scope: body.scope.clone(),
        ..Story::default()
    };
    let texts = [&body.situation, &body.task, &body.action, &body.result, &body.learning];
    for (section, text) in Section::ALL.into_iter().zip(texts) {
        story.section_mut(section).clone_from(text);
    }
    story
}
