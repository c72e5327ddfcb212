//! Searching as different people.

use crate::testing::{Persona, TestApp};
use serde_json::json;

async fn kinds(by: &Persona, q: &str) -> Vec<String> {
    let found = by.get(&format!("/search?q={q}")).await.ok().body;
    let items = found["items"].as_array().unwrap();
    let mut kinds: Vec<String> = items.iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect();
    kinds.sort();
    kinds
}

#[tokio::test]
async fn everybody_finds_openings_and_people_and_only_those_with_a_part_find_candidates() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Zeppelin").await;
    let _ = app.applied("Zoe Zimmer", &opening).await;
    let all = vec!["application", "candidate", "requisition"];
    for (persona, expected) in [
        (app.recruiter().await, all.clone()),
        (app.admin().await, all.clone()),
        (app.hiring_manager().await, all),
        (app.interviewer().await, vec!["requisition"]),
        (app.bystander().await, vec!["requisition"]),
    ] {
        assert_eq!(kinds(&persona, "z").await, expected);
    }
    let recruiter = app.recruiter().await;
    assert_eq!(kinds(&recruiter, "zoe%20zim").await, ["application", "candidate"]);
    assert_eq!(kinds(&recruiter, "rita").await, ["person"]);
    assert_eq!(kinds(&recruiter, "bar%20raiser%20l7").await, ["process"]);
    for nothing in ["", "%22", "%20*%20", "zzz", "AND", "%00"] {
        assert_eq!(kinds(&recruiter, nothing).await, [""; 0], "{nothing:?}");
    }
    let hit = recruiter.get("/search?q=zeppelin&limit=1").await.ok().body["items"][0].clone();
    let path = format!("/requisitions/{}", opening["id"].as_str().unwrap());
    assert_eq!((&hit["title"], &hit["href"]), (&json!("EM Zeppelin"), &json!(path)));
    assert_eq!(recruiter.get("/search?q=z&limit=0").await.status, 400);
    assert_eq!(app.anon().get("/search?q=z").await.status, 401);
}

#[tokio::test]
async fn a_mail_address_finds_nothing_for_those_who_may_not_see_it() {
    let app = TestApp::start().await;
    let opening = app.opening("EM Payments").await;
    let _ = app.applied("Zoe Zimmer", &opening).await;
    assert_eq!(kinds(&app.interviewer().await, "zoe.zimmer@example.com").await, [""; 0]);
    assert_eq!(kinds(&app.recruiter().await, "zoe.zimmer@example.com").await, ["application", "candidate"]);
}
