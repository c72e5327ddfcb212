//! Candidates through the front door.

use crate::testing::TestApp;
use highbar_domain::command::Command;
use highbar_domain::ids::ApplicationId;
use serde_json::{Value, json};

fn ids(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_recruiter_adds_a_candidate_with_an_application_and_mail_goes_out() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let body = json!({"name": " Ana Lima ", "email": "Ana.Lima@Example.com", "phone": "+351 912 345 678",
        "headline": "Manages managers", "location": "Lisbon", "time_zone": "Europe/Lisbon",
        "links": ["example.com/ana"], "source": "referral", "requisition_id": opening["id"]});
    let made = recruiter.post("/candidates", body).await.ok();
    assert_eq!((made.status, &made.body["known"]), (201, &json!(false)));
    let path = format!("/candidates/{}", made.body["candidate_id"].as_str().unwrap());
    let seen = recruiter.get(&path).await.ok().body;
    for (field, expected) in [
        ("name", json!("Ana Lima")),
        ("email", json!("ana.lima@example.com")),
        ("links", json!(["https://example.com/ana"])),
        ("source", json!("referral")),
        ("version", json!(1)),
        ("documents", json!([])),
        ("may", json!(["edit", "upload", "merge"])),
    ] {
        assert_eq!(seen[field], expected, "{field}");
    }
    let application = &seen["applications"][0];
    assert_eq!(application["id"], made.body["application_id"]);
    assert_eq!((&application["state"], &application["requisition"]["level"]), (&json!("applied"), &json!(6)));
    let opening =
        recruiter.get(&format!("/requisitions/{}", opening["id"].as_str().unwrap())).await.ok().body;
    assert_eq!(opening["counts"], json!({"applied": 1}));
    let mail = app.admin().await.get("/mailbox").await.ok().body;
    let to = mail["items"].as_array().unwrap().iter().filter(|one| one["to"] == "ana.lima@example.com");
    assert_eq!(to.count(), 1, "{mail}");
}

#[tokio::test]
async fn somebody_known_is_not_added_twice() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let recruiter = app.recruiter().await;
    let plain = json!({"name": "Ana Lima", "email": "ana@example.com"});
    let first = recruiter.post("/candidates", plain.clone()).await.ok().body;
    assert_eq!(first["application_id"], Value::Null);
    let again = recruiter.post("/candidates", plain).await;
    assert_eq!((again.status, again.code()), (409, "duplicate"));
    assert_eq!(again.body["conflict"]["candidate_id"], first["candidate_id"]);
    let body = json!({"name": "A. Lima", "email": "ANA@example.com", "location": "Lisbon", "requisition_id": opening["id"]});
    let joined = recruiter.post("/candidates", body.clone()).await.ok().body;
    assert_eq!((&joined["candidate_id"], &joined["known"]), (&first["candidate_id"], &json!(true)));
    let seen =
        recruiter.get(&format!("/candidates/{}", first["candidate_id"].as_str().unwrap())).await.ok().body;
    assert_eq!(
        (&seen["name"], &seen["location"]),
        (&json!("Ana Lima"), &json!("Lisbon")),
        "what is known stays"
    );
    let twice = recruiter.post("/candidates", body).await;
    assert_eq!((twice.status, twice.code()), (409, "duplicate"), "{}", twice.text());
    assert_eq!(twice.body["conflict"]["application_id"], joined["application_id"]);
}

