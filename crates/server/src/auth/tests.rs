//! The gate: forged requests, repeated requests.

use crate::testing::{Answer, Persona, TestApp};
use axum::body::Body;
use axum::http::Method;
use serde_json::json;

/// A change by the administrator's cookie with these headers and no others.
async fn forged(admin: &Persona, headers: &[(&str, &str)]) -> Answer {
    let session = admin.session.as_ref().unwrap();
    let mut request = axum::http::Request::builder()
        .method(Method::POST)
        .uri("/api/v1/departments")
        .header("host", "localhost")
        .header("content-type", "application/json")
        .header("cookie", format!("highbar_session={}", session.reveal()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let body = json!({"name": uuid::Uuid::now_v7()}).to_string();
    admin.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn a_cookie_alone_changes_nothing() {
    let app = TestApp::start_with(&["--public-url", "http://hire.example.com"]).await;
    let admin = app.admin().await;
    let mine = admin.session.as_ref().unwrap().csrf();
    let other = app.admin().await.session.unwrap().csrf();
    for (headers, status, code) in [
        (vec![], 403, "csrf"),
        (vec![("x-csrf-token", "")], 403, "csrf"),
        (vec![("x-csrf-token", other.as_str())], 403, "csrf"),
        (vec![("x-csrf-token", mine.as_str()), ("origin", "http://evil.example")], 403, "csrf"),
        (vec![("x-csrf-token", mine.as_str()), ("origin", "null")], 403, "csrf"),
        (vec![("x-csrf-token", mine.as_str()), ("origin", "http://localhost.evil.example")], 403, "csrf"),
        (vec![("x-csrf-token", mine.as_str()), ("origin", "http://localhost")], 201, ""),
        (vec![("x-csrf-token", mine.as_str()), ("origin", "http://hire.example.com")], 201, ""),
        (vec![("x-csrf-token", mine.as_str())], 201, ""),
    ] {
        let answer = forged(&admin, &headers).await;
        assert_eq!((answer.status, answer.code()), (status, code), "{headers:?} {}", answer.text());
    }
}

#[tokio::test]
async fn another_sites_page_cannot_even_sign_in() {
    let app = TestApp::start().await;
    let request = app.anon().request(Method::POST, "/session").header("origin", "https://evil.example");
    let answer = app.anon().send(request.body(Body::from("{}")).unwrap()).await;
    assert_eq!((answer.status, answer.code()), (403, "csrf"));
}

async fn keyed(persona: &Persona, path: &str, key: &str, body: &str) -> Answer {
    let request = persona.request(Method::POST, path).header("idempotency-key", key);
    persona
        .send(request.header("content-type", "application/json").body(Body::from(body.to_owned())).unwrap())
        .await
}

#[tokio::test]
async fn a_repeated_post_is_answered_and_not_done_again() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let body = r#"{"name":"Devices"}"#;
    let first = keyed(&admin, "/departments", "key-1", body).await.ok();
    let again = keyed(&admin, "/departments", "key-1", body).await.ok();
    assert_eq!((first.status, &first.bytes), (again.status, &again.bytes));
    assert_eq!((first.header("idempotent-replayed"), again.header("idempotent-replayed")), ("", "true"));
    for (path, body) in [("/departments", r#"{"name":"Other"}"#), ("/people", body)] {
        let mismatch = keyed(&admin, path, "key-1", body).await;
        assert_eq!((mismatch.status, mismatch.code()), (422, "idempotency_mismatch"));
    }
    let without = keyed(&admin, "/departments", "key-2", body).await;
    assert_eq!((without.status, without.code()), (409, "duplicate"), "another key is another request");
    let fixed = keyed(&admin, "/departments", "key-2", r#"{"name":"Gadgets"}"#).await;
    assert_eq!(fixed.status, 201, "a refusal uses no key up");
    let long = keyed(&admin, "/departments", &"k".repeat(200), body).await;
    assert_eq!((long.status, long.code()), (400, "bad_request"));
}

#[tokio::test]
async fn keys_belong_to_the_person_who_sent_them() {
    let app = TestApp::start().await;
    let (ada, rita) = (app.admin().await, app.recruiter().await);
    let body = r#"{"name":"Devices"}"#;
    let _ = keyed(&ada, "/departments", "key", body).await.ok();
    assert_eq!(keyed(&rita, "/departments", "key", body).await.status, 403);
}

#[tokio::test]
async fn an_answer_with_a_secret_is_given_once() {
    let app = TestApp::start().await;
    let rita = app.recruiter().await;
    let _ = keyed(&rita, "/tokens", "key", r#"{"name":"script"}"#).await.ok();
    let again = keyed(&rita, "/tokens", "key", r#"{"name":"script"}"#).await;
    assert_eq!((again.status, again.code()), (409, "duplicate"));
    assert_eq!(rita.get("/tokens").await.body["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn requests_under_one_key_at_the_same_time_do_the_work_once() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let body = r#"{"name":"Devices"}"#;
    let all = futures::future::join_all((0..8).map(|_| keyed(&admin, "/departments", "key", body))).await;
    for answer in &all {
        assert!(matches!((answer.status, answer.code()), (201, "") | (409, "conflict")), "{}", answer.text());
    }
    assert!(all.iter().any(|answer| answer.status == 201));
}

#[tokio::test]
async fn an_idle_session_ends() {
    let app = TestApp::start().await;
    let rita = app.recruiter().await;
    let token = rita.session.clone().unwrap();
    let past = jiff::Timestamp::now() - jiff::SignedDuration::from_secs(1);
    app.app
        .store
        .write(async move |tx| highbar_store::sessions::touch(tx, token.reveal(), past, past).await)
        .await
        .unwrap();
    assert_eq!(rita.get("/session").await.status, 401);
}
