//! What may be asked of the interviewer of each round, and what the notes ask of the person.

use serde::Deserialize;

use crate::process::Round;

/// The file of questions to the interviewers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    #[serde(rename = "question")]
    pub questions: Vec<ToAsk>,
}

/// A question that one may take over.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToAsk {
    pub id: String,
    /// The round's id in the shipped packs.
    pub round: String,
    pub text: String,
    pub why: String,
    #[serde(default)]
    pub covers: Vec<String>,
}

impl Asking {
    /// The questions for a round; for one of somebody's own pack, those of a round of the same kind.
    #[must_use]
    pub fn of(&self, round: &Round) -> Vec<&ToAsk> {
        let named =
            |id: &str| -> Vec<&ToAsk> { self.questions.iter().filter(|one| one.round == id).collect() };
        let own = named(round.id.as_str());
        if !own.is_empty() {
            return own;
        }
        let kind = round.kind.to_string();
        let alike = self.questions.iter().find(|one| one.round.starts_with(&kind));
        alike.map_or_else(Vec::new, |one| named(&one.round))
    }
}

/// The file of prompts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    #[serde(rename = "prompt")]
    pub prompts: Vec<Prompt>,
}

/// A question of a note, with room for the answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Names it within its note.
    pub id: String,
    /// `introduction`, `team`, `materials` or `logistics`.
    pub note: String,
    pub text: String,
}

impl Prompts {
    /// The prompts of a note.
    pub fn of(&self, note: &str) -> impl Iterator<Item = &Prompt> {
        self.prompts.iter().filter(move |prompt| prompt.note == note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::pack::tests::{L6, shipped_process};

    fn content() -> Asking {
        let text = include_str!("../../../../content/prepare/questions_to_ask.toml");
        toml::from_str(text).expect("it can be read")
    }

    #[test]
    fn every_round_of_the_pack_has_two_questions_and_so_has_a_round_of_another_name() {
        let (asking, process) = (content(), shipped_process(L6));
        for round in &process.rounds {
            assert!(asking.of(round).len() >= 2, "{}", round.id);
            assert!(asking.of(round).iter().all(|one| one.round == round.id.as_str()));
            let mut own = round.clone();
            own.id = "own".into();
            assert!(asking.of(&own).len() >= 2, "a round like {}", round.id);
        }
    }
}
