//! Signing in, staying in and signing out.

use crate::testing::{Answer, PASSWORD, Persona, TestApp};
use axum::body::Body;
use axum::http::Method;
use serde_json::json;

fn cookie(answer: &Answer) -> String {
    answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned()
}

async fn with_cookie(persona: &Persona, cookie: &str, path: &str) -> Answer {
    let request = persona.request(Method::GET, path).header("cookie", cookie);
    persona.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_right_password_opens_a_session_and_nothing_else_does() {
    let app = TestApp::start().await;
    for (email, password, status) in [
        ("rita@example.com", PASSWORD, 200),
        (" RITA@example.com ", PASSWORD, 200),
        ("rita@example.com", "wrong horse", 401),
        ("nobody@example.com", PASSWORD, 401),
        ("", "", 401),
    ] {
        let answer = app.anon().post("/session", json!({"email": email, "password": password})).await;
        assert_eq!(answer.status, status, "{email} {}", answer.text());
        if status == 401 {
            assert_eq!(answer.code(), "bad_credentials");
            assert_eq!(answer.detail(), "the mail address or the password is wrong");
        }
    }
}

#[tokio::test]
async fn a_session_says_who_is_here() {
    let app = TestApp::start().await;
    let begun =
        app.anon().post("/session", json!({"email": "rita@example.com", "password": PASSWORD})).await.ok();
    let seen = with_cookie(&app.anon(), &cookie(&begun), "/session").await.ok();
    assert_eq!(seen.body, begun.body);
    assert_eq!(seen.body["person"]["roles"], json!(["recruiter"]));
    assert_eq!(seen.body["person"]["department"]["name"], "Payments");
    assert_eq!(
        seen.body["organisation"],
        json!({"name": "Example", "time_zone": "Europe/Prague", "demo": false})
    );
    assert_eq!(seen.body["counts"], json!({"today": 0, "scorecards_due": 0, "debriefs": 0, "interviews": 0}));
    let stranger = app.anon().get("/session").await;
    assert_eq!((stranger.status, stranger.code()), (401, "unauthenticated"));
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let plain = TestApp::start().await;
    let https = TestApp::start_with(&["--public-url", "https://hire.example.com"]).await;
    let body = json!({"email": "rita@example.com", "password": PASSWORD});
    let over_http = plain.anon().post("/session", body.clone()).await.ok();
    let over_https = https.anon().post("/session", body).await.ok();
    for part in ["highbar_session=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=604800"] {
        assert!(over_http.header("set-cookie").contains(part), "{part}");
    }
    assert!(!over_http.header("set-cookie").contains("Secure"));
    assert!(over_https.header("set-cookie").starts_with("__Host-highbar_session="));
    assert!(over_https.header("set-cookie").ends_with("; Secure"));
    assert!(over_https.header("strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn signing_in_again_ends_the_session_that_the_browser_had() {
    let app = TestApp::start().await;
    let body = json!({"email": "rita@example.com", "password": PASSWORD});
    let first = app.anon().post("/session", body.clone()).await.ok();
    let again = app.anon().request(Method::POST, "/session").header("cookie", cookie(&first));
    let again = again.header("content-type", "application/json").body(Body::from(body.to_string())).unwrap();
    let second = app.anon().send(again).await.ok();
    assert_ne!(cookie(&first), cookie(&second));
    assert_eq!(with_cookie(&app.anon(), &cookie(&first), "/session").await.status, 401);
    assert_eq!(with_cookie(&app.anon(), &cookie(&second), "/session").await.status, 200);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let app = TestApp::start().await;
    let rita = app.recruiter().await;
    let other = app.recruiter().await;
    let out = rita.delete("/session").await;
    assert_eq!(out.status, 204);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    assert_eq!((rita.get("/session").await.status, other.get("/session").await.status), (401, 200));
}

#[tokio::test]
async fn guessing_is_slowed_down_for_one_account_and_not_for_others() {
    let app = TestApp::start().await;
    let sign_in = async |email: &str, password: &str| {
        app.anon().post("/session", json!({"email": email, "password": password})).await
    };
    for _ in 0..10 {
        assert_eq!(sign_in("rita@example.com", "guess").await.status, 401);
    }
    let limited = sign_in("rita@example.com", PASSWORD).await;
    assert_eq!((limited.status, limited.code()), (429, "rate_limited"));
    assert!(limited.header("retry-after").parse::<u64>().unwrap() > 0);
    for _ in 0..15 {
        let _ = sign_in("ada@example.com", PASSWORD).await.ok();
    }
}

#[tokio::test]
async fn preferences_are_ones_own_and_small() {
    let app = TestApp::start().await;
    let rita = app.recruiter().await;
    let _ = rita.put("/session/preferences", json!({"density": "compact"})).await.ok();
    assert_eq!(rita.get("/session").await.body["preferences"], json!({"density": "compact"}));
    assert_eq!(app.admin().await.get("/session").await.body["preferences"], json!({}));
    assert_eq!(rita.put("/session/preferences", json!({"x": "y".repeat(17_000)})).await.status, 400);
    assert_eq!(rita.put("/session/preferences", json!([1])).await.status, 422);
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_signs_out_elsewhere() {
    let app = TestApp::start().await;
    let (here, elsewhere) = (app.recruiter().await, app.recruiter().await);
    for (current, next, status) in
        [("wrong horse", "another one", 422), (PASSWORD, "short", 422), (PASSWORD, "another one", 204)]
    {
        let answer = here.post("/session/password", json!({"current": current, "next": next})).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    assert_eq!((here.get("/session").await.status, elsewhere.get("/session").await.status), (200, 401));
    let old = app.anon().post("/session", json!({"email": "rita@example.com", "password": PASSWORD})).await;
    let new =
        app.anon().post("/session", json!({"email": "rita@example.com", "password": "another one"})).await;
    assert_eq!((old.status, new.status), (401, 200));
}
