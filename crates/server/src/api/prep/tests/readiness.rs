//! Readiness and patterns, from nothing to what a few days of practice say.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};

async fn readiness(who: &Persona) -> Value {
    who.get("/prep/readiness").await.ok().body
}

fn round<'v>(readiness: &'v Value, id: &str) -> &'v Value {
    let sides = readiness["rounds_by"].as_array().expect("sides");
    let mut rounds = sides.iter().flat_map(|side| side["rounds"].as_array().expect("rounds"));
    rounds.find(|round| round["round"] == id).unwrap_or_else(|| panic!("no {id} in {readiness:#}"))
}

fn paragraph(readiness: &Value) -> String {
    let pieces = readiness["paragraph"].as_array().expect("pieces");
    pieces.iter().map(|piece| piece["text"].as_str().expect("text")).collect()
}

fn pattern<'v>(readiness: &'v Value, id: &str) -> &'v Value {
    let patterns = readiness["patterns"].as_array().expect("patterns");
    patterns.iter().find(|one| one["id"] == id).expect("the pattern is there")
}

/// Rehearses a round: says each text, a minute after the other, and votes.
async fn rehearse(who: &Persona, round: &str, said: &[&str], vote: &str) {
    let body = json!({"round": round, "interviewer": "scripted"});
    let mut now = who.post("/prep/rehearsals", body).await.ok().body;
    let path = format!("/prep/rehearsals/{}", now["id"].as_str().expect("an id"));
    for (at, text) in said.iter().enumerate() {
        let body = json!({"version": now["version"], "text": text, "at_seconds": 60 + at * 60});
        now = who.post(&format!("{path}/say"), body).await.ok().body;
    }
    let done = who.post(&format!("{path}/finish"), json!({"version": now["version"]})).await.ok().body;
    let ratings: Vec<Value> = done["scorecard"]["competencies"]
        .as_array()
        .expect("competencies")
        .iter()
        .map(
            |one| json!({"id": one["id"], "rating": if vote.to_lowercase().contains("no ") { 2 } else { 4 }}),
        )
        .collect();
    let scores = json!({"version": done["version"], "ratings": ratings, "vote": vote});
    let _ = who.post(&format!("{path}/scorecard"), scores).await.ok();
}

#[tokio::test]
async fn of_nothing_nothing_is_said_but_where_to_begin() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let empty = readiness(&who).await;
    assert!(
        paragraph(&empty).starts_with("Of every round there is too little to say"),
        "{}",
        paragraph(&empty)
    );
    let coding = round(&empty, "coding_1");
    assert_eq!((&coding["name"], &coding["needs"]), (&json!("Coding 1 and 2"), &json!("lean_hire")));
    assert_eq!((&coding["confidence"], &coding["range"]), (&json!("too_little"), &Value::Null));
    assert!(coding["enough_words"].is_string() && coding["evidence_words"] == "no drill, no rehearsal");
    assert_eq!(round(&empty, "bar_raiser")["needs"], "hire");
    assert_eq!(round(&empty, "behavioral_1")["missing"], "A first story.");
    assert_eq!((empty["patterns"].as_array().unwrap().len(), &empty["looked_at"]), (18, &json!(0)));
    assert_eq!(empty["changes"][0]["direction"], "same");
    assert_eq!(empty["by_principle"].as_array().unwrap().len(), 16);
    assert!(empty["profile"].as_array().unwrap().iter().all(|line| line["met"] == Value::Null));
}

