//! The short questions at the start, and what their answers say.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The file of questions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    #[serde(rename = "area")]
    pub areas: Vec<AreaWords>,
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    Principles,
    Coding,
    Design,
    People,
}

/// What is said for few, some and many points.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaWords {
    pub id: Area,
    pub name: String,
    pub low: String,
    pub middle: String,
    pub high: String,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    Choice,
    Scale,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub area: Area,
    pub kind: Answered,
    pub text: String,
    #[serde(rename = "choice")]
    pub choices: Vec<Choice>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub text: String,
    /// From 0 to 3.
    pub points: u8,
    /// What the answer says.
    pub reads: String,
    #[serde(default)]
    pub weak_principles: Vec<String>,
    #[serde(default)]
    pub weak_topics: Vec<String>,
    #[serde(default)]
    pub weak_patterns: Vec<String>,
}

/// What the answers of one area come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<'q> {
    pub area: Area,
    pub words: &'q str,
    /// Of four questions, from 0 to 12.
    pub points: u8,
    /// What each answer says that was not the best.
    pub reads: Vec<&'q str>,
    pub principles: Vec<&'q str>,
    pub topics: Vec<&'q str>,
    pub patterns: Vec<&'q str>,
}

/// Points up to which an area is said to be weak, and middling.
const LOW: u8 = 4;
const MIDDLE: u8 = 8;
const BEST: u8 = 3;

impl Questions {
    /// Reads answers, each the index of a choice. What is unanswered gives no points.
    #[must_use]
    pub fn read(&self, answers: &BTreeMap<String, usize>) -> Vec<Reading<'_>> {
        self.areas.iter().map(|area| self.read_area(area, answers)).collect()
    }

    fn read_area<'q>(&'q self, area: &'q AreaWords, answers: &BTreeMap<String, usize>) -> Reading<'q> {
        let mut reading = Reading {
            area: area.id,
            words: "",
            points: 0,
            reads: Vec::new(),
            principles: Vec::new(),
            topics: Vec::new(),
            patterns: Vec::new(),
        };
        for question in self.questions.iter().filter(|question| question.area == area.id) {
            let Some(choice) = answers.get(&question.id).and_then(|at| question.choices.get(*at)) else {
                continue;
            };
            reading.points = reading.points.saturating_add(choice.points);
            if choice.points < BEST {
                reading.reads.push(&choice.reads);
            }
            add(&mut reading.principles, &choice.weak_principles);
            add(&mut reading.topics, &choice.weak_topics);
            add(&mut reading.patterns, &choice.weak_patterns);
        }
        reading.words = match reading.points {
            points if points <= LOW => &area.low,
            points if points <= MIDDLE => &area.middle,
            _ => &area.high,
        };
        reading
    }
}

fn add<'q>(all: &mut Vec<&'q str>, more: &'q [String]) {
    for one in more {
        if !all.contains(&one.as_str()) {
            all.push(one);
        }
    }
}
