//! The life of a story: begun, written, looked at, kept as it is, restored, told, removed.

use super::planted::profile;
use crate::testing::{Persona, TestApp};
use axum::body::Body;
use axum::http::Method;
use highbar_store::By;
use highbar_store::prep::{self, Owner, Sitting};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

const TEXTS: [&str; 5] = ["situation", "task", "action", "result", "learning"];
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

async fn versions(who: &Persona, story: &Value) -> Vec<Value> {
    let list = who.get(&path(story, "/versions")).await.ok().body;
    list["items"].as_array().expect("versions").clone()
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
async fn findings_stand_at_their_words_behind_emoji_and_combining_marks() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let result =
        "🎉🎉 👩‍👩‍👧‍👦 Ine\u{302}s: مرحبا. It was late quite often.\n\n# Then it improved significantly 😀. ";
    let text = json!({"situation": "😀 In March 2024 we met. ", "result": result, "action": "We asked. 😀 I said no."});
    let written = write(&who, &story, text).await;
    let report = &written["report"];
    let cut = |text: &Value, finding: &Value| -> String {
        let at = |field: &str| usize::try_from(finding[field].as_u64().unwrap()).unwrap();
        let text = text.as_str().unwrap();
        text.chars().skip(at("section_start")).take(at("section_end") - at("section_start")).collect()
    };
    let mut vague = Vec::new();
    for finding in report["findings"].as_array().unwrap() {
        let quote = finding["quote"].as_str().unwrap();
        let Some(section) = finding["section"].as_str() else { continue };
        if !quote.is_empty() {
            assert_eq!(cut(&written[section], finding), quote, "{finding}");
        }
        if finding["rule"] == "vague-words" {
            vague.push(quote.to_owned());
        }
    }
    assert_eq!(vague, ["quite often", "significantly"]);
    let actors = report["actors"].as_array().unwrap();
    let words: Vec<String> = actors.iter().map(|actor| cut(&written["action"], actor)).collect();
    assert_eq!(words, ["We", "I"]);
    assert_eq!((&actors[0]["word"], &actors[1]["word"]), (&json!("we"), &json!("I")));
    let task =
        report["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "missing-section").unwrap();
    assert_eq!(
        (&task["section"], &task["section_end"], &task["quote"]),
        (&json!("task"), &json!(0), &json!(""))
    );
}

#[tokio::test]
async fn a_text_that_is_being_written_is_looked_at_and_kept_nowhere() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let written = write(&who, &story, json!({"action": "We asked quite often."})).await;
    let mut lint = input(&written);
    let _ = lint.as_object_mut().unwrap().remove("version");
    assert_eq!(who.post("/prep/lint", lint.clone()).await.ok().body, written["report"], "both see the same");
    let mut short = json!({"level": 7, "context": "phone"});
    for text in TEXTS {
        short[text] = "".into();
    }
    let report = who.post("/prep/lint", short.clone()).await.ok().body;
    assert_eq!((&report["words"], report["sections"].as_array().unwrap().len()), (&json!(0), 5));
    for (field, value) in [("result", json!("x".repeat(20_001))), ("level", json!(99)), ("year", json!(3))] {
        let mut body = lint.clone();
        body[field] = value;
        let answer = who.post("/prep/lint", body).await;
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
    // An answer that was kept for repetitions would refuse another text under the same key.
    for body in [&lint, &short] {
        let request = who.request(Method::POST, "/prep/lint").header("idempotency-key", "one");
        let request = request.header("content-type", "application/json").body(Body::from(body.to_string()));
        let answer = who.send(request.unwrap()).await.ok();
        assert_eq!(answer.header("idempotent-replayed"), "");
    }
    assert_eq!(who.get(&path(&story, "")).await.ok().body, written);
    assert_eq!(app.anon().post("/prep/lint", lint).await.status, 401);
}

#[tokio::test]
async fn what_is_kept_as_it_is_shows_as_kept_and_does_not_count() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let action = "I asked quite often. It improved significantly.";
    let before = write(&who, &story, json!({"action": action})).await;
    let kept =
        json!([{"rule": "vague-words", "quote": "quite often"}, {"rule": "no-principle", "quote": ""}]);
    let after = write(&who, &before, json!({"kept": kept})).await;
    assert_eq!(after["kept"], kept);
    let is_kept: Vec<(&str, &str)> = after["report"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["kept"] == true)
        .map(|finding| (finding["rule"].as_str().unwrap(), finding["quote"].as_str().unwrap()))
        .collect();
    assert_eq!(is_kept, [("no-principle", ""), ("vague-words", "quite often")]);
    let count = |story: &Value| story["findings"].as_u64().unwrap();
    assert_eq!(
        count(&after),
        count(&before) - 1,
        "the other vague word still stands, and no-principle does not"
    );
    let bank = who.get("/prep/stories").await.ok().body;
    assert_eq!(bank["items"][0]["findings"], after["findings"]);
    let rest = json!([{"rule": "vague-words", "quote": "quite often"}, {"rule": "vague-words", "quote": "significantly"}]);
    assert_eq!(count(&write(&who, &after, json!({"kept": rest})).await), count(&before) - 1);
}

