//! The audit log through the front door.

use crate::testing::TestApp;
use serde_json::json;

#[tokio::test]
async fn administrators_see_who_did_what_without_what_it_says() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let _ = admin.post("/departments", json!({"name": "Secretive"})).await.ok();
    let log = admin.get("/audit?limit=1").await.ok();
    let newest = &log.body["items"][0];
    assert_eq!(
        (&newest["action"], &newest["actor"]["name"]),
        (&json!("department.added"), &json!("Ada Admin"))
    );
    assert!(!log.text().contains("Secretive"));
    let next = log.body["next"].as_str().unwrap();
    let before = admin.get(&format!("/audit?limit=1&cursor={next}")).await.ok();
    assert_eq!(before.body["items"][0]["seq"], json!(newest["seq"].as_i64().unwrap() - 1));
    let none = admin.get(&format!("/audit?application={}", uuid::Uuid::now_v7())).await.ok();
    assert_eq!(none.body["items"], json!([]));
    assert_eq!(app.recruiter().await.get("/audit").await.status, 403);
}
