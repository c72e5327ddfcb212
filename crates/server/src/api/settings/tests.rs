//! Settings through the front door.

use crate::founding::install_processes;
use crate::testing::TestApp;
use highbar_store::By;
use jiff::Timestamp;
use serde_json::json;

#[tokio::test]
async fn administrators_change_settings_and_everybody_reads_them() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let before = admin.get("/settings").await.ok();
    let change = json!({
        "version": before.body["version"], "organisation": {"careers_intro": "Come\nin"}, "feedback_enabled": true,
        "decision_policy": "advisory", "cool_down_months": 9, "votes_labels": {"hire": "Inclined"},
        "holidays": ["2026-12-25", "2026-12-24", "2026-12-25"],
    });
    let after = admin.patch("/settings", change).await.ok().body;
    assert_eq!(
        after["organisation"],
        json!({"name": "Example", "time_zone": "Europe/Prague", "careers_intro": "Come\nin"})
    );
    assert_eq!(after["holidays"], json!(["2026-12-24", "2026-12-25"]));
    assert_eq!((&after["cool_down_months"], &after["decision_policy"]), (&json!(9), &json!("advisory")));
    assert_eq!(app.bystander().await.get("/settings").await.ok().body["votes_labels"]["hire"], "Inclined");
    let cleared =
        admin.patch("/settings", json!({"version": after["version"], "decision_policy": null})).await.ok();
    assert_eq!(cleared.body["decision_policy"], json!(null));
    let stale = admin.patch("/settings", json!({"version": 1, "feedback_enabled": false})).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    assert_eq!(app.recruiter().await.patch("/settings", json!({"version": 3})).await.status, 403);
}

#[tokio::test]
async fn a_faulty_setting_is_named() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    for (field, value, named) in [
        ("organisation", json!({"name": ""}), "organisation.name"),
        ("organisation", json!({"time_zone": "Moon"}), "organisation.time_zone"),
        ("decision_policy", json!("lax"), "decision_policy"),
        ("cool_down_months", json!(5), "cool_down_months"),
        ("cool_down_months", json!(13), "cool_down_months"),
        ("votes_labels", json!({"maybe": "Perhaps"}), "votes_labels"),
        ("votes_labels", json!({"hire": ""}), "votes_labels"),
        ("holidays", json!(["2026-02-30"]), "holidays[0]"),
        ("templates", json!([{"id": "nope", "subject": "x", "text": "y"}]), "templates.nope"),
        ("mail", json!({}), "mail"),
    ] {
        let answer = admin.patch("/settings", json!({"version": 1, field: value})).await;
        assert_eq!(answer.status, 422, "{field} {}", answer.text());
        assert!(answer.body["fields"][named].is_string(), "{named} {}", answer.text());
    }
}

#[tokio::test]
async fn letters_come_from_the_processes_and_are_changed_one_by_one() {
    let app = TestApp::start().await;
    let by = By { person: None, at: Timestamp::now() };
    app.app.store.write(async move |tx| install_processes(tx, by).await).await.unwrap();
    let admin = app.admin().await;
    let own = json!({"id": "rejection_loop", "subject": "About {{role}}", "text": "Dear {{candidate}}"});
    let changed = admin.patch("/settings", json!({"version": 1, "templates": [own]})).await.ok();
    let texts = changed.body["templates"].as_array().unwrap().clone();
    assert!(texts.contains(&own) && texts.len() > 3, "{texts:?}");
    let unknown = json!({"id": "rejection_loop", "subject": "x", "text": "{{salary_of_others}}"});
    let refused = admin.patch("/settings", json!({"version": 2, "templates": [unknown]})).await;
    assert!(
        refused.body["fields"]["templates.rejection_loop"].as_str().unwrap().contains("salary_of_others")
    );
}