#[tokio::test]
async fn rehearsals_move_a_round_and_a_range_is_wide_while_there_are_few() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    for _ in 0..2 {
        rehearse(&who, "system_design", &["I would ask who uses it."], "No hire").await;
    }
    let low = readiness(&who).await;
    let design = round(&low, "system_design");
    assert_eq!(design["confidence"], "not_yet", "{design:#}");
    assert!(
        paragraph(&low)
            .contains("System design would not hold yet, and one vote below the line ends the loop")
    );
    assert!(design["missing"].as_str().unwrap().contains("its drill takes"), "{design:#}");
    let width = |round: &Value| round["range"][1].as_f64().unwrap() - round["range"][0].as_f64().unwrap();
    assert!(width(design) > 0.8, "{design:#}");
    for _ in 0..4 {
        rehearse(&who, "coding_2", &["I compare neighbours."], "Hire").await;
    }
    let high = readiness(&who).await;
    let coding = round(&high, "coding_1");
    assert_eq!(coding["confidence"], "likely", "{coding:#}");
    assert_eq!(coding["dots"].as_array().unwrap().len(), 4);
    assert_eq!(coding["trend"].as_array().unwrap().len(), 4);
    assert!(width(coding) < width(design));
    let change = high["changes"].as_array().unwrap();
    assert_eq!((&change[0]["direction"], &change[0]["subject"]), (&json!("down"), &json!("System design")));
    assert!(change.iter().any(|one| one["direction"] == "up" && one["subject"] == "Coding 1 and 2"));
}

#[tokio::test]
async fn a_pattern_shows_with_the_persons_own_words_and_brings_its_drill() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    for _ in 0..2 {
        rehearse(
            &who,
            "system_design",
            &["Kafka in front, then Redis, and Postgres behind it."],
            "Lean hire",
        )
        .await;
    }
    for text in [
        "We decided to stop it.",
        "It was decided to roll it back.",
        "We moved it to May, then we told them.",
    ] {
        let drill = who
            .post("/prep/drills", json!({"question_id": "ownership_1", "context": "loop"}))
            .await
            .ok()
            .body;
        let path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
        let body = json!({"version": drill["version"], "text": text, "seconds": 60});
        let now = who.post(&format!("{path}/answers"), body).await.ok().body;
        let end = json!({"version": now["version"], "rating": "hard"});
        let _ = who.post(&format!("{path}/end"), end).await.ok();
    }
    let seen = readiness(&who).await;
    let early = pattern(&seen, "design_too_early");
    assert_eq!((&early["shows"], &early["computed"]), (&json!(true), &json!(true)), "{early:#}");
    assert!(early["quotes"].to_string().contains("Kafka"), "{early:#}");
    assert_eq!(early["drill"]["href"], "/prepare/rehearse?round=system_design");
    let ownership = pattern(&seen, "behavioral_no_ownership");
    assert_eq!(ownership["shows"], true, "{ownership:#}");
    let quote = ownership["quotes"][0]["text"].as_str().unwrap();
    assert!(["We", "decided", "moved"].iter().any(|word| quote.contains(word)), "{quote}");
    assert_eq!(ownership["drill"]["href"], "/prepare/drills?pattern=behavioral_no_ownership&context=loop");
    assert!(round(&seen, "system_design")["missing"].as_str().unwrap().contains("its drill takes"));
    let change = seen["changes"].as_array().unwrap();
    assert!(change.iter().any(|one| one["words"] == "Three of them ended without a lesson"), "{change:#?}");
}

#[tokio::test]
async fn what_cannot_be_counted_is_asked_and_never_passed_off_as_counted() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let before = readiness(&who).await;
    let panic = pattern(&before, "coding_panic");
    assert_eq!((&panic["shows"], &panic["computed"]), (&Value::Null, &json!(false)));
    assert_eq!(panic["words"], panic["ask"]);
    let after = who.post("/prep/patterns/coding_panic", json!({"shows": true})).await.ok().body;
    let panic = pattern(&after, "coding_panic");
    assert_eq!((&panic["shows"], &panic["computed"]), (&json!(true), &json!(false)));
    assert_eq!(after["looked_at"], 1);
    assert_eq!(after["patterns"][0]["id"], "coding_panic", "what shows comes first");
    let changed = who.post("/prep/patterns/coding_panic", json!({"shows": false})).await.ok().body;
    assert_eq!(pattern(&changed, "coding_panic")["shows"], false);
    assert_eq!(who.post("/prep/patterns/nothing", json!({"shows": true})).await.status, 404);
}
