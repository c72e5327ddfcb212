//! People through the front door.

use crate::testing::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn an_administrator_adds_a_person_and_everybody_sees_them() {
    let app = TestApp::start().await;
    let body = json!({
        "name": " Ana Lima ", "email": "Ana@Example.com", "title": "Engineer", "department_id": app.cast.payments,
        "level": 6, "reports_to": app.cast.hiring_manager, "trainings": ["bar_raiser"], "roles": ["recruiter"],
        "hours": {"days": [5, 1, 1], "from": "08:30", "to": "16:00"},
    });
    let made = app.admin().await.post("/people", body).await.ok();
    assert_eq!(made.status, 201);
    let id = made.body["id"].as_str().unwrap().to_owned();
    let seen = app.bystander().await.get(&format!("/people/{id}")).await.ok().body;
    assert_eq!(seen, made.body);
    for (field, expected) in [
        ("name", json!("Ana Lima")),
        ("email", json!("ana@example.com")),
        ("initials", json!("AL")),
        ("department", json!({"id": app.cast.payments, "name": "Payments"})),
        ("roles", json!(["recruiter"])),
        ("trainings", json!(["bar_raiser"])),
        ("time_zone", json!("Europe/Prague")),
        ("hours", json!({"days": [1, 5], "from": "08:30", "to": "16:00"})),
        ("weekly_limit", json!(5)),
        ("active", json!(true)),
        ("invited", json!("none")),
        ("version", json!(1)),
    ] {
        assert_eq!(seen[field], expected, "{field}");
    }
    assert_eq!(seen["reports_to"]["name"], "Hugo Manager");
    assert_eq!(seen["load"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn a_person_with_faulty_fields_is_refused_with_all_of_them_named() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let good = json!({"name": "Ana", "email": "ana@example.com"});
    let with = |field: &str, value: Value| {
        let mut body = good.clone();
        body[field] = value;
        body
    };
    for (body, status, field) in [
        (with("name", json!("  ")), 422, "name"),
        (with("name", json!(7)), 422, "name"),
        (with("email", json!("ana")), 422, "email"),
        (with("level", json!(99)), 422, "level"),
        (with("level", json!("six")), 422, "level"),
        (with("level", json!(-1)), 422, "level"),
        (with("time_zone", json!("Mars")), 422, "time_zone"),
        (with("department_id", json!("payments")), 422, "department_id"),
        (with("trainings", json!(["karate"])), 422, "trainings[0]"),
        (with("hours", json!({"days": [1], "from": "9", "to": "18:00"})), 422, "hours"),
        (with("hours", json!({"days": [1], "from": 9, "to": "18:00"})), 422, "hours.from"),
        (with("nickname", json!("A")), 422, "nickname"),
        (json!({"name": "Ana"}), 422, ""),
        (with("email", json!("rita@example.com")), 409, ""),
        (with("department_id", json!(uuid::Uuid::nil())), 409, ""),
    ] {
        let answer = admin.post("/people", body.clone()).await;
        assert_eq!(answer.status, status, "{body} -> {}", answer.text());
        if !field.is_empty() {
            assert!(answer.body["fields"][field].is_string(), "{body} -> {}", answer.text());
        }
    }
    let both = admin.post("/people", json!({"name": "", "email": "x"})).await;
    assert_eq!(both.body["fields"].as_object().unwrap().len(), 2, "{}", both.text());
}

#[tokio::test]
async fn only_administrators_change_people() {
    let app = TestApp::start().await;
    let path = format!("/people/{}", app.cast.interviewer);
    for (persona, status) in [
        (app.anon(), 401),
        (app.bystander().await, 403),
        (app.recruiter().await, 403),
        (app.hiring_manager().await, 403),
        (app.admin().await, 200),
    ] {
        let answer = persona.patch(&path, json!({"version": 1, "level": 6})).await;
        assert_eq!(answer.status, status, "{}", answer.text());
        let made =
            persona.post("/people", json!({"name": "N", "email": format!("n{status}@example.com")})).await;
        assert_eq!(made.status == 201, status == 200, "{}", made.text());
    }
}

#[tokio::test]
async fn a_change_names_its_version_and_touches_only_what_it_names() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let path = format!("/people/{}", app.cast.interviewer);
    let changed = admin.patch(&path, json!({"version": 1, "reports_to": app.cast.hiring_manager})).await.ok();
    assert_eq!(changed.body["version"], 2);
    assert_eq!(changed.body["name"], "Ivan Interviewer");
    let stale = admin.patch(&path, json!({"version": 1, "level": 5})).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let cleared =
        admin.patch(&path, json!({"version": 2, "reports_to": null, "department_id": null})).await.ok();
    assert_eq!((&cleared.body["reports_to"], &cleared.body["department"]), (&Value::Null, &Value::Null));
    let unknown = admin.patch(&format!("/people/{}", uuid::Uuid::now_v7()), json!({"version": 1})).await;
    assert_eq!((unknown.status, unknown.code()), (404, "not_found"));
}

#[tokio::test]
async fn nobody_reports_to_themselves_by_way_of_others() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    let change = async |id, manager| {
        admin.patch(&format!("/people/{id}"), json!({"version": 1, "reports_to": manager})).await
    };
    let _ = change(app.cast.interviewer, app.cast.hiring_manager).await.ok();
    let circle = change(app.cast.hiring_manager, app.cast.interviewer).await;
    assert_eq!((circle.status, circle.code()), (422, "invalid_input"), "{}", circle.text());
    let own = change(app.cast.bystander, app.cast.bystander).await;
    assert_eq!((own.status, own.code()), (422, "invalid_input"));
}

#[tokio::test]
async fn who_leaves_is_signed_out() {
    let app = TestApp::start().await;
    let gone = app.interviewer().await;
    let _ = gone.get("/people").await.ok();
    let path = format!("/people/{}", app.cast.interviewer);
    let _ = app.admin().await.patch(&path, json!({"version": 1, "active": false})).await.ok();
    assert_eq!(gone.get("/people").await.status, 401);
    let own = app
        .admin()
        .await
        .patch(&format!("/people/{}", app.cast.admin), json!({"version": 1, "roles": []}))
        .await;
    assert_eq!((own.status, own.code()), (409, "refused"));
}

#[tokio::test]
async fn the_list_is_filtered_and_cut_into_parts() {
    let app = TestApp::start().await;
    let persona = app.bystander().await;
    let names = |answer: &crate::testing::Answer| -> Vec<String> {
        answer.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    for (query, expected) in [
        ("?training=bar_raiser", vec!["Bea Raiser"]),
        ("?q=RITA", vec!["Rita Recruiter"]),
        (&format!("?department={}", app.cast.search), vec!["Bea Raiser", "Ben Bystander"]),
        ("?active=false", vec![]),
    ] {
        assert_eq!(names(&persona.get(&format!("/people{query}")).await.ok()), expected, "{query}");
    }
    let first = persona.get("/people?limit=4").await.ok();
    let next = first.body["next"].as_str().unwrap();
    let second = persona.get(&format!("/people?limit=4&cursor={next}")).await.ok();
    assert_eq!((names(&first).len(), names(&second).len(), &second.body["next"]), (4, 2, &Value::Null));
    for query in ["?limit=0", "?limit=201", "?limit=x", "?cursor=~", "?training=karate", "?department=x"] {
        let answer = persona.get(&format!("/people{query}")).await;
        assert_eq!((answer.status, answer.code()), (400, "bad_request"), "{query}");
    }
}
