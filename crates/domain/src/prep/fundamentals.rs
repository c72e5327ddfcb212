//! Questions on the basics of computer science.

use serde::Deserialize;

/// The file of questions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fundamentals {
    #[serde(rename = "topic")]
    pub topics: Vec<Topic>,
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub topic: String,
    pub text: String,
    pub choices: Vec<String>,
    /// Index of the right choice.
    pub correct: usize,
    pub explanation: String,
}
