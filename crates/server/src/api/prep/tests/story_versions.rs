//! What a story was, and how often it was told.

use super::stories::{begin, path, write};
use crate::testing::{Persona, TestApp};
use highbar_store::By;
use highbar_store::prep::{self, Owner, Sitting};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

async fn versions(who: &Persona, story: &Value) -> Vec<Value> {
    let list = who.get(&path(story, "/versions")).await.ok().body;
    list["items"].as_array().expect("versions").clone()
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
