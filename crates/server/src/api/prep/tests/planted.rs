//! Somebody's whole candidate seat, with a word in every text that is found nowhere else.

use super::stories::input;
use crate::testing::Persona;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What was planted.
#[derive(Default)]
pub struct Planted {
    /// Each stands in exactly one text.
    pub words: Vec<String>,
    /// Not even its owner reads it again.
    pub hidden: String,
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
    practice(owner, &mut planted).await;
    planning(owner, &mut planted).await;
    stories(owner, &mut planted).await;
    planted
}

/// Notes, plan, day, what follows it, and the calendar's address.
async fn planning(owner: &Persona, planted: &mut Planted) {
    let keys = ["introduction", "team", "materials", "logistics", "questions-bar_raiser"];
    for key in keys {
        let path = format!("/prep/notes/{key}");
        let mut note = owner.get(&path).await.ok().body;
        note["text"] = planted.word(&key.replace(['-', '_'], "")).into();
        if key != "team" {
            note["entries"][0]["text"] =
                planted.word(&format!("{}field", key.replace(['-', '_'], ""))).into();
        }
        let _ = owner.put(&path, note).await.ok();
    }
    planted.ids.insert("notes", keys.map(str::to_owned).to_vec());

    let plan = owner.get("/prep/plan").await.ok().body;
    let tick = json!({"action": "tick", "note": planted.word("tick")});
    let _ = owner.post("/prep/plan/items/know_schedule", tick).await.ok();
    let block = plan["week"]["days"].as_array().and_then(|days| {
        days.iter().flat_map(|day| day["blocks"].as_array().into_iter().flatten()).next().cloned()
    });
    let block =
        block.map_or_else(|| "b1".to_owned(), |block| block["id"].as_str().expect("an id").to_owned());
    planted.ids.insert("plan", vec!["solve_problems".to_owned(), block]);
    let _ = owner.post("/prep/day/sheet", json!({"done": true})).await.ok();
    planted.ids.insert("day", vec!["sheet".to_owned()]);
    let after = json!({"version": 0, "ended_at": "2031-05-06T15:00:00Z", "outcome": "waiting", "told_at": null,
        "cool_down_months": 6, "notes": planted.word("after")});
    let _ = owner.put("/prep/after", after).await.ok();
    let link = owner.post("/prep/calendar-link", json!({})).await.ok().body;
    let token = link["url"].as_str().and_then(|url| url.rsplit('/').nth(1)).expect("a token");
    planted.ids.insert("public", vec![token.to_owned()]);
}

/// A story with a word in every text, an earlier version, and a telling.
async fn stories(owner: &Persona, planted: &mut Planted) {
    let text = format!("# {}\n## Task\n{}\n", planted.word("imported"), planted.word("before"));
    let _ = owner.post("/prep/stories/import", json!({"format": "markdown", "text": text})).await.ok();
    let story = owner.get("/prep/stories").await.ok().body["items"][0].clone();
    let path = format!("/prep/stories/{}", story["id"].as_str().expect("an id"));
    let mut body = input(&owner.get(&path).await.ok().body);
    body["title"] = planted.word("title").into();
    for text in ["employer", "role", "team", "scope", "situation", "task", "action", "result", "learning"] {
        body[text] = planted.word(&format!("story{text}")).into();
    }
    body["kept"] = json!([{"rule": "jargon", "quote": planted.word("kept")}]);
    let _ = owner.put(&path, body).await.ok();
    let _ = owner.post(&format!("{path}/told"), json!({"context": "loop", "seconds": 9})).await.ok();
    planted.ids.insert("stories", vec![story["id"].as_str().expect("an id").to_owned()]);
}

/// Drills and rehearsals.
async fn practice(owner: &Persona, planted: &mut Planted) {
    let id = |body: &Value| body["id"].as_str().expect("an id").to_owned();
    let body = json!({"question_id": "earn_trust_1", "context": "loop"});
    let drill = owner.post("/prep/drills", body).await.ok().body;
    let text = format!("I told {} no, in May.", planted.word("drill"));
    let body = json!({"version": drill["version"], "text": text, "seconds": 9});
    let _ = owner.post(&format!("/prep/drills/{}/answers", id(&drill)), body).await.ok();
    planted.ids.insert("drills", vec![id(&drill)]);

    let body = json!({"round": "behavioral_1", "interviewer": "scripted", "new_loop": true});
    let rehearsal = owner.post("/prep/rehearsals", body).await.ok().body;
    let path = format!("/prep/rehearsals/{}", id(&rehearsal));
    let body = json!({"version": rehearsal["version"], "text": planted.word("said"), "at_seconds": 30});
    let said = owner.post(&format!("{path}/say"), body).await.ok().body;
    let done = owner.post(&format!("{path}/finish"), json!({"version": said["version"]})).await.ok().body;
    let evidence = planted.word("evidence");
    let rating = json!({"id": done["scorecard"]["competencies"][0]["id"], "rating": 3, "evidence": evidence});
    let scores = json!({"version": done["version"], "ratings": [rating], "vote": "Lean hire"});
    let _ = owner.post(&format!("{path}/scorecard"), scores).await.ok();
    planted.ids.insert("rehearsals", vec![id(&rehearsal)]);
    let _ = owner.post("/prep/patterns/coding_panic", json!({"shows": true})).await.ok();
    let body = json!({"enabled": false, "base_url": "http://127.0.0.1:9/v1", "model": planted.word("model"),
        "key": "zyxprepsecretq"});
    planted.hidden = "zyxprepsecretq".to_owned();
    let _ = owner.put("/prep/model-interviewer", body).await.ok();
    planted.ids.insert("patterns", vec!["coding_panic".to_owned()]);
    planted.ids.insert("fundamentals", vec!["complexity_all_pairs".to_owned()]);
}
