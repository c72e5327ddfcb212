//! The pages, whether or not this build has them.

use super::{ASSETS, smallest};
use crate::testing::TestApp;
use axum::body::Body;
use axum::http::{HeaderMap, Method};

async fn page(app: &TestApp, path: &str, accept: &str) -> crate::testing::Answer {
    let request = app.anon().request(Method::GET, path).header("accept", accept);
    app.anon().send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn any_address_of_a_page_answers_with_the_page_and_a_fresh_nonce() {
    let app = TestApp::empty().await;
    let mut seen = std::collections::BTreeSet::new();
    for path in ["//", "//index.html", "//people", "//applications/1?tab=loop"] {
        let answer = page(&app, path, "text/html,*/*").await.ok();
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        let csp = answer.header("content-security-policy").to_owned();
        let nonce = csp.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap().to_owned();
        assert!(!answer.text().contains("__CSP_NONCE__"));
        assert!(seen.insert(nonce), "a nonce came twice");
        assert!(csp.contains("script-src 'self';") && !csp.contains("unsafe"), "{csp}");
    }
}

#[tokio::test]
async fn what_is_no_page_is_not_answered_with_one() {
    let app = TestApp::empty().await;
    for (path, accept) in [
        ("//assets/missing.js", "*/*"),
        ("//missing.png", "text/html"),
        ("//people", "application/json"),
        ("//api/v1/missing", "text/html"),
        ("//../../etc/passwd", "text/plain"),
    ] {
        let answer = page(&app, path, accept).await;
        assert_eq!((answer.status, answer.code()), (404, "not_found"), "{path}");
    }
}

#[tokio::test]
async fn files_are_cached_by_their_kind_and_sent_compressed() {
    let app = TestApp::empty().await;
    for (path, asset) in ASSETS.iter().filter(|(path, _)| **path != "index.html" && !super::is_variant(path))
    {
        let answer = page(&app, &format!("//{path}"), "*/*").await.ok();
        let expected =
            if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(answer.header("cache-control"), expected, "{path}");
        let request = app.anon().request(Method::GET, &format!("//{path}"));
        let request = request.header("if-none-match", asset.etag.clone()).body(Body::empty()).unwrap();
        assert_eq!(app.anon().send(request).await.status, 304, "{path}");
        let mut headers = HeaderMap::new();
        headers.insert("accept-encoding", "gzip, br".parse().unwrap());
        if ASSETS.contains_key(format!("{path}.br").as_str()) {
            assert_eq!(smallest(path, &headers).and_then(|(_, encoding)| encoding), Some("br"), "{path}");
        }
        headers.insert("accept-encoding", "br;q=0".parse().unwrap());
        assert!(smallest(path, &headers).is_none(), "{path}");
    }
}
