//! A drill as it is kept.

use crate::api::prep::practice::{self, Asked, Next, Put};
use highbar_domain::prep::fsrs::Recall;
use highbar_domain::process::{PrincipleId, QuestionId, RoundKind};
use highbar_stories::Level;
use highbar_stories::drill::DEEPEST;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where the answer would be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = DrillContext)]
#[serde(rename_all = "snake_case")]
pub enum Context {
    Phone,
    Loop,
    BarRaiser,
}

impl Context {
    /// How long a first answer usually takes there.
    #[must_use]
    pub fn usual_seconds(self) -> u32 {
        match self {
            Self::Phone => 210,
            Self::Loop | Self::BarRaiser => 300,
        }
    }
}

impl Context {
    /// As stories know it: a loop answer has one length, whoever asks.
    #[must_use]
    pub fn of_story(self) -> highbar_stories::Context {
        match self {
            Self::Phone => highbar_stories::Context::Phone,
            Self::Loop | Self::BarRaiser => highbar_stories::Context::Loop,
        }
    }
}

/// How long an answer to a follow-up usually takes.
pub const FOLLOW_UP_SECONDS: u32 = 90;

/// A drill.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillBody {
    pub question: QuestionId,
    pub text: String,
    pub principle: Option<PrincipleId>,
    pub round_kind: Option<RoundKind>,
    pub ladder: Vec<String>,
    pub context: Context,
    pub level: Level,
    /// The story that is practised, if it began with one.
    pub story: Option<String>,
    /// The failure pattern against which it was begun.
    pub pattern: Option<String>,
    pub turns: Vec<TurnBody>,
    /// The question that waits for an answer.
    pub now: Option<AskBody>,
    pub started_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub rating: Option<Recall>,
    /// The story that was made from it.
    pub kept_as: Option<String>,
}

/// A question that was put.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskBody {
    pub ask: String,
    pub quote: Option<String>,
    /// What it is after; nothing for the first.
    pub because: Option<String>,
}

/// A question with its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TurnBody {
    pub asked: AskBody,
    /// Empty if it was skipped.
    pub answer: String,
    pub seconds: u32,
    pub spoken: Option<SpokenBody>,
}

/// What the browser measured of a spoken answer.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SpokenInput)]
#[serde(deny_unknown_fields)]
pub struct SpokenBody {
    pub seconds: f64,
    #[serde(default)]
    pub pauses: Vec<Pause>,
    /// Loudness over the answer, each from 0 to 1.
    #[serde(default)]
    pub level: Vec<f64>,
    /// Whether the text is what was said, word for word.
    #[serde(default)]
    pub transcript: bool,
}

/// A pause of a spoken answer.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SpokenPause)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Seconds from the start.
    pub at: f64,
    pub seconds: f64,
}

/// What a drill begins with.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub asked: Asked,
    /// The story that it practises, if it began with one.
    pub story: Option<String>,
    /// The failure pattern against which it was begun.
    pub pattern: Option<String>,
}

impl DrillBody {
    /// A drill whose question has just been put.
    #[must_use]
    pub fn begin(chosen: Chosen, context: Context, level: Level, at: Timestamp) -> Self {
        let Chosen { asked, story, pattern } = chosen;
        Self {
            now: Some(AskBody { ask: asked.text.clone(), quote: None, because: None }),
            round_kind: kind_for(context, &asked.round_kinds),
            question: asked.id,
            text: asked.text,
            principle: asked.principle,
            ladder: asked.ladder,
            context,
            level,
            story,
            pattern,
            turns: Vec::new(),
            started_at: at,
            ended_at: None,
            rating: None,
            kept_as: None,
        }
    }

    /// Follow-ups that were answered.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.turns.iter().skip(1).filter(|turn| !turn.answer.is_empty()).count()
    }

    /// Whether there is anything to learn from it.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        self.turns.iter().any(|turn| !turn.answer.is_empty())
    }

    /// All answers, one after the other.
    #[must_use]
    pub fn said(&self) -> String {
        let answers: Vec<&str> = self.turns.iter().map(|turn| turn.answer.as_str()).collect();
        answers.join("\n\n")
    }

    /// Keeps what was answered, or skipped, and puts the next question.
    pub fn turn(&mut self, answer: String, seconds: u32, spoken: Option<SpokenBody>) {
        let Some(asked) = self.now.take() else { return };
        self.turns.push(TurnBody { asked, answer, seconds, spoken });
        self.now =
            self.next().map(|next| AskBody { ask: next.ask, quote: next.quote, because: Some(next.because) });
    }

    fn next(&self) -> Option<Next> {
        if !self.has_answers() || self.turns.len() > DEEPEST {
            return None;
        }
        let ladder =
            practice::ladder(&self.ladder, self.principle.as_ref(), self.context == Context::BarRaiser);
        let turns: Vec<Put<'_>> = self
            .turns
            .iter()
            .map(|turn| (turn.asked.ask.as_str(), turn.asked.because.as_deref(), turn.answer.as_str()))
            .collect();
        practice::next_question(&self.text, self.principle.as_ref(), &turns, &ladder, self.level)
    }
}

/// The kind of round that a drill stands for.
fn kind_for(context: Context, kinds: &[RoundKind]) -> Option<RoundKind> {
    match context {
        Context::Phone => Some(RoundKind::PhoneScreen),
        Context::BarRaiser => Some(RoundKind::BarRaiser),
        Context::Loop => {
            let behavioral = kinds.iter().find(|kind| **kind == RoundKind::Behavioral);
            behavioral.or_else(|| kinds.first()).copied()
        }
    }
}