#[tokio::test]
async fn a_faulty_candidate_is_refused_under_the_name_of_the_field() {
    let app = TestApp::start().await;
    let recruiter = app.recruiter().await;
    for (field, value) in [
        ("name", json!("")),
        ("name", json!("a\u{0}b")),
        ("email", json!("ana")),
        ("phone", json!("call me")),
        ("headline", json!("x".repeat(201))),
        ("location", json!("a\nb")),
        ("time_zone", json!("Mars")),
        ("links", json!(["javascript:alert(1)"])),
        ("requisition_id", json!(uuid::Uuid::nil())),
        ("requisition_id", json!("payments")),
        ("salary", json!(1)),
    ] {
        let mut body = json!({"name": "Ana", "email": "ana@example.com"});
        body[field] = value;
        let answer = recruiter.post("/candidates", body.clone()).await;
        assert_eq!(answer.status, 422, "{body} -> {}", answer.text());
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
    assert_eq!(recruiter.get("/candidates").await.ok().body["items"], json!([]), "nothing was kept");
}

#[tokio::test]
async fn a_cool_down_is_refused_with_its_date_and_let_in_with_a_reason() {
    let app = TestApp::start().await;
    let (first, second) = (app.opening("EM Payments").await, app.opening("EM Search").await);
    let recruiter = app.recruiter().await;
    let (candidate, application) = app.applied("Ana Lima", &first).await;
    reject(&app, &application).await;
    let body = json!({"name": "Ana Lima", "email": "ana.lima@example.com", "requisition_id": second["id"]});
    let refused = recruiter.post("/candidates", body.clone()).await;
    assert_eq!((refused.status, refused.code()), (409, "cool_down"), "{}", refused.text());
    let until = refused.body["conflict"]["until"].as_str().unwrap().to_owned();
    assert!(refused.detail().contains(&until[..4]), "{}", refused.detail());
    let path = format!("/candidates/{candidate}/applications");
    let plain = json!({"requisition_id": second["id"]});
    let reasoned = json!({"requisition_id": second["id"], "override_reason": "the first loop was cut short"});
    for (persona, body, status) in [
        (recruiter.clone(), plain, 409),
        (app.hiring_manager().await, reasoned.clone(), 409),
        (app.interviewer().await, reasoned.clone(), 404),
        (recruiter, reasoned, 201),
    ] {
        let answer = persona.post(&path, body).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
}

async fn reject(app: &TestApp, application: &str) {
    use crate::api::applications::act::{Change, Target, carry_out};
    use highbar_domain::actor::{Actor, OrgRoles};
    let id = ApplicationId(application.parse().unwrap());
    let actor = Actor::Person { id: app.cast.recruiter, org: OrgRoles { recruiter: true, admin: false } };
    let reject = Command::Reject {
        reason: "not enough scope".to_owned(),
        template: Some(highbar_domain::process::TemplateId::RejectionScreen),
        cool_down_months: Some(6),
    };
    carry_out(&app.app, &actor, &Target::latest(id), |_| Ok(Change::of(reject.clone())))
        .await
        .expect("rejected");
}

#[tokio::test]
async fn people_see_the_candidates_in_whose_applications_they_have_a_part() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let (candidate, _) = app.applied("Ana Lima", &opening).await;
    let _ = app
        .recruiter()
        .await
        .post("/candidates", json!({"name": "Bo", "email": "bo@example.com"}))
        .await
        .ok();
    let path = format!("/candidates/{candidate}");
    for (persona, listed, shown) in [
        (app.recruiter().await, vec!["Bo", "Ana Lima"], 200),
        (app.admin().await, vec!["Bo", "Ana Lima"], 200),
        (app.hiring_manager().await, vec!["Ana Lima"], 200),
        (app.interviewer().await, vec![], 404),
        (app.bystander().await, vec![], 404),
    ] {
        let list = persona.get("/candidates").await.ok().body;
        assert_eq!(ids(&list), listed);
        let answer = persona.get(&path).await;
        assert_eq!(answer.status, shown, "{}", answer.text());
    }
    assert_eq!(app.anon().get("/candidates").await.status, 401);
    assert_eq!(ids(&app.recruiter().await.get("/candidates?q=an").await.ok().body), ["Ana Lima"]);
    assert_eq!(ids(&app.interviewer().await.get("/candidates?q=an").await.ok().body), [""; 0]);
    assert_eq!(app.recruiter().await.get("/candidates?cursor=~").await.status, 400);
    let first = app.recruiter().await.get("/candidates?limit=1").await.ok().body;
    let next = first["next"].as_str().unwrap();
    let second = app.recruiter().await.get(&format!("/candidates?limit=1&cursor={next}")).await.ok().body;
    assert_eq!((ids(&second), &second["next"]), (vec!["Ana Lima"], &Value::Null));
}

#[tokio::test]
async fn a_change_names_its_version_and_the_hiring_manager_may_make_it() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let (candidate, _) = app.applied("Ana Lima", &opening).await;
    let path = format!("/candidates/{candidate}");
    let about = json!([{"label": "Notice", "value": "two months"}]);
    let body = json!({"version": 1, "headline": "Leads 30", "about": about});
    assert_eq!(app.interviewer().await.patch(&path, body.clone()).await.status, 404);
    let changed = app.hiring_manager().await.patch(&path, body.clone()).await.ok().body;
    assert_eq!(
        (&changed["version"], &changed["about"], &changed["name"]),
        (&json!(2), &about, &json!("Ana Lima"))
    );
    let stale = app.recruiter().await.patch(&path, body).await;
    assert_eq!((stale.status, stale.code()), (409, "stale_version"));
    let many: Vec<Value> = (0..41).map(|n| json!({"label": "l", "value": n.to_string()})).collect();
    let faulty = app.recruiter().await.patch(&path, json!({"version": 2, "about": many})).await;
    assert_eq!(faulty.status, 422);
}

