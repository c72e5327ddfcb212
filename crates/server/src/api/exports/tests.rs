//! Exports as different people.

use crate::testing::{Answer, TestApp};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn lines(answer: &Answer) -> Vec<Value> {
    answer.text().lines().map(|line| serde_json::from_str(line).expect("a line is a JSON object")).collect()
}

#[tokio::test]
async fn an_export_has_a_line_for_each_application_and_is_written_down() {
    let app = TestApp::start().await;
    let (payments, search) = (app.opening("EM Payments").await, app.opening("EM Search").await);
    let _ = app.applied("Ana Lima", &payments).await;
    let _ = app.applied("Bo Berg", &search).await;
    let path = "/exports/applications.ndjson";
    let one = format!("{path}?requisition={}", payments["id"].as_str().unwrap());
    for (persona, status) in [
        (app.anon(), 401),
        (app.bystander().await, 403),
        (app.hiring_manager().await, 403),
        (app.recruiter().await, 200),
        (app.admin().await, 200),
    ] {
        assert_eq!(persona.get(path).await.status, status);
    }
    let all = app.recruiter().await.get(path).await.ok();
    assert_eq!(all.header("content-type"), "application/x-ndjson");
    let names: Vec<Value> = lines(&all).iter().map(|line| line["candidate"]["name"].clone()).collect();
    assert_eq!(names, [json!("Bo Berg"), json!("Ana Lima")]);
    let some = app.recruiter().await.get(&one).await.ok();
    assert_eq!(lines(&some).len(), 1);
    assert!(lines(&some)[0].get("may").is_none());
    let unknown = format!("{path}?requisition={}", uuid::Uuid::nil());
    assert_eq!(app.recruiter().await.get(&unknown).await.status, 404);
    let audit = app.admin().await.get("/audit").await.ok().body;
    let written =
        audit["items"].as_array().unwrap().iter().filter(|one| one["action"] == "applications.exported");
    assert_eq!(written.count(), 4, "those that were given out and no others");
}

#[tokio::test]
async fn sealed_scorecards_are_left_out() {
    let app = TestApp::empty().await;
    let admin = crate::demo::plant(&app.app).await.expect("the demo is played");
    let admin = app.of(admin).await;
    let exported = lines(&admin.get("/exports/applications.ndjson").await.ok());
    assert!(exported.len() >= 30, "{}", exported.len());
    let mut states = BTreeSet::new();
    let mut sealed = 0;
    for line in &exported {
        let page = admin.get(&format!("/applications/{}", line["id"].as_str().unwrap())).await.ok().body;
        sealed +=
            page["scorecards"].as_array().unwrap().iter().filter(|card| card["state"] == "sealed").count();
        for card in line["scorecards"].as_array().unwrap() {
            assert!(!card["card"].is_null(), "{card}");
            states.insert(card["state"].as_str().unwrap().to_owned());
        }
    }
    assert!(sealed > 0, "the demo has scorecards under seal");
    assert_eq!(states, BTreeSet::from(["open".to_owned()]));
}