/// Makes the sitting of the newest version begin earlier.
async fn wait(app: &TestApp, who: &Persona, story: &Value, minutes: i64) {
    let (owner, id) = (Owner::new(who.id), story["id"].as_str().unwrap().to_owned());
    let by = By { person: Some(who.id), at: Timestamp::now() };
    let moved = app.app.store.write(async move |tx| {
        let newest = prep::newest_version::<Value>(tx, owner, &id).await?.expect("a version");
        let mut body = newest.body;
        let began: Timestamp = body["began"].as_str().expect("a sitting").parse().expect("a moment");
        let earlier = began.checked_sub(SignedDuration::from_mins(minutes)).expect("long ago");
        body["began"] = earlier.to_string().into();
        prep::keep_version(tx, by, owner, &id, Sitting::Same, &body).await
    });
    moved.await.expect("it can be written");
}

#[tokio::test]
async fn one_sitting_of_ten_minutes_is_one_version_and_restoring_makes_another() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    assert!(versions(&who, &story).await.is_empty(), "the first is kept once there is a text");
    let mut now = write(&who, &story, json!({"task": "One."})).await;
    now = write(&who, &now, json!({"task": "One two."})).await;
    assert_eq!(versions(&who, &story).await.len(), 1);
    wait(&app, &who, &story, 9).await;
    now = write(&who, &now, json!({"task": "One two three."})).await;
    assert_eq!(versions(&who, &story).await.len(), 1);
    wait(&app, &who, &story, 2).await;
    now = write(&who, &now, json!({"employer": "Parcelline"})).await;
    assert_eq!(versions(&who, &story).await.len(), 1, "a fact is no text");
    now = write(&who, &now, json!({"task": "Another quite often.", "title": "B"})).await;
    let list = versions(&who, &story).await;
    let shown: Vec<(&Value, &Value, &Value)> =
        list.iter().map(|one| (&one["n"], &one["title"], &one["words"])).collect();
    assert_eq!(shown, [(&json!(2), &json!("B"), &json!(3)), (&json!(1), &json!("A"), &json!(3))]);
    assert!(list[0]["findings"].as_u64() > Some(0));

    let first = who.get(&path(&story, "/versions/1")).await.ok().body;
    assert_eq!(
        (&first["task"], &first["title"], &first["n"]),
        (&json!("One two three."), &json!("A"), &json!(1))
    );
    let seen = json!({"version": now["version"]});
    let back = who.post(&path(&story, "/versions/1/restore"), seen).await.ok().body;
    assert_eq!(
        (&back["task"], &back["title"], &back["employer"]),
        (&json!("One two three."), &json!("A"), &json!("Parcelline"))
    );
    assert_eq!(versions(&who, &story).await.len(), 3);
    let undone = write(&who, &back, json!({"task": now["task"], "title": "B"})).await;
    assert_eq!(undone["task"], "Another quite often.");
    let texts = versions(&who, &story).await.len();
    assert_eq!(texts, 3, "the sitting that began with the restoring goes on");
    for n in ["9", "0", "-1"] {
        assert_eq!(who.get(&path(&story, &format!("/versions/{n}"))).await.status, 404, "{n}");
    }
}

