//! A round rehearsed from the first words to the scorecard, and a loop to the policy's result.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};

async fn begin(who: &Persona, body: Value) -> Value {
    who.post("/prep/rehearsals", body).await.ok().body
}

fn path(rehearsal: &Value, verb: &str) -> String {
    format!("/prep/rehearsals/{}{verb}", rehearsal["id"].as_str().expect("an id"))
}

async fn say(who: &Persona, rehearsal: &Value, at: u32, text: &str) -> Value {
    let body = json!({"version": rehearsal["version"], "text": text, "at_seconds": at});
    who.post(&path(rehearsal, "/say"), body).await.ok().body
}

fn kinds(rehearsal: &Value) -> Vec<String> {
    let lines = rehearsal["lines"].as_array().expect("lines");
    lines.iter().map(|line| line["kind"].as_str().expect("a kind").to_owned()).collect()
}

const ANSWER: &str = "We decided to move the date, and it was agreed with everybody.";

#[tokio::test]
async fn a_whole_round_runs_by_its_clock_and_ends_in_the_scorecard() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let mut now = begin(&who, json!({"round": "behavioral_1", "interviewer": "scripted"})).await;
    assert_eq!(
        (&now["state"], &now["minutes"], &now["lines"][0]["kind"]),
        (&json!("running"), &json!(50), &json!("ask"))
    );
    assert!(now["scorecard"]["principles"].as_array().unwrap().len() <= 6);
    let mut at = 0;
    while now["state"] == "running" {
        at += 70;
        now = who.post(&path(&now, "/tick"), json!({"at_seconds": at, "busy": true})).await.ok().body;
        if now["state"] == "running" {
            at += 20;
            now = say(&who, &now, at, ANSWER).await;
        }
        assert!(at < 3600, "it goes on for ever");
    }
    assert!((2700..3100).contains(&at), "the last part begins at 45 minutes: {at}");
    let kinds = kinds(&now);
    for kind in ["ask", "follow_up", "time", "answer", "close"] {
        assert!(kinds.iter().any(|one| one == kind), "{kind}: {kinds:?}");
    }
    let lines = now["lines"].as_array().unwrap();
    let quoting = |line: &Value| line["text"].as_str().unwrap().contains("“We decided to move the date");
    assert!(lines.iter().any(quoting), "no question quotes the answer: {lines:#?}");
    assert_eq!((&now["state"], &now["waiting"]), (&json!("scoring"), &Value::Null));
    score(&who, &now).await;
}

async fn score(who: &Persona, now: &Value) {
    let card = &now["scorecard"];
    assert_eq!(card["votes"], json!(["Hire", "Lean hire", "Lean no hire", "No hire"]));
    let first = card["competencies"][0]["id"].clone();
    let send =
        |ratings: Value, vote: &str| json!({"version": now["version"], "ratings": ratings, "vote": vote});
    let good = json!([{"id": first, "rating": 2, "evidence": "I said “we” all the time."}]);
    for (ratings, vote) in [
        (json!([{"id": "nothing", "rating": 2}]), "Hire"),
        (json!([{"id": first, "rating": 5}]), "Hire"),
        (good.clone(), "Perhaps"),
    ] {
        assert_eq!(who.post(&path(now, "/scorecard"), send(ratings, vote)).await.code(), "invalid_input");
    }
    let ended = who.post(&path(now, "/scorecard"), send(good, "Lean no hire")).await.ok().body;
    assert_eq!((&ended["state"], &ended["scorecard"]["vote"]), (&json!("ended"), &json!("Lean no hire")));
    let list = who.get("/prep/rehearsals").await.ok().body;
    assert_eq!(list["past"][0]["vote"], "Lean no hire");
    let again = begin(who, json!({"round": "behavioral_1", "interviewer": "scripted"})).await;
    assert_eq!(again["compare"][0]["ratings"][0]["rating"], 2);
}

