//! The next question of a drill: what the answer left out, in the person's own words, and then the ladder.
//!
//! Deterministic: the same turns lead to the same question.

mod clauses;
mod ladder;
mod questions;

#[cfg(test)]
mod tests;

pub use ladder::{Rung, bar_raiser};

use crate::analysis::Analysis;
use crate::lint::{Finding, Findings};
use crate::markdown::{Place, Reading, Span};
use crate::principle::Principle;
use crate::rules::{self, Check};
use crate::story::{Context, Level, Section, Story};
use crate::text::{count_words, scalars};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// How many follow-ups there are at most.
pub const DEEPEST: usize = 7;

/// An answer of no more words says nothing yet.
const HARDLY_AN_ANSWER: usize = 3;

/// One question and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn<'a> {
    pub asked: &'a str,
    /// What it was asked for: [`FollowUp::because`], or nothing for the first question.
    pub because: Option<&'a str>,
    pub answer: &'a str,
    /// What the linter finds in the answer; see [`lint_answer`].
    pub findings: Vec<Finding>,
}

impl<'a> Turn<'a> {
    /// A turn whose answer is linted here.
    #[must_use]
    pub fn new(asked: &'a str, because: Option<&'a str>, answer: &'a str, level: Level) -> Self {
        Self { asked, because, answer, findings: lint_answer(answer, level) }
    }
}

/// What a follow-up is after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowKind {
    /// The answer was hardly one: where and when it was.
    Situation,
    /// Something that the linter missed.
    Missing,
    /// A rung of the ladder.
    Ladder,
}

/// Words of the person that a question quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quoted {
    /// The turn in which they stand.
    pub turn: usize,
    /// Where in its answer, in scalar values.
    pub range: Range<usize>,
}

impl Quoted {
    /// The words exactly as they were said.
    #[must_use]
    pub fn words(&self, turns: &[Turn<'_>]) -> String {
        scalars(turns[self.turn].answer, &self.range)
    }
}

/// The next question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    pub ask: String,
    pub quote: Option<Quoted>,
    /// The rule whose fault it asks about, `situation`, or the id of a rung.
    pub because: String,
    pub kind: FollowKind,
}

/// Picks the next question, or none after [`DEEPEST`] follow-ups or before the first answer. An empty ladder means
/// the one of [`bar_raiser`].
#[must_use]
pub fn follow_up(
    question: &str,
    principle: Option<Principle>,
    turns: &[Turn<'_>],
    ladder: &[Rung],
) -> Option<FollowUp> {
    let last = turns.last()?;
    if turns.len() > DEEPEST {
        return None;
    }
    let drill = Drill { question, principle, turns };
    if count_words(last.answer) <= HARDLY_AN_ANSWER
        && let Some(ask) = drill.situation()
    {
        return Some(ask);
    }
    drill.missing().or_else(|| drill.rung(ladder))
}

struct Drill<'a> {
    question: &'a str,
    principle: Option<Principle>,
    turns: &'a [Turn<'a>],
}

