//! Everything taken along, and erased.

use super::calendar::address;
use super::planted::plant;
use crate::testing::TestApp;
use axum::body::Body;
use axum::http::{Method, header};
use highbar_store::By;
use highbar_store::prep::{self, Kind, Owner, Sitting};
use serde_json::{Value, json};

#[tokio::test]
async fn every_word_is_in_both_files_and_the_key_in_none() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let planted = plant(&who).await;
    let _ = who.get("/prep/plan").await.ok();
    let markdown = who.get("/prep/export?format=markdown").await.ok();
    let json = who.get("/prep/export?format=json").await.ok();
    for (file, kind, ending) in
        [(&markdown, "text/markdown", ".md\""), (&json, "application/json", ".json\"")]
    {
        assert!(file.header("content-type").starts_with(kind));
        let disposition = file.header("content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"highbar-preparation-"), "{disposition}");
        assert!(disposition.ends_with(ending), "{disposition}");
        let text = file.text();
        for word in &planted.words {
            assert!(text.contains(word), "{word} is not in the {kind}");
        }
        assert!(!text.contains(&planted.hidden), "the key is in the {kind}");
    }
    assert_eq!(json.body["format"], "highbar-preparation/1");
    let kept = app
        .app
        .store
        .read(async |db| prep::counts(db, Owner::new(who.id)).await)
        .await
        .expect("they are counted");
    let records = json.body["records"].as_object().unwrap();
    assert_eq!(records.len(), kept.len());
    for (kind, count) in kept {
        let kind = serde_json::to_value(kind).unwrap();
        assert_eq!(records[kind.as_str().unwrap()].as_array().unwrap().len(), count as usize, "{kind}");
    }
    for format in ["", "?format=pdf"] {
        assert_eq!(who.get(&format!("/prep/export{format}")).await.status, 400);
    }
}

#[tokio::test]
async fn a_story_goes_along_with_its_earlier_texts() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let (by, owner) = (By { person: Some(who.id), at: jiff::Timestamp::now() }, Owner::new(who.id));
    let text = |result: &str| json!({"title": "Labels", "status": "ready", "result": result});
    let (now, before) = (text("zyxnow"), text("zyxbefore"));
    let saved: Result<(), highbar_store::Error> = app
        .app
        .store
        .write(async move |tx| {
            prep::save(tx, by, owner, Kind::Story, "s1", 0, &now).await?;
            prep::keep_version(tx, by, owner, "s1", Sitting::New, &before).await
        })
        .await;
    saved.expect("it is kept");
    for format in ["markdown", "json"] {
        let text = who.get(&format!("/prep/export?format={format}")).await.ok().text();
        assert!(text.contains("zyxnow") && text.contains("zyxbefore"), "{text}");
    }
    assert_eq!(erase(&who, json!({"confirm": "erase"})).await.status, 204);
    let left = app.app.store.read(async |db| prep::versions::<Value>(db, owner, "s1").await).await;
    assert_eq!(left.expect("they are read"), []);
}

#[tokio::test]
async fn an_empty_seat_can_be_taken_along_and_erased() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    assert!(who.get("/prep/export?format=markdown").await.ok().text().contains("Nothing is kept yet."));
    assert_eq!(who.get("/prep/export?format=json").await.ok().body["records"], json!({}));
    assert_eq!(erase(&who, json!({"confirm": "erase"})).await.status, 204);
}

async fn erase(who: &crate::testing::Persona, body: Value) -> crate::testing::Answer {
    let request =
        who.request(Method::DELETE, "/prep/everything").header(header::CONTENT_TYPE, "application/json");
    who.send(request.body(Body::from(body.to_string())).expect("a request")).await
}

#[tokio::test]
async fn erasing_leaves_nothing_behind_and_the_seat_starts_anew() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let other = app.interviewer().await;
    let planted = plant(&who).await;
    let _ = plant(&other).await;
    let theirs = other.get("/prep/profile").await.ok().body;
    let _ = who.get("/prep/plan").await.ok();
    let calendar = address(&who).await;
    for body in [json!({}), json!({"confirm": "Erase"}), json!({"confirm": true})] {
        assert_eq!(erase(&who, body.clone()).await.code(), "invalid_input", "{body}");
    }
    assert_eq!(who.delete("/prep/everything").await.code(), "invalid_input");
    assert_eq!(erase(&who, json!({"confirm": "erase"})).await.status, 204);

    assert_eq!(who.get("/prep/profile").await.ok().body, json!({ "profile": null }));
    assert_eq!(who.get("/prep/plan").await.status, 404);
    assert_eq!(app.anon().get(&calendar).await.status, 404);
    let left = who.get("/prep/export?format=json").await.ok();
    assert_eq!(left.body["records"], json!({}));
    assert!(planted.words.iter().all(|word| !left.text().contains(word)));
    assert_eq!(left.body["calendar_link_since"], Value::Null);
    assert_eq!(other.get("/prep/profile").await.ok().body, theirs, "another's seat is untouched");
    let again = who.put("/prep/profile", super::planted::profile(0, "anew")).await.ok().body;
    assert_eq!(again["version"], 1);
    assert!(who.get("/prep/plan").await.ok().body["items"].as_array().unwrap().len() > 32);
}
