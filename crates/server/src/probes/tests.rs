//! What a supervisor sees.

use crate::testing::TestApp;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request};
use serde_json::json;
use std::net::SocketAddr;
use tower::ServiceExt;

#[tokio::test]
async fn the_server_says_that_it_lives_and_is_ready() {
    let app = TestApp::empty().await;
    assert_eq!(app.anon().get("//healthz").await.ok().body, json!({"status": "alive"}));
    assert_eq!(app.anon().get("//readyz").await.ok().body, json!({"status": "ready"}));
    app.app.store.close().await;
    let down = app.anon().get("//readyz").await;
    assert_eq!((down.status, down.code()), (503, "unavailable"));
    assert_eq!(app.anon().get("//healthz").await.status, 200);
}

#[tokio::test]
async fn metrics_are_for_this_machine_and_for_administrators() {
    super::record_metrics();
    let app = TestApp::start().await;
    let from = async |address: &str, forwarded: Option<&str>| {
        let mut request = Request::get("/metrics");
        if let Some(client) = forwarded {
            request = request.header("x-forwarded-for", client);
        }
        let mut request = request.body(Body::empty()).unwrap();
        let address: SocketAddr = address.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(address));
        app.router.clone().oneshot(request).await.unwrap().status().as_u16()
    };
    assert_eq!(from("127.0.0.1:1", None).await, 200);
    assert_eq!(from("[::1]:1", None).await, 200);
    assert_eq!(from("192.0.2.7:1", None).await, 403);
    assert_eq!(
        from("127.0.0.1:1", Some("192.0.2.7")).await,
        403,
        "a proxy on this machine is not this machine"
    );
    for (persona, status) in [(app.admin().await, 200), (app.recruiter().await, 403)] {
        let made = persona.post("/tokens", json!({"name": "metrics"})).await.ok();
        let token = format!("Bearer {}", made.body["token"].as_str().unwrap());
        let request = app.anon().request(Method::GET, "//metrics").header("authorization", token);
        let answer = app.anon().send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status);
        if status == 200 {
            assert!(answer.text().contains("highbar_http_requests_total"), "{}", answer.text());
            assert!(!answer.text().contains("example.com"));
        }
    }
}
