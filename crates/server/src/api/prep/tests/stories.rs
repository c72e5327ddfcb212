//! The bank and its stories: begun, written, refused, removed.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use serde_json::{Value, json};

pub const TEXTS: [&str; 5] = ["situation", "task", "action", "result", "learning"];
const FACTS: [&str; 13] = [
    "version",
    "title",
    "status",
    "level",
    "kind",
    "year",
    "employer",
    "role",
    "team",
    "scope",
    "context",
    "principles",
    "kept",
];

pub async fn begin(who: &Persona, title: &str) -> Value {
    let answer = who.post("/prep/stories", json!({"title": title})).await.ok();
    assert_eq!(answer.status, 201);
    answer.body
}

/// What is sent to write a story that was read.
pub fn input(story: &Value) -> Value {
    FACTS.iter().chain(&TEXTS).map(|field| ((*field).to_owned(), story[field].clone())).collect()
}

pub fn path(story: &Value, rest: &str) -> String {
    format!("/prep/stories/{}{rest}", story["id"].as_str().expect("an id"))
}

/// Writes over a story as it was read.
pub async fn write(who: &Persona, story: &Value, change: Value) -> Value {
    let mut body = input(story);
    for (field, value) in change.as_object().expect("fields") {
        body[field] = value.clone();
    }
    who.put(&path(story, ""), body).await.ok().body
}

#[tokio::test]
async fn a_story_is_begun_written_and_removed() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let empty = who.get("/prep/stories").await.ok().body;
    assert_eq!(empty, json!({"items": [], "bank": []}));
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let body = json!({"title": " The label printer ", "kind": "people",
        "principles": [{"id": "ownership", "strength": "leads"}]});
    let story = who.post("/prep/stories", body).await.ok().body;
    assert_eq!(
        (
            &story["title"],
            &story["kind"],
            &story["status"],
            &story["level"],
            &story["context"],
            &story["told"]
        ),
        (
            &json!("The label printer"),
            &json!("people"),
            &json!("draft"),
            &json!(6),
            &json!("loop"),
            &json!(0)
        )
    );
    assert_eq!(story["last_told_at"], Value::Null);
    let change = json!({"status": "ready", "level": 7, "year": 2024, "employer": " Parcelline ", "role": "EM",
        "team": "eleven", "scope": "two depots", "context": "phone", "kind": "technical", "title": "",
        "situation": "In May it broke. ", "action": "\tI read it.\r\n\r\nThen I fixed it.  "});
    let written = write(&who, &story, change).await;
    assert_eq!((&written["version"], &written["employer"]), (&json!(2), &json!("Parcelline")));
    assert_eq!(written["situation"], "In May it broke. ", "kept to the last space");
    assert_eq!(written["action"], "\tI read it.\n\nThen I fixed it.  ");
    assert_eq!(written["title"], "", "somebody looks for a better title");
    assert_eq!(who.get(&path(&story, "")).await.ok().body, written);
    let bank = who.get("/prep/stories").await.ok().body;
    let brief = &bank["items"][0];
    for field in FACTS.iter().filter(|field| **field != "kept") {
        assert_eq!(brief[field], written[field], "{field}");
    }
    assert_eq!((&brief["words"], &brief["action"]), (&json!(11), &Value::Null));
    let uncovered =
        bank["bank"].as_array().unwrap().iter().filter(|one| one["rule"] == "uncovered-principle");
    assert_eq!(uncovered.count(), 15, "all but the one that it leads");
    assert_eq!(who.delete(&path(&story, "")).await.status, 204);
    assert_eq!(who.get(&path(&story, "")).await.status, 404);
    assert_eq!(who.get(&path(&story, "/versions")).await.status, 404);
    assert_eq!(who.put(&path(&story, ""), input(&written)).await.status, 404);
}

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let mine = write(&who, &story, json!({"task": "Mine."})).await;
    let mut stale = input(&story);
    stale["task"] = "Theirs.".into();
    for version in [0, 1, 3] {
        stale["version"] = version.into();
        let answer = who.put(&path(&story, ""), stale.clone()).await;
        assert_eq!((answer.status, answer.code()), (409, "stale_version"), "{version}");
    }
    let seen = json!({"version": 1});
    let restore = who.post(&path(&story, "/versions/1/restore"), seen).await;
    assert_eq!(restore.code(), "stale_version");
    assert_eq!(who.get(&path(&story, "")).await.ok().body, mine);
}

