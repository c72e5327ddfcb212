//! What the layers in front of every handler do with requests that are not as they should be.

use super::observe;
use crate::testing::{Answer, Persona, TestApp};
use axum::body::Body;
use axum::http::{Method, Request};
use axum::routing::get;
use axum::{Router, middleware};
use futures::stream;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

async fn raw(persona: &Persona, method: Method, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
    let request = persona.request(method, path).header("content-type", kind);
    persona.send(request.body(body.into()).unwrap()).await
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_refused_with_the_reason() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let json_kind = "application/json";
    let large = format!("{{\"name\":\"{}\"}}", "x".repeat(1024 * 1024));
    for (kind, body, status, code, says) in [
        (json_kind, b"{".to_vec(), 400, "bad_request", "not valid JSON"),
        (json_kind, b"{\"name\":\"x\"} {}".to_vec(), 400, "bad_request", "not valid JSON"),
        (json_kind, b"not json".to_vec(), 400, "bad_request", "not valid JSON"),
        (json_kind, b"{\"name\":\"\xff\xfe\"}".to_vec(), 400, "bad_request", "not UTF-8 from byte 9"),
        (json_kind, b"[]".to_vec(), 422, "invalid_input", "the body has a fault"),
        (json_kind, b"null".to_vec(), 422, "invalid_input", "the body has a fault"),
        (json_kind, b"{}".to_vec(), 422, "invalid_input", "missing field `name`"),
        (json_kind, Vec::new(), 422, "invalid_input", "missing field `name`"),
        (json_kind, b"{\"name\":[1]}".to_vec(), 422, "invalid_input", "name: invalid type"),
        (json_kind, b"{\"name\":\"x\",\"name\":\"y\"}".to_vec(), 422, "invalid_input", "duplicate field"),
        ("application/json; charset=utf-8", b"{}".to_vec(), 422, "invalid_input", "missing field"),
        ("text/plain", b"{}".to_vec(), 415, "unsupported_media", "content-type application/json"),
        (
            "application/x-www-form-urlencoded",
            b"name=x".to_vec(),
            415,
            "unsupported_media",
            "application/json",
        ),
        (json_kind, large.into_bytes(), 413, "too_large", "1 MB"),
        (json_kind, "[".repeat(100_000).into_bytes(), 422, "invalid_input", "invalid type: sequence"),
    ] {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        let answer = raw(&admin, Method::POST, "/departments", kind, body).await;
        assert_eq!((answer.status, answer.code()), (status, code), "{shown}: {}", answer.text());
        assert!(answer.detail().contains(says), "{shown}: {}", answer.detail());
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let pieces =
        [Ok(axum::body::Bytes::from("{\"name\":\"Half")), Err(std::io::Error::other("connection lost"))];
    let broken = Body::from_stream(stream::iter(pieces));
    let answer = raw(&admin, Method::POST, "/departments", "application/json", broken).await;
    assert_eq!((answer.status, answer.code()), (400, "bad_request"), "{}", answer.text());
    assert!(!admin.get("/departments").await.text().contains("Half"));
}

#[tokio::test]
async fn every_failure_is_the_same_kind_of_document() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    for (answer, status, code) in [
        (admin.get("/nothing/here").await, 404, "not_found"),
        (admin.get("//api").await, 404, "not_found"),
        (admin.get("//api/v2/people").await, 404, "not_found"),
        (admin.post("/nothing", json!({})).await, 404, "not_found"),
        (admin.delete("/people").await, 405, "bad_request"),
        (admin.put("/session", json!({})).await, 405, "bad_request"),
        (admin.get("/people/not-an-id").await, 404, "not_found"),
        (admin.get(&format!("/people/{}", uuid::Uuid::nil())).await, 404, "not_found"),
        (admin.get("/people?limit=many").await, 400, "bad_request"),
        (app.anon().get("/people").await, 401, "unauthenticated"),
        (raw(&admin, Method::POST, "//", "text/plain", "x").await, 405, "bad_request"),
    ] {
        assert_eq!((answer.status, answer.code()), (status, code), "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.body["type"], "about:blank");
        assert_eq!(answer.body["status"], status);
        assert_eq!(answer.body["request_id"], answer.header("x-request-id"));
        assert!(answer.body["title"].is_string());
        assert!(
            answer.detail().chars().next().is_some_and(|first| !first.is_uppercase()),
            "{}",
            answer.detail()
        );
    }
}

#[tokio::test]
async fn a_panic_is_answered_with_a_request_id_and_nothing_else() {
    async fn breaks() -> &'static str {
        panic!("the secret of Ana Lima")
    }
    let router = Router::new().route("/", get(breaks)).layer(middleware::from_fn(observe::observe));
    let response = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 500);
    let id = response.headers()["x-request-id"].to_str().unwrap().to_owned();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let body: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&body["code"], &body["request_id"]), (&json!("internal"), &json!(id)));
    assert!(!body.to_string().contains("secret"));
}

#[tokio::test]
async fn security_headers_are_on_everything() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    for answer in [
        admin.get("/people").await,
        admin.get("/nothing").await,
        app.anon().get("/people").await,
        app.anon().get("//healthz").await,
        app.anon().get("//").await,
        app.anon().get("//assets/none.js").await,
    ] {
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert!(answer.header("permissions-policy").contains("geolocation=()"));
        assert_eq!(answer.header("strict-transport-security"), "");
    }
    assert_eq!(admin.get("/people").await.header("cache-control"), "no-store");
    assert_eq!(app.anon().get("//status/abc").await.header("referrer-policy"), "no-referrer");
}

#[tokio::test]
async fn the_description_of_the_api_is_openapi_3_1_and_names_who_may_call() {
    let app = TestApp::start().await;
    let answer = app.anon().get("/openapi.json").await.ok();
    assert_eq!(answer.body["openapi"], "3.1.0");
    assert_eq!(answer.body["info"]["title"], "Highbar");
    let create = &answer.body["paths"]["/api/v1/people"]["post"];
    assert!(create["description"].as_str().unwrap().contains("For administrators."));
    let codes = answer.body["components"]["schemas"]["ErrorCode"]["enum"].as_array().unwrap();
    assert_eq!(codes.len(), 22);
    assert!(answer.body["components"]["schemas"]["Problem"].is_object());
}
