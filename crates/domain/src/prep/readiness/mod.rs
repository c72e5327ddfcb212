//! How likely a round would hold if it were tomorrow, from what the person has done, in words and as a range.

mod marks;
mod needs;
#[cfg(test)]
mod tests;

pub use marks::{of_diagnostic, of_drill, of_fundamentals, of_rehearsal, of_story};
pub use needs::{Needs, Side, needs, side};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::belief::{Belief, Mark, believe};
use super::times;

/// Something that was done for a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// From 1 to 4.
    pub value: f64,
    /// How much of a whole mark it is worth on the day on which it was made.
    pub weight: f64,
    pub at: Timestamp,
    pub source: Source,
    pub words: String,
    pub href: String,
}

/// What a dot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    Rehearsal,
    Drill,
    Story,
    Fundamentals,
    Diagnostic,
}

/// The words for how sure one may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Likely,
    Either,
    NotYet,
    TooLittle,
}

impl Confidence {
    /// As it follows the name of a round.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Likely => "would likely hold",
            Self::Either => "could go either way",
            Self::NotYet => "would not hold yet",
            Self::TooLittle => "too little to say",
        }
    }
}

/// What was practised a month ago counts half.
const HALF_LIFE_DAYS: f64 = 28.0;
/// Below this nothing is said.
const LEAST: f64 = 1.5;
const LEAST_DOTS: usize = 2;
/// Which part of the range has to lie above the line, or below it, for a word to be used.
const LIKELY: f64 = 0.75;
const NOT_YET: f64 = 0.25;

/// What is to be said of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    pub confidence: Confidence,
    pub belief: Option<Belief>,
}

/// Judges by the dots made until `as_of`.
#[must_use]
pub fn judge(dots: &[Dot], needs: Needs, as_of: Timestamp) -> Judgement {
    let until: Vec<&Dot> = dots.iter().filter(|dot| dot.at <= as_of).collect();
    let marks: Vec<Mark> = until
        .iter()
        .map(|dot| Mark { value: dot.value, weight: dot.weight * fresh(dot.at, as_of) })
        .collect();
    let belief = believe(&marks);
    let confidence = match belief {
        Some(belief) if until.len() >= LEAST_DOTS && belief.rests_on >= LEAST => {
            match belief.above(needs.line()) {
                above if above >= LIKELY => Confidence::Likely,
                above if above <= NOT_YET => Confidence::NotYet,
                _ => Confidence::Either,
            }
        }
        _ => Confidence::TooLittle,
    };
    Judgement { confidence, belief }
}

fn fresh(at: Timestamp, as_of: Timestamp) -> f64 {
    let days = as_of.duration_since(at).as_secs_f64() / SignedDuration::from_hours(24).as_secs_f64();
    0.5_f64.powf(days.max(0.0) / HALF_LIFE_DAYS)
}

/// A week of the trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// Its Monday.
    pub week: Date,
    /// What was believed at its end, or now if it is this week's; nothing before the first dot.
    pub value: Option<f64>,
}

/// The last `weeks` weeks, the oldest first.
#[must_use]
pub fn trend(dots: &[Dot], needs: Needs, as_of: Timestamp, zone: &TimeZone, weeks: i32) -> Vec<Week> {
    let today = as_of.to_zoned_datetime(zone.clone()).date();
    let back = i64::from(today.weekday().to_monday_zero_offset());
    let monday = today.checked_sub(back.days()).unwrap_or(today);
    let mut all = Vec::new();
    for ago in (0..weeks).rev() {
        let Ok(week) = monday.checked_sub(ago.weeks()) else { continue };
        let end = week.checked_add(1.week()).ok().and_then(|end| end.to_zoned_datetime(zone.clone()).ok());
        let end = end.map_or(as_of, |end| end.timestamp()).min(as_of);
        let value = judge(dots, needs, end).belief.map(|belief| belief.mean);
        all.push(Week { week, value });
    }
    all
}

/// What a judgement rests on: `4 stories, 3 drills, 1 rehearsal`.
#[must_use]
pub fn evidence_words(dots: &[Dot]) -> String {
    let count = |source: Source| dots.iter().filter(|dot| dot.source == source).count() as u64;
    let named = [
        (Source::Story, "story", "stories"),
        (Source::Drill, "drill", "drills"),
        (Source::Rehearsal, "rehearsal", "rehearsals"),
        (Source::Fundamentals, "set of fundamentals", "sets of fundamentals"),
    ];
    let mut words: Vec<String> = named
        .into_iter()
        .filter(|(source, ..)| count(*source) > 0)
        .map(|(source, one, many)| times::counted(count(source), one, many))
        .collect();
    if words.is_empty() {
        words.push("no drill, no rehearsal".to_owned());
    }
    if count(Source::Diagnostic) > 0 {
        words.push("the questions at the start".to_owned());
    }
    words.join(", ")
}

/// What would be enough to say something, if it is too little yet.
#[must_use]
pub fn enough_words(dots: &[Dot], side: Side) -> String {
    let done = |source: Source| dots.iter().any(|dot| dot.source == source);
    match (side, done(Source::Rehearsal)) {
        (_, true) => "One more rehearsal of it, or two drills, would be enough to say something.",
        (Side::Technical, false) => {
            "One rehearsal of it, and the fundamentals, would be enough to say something."
        }
        (_, false) => "One rehearsal of it and a drill would be enough to say something.",
    }
    .to_owned()
}
