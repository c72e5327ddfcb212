//! API tokens through the front door.

use crate::testing::{Answer, TestApp};
use axum::body::Body;
use axum::http::Method;
use serde_json::json;

async fn bearer(app: &TestApp, token: &str, method: Method, path: &str) -> Answer {
    let request = app.anon().request(method, path).header("authorization", format!("Bearer {token}"));
    app.anon().send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn a_token_acts_for_its_owner_until_it_is_revoked() {
    let app = TestApp::start().await;
    let rita = app.recruiter().await;
    let made = rita.post("/tokens", json!({"name": "script"})).await.ok();
    let token = made.body["token"].as_str().unwrap().to_owned();
    assert!(token.starts_with("hb_"));
    let seen = bearer(&app, &token, Method::GET, "/session").await.ok();
    assert_eq!((&seen.body["person"]["email"], &seen.body["csrf"]), (&json!("rita@example.com"), &json!("")));
    let listed = rita.get("/tokens").await.ok();
    assert_eq!(listed.body["items"][0]["name"], "script");
    assert!(!listed.text().contains(&token));
    let path = format!("/tokens/{}", made.body["id"].as_str().unwrap());
    assert_eq!(app.admin().await.delete(&path).await.status, 404);
    assert_eq!(rita.delete(&path).await.status, 204);
    let after = bearer(&app, &token, Method::GET, "/session").await;
    assert_eq!((after.status, after.code()), (401, "unauthenticated"));
}

#[tokio::test]
async fn a_token_needs_no_csrf_header_and_a_wrong_one_is_never_a_stranger() {
    let app = TestApp::start().await;
    let made = app.recruiter().await.post("/tokens", json!({"name": "script"})).await.ok();
    let token = made.body["token"].as_str().unwrap();
    let id = made.body["id"].as_str().unwrap();
    assert_eq!(bearer(&app, token, Method::DELETE, &format!("/tokens/{id}")).await.status, 204);
    for wrong in ["hb_nonsense", "nonsense", ""] {
        let answer = bearer(&app, wrong, Method::GET, "/setup").await;
        assert_eq!((answer.status, answer.code()), (401, "unauthenticated"), "{wrong}");
    }
}
