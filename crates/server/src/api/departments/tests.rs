//! Departments through the front door.

use crate::testing::TestApp;
use serde_json::json;

#[tokio::test]
async fn administrators_add_and_rename_and_everybody_reads() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let made = admin.post("/departments", json!({"name": " Devices "})).await.ok();
    assert_eq!((made.status, &made.body["name"]), (201, &json!("Devices")));
    let path = format!("/departments/{}", made.body["id"].as_str().unwrap());
    let _ = admin.patch(&path, json!({"name": "Gadgets"})).await.ok();
    let names: Vec<String> = app.bystander().await.get("/departments").await.ok().body["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, ["Gadgets", "Payments", "Search"]);
    for (answer, status, code) in [
        (admin.post("/departments", json!({"name": "Search"})).await, 409, "duplicate"),
        (admin.post("/departments", json!({"name": ""})).await, 422, "invalid_input"),
        (admin.patch(&path, json!({"name": "Search"})).await, 409, "duplicate"),
        (admin.patch("/departments/nope", json!({"name": "X"})).await, 404, "not_found"),
        (app.recruiter().await.post("/departments", json!({"name": "X"})).await, 403, "forbidden"),
    ] {
        assert_eq!((answer.status, answer.code()), (status, code), "{}", answer.text());
    }
}