impl Drill<'_> {
    fn was_asked(&self, because: &str) -> bool {
        self.turns.iter().any(|turn| turn.because == Some(because))
    }

    /// A question that was not put yet, of those that ask the same; which one depends on what was said.
    fn fresh<'q>(&self, questions: &[&'q str], quote: Option<&str>) -> Option<(usize, &'q str)> {
        let seed =
            seed(&[self.question, quote.unwrap_or(""), self.turns.last().map_or("", |turn| turn.answer)]);
        let order = (0..questions.len()).map(|step| (seed + step) % questions.len());
        let open = order.map(|at| (at, questions[at])).filter(|(_, question)| {
            let said = filled(question, quote.unwrap_or(""));
            // A question counts as put if its fixed words were, whatever it quoted.
            let fixed = question.rsplit('}').next().unwrap_or(question).trim();
            !self.turns.iter().any(|turn| turn.asked == said || turn.asked.ends_with(fixed))
        });
        open.into_iter().next()
    }

    /// Where and when it was; a second time in other words, then no more.
    fn situation(&self) -> Option<FollowUp> {
        let times = self.turns.iter().filter(|turn| turn.because == Some(SITUATION)).count();
        if times >= 2 {
            return None;
        }
        let (_, ask) = self.fresh(questions::SITUATION, None)?;
        Some(FollowUp {
            ask: ask.to_owned(),
            quote: None,
            because: SITUATION.to_owned(),
            kind: FollowKind::Situation,
        })
    }

    /// The most telling thing that is missing and was not asked for yet.
    fn missing(&self) -> Option<FollowUp> {
        let mut rules: Vec<&questions::Asking> = questions::ASKING.iter().collect();
        rules.sort_by_key(|asking| asking.rank(self.principle));
        rules
            .into_iter()
            .filter(|asking| !self.was_asked(asking.rule))
            .find_map(|asking| self.ask_for(asking))
    }

    fn ask_for(&self, asking: &questions::Asking) -> Option<FollowUp> {
        let (turn, finding) = self.found(asking)?;
        let quote = if asking.absence {
            clauses::telling(self.turns, asking.look_for)
        } else {
            clauses::around(self.turns[turn].answer, finding.start..finding.end)
                .map(|range| Quoted { turn, range })
        };
        let quote = quote?;
        let words = quote.words(self.turns);
        let (_, ask) = self.fresh(asking.questions, Some(&words))?;
        Some(FollowUp {
            ask: filled(ask, &words),
            quote: Some(quote),
            because: asking.rule.to_owned(),
            kind: FollowKind::Missing,
        })
    }

    /// A fault that was pointed at, in the latest answer that has it; something absent has to be so in all answers.
    fn found(&self, asking: &questions::Asking) -> Option<(usize, &Finding)> {
        let of = |turn: usize| {
            self.turns[turn]
                .findings
                .iter()
                .find(|finding| finding.rule == asking.rule)
                .map(|finding| (turn, finding))
        };
        if asking.absence {
            let said = self.turns.iter().filter(|turn| count_words(turn.answer) > HARDLY_AN_ANSWER);
            let everywhere =
                said.into_iter().all(|turn| turn.findings.iter().any(|finding| finding.rule == asking.rule));
            return (0..self.turns.len()).find_map(of).filter(|_| everywhere);
        }
        (0..self.turns.len()).rev().find_map(of)
    }

    /// The next rung of the ladder that was not climbed yet.
    fn rung(&self, ladder: &[Rung]) -> Option<FollowUp> {
        let built_in;
        let ladder = if ladder.is_empty() {
            built_in = bar_raiser(self.principle);
            built_in.as_slice()
        } else {
            ladder
        };
        let height = self
            .turns
            .iter()
            .filter(|turn| turn.because.is_some_and(|id| ladder.iter().any(|rung| rung.id == id)))
            .count();
        let open: Vec<&Rung> = ladder.iter().filter(|rung| !self.was_asked(&rung.id)).collect();
        // The first rungs in their order; where several ask for the same, the answer decides.
        let kind = open.first()?.kind.clone();
        let same: Vec<&&Rung> = open.iter().take_while(|rung| rung.kind == kind).collect();
        let last = self.turns.last()?.answer;
        let rung = same[seed(&[self.question, last]) % same.len()];
        let quote = if rung.ask.contains("{quote}") { clauses::fresh(self.turns, height) } else { None };
        let words = quote.as_ref().map_or_else(|| "that".to_owned(), |quote| quote.words(self.turns));
        let ask = if quote.is_some() {
            filled(&rung.ask, &words)
        } else {
            rung.ask.replace("“{quote}”", "that")
        };
        Some(FollowUp { ask, quote, because: rung.id.clone(), kind: FollowKind::Ladder })
    }
}

const SITUATION: &str = "situation";

fn filled(question: &str, words: &str) -> String {
    question.replace("{quote}", words)
}

/// A number that depends on texts alone (FNV-1a), to vary the wording.
fn seed(texts: &[&str]) -> usize {
    let bytes = texts.iter().flat_map(|text| text.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from(hash >> 33).unwrap_or(0)
}

/// Lints an answer that has no sections: its steps as an Action, its outcome as a Result, what was learned as a
/// Learning. Offsets count from the start of the answer.
#[must_use]
pub fn lint_answer(answer: &str, level: Level) -> Vec<Finding> {
    const AS_ACTION: &[&str] = &[
        "hypothetical",
        "we-over-i",
        "passive-action",
        "vague-words",
        "no-timeframe",
        "no-conflict",
        "no-stakeholder",
        "jargon",
        "confidential",
    ];
    const AS_RESULT: &[&str] = &["no-metric", "metric-without-baseline", "no-business-impact"];
    let mut all = Vec::new();
    for (section, wanted) in [(Section::Action, AS_ACTION), (Section::Result, AS_RESULT)] {
        let reading = as_section(answer, section);
        let analysis = Analysis::new(answer, &reading, level, Context::Loop);
        for rule in rules::all().iter().filter(|rule| wanted.contains(&rule.id)) {
            if let Check::Story(check) = rule.check {
                check(&analysis, &mut Findings::of(rule.id, &mut all));
            }
        }
    }
    let reading = as_section(answer, Section::Learning);
    let analysis = Analysis::new(answer, &reading, level, Context::Loop);
    rules::no_learning::check_answer(&analysis, &mut Findings::of("no-learning", &mut all));
    all
}

fn as_section(answer: &str, section: Section) -> Reading {
    let body = Span { start: 0, end: answer.chars().count(), byte_start: 0, byte_end: answer.len() };
    Reading {
        story: Story::default(),
        places: vec![Place { section, heading: Span::default(), body }],
        front: Span::default(),
        principles_named: 1,
        faults: Vec::new(),
    }
}
