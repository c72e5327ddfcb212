//! Requisitions through the front door.

use crate::testing::TestApp;
use serde_json::{Value, json};

fn opening(app: &TestApp) -> Value {
    json!({
        "title": "Engineering Manager, Payments", "department_id": app.cast.payments,
        "process": {"id": "bar-raiser-em-l6"}, "hiring_manager": app.cast.hiring_manager,
    })
}

#[tokio::test]
async fn a_recruiter_opens_a_requisition_and_everybody_sees_it() {
    let app = TestApp::start().await;
    let mut body = opening(&app);
    body["bar_raiser"] = json!(app.cast.bar_raiser);
    body["team"] = json!([{"person": app.cast.interviewer, "role": "interviewer"}]);
    body["approvers"] = json!([app.cast.admin, app.cast.hiring_manager]);
    body["state"] = json!("open");
    let made = app.recruiter().await.post("/requisitions", body).await.ok();
    assert_eq!(made.status, 201);
    let path = format!("/requisitions/{}", made.body["id"].as_str().unwrap());
    let seen = app.bystander().await.get(&path).await.ok().body;
    for (field, expected) in [
        ("level", json!(6)),
        ("process", json!({"id": "bar-raiser-em-l6", "version": 1, "variant": null})),
        ("state", json!("open")),
        ("openings", json!(1)),
        ("slug", json!("engineering-manager-payments")),
        ("time_zone", json!("Europe/Prague")),
        ("department", json!({"id": app.cast.payments, "name": "Payments"})),
        ("counts", json!({})),
        ("version", json!(1)),
        ("may", json!([])),
    ] {
        assert_eq!(seen[field], expected, "{field}");
    }
    assert_eq!(made.body["may"], json!(["edit", "close", "add_candidate"]));
    assert_eq!(seen["recruiter"]["name"], "Rita Recruiter");
    assert_eq!(seen["bar_raiser"]["bar_raiser"], true);
    assert_eq!(seen["team"][0]["person"]["initials"], "II");
    assert_eq!(seen["approvers"][1]["name"], "Hugo Manager");
    let listed = app.interviewer().await.get("/requisitions?state=open").await.ok().body;
    assert_eq!(listed["items"], json!([seen]));
    assert_eq!(app.interviewer().await.get("/requisitions?state=draft").await.ok().body["items"], json!([]));
}

#[tokio::test]
async fn a_second_opening_of_the_same_title_gets_a_name_of_its_own() {
    let app = TestApp::start().await;
    let recruiter = app.recruiter().await;
    let mut slugs = Vec::new();
    for _ in 0..3 {
        let made = recruiter.post("/requisitions", opening(&app)).await.ok();
        slugs.push(made.body["slug"].as_str().unwrap().to_owned());
    }
    let title = "engineering-manager-payments";
    assert_eq!(slugs, [title.to_owned(), format!("{title}-2"), format!("{title}-3")]);
    let mut taken = opening(&app);
    taken["slug"] = json!(title);
    let answer = recruiter.post("/requisitions", taken).await;
    assert_eq!((answer.status, answer.code()), (409, "duplicate"), "{}", answer.text());
}

#[tokio::test]
async fn a_faulty_requisition_is_refused_under_the_name_of_its_field() {
    let app = TestApp::start().await;
    let recruiter = app.recruiter().await;
    let gone = app.admin().await;
    let path = format!("/people/{}", app.cast.bystander);
    let _ = gone.patch(&path, json!({"version": 1, "active": false})).await.ok();
    for (field, value) in [
        ("title", json!("")),
        ("title", json!("a\nb")),
        ("level", json!(0)),
        ("openings", json!(0)),
        ("slug", json!("No Slug")),
        ("time_zone", json!("Mars")),
        ("department_id", json!(uuid::Uuid::nil())),
        ("hiring_manager", json!(uuid::Uuid::nil())),
        ("hiring_manager", json!(app.cast.bystander)),
        ("recruiter", json!(uuid::Uuid::nil())),
        ("bar_raiser", json!(app.cast.interviewer)),
        ("approvers", json!([app.cast.admin, app.cast.admin])),
        ("team", json!([{"person": app.cast.admin, "role": "king"}])),
        ("team", json!([{"person": uuid::Uuid::nil(), "role": "interviewer"}])),
        ("process", json!({"id": "nothing"})),
        ("process", json!({"id": "bar-raiser-em-l6", "version": 9})),
        ("process", json!({"id": "bar-raiser-em-l6", "variant": "none-such"})),
        ("process.id", json!({"id": 7})),
        ("state", json!("ajar")),
        ("colour", json!("red")),
    ] {
        let mut body = opening(&app);
        body[field.split('.').next().unwrap()] = value;
        let answer = recruiter.post("/requisitions", body.clone()).await;
        assert_eq!(answer.status, 422, "{body} -> {}", answer.text());
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
}

#[tokio::test]
async fn only_those_who_may_change_a_requisition_do() {
    let app = TestApp::start().await;
    let made = app.recruiter().await.post("/requisitions", opening(&app)).await.ok();
    let path = format!("/requisitions/{}", made.body["id"].as_str().unwrap());
    assert_eq!(app.hiring_manager().await.post("/requisitions", opening(&app)).await.status, 403);
    let mut version = 1;
    for (persona, status) in [
        (app.anon(), 401),
        (app.bystander().await, 403),
        (app.interviewer().await, 403),
        (app.hiring_manager().await, 200),
        (app.recruiter().await, 200),
        (app.admin().await, 200),
    ] {
        let answer = persona.patch(&path, json!({"version": version, "state": "open"})).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        version += i64::from(status == 200);
    }
}

#[tokio::test]
async fn a_change_touches_what_it_names_and_a_stale_one_nothing() {
    let app = TestApp::start().await;
    let recruiter = app.recruiter().await;
    let made = recruiter.post("/requisitions", opening(&app)).await.ok();
    let path = format!("/requisitions/{}", made.body["id"].as_str().unwrap());
    let body = json!({"version": 1, "title": "Head of Payments", "bar_raiser": app.cast.bar_raiser, "level": 7,
        "process": {"id": "bar-raiser-em-l7"}, "location": "Lisbon"});
    let changed = recruiter.patch(&path, body).await.ok().body;
    assert_eq!(changed["process"]["id"], "bar-raiser-em-l7");
    assert_eq!((&changed["version"], &changed["level"]), (&json!(2), &json!(7)));
    assert_eq!(changed["slug"], "engineering-manager-payments", "links that were handed out go on working");
    let stale = recruiter.patch(&path, json!({"version": 1, "location": "Porto"})).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let cleared = recruiter.patch(&path, json!({"version": 2, "bar_raiser": null})).await.ok().body;
    assert_eq!((&cleared["bar_raiser"], &cleared["location"]), (&Value::Null, &json!("Lisbon")));
    let unknown =
        recruiter.patch(&format!("/requisitions/{}", uuid::Uuid::now_v7()), json!({"version": 1})).await;
    assert_eq!((unknown.status, unknown.code()), (404, "not_found"));
    assert_eq!(recruiter.get("/requisitions/x").await.status, 404);
}