#[tokio::test]
async fn a_story_that_came_in_one_piece_is_never_written_over() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let text = "# From elsewhere\n## Task\nAs it was.\n";
    let _ = who.post("/prep/stories/import", json!({"format": "markdown", "text": text})).await.ok();
    let story = who.get("/prep/stories").await.ok().body["items"][0].clone();
    let story = who.get(&path(&story, "")).await.ok().body;
    assert_eq!(versions(&who, &story).await.len(), 1);
    let _ = write(&who, &story, json!({"task": "As it is."})).await;
    let first = who.get(&path(&story, "/versions/1")).await.ok().body;
    assert_eq!((versions(&who, &story).await.len(), &first["task"]), (2, &json!("As it was.")));
}

#[tokio::test]
async fn tellings_are_logged_by_hand_and_by_drills_of_the_story() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let story = begin(&who, "A").await;
    let told = who.post(&path(&story, "/told"), json!({"context": "phone", "seconds": 201})).await.ok().body;
    assert_eq!((&told["told"], &told["version"]), (&json!(1), &json!(2)));
    assert_eq!(told["tellings"][0]["at"], told["last_told_at"]);
    for body in [json!({"context": "phone", "seconds": 7201}), json!({"context": "bus", "seconds": 1})] {
        assert_eq!(who.post(&path(&story, "/told"), body).await.code(), "invalid_input");
    }
    let shown = json!({"principles": [{"id": "ownership", "strength": "leads"}], "action": "I did."});
    let now = write(&who, &told, shown).await;
    assert_eq!(
        (&now["told"], now["tellings"].as_array().unwrap().len()),
        (&json!(1), 1),
        "the log is not the writer's"
    );

    let drill =
        who.post("/prep/drills", json!({"story_id": story["id"], "context": "bar_raiser"})).await.ok().body;
    let drill_path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let end = |drill: &Value| json!({"version": drill["version"], "rating": "good"});
    let _ = who.post(&format!("{drill_path}/end"), end(&drill)).await.ok();
    assert_eq!(who.get(&path(&story, "")).await.ok().body["told"], 1, "nothing was answered");

    let drill =
        who.post("/prep/drills", json!({"story_id": story["id"], "context": "bar_raiser"})).await.ok().body;
    let drill_path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let body = json!({"version": drill["version"], "text": "In May I told Duarte no.", "seconds": 280});
    let answered = who.post(&format!("{drill_path}/answers"), body).await.ok().body;
    let _ = who.post(&format!("{drill_path}/end"), end(&answered)).await.ok();
    let now = who.get(&path(&story, "")).await.ok().body;
    let last = &now["tellings"][1];
    assert_eq!((&now["told"], &last["context"], &last["seconds"]), (&json!(2), &json!("loop"), &json!(280)));

    let drill = who.post("/prep/drills", json!({"story_id": story["id"], "context": "loop"})).await.ok().body;
    let drill_path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let body = json!({"version": drill["version"], "text": "In May I told Duarte no.", "seconds": 280});
    let answered = who.post(&format!("{drill_path}/answers"), body).await.ok().body;
    let _ = who.delete(&path(&story, "")).await.ok();
    let _ = who.post(&format!("{drill_path}/end"), end(&answered)).await.ok();
}

#[tokio::test]
async fn an_answer_that_is_kept_is_a_story_with_a_first_version() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let body = json!({"question_id": "success_and_scale_1", "context": "phone"});
    let drill = who.post("/prep/drills", body).await.ok().body;
    let drill_path = format!("/prep/drills/{}", drill["id"].as_str().unwrap());
    let body = json!({"version": drill["version"], "text": "It was May. I rolled it back.", "seconds": 9});
    let answered = who.post(&format!("{drill_path}/answers"), body).await.ok().body;
    let kept =
        who.post(&format!("{drill_path}/keep"), json!({"version": answered["version"]})).await.ok().body;
    let story = who.get(&format!("/prep/stories/{}", kept["story_id"].as_str().unwrap())).await.ok().body;
    assert_eq!(
        (&story["situation"], &story["action"], &story["context"], &story["status"]),
        (&json!("It was May."), &json!("I rolled it back."), &json!("phone"), &json!("draft"))
    );
    assert_eq!(story["principles"], json!([{"id": "success_and_scale", "strength": "leads"}]));
    assert_eq!(versions(&who, &story).await.len(), 1);
    let _ = write(&who, &story, json!({"situation": "It was June."})).await;
    assert_eq!(versions(&who, &story).await.len(), 2);
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