#[tokio::test]
async fn a_coding_round_sets_an_exercise_and_another_one_the_next_time() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let mut titles = std::collections::BTreeSet::new();
    for _ in 0..6 {
        let now = begin(&who, json!({"round": "coding_1", "interviewer": "scripted"})).await;
        let title = now["exercise"]["title"].as_str().expect("an exercise").to_owned();
        assert!(now["lines"][0]["text"].as_str().unwrap().contains(&title));
        assert!(now["exercise"]["text"].as_str().unwrap().contains("Input: "));
        titles.insert(title);
    }
    assert_eq!(titles.len(), 6, "what was met comes last");
}

#[tokio::test]
async fn a_round_can_be_finished_early_and_nothing_is_said_after_it() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let now = begin(&who, json!({"round": "phone_screen", "interviewer": "scripted"})).await;
    let stale = json!({"version": 7, "text": "x", "at_seconds": 5});
    assert_eq!(who.post(&path(&now, "/say"), stale).await.code(), "stale_version");
    let scores = json!({"version": now["version"], "ratings": [], "vote": null});
    assert_eq!(who.post(&path(&now, "/scorecard"), scores).await.code(), "refused");
    let done = who.post(&path(&now, "/finish"), json!({"version": now["version"]})).await.ok().body;
    assert_eq!((&done["state"], kinds(&done).last().unwrap().as_str()), (&json!("scoring"), "close"));
    assert_eq!(done["scorecard"]["votes"], json!(["Advance", "Reject"]));
    let more = json!({"version": done["version"], "text": "x", "at_seconds": 5});
    assert_eq!(who.post(&path(&now, "/say"), more).await.code(), "refused");
    let tick = who.post(&path(&now, "/tick"), json!({"at_seconds": 9000})).await.ok().body;
    assert_eq!(tick["version"], done["version"], "a tick that brings nothing changes nothing");
    let _ = who.delete(&path(&now, "")).await.ok();
    assert_eq!(who.get(&path(&now, "")).await.status, 404);
}

/// Rehearses a round in no time and votes.
async fn vote(who: &Persona, body: Value, vote: &str) {
    let now = begin(who, body).await;
    let done = who.post(&path(&now, "/finish"), json!({"version": now["version"]})).await.ok().body;
    let scores = json!({"version": done["version"], "ratings": [], "vote": vote});
    let _ = who.post(&path(&now, "/scorecard"), scores).await.ok();
}

#[tokio::test]
async fn a_rehearsed_loop_ends_in_the_policys_result_with_the_rules_that_failed() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    vote(&who, json!({"round": "coding_1", "interviewer": "scripted", "new_loop": true}), "Lean hire").await;
    let list = who.get("/prep/rehearsals").await.ok().body;
    let id = list["loops"][0]["id"].clone();
    assert_eq!(list["loops"][0]["result"]["result"], "incomplete");
    for (round, word) in [
        ("coding_2", "Hire"),
        ("system_design", "Lean hire"),
        ("behavioral_1", "Lean hire"),
        ("behavioral_2", "Lean hire"),
        ("bar_raiser", "Lean hire"),
        ("hiring_manager", "Hire"),
    ] {
        vote(&who, json!({"round": round, "interviewer": "scripted", "loop_id": id}), word).await;
    }
    let list = who.get("/prep/rehearsals").await.ok().body;
    let result = &list["loops"][0]["result"];
    assert_eq!(result["result"], "no_hire", "{result:#}");
    let failed: Vec<&str> = result["rules"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|rule| rule["holds"] == false)
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    assert_eq!(failed, ["bar_raiser"]);
    assert_eq!(result["would_change"], json!(["Bar Raiser votes Hire instead of Lean hire"]));
    let refused = json!({"round": "coding_1", "interviewer": "scripted", "loop_id": uuid::Uuid::now_v7()});
    assert_eq!(who.post("/prep/rehearsals", refused).await.status, 404);
}
