//! A drill as JSON.

use super::body::{Context, DrillBody, FOLLOW_UP_SECONDS, Pause, SpokenBody, TurnBody};
use crate::api::prep::practice;
use crate::error::ApiError;
use highbar_domain::prep::fsrs::Recall;
use highbar_domain::process::Process;
use highbar_store::prep::Record;
use highbar_stories::Level;
use highbar_stories::drill::{DEEPEST, lint_answer};
use highbar_stories::spoken::measure;
use highbar_stories::text::scalars;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A drill with all its turns.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Drill)]
pub struct DrillView {
    pub id: Uuid,
    pub question: DrillQuestion,
    pub context: Context,
    pub usual_seconds: u32,
    pub state: DrillState,
    /// Follow-ups answered.
    pub depth: usize,
    /// Follow-ups at most.
    pub most: usize,
    pub turns: Vec<DrillTurn>,
    pub now: Option<DrillNow>,
    #[schema(value_type = Option<RatingWord>)]
    pub rating: Option<Recall>,
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DrillState {
    Running,
    Ended,
}

/// How well it came back.
#[derive(ToSchema)]
#[schema(as = DrillRating, rename_all = "snake_case")]
#[allow(dead_code, reason = "the description of the domain's type")]
pub enum RatingWord {
    Again,
    Hard,
    Good,
    Easy,
}

#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DrillQuestionView)]
pub struct DrillQuestion {
    pub id: String,
    pub text: String,
    pub principle: Option<String>,
    pub principle_name: Option<String>,
    pub round_kind: Option<String>,
}

/// Why a question was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrillBecause {
    /// The lint rule that it is after, if it is one.
    pub rule: Option<String>,
    pub words: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DrillTurn {
    pub ask: String,
    /// The person's words that the question quotes.
    pub quote: Option<String>,
    pub because: DrillBecause,
    /// What it is after, in two or three words.
    pub label: String,
    /// Empty if the question was skipped.
    pub answer: String,
    pub seconds: u32,
    pub spoken: Option<SpokenView>,
    pub findings: Vec<DrillFinding>,
}

/// The question that waits.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrillNow {
    pub ask: String,
    pub quote: Option<String>,
    pub because: DrillBecause,
    pub label: String,
    pub usual_seconds: u32,
}

/// Something that the linter points at in an answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct DrillFinding {
    pub rule: String,
    pub quote: String,
    /// Unicode scalar values from the start of the answer.
    pub start: usize,
    pub end: usize,
}

/// What was measured of a spoken answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Spoken)]
pub struct SpokenView {
    pub seconds: f64,
    pub pauses: Vec<Pause>,
    pub level: Vec<f64>,
    pub transcript: bool,
    /// Words a minute; null without a transcript.
    pub pace: Option<f64>,
    pub fillers: Vec<FillerCount>,
    /// Seconds of the longest pause.
    pub longest_pause: Option<f64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FillerCount {
    pub word: String,
    pub count: usize,
}

/// Quotes in findings are cut here; what is absent points at the whole answer.
const LONGEST_QUOTE: usize = 160;

/// # Errors
/// The record's id is no UUID, which only a fault of ours can bring about.
pub fn show(record: Record<DrillBody>, process: &Process) -> Result<DrillView, ApiError> {
    let body = record.body;
    let principle_name =
        body.principle.as_ref().and_then(|id| process.principle(id)).map(|one| one.name.clone());
    let depth = body.depth();
    let turns = body.turns.iter().enumerate().map(|(at, turn)| show_turn(turn, at, body.level)).collect();
    let first = body.turns.is_empty();
    Ok(DrillView {
        id: record.id.parse().map_err(|fault: uuid::Error| ApiError::internal(fault))?,
        question: DrillQuestion {
            id: body.question.to_string(),
            text: body.text,
            principle: body.principle.map(|id| id.to_string()),
            principle_name,
            round_kind: body.round_kind.map(|kind| kind.to_string()),
        },
        context: body.context,
        usual_seconds: body.context.usual_seconds(),
        state: if body.ended_at.is_some() { DrillState::Ended } else { DrillState::Running },
        depth,
        most: DEEPEST,
        turns,
        now: body.now.map(|now| DrillNow {
            label: practice::label(now.because.as_deref()).to_owned(),
            because: because(now.because.as_deref()),
            ask: now.ask,
            quote: now.quote,
            usual_seconds: if first { body.context.usual_seconds() } else { FOLLOW_UP_SECONDS },
        }),
        rating: body.rating,
        version: record.version,
    })
}

fn show_turn(turn: &TurnBody, _at: usize, level: Level) -> DrillTurn {
    let because_of = turn.asked.because.as_deref();
    DrillTurn {
        ask: turn.asked.ask.clone(),
        quote: turn.asked.quote.clone(),
        because: because(because_of),
        label: practice::label(because_of).to_owned(),
        answer: turn.answer.clone(),
        seconds: turn.seconds,
        spoken: turn.spoken.as_ref().map(|spoken| show_spoken(spoken, &turn.answer)),
        findings: findings(&turn.answer, level),
    }
}

fn because(because: Option<&str>) -> DrillBecause {
    let rule = because.and_then(practice::rule_of).map(str::to_owned);
    DrillBecause { rule, words: practice::why(because) }
}

fn findings(answer: &str, level: Level) -> Vec<DrillFinding> {
    if answer.is_empty() {
        return Vec::new();
    }
    let quote = |start: usize, end: usize| -> String {
        let words = scalars(answer, &(start..end.min(start + LONGEST_QUOTE)));
        if end - start > LONGEST_QUOTE { format!("{}…", words.trim_end()) } else { words }
    };
    lint_answer(answer, level)
        .into_iter()
        .map(|finding| DrillFinding {
            rule: finding.rule.to_owned(),
            quote: quote(finding.start, finding.end.max(finding.start)),
            start: finding.start,
            end: finding.end,
        })
        .collect()
}

fn show_spoken(spoken: &SpokenBody, answer: &str) -> SpokenView {
    let measured = spoken.transcript.then(|| measure(answer, Some(spoken.seconds)));
    let mut fillers: Vec<FillerCount> = measured
        .iter()
        .flat_map(|measured| &measured.filler_counts)
        .map(|(word, count)| FillerCount { word: word.clone(), count: *count })
        .collect();
    fillers.sort_by_key(|filler| std::cmp::Reverse(filler.count));
    SpokenView {
        seconds: spoken.seconds,
        pauses: spoken.pauses.clone(),
        level: spoken.level.clone(),
        transcript: spoken.transcript,
        pace: measured.and_then(|measured| measured.pace),
        fillers,
        longest_pause: spoken.pauses.iter().map(|pause| pause.seconds).max_by(f64::total_cmp),
    }
}
