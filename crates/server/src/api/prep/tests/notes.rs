//! Notes through the front door.

use super::planted::profile;
use crate::testing::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn a_note_has_its_prompts_keeps_words_and_never_overwrites_unseen() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    for (key, fields) in [("introduction", 4), ("team", 4), ("materials", 3), ("logistics", 3)] {
        let note = who.get(&format!("/prep/notes/{key}")).await.ok().body;
        assert_eq!((&note["version"], &note["text"]), (&json!(0), &json!("")), "{key}");
        assert_eq!(note["entries"].as_array().unwrap().len(), fields, "{key}");
    }
    let path = "/prep/notes/questions-bar_raiser";
    let mut note = who.get(path).await.ok().body;
    assert!(note["entries"].as_array().unwrap().len() >= 2);
    assert!(note["entries"][0]["prompt"].as_str().unwrap().ends_with('?'));
    note["text"] = json!("  Who was hired last?\n");
    note["entries"][0]["text"] = note["entries"][0]["prompt"].clone();
    let saved = who.put(path, note.clone()).await.ok().body;
    assert_eq!((&saved["version"], &saved["text"]), (&json!(1), &json!("Who was hired last?")));
    assert_eq!(who.get(path).await.ok().body, saved);
    assert_eq!(who.put(path, note).await.code(), "stale_version");
    let day = who.get("/prep/day").await.ok().body;
    assert_eq!(day["rounds"], json!([]), "no profile, no rounds");
}

#[tokio::test]
async fn an_unknown_note_is_none_and_a_faulty_one_is_told_by_field() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    for key in ["diary", "questions-nothing", "questions-", "team2"] {
        assert_eq!(who.get(&format!("/prep/notes/{key}")).await.status, 404, "{key}");
        assert_eq!(who.put(&format!("/prep/notes/{key}"), json!({})).await.status, 404, "{key}");
    }
    for (field, body) in [
        ("text", json!({"text": "a\u{0}b"})),
        ("text", json!({"text": "x".repeat(20_001)})),
        ("entries[0].id", json!({"entries": [{"id": "nothing", "text": ""}]})),
        ("entries[0].text", json!({"entries": [{"id": "place", "text": "\u{7}"}]})),
    ] {
        let refused = who.put("/prep/notes/logistics", body).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.body["fields"][field].is_string(), "{field}: {}", refused.text());
    }
}

#[tokio::test]
async fn the_notes_on_the_team_stand_in_the_profile_too_whichever_is_written() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let mut body = profile(0, "EM");
    body["notes"]["people"] = json!("Duarte leads it");
    let first = who.put("/prep/profile", body).await.ok().body;
    let mut note = who.get("/prep/notes/team").await.ok().body;
    let person = note["entries"].as_array().unwrap().iter().position(|entry| entry["id"] == "people");
    let person = person.expect("a field for people");
    assert_eq!(note["entries"][person]["text"], "Duarte leads it");
    note["entries"][0]["text"] = json!("They print labels");
    note["text"] = json!("Ask Ana");
    let _ = who.put("/prep/notes/team", note.clone()).await.ok();
    let now = who.get("/prep/profile").await.ok().body["profile"].clone();
    assert_eq!(
        (&now["notes"]["team"], &now["notes"]["people"]),
        (&json!("They print labels"), &json!("Duarte leads it"))
    );
    // Who has not seen the note cannot overwrite it with an older profile, nor the other way round.
    let mut stale = first;
    stale["target"] = json!("another");
    assert_eq!(who.put("/prep/profile", stale).await.code(), "stale_version");
    let mut newer = now;
    newer["notes"]["team"] = Value::from("");
    let _ = who.put("/prep/profile", newer).await.ok();
    note["version"] = json!(2);
    assert_eq!(who.put("/prep/notes/team", note).await.code(), "stale_version");
    let after = who.get("/prep/notes/team").await.ok().body;
    assert_eq!((&after["entries"][0]["text"], &after["text"]), (&json!(""), &json!("Ask Ana")));
}

#[tokio::test]
async fn an_introduction_counts_when_it_takes_two_minutes() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    for (version, words, have) in [(0, 60, 0), (1, 280, 1), (2, 600, 0)] {
        let body = json!({"version": version, "text": "word ".repeat(words)});
        let _ = who.put("/prep/notes/introduction", body).await.ok();
        let plan = who.get("/prep/plan").await.ok().body;
        let items = plan["items"].as_array().unwrap();
        let line = items.iter().find(|item| item["id"] == "phone_introduction").unwrap();
        assert_eq!(line["have"], have, "{words} words: {}", line["words"]);
    }
}
