//! What follows the loop, through the front door.

use super::planted::profile;
use crate::testing::TestApp;
use serde_json::{Value, json};

fn page(version: i64) -> Value {
    json!({"version": version, "ended_at": "2026-11-20T17:30:00Z", "thanked": ["bar_raiser"],
        "signs": ["sign_overrun"], "outcome": "waiting", "told_at": null, "cool_down_months": 6, "notes": "Two hard ones"})
}

#[tokio::test]
async fn dates_follow_the_last_round_and_the_way_back_follows_a_rejection() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    let _ = who.put("/prep/profile", profile(0, "EM")).await.ok();
    let before = who.get("/prep/after").await.ok().body;
    let expected = (&json!(0), &Value::Null, &json!([]), &json!("waiting"), &json!(6));
    let found = (
        &before["version"],
        &before["thank_you_by"],
        &before["expected"],
        &before["outcome"],
        &before["cool_down_months"],
    );
    assert_eq!(found, expected);
    assert!(before["positive_signs"][0]["caution"].as_str().is_some_and(|caution| !caution.is_empty()));

    let waiting = who.put("/prep/after", page(0)).await.ok().body;
    assert_eq!(waiting["thank_you_by"], "2026-11-21T17:30:00Z");
    let outcome = waiting["expected"].as_array().unwrap().iter().find(|one| one["id"] == "outcome").unwrap();
    assert_eq!((&outcome["from"], &outcome["to"]), (&json!("2026-11-27"), &json!("2026-12-01")));
    assert_eq!(waiting["may_reapply_on"], Value::Null);
    let seen = |view: &Value| -> Vec<String> {
        let lists = ["positive_signs", "concerning_signs"].map(|list| view[list].as_array().unwrap().clone());
        let seen = lists.into_iter().flatten().filter(|sign| sign["seen"] == true);
        seen.map(|sign| sign["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(seen(&waiting), ["sign_overrun"]);

    let mut rejected = page(1);
    rejected["outcome"] = json!("rejected");
    rejected["told_at"] = json!("2026-08-31T23:30:00Z");
    let rejected = who.put("/prep/after", rejected).await.ok().body;
    // In Prague it is the first of September by then.
    assert_eq!(rejected["may_reapply_on"], "2027-03-01");
    assert!(rejected["if_rejected"].as_array().unwrap().len() >= 4);
    assert_eq!(who.get("/prep/after").await.ok().body, rejected);
    let stale = who.put("/prep/after", page(1)).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
}

#[tokio::test]
async fn a_faulty_page_is_told_by_field() {
    let app = TestApp::start().await;
    let who = app.bystander().await;
    for (field, at, value) in [
        ("ended_at", "ended_at", json!("1999-01-01T00:00:00Z")),
        ("ended_at", "ended_at", json!("yesterday")),
        ("thanked", "thanked[0]", json!(["nobody"])),
        ("signs", "signs[1]", json!(["sign_overrun", "an omen"])),
        ("cool_down_months", "cool_down_months", json!(37)),
        ("outcome", "outcome", json!("hired")),
        ("notes", "notes", json!("x".repeat(20_001))),
    ] {
        let mut body = page(0);
        body[field] = value;
        let refused = who.put("/prep/after", body).await;
        assert_eq!(refused.status, 422, "{field}: {}", refused.text());
        assert!(refused.body["fields"][at].is_string(), "{at}: {}", refused.text());
    }
    assert_eq!(who.get("/prep/after").await.ok().body["version"], 0);
}
