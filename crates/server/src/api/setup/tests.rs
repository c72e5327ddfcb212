//! The first run.

use crate::testing::TestApp;
use serde_json::json;

#[tokio::test]
async fn a_team_sets_itself_up_once() {
    let app = TestApp::empty().await;
    assert_eq!(app.anon().get("/setup").await.ok().body, json!({"state": "empty", "demo": false}));
    let team = json!({
        "organisation": "Acme", "name": "Ann Ode", "email": "Ann@example.com", "password": "long enough",
        "time_zone": "Europe/Prague",
    });
    let begun = app.anon().post("/setup/team", team.clone()).await.ok();
    assert_eq!(begun.body["person"]["roles"], json!(["admin", "recruiter"]));
    assert_eq!(
        (&begun.body["organisation"]["name"], &begun.body["seat"]),
        (&json!("Acme"), &json!("hiring"))
    );
    assert!(begun.header("set-cookie").starts_with("highbar_session="));
    assert_eq!(app.anon().get("/setup").await.ok().body, json!({"state": "ready", "demo": false}));
    let again = app.anon().post("/setup/team", team).await;
    assert_eq!((again.status, again.code()), (409, "refused"));
    let sign_in = json!({"email": "ann@example.com", "password": "long enough"});
    let _ = app.anon().post("/session", sign_in).await.ok();
}

#[tokio::test]
async fn a_faulty_team_is_told_all_faults_and_founds_nothing() {
    let app = TestApp::empty().await;
    let answer = app
        .anon()
        .post(
            "/setup/team",
            json!({"organisation": "", "name": "", "email": "x", "password": "short", "time_zone": "Moon"}),
        )
        .await;
    assert_eq!(answer.status, 422);
    let fields: Vec<&String> = answer.body["fields"].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["email", "name", "organisation", "password", "time_zone"]);
    assert_eq!(app.anon().get("/setup").await.ok().body["state"], "empty");
}

#[tokio::test]
async fn a_new_team_has_the_shipped_processes() {
    let app = TestApp::empty().await;
    let team = json!({
        "organisation": "Acme", "name": "Ann", "email": "ann@example.com", "password": "long enough", "time_zone": "UTC",
    });
    let _ = app.anon().post("/setup/team", team).await.ok();
    let processes = app.app.store.read(highbar_store::processes::list).await.unwrap();
    let names: Vec<&str> = processes.iter().map(|one| one.process.as_str()).collect();
    assert_eq!(names, ["bar-raiser-em-l6", "bar-raiser-em-l7"]);
}

#[tokio::test]
async fn somebody_prepares_alone() {
    let app = TestApp::empty().await;
    let body =
        json!({"name": "Ann Ode", "email": "ann@example.com", "password": "long enough", "time_zone": "UTC"});
    let begun = app.anon().post("/setup/prepare", body.clone()).await.ok();
    assert_eq!(
        (&begun.body["seat"], &begun.body["person"]["roles"]),
        (&json!("candidate"), &json!(["admin"]))
    );
    let again = app.anon().post("/setup/prepare", body).await;
    assert_eq!((again.status, again.code()), (409, "refused"));
    let processes = app.app.store.read(highbar_store::processes::list).await.unwrap();
    assert_eq!(processes.len(), 2);
}