#[tokio::test]
async fn a_faulty_story_is_told_by_field() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let long = |many: usize| json!("é".repeat(many));
    let shown = |id: &str| json!({"id": id, "strength": "leads"});
    for (field, value) in [
        ("title", long(201)),
        ("title", json!("two\nlines")),
        ("level", json!(0)),
        ("year", json!(1492)),
        ("employer", long(201)),
        ("scope", long(501)),
        ("situation", long(20_001)),
        ("learning", json!("a\u{0}b")),
        ("principles", json!([shown("charm")])),
        ("principles", json!([shown("ownership"), shown("Ownership")])),
        ("kept", json!([{"rule": "no-such-rule", "quote": ""}])),
    ] {
        let mut body = input(&story);
        body[field] = value;
        let answer = who.put(&path(&story, ""), body).await;
        assert_eq!(answer.status, 422, "{field}: {}", answer.text());
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
    for body in [json!({"title": "  "}), json!({"title": "x", "principles": [shown("charm")]})] {
        assert_eq!(who.post("/prep/stories", body).await.code(), "invalid_input");
    }
    let longest = write(&who, &story, json!({"action": long(20_000), "title": long(200)})).await;
    assert_eq!(longest["action"], long(20_000));
}

#[tokio::test]
async fn a_bank_has_room_for_two_hundred_stories() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let many: String =
        (1..200).fold("title,action\n".to_owned(), |text, n| text + &format!("Story {n},I did it.\n"));
    let bring = |text: &str, dry: bool| json!({"format": "csv", "text": text, "dry_run": dry});
    assert_eq!(who.post("/prep/stories/import", bring(&many, false)).await.ok().body["created"], 199);
    let _ = begin(&who, "The last").await;
    let refused = who.post("/prep/stories", json!({"title": "One more"})).await;
    assert_eq!((refused.status, refused.code()), (409, "refused"));
    assert!(refused.detail().contains("200 stories"), "{}", refused.detail());
    for dry in [true, false] {
        let refused = who.post("/prep/stories/import", bring("title,action\nA,I did.\n", dry)).await;
        assert_eq!(refused.code(), "refused");
    }
    assert_eq!(who.get("/prep/stories").await.ok().body["items"].as_array().unwrap().len(), 200);
    let matrix = who.get("/prep/matrix").await.ok().body;
    assert_eq!(matrix["stories"].as_array().unwrap().len(), 200);
}

#[tokio::test]
async fn rules_have_help_and_model_stories_have_notes_at_their_words() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let rules = who.get("/prep/rules").await.ok().body;
    let rules = rules["items"].as_array().unwrap();
    let over = rules.iter().find(|rule| rule["id"] == "we-over-i").unwrap();
    assert!(over["help"].as_str().unwrap().starts_with("# we-over-i\n"), "{over}");
    assert!(rules.len() >= 25 && rules.iter().all(|rule| !rule["title"].as_str().unwrap().is_empty()));
    let models = who.get("/prep/model-stories").await.ok().body;
    let models = models["items"].as_array().unwrap();
    assert_eq!(models.len(), 8);
    for model in models {
        let notes = model["notes"].as_array().unwrap();
        assert!(notes.len() >= 3 && !model["principles"].as_array().unwrap().is_empty(), "{model:#}");
        for note in notes {
            let text = model[note["section"].as_str().unwrap()].as_str().unwrap();
            let at = |field: &str| usize::try_from(note[field].as_u64().unwrap()).unwrap();
            let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(note["quote"], words);
        }
    }
    let failure = models.iter().find(|model| model["id"] == "l7-failure").unwrap();
    assert_eq!((&failure["level"], &failure["theme"]), (&json!(7), &json!("failure")));
}