#[tokio::test]
async fn two_candidates_become_one_in_either_direction() {
    let app = TestApp::start().await;
    let (payments, search) = (app.opening("EM Payments").await, app.opening("EM Search").await);
    let recruiter = app.recruiter().await;
    for way in ["first", "second"] {
        let (one, _) = app.applied(&format!("Ana {way}"), &payments).await;
        let (two, _) = app.applied(&format!("Anna {way}"), &search).await;
        let phone = json!({"version": 1, "phone": format!("+420 {} 222 333", way.len() * 111)});
        let _ = recruiter.patch(&format!("/candidates/{one}"), phone.clone()).await.ok();
        let other = recruiter.patch(&format!("/candidates/{two}"), phone).await.ok().body;
        assert_eq!(other["duplicates"][0]["why"], "same phone number", "{other}");
        let (kept, gone) = if way == "first" { (&one, &two) } else { (&two, &one) };
        let merge = format!("/candidates/{kept}/merge");
        let stale = recruiter.post(&merge, json!({"other_id": gone, "version": 1})).await;
        assert_eq!((stale.status, stale.code()), (409, "stale_version"));
        let merged = recruiter.post(&merge, json!({"other_id": gone, "version": 2})).await.ok().body;
        assert_eq!(merged["applications"].as_array().unwrap().len(), 2);
        assert_eq!(merged["duplicates"], json!([]));
        let by_old_name = recruiter.get(&format!("/candidates/{gone}")).await.ok().body;
        assert_eq!(by_old_name, merged);
        for (path, other) in [(kept, gone), (gone, kept), (kept, kept)] {
            let again = recruiter
                .post(&format!("/candidates/{path}/merge"), json!({"other_id": other, "version": 3}))
                .await;
            assert_eq!((again.status, again.code()), (409, "refused"), "{}", again.text());
        }
    }
}

#[tokio::test]
async fn candidates_who_run_for_the_same_opening_are_not_merged_before_one_application_ends() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let (one, _) = app.applied("Ana Lima", &opening).await;
    let (two, application) = app.applied("Anna Lima", &opening).await;
    let recruiter = app.recruiter().await;
    let (path, body) = (format!("/candidates/{one}/merge"), json!({"other_id": two, "version": 1}));
    let refused = recruiter.post(&path, body.clone()).await;
    assert_eq!((refused.status, refused.code()), (409, "refused"), "{}", refused.text());
    assert!(refused.detail().contains("EM Payments"), "{}", refused.detail());
    assert_eq!(app.hiring_manager().await.post(&path, body.clone()).await.status, 403);
    reject(&app, &application).await;
    let _ = recruiter.post(&path, body).await.ok();
}
