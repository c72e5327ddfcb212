//! Invitations from the administrator's click to the first sign-in.

use crate::testing::TestApp;
use serde_json::json;

async fn invited(app: &TestApp) -> (String, String) {
    let admin = app.admin().await;
    let made = admin.post("/people", json!({"name": "Ana Lima", "email": "ana@example.com"})).await.ok();
    let id = made.body["id"].as_str().unwrap().to_owned();
    let answer = admin.post(&format!("/people/{id}/invitation"), json!({})).await.ok();
    let link = answer.body["link"].as_str().unwrap().to_owned();
    (id, format!("/invitations/{}", link.rsplit('/').next().unwrap()))
}

#[tokio::test]
async fn an_invitation_is_used_once_and_signs_in() {
    let app = TestApp::start().await;
    let (id, path) = invited(&app).await;
    let shown = app.anon().get(&path).await.ok();
    assert_eq!(
        shown.body,
        json!({"name": "Ana Lima", "email": "ana@example.com", "organisation": "Example"})
    );
    assert_eq!(shown.header("referrer-policy"), "no-referrer");
    assert_eq!(app.anon().post(&path, json!({"password": "short"})).await.status, 422);
    let pending = app.admin().await.get(&format!("/people/{id}")).await.ok();
    assert_eq!(pending.body["invited"], "pending");
    let begun = app.anon().post(&path, json!({"password": "long enough"})).await.ok();
    assert_eq!(begun.body["person"]["name"], "Ana Lima");
    let again = app.anon().post(&path, json!({"password": "long enough"})).await;
    assert_eq!((again.status, again.code()), (404, "not_found"));
    assert_eq!(app.anon().get(&path).await.status, 404);
    let accepted = app.admin().await.get(&format!("/people/{id}")).await.ok();
    assert_eq!(accepted.body["invited"], "accepted");
    let _ = app
        .anon()
        .post("/session", json!({"email": "ana@example.com", "password": "long enough"}))
        .await
        .ok();
}

#[tokio::test]
async fn a_later_invitation_replaces_the_earlier_one() {
    let app = TestApp::start().await;
    let (id, first) = invited(&app).await;
    let _ = app.admin().await.post(&format!("/people/{id}/invitation"), json!({})).await.ok();
    assert_eq!(app.anon().get(&first).await.status, 404);
}

#[tokio::test]
async fn the_link_is_mailed_and_kept_for_administrators_without_a_mail_server() {
    let app = TestApp::start().await;
    let (_, path) = invited(&app).await;
    let list = app.admin().await.get("/mailbox").await.ok();
    assert_eq!(
        (&list.body["items"][0]["to"], &list.body["items"][0]["state"]),
        (&json!("ana@example.com"), &json!("kept"))
    );
    let id = list.body["items"][0]["id"].as_str().unwrap();
    let mail = app.admin().await.get(&format!("/mailbox/{id}")).await.ok();
    assert!(mail.body["text"].as_str().unwrap().contains(&path));
    assert_eq!(app.recruiter().await.get("/mailbox").await.status, 403);
}

#[tokio::test]
async fn only_administrators_invite_and_nobody_who_has_left() {
    let app = TestApp::start().await;
    let path = format!("/people/{}/invitation", app.cast.bystander);
    assert_eq!(app.recruiter().await.post(&path, json!({})).await.status, 403);
    let person = format!("/people/{}", app.cast.bystander);
    let _ = app.admin().await.patch(&person, json!({"version": 1, "active": false})).await.ok();
    let refused = app.admin().await.post(&path, json!({})).await;
    assert_eq!((refused.status, refused.code()), (409, "refused"));
}
