//! Somebody's whole candidate seat, with a word in every text that is found nowhere else.

use crate::testing::Persona;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What was planted.
#[derive(Default)]
pub struct Planted {
    /// Each stands in exactly one text.
    pub words: Vec<String>,
    /// The ids that stand for the parameters of a path, by its first part below `/prep`.
    pub ids: BTreeMap<&'static str, Vec<String>>,
}

impl Planted {
    /// A word for one text; its last letter is left out in searches.
    fn word(&mut self, place: &str) -> String {
        let word = format!("zyxprep{place}q");
        self.words.push(word.clone());
        word
    }
}

/// A profile as a body.
pub fn profile(version: i64, target: &str) -> Value {
    json!({
        "version": version, "process_id": "bar-raiser-em-l6", "level": 6, "target": target, "date": "2031-05-06",
        "time_zone": "Europe/Prague", "minutes_by_weekday": [60, 60, 60, 60, 60, 120, 0], "stage": "applied",
        "remote": true, "notes": {"team": "", "initiatives": "", "challenges": "", "people": ""},
    })
}

/// Writes everything that can be written, as `owner`.
pub async fn plant(owner: &Persona) -> Planted {
    let mut planted = Planted::default();
    let mut body = profile(0, &planted.word("target"));
    for note in ["team", "initiatives", "challenges", "people"] {
        body["notes"][note] = planted.word(note).into();
    }
    let _ = owner.put("/prep/profile", body).await.ok();
    planted
}
