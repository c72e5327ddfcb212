//! The persona switcher, and its absence.

use crate::demo;
use crate::testing::TestApp;
use highbar_store::{Page, applications, settings};
use serde_json::json;

#[tokio::test]
async fn without_demo_data_nobody_becomes_somebody_else() {
    let app = TestApp::start().await;
    for persona in [app.anon(), app.admin().await] {
        let list = persona.get("/demo/personas").await;
        let switch = persona.post("/demo/persona", json!({"person_id": app.cast.recruiter})).await;
        for answer in [list, switch] {
            assert_eq!((answer.status, answer.code()), (403, "forbidden"), "{}", answer.text());
        }
    }
}

#[tokio::test]
async fn with_demo_data_anybody_becomes_anybody() {
    let app = TestApp::demo().await;
    let organisation = app.app.store.read(settings::organisation).await.unwrap();
    assert!(organisation.demo);
    let list = app.anon().get("/demo/personas").await.ok();
    let labels: Vec<&str> =
        list.body["items"].as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(
        labels,
        [
            "Administrator, Payments",
            "Recruiter, Payments",
            "Bar Raiser, Search",
            "Interviewer, Payments",
            "Interviewer, Payments",
            "Colleague, Search"
        ]
    );
    let begun = app.anon().post("/demo/persona", json!({"person_id": app.cast.bar_raiser})).await.ok();
    assert_eq!(begun.body["person"]["name"], "Bea Raiser");
    let nobody = app.anon().post("/demo/persona", json!({"person_id": uuid::Uuid::nil()})).await;
    assert_eq!(nobody.status, 404);
}

#[tokio::test]
async fn switching_keeps_the_session_so_that_nothing_under_way_is_refused() {
    let app = TestApp::demo().await;
    let browser = app.recruiter().await;
    let before = browser.get("/session").await.ok();
    let switched = browser.post("/demo/persona", json!({"person_id": app.cast.bar_raiser})).await.ok();
    assert_eq!(switched.body["csrf"], before.body["csrf"]);
    let cookie = switched.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
    assert_eq!(cookie, format!("highbar_session={}", browser.session.as_ref().unwrap().reveal()));
    let after = browser.get("/session").await.ok();
    assert_eq!(after.body["person"]["name"], "Bea Raiser");
}

#[tokio::test]
async fn labels_say_what_people_are_to_an_application() {
    let app = TestApp::empty().await;
    demo::plant(&app.app).await.expect("the demo is made");
    let page = Page::first(100);
    let filter = applications::Filter::default();
    let sort = applications::Sort::default();
    let all = app.app.store.read(async |db| applications::list(db, &filter, sort, &page).await).await;
    let all = all.expect("listed").items;
    let running = all.iter().find(|one| one.candidate_name == "Elena Vasquez").expect("she applied");
    let list = app.anon().get(&format!("/demo/personas?application={}", running.id)).await;
    let label = |key: &str| {
        let items = list.body["items"].as_array().expect("a list");
        items.iter().find(|one| one["key"] == key).map(|one| one["label"].clone()).expect("is there")
    };
    assert_eq!(label("naledi.mokoena"), "Bar Raiser of this loop");
    assert_eq!(label("ingrid.solberg"), "Hiring manager");
    assert_eq!(label("tomas.ferreira"), "Recruiter");
    assert_eq!(label("wei.zhang"), "Coding 1 interviewer");
    assert_eq!(label("admin"), "Administrator, People");
    assert_eq!(
        app.anon().get(&format!("/demo/personas?application={}", uuid::Uuid::nil())).await.status,
        404
    );
}

#[tokio::test]
async fn the_demo_is_made_once_and_opens_as_its_administrator() {
    let app = TestApp::empty().await;
    let begun = app.anon().post("/setup/demo", json!({})).await.ok();
    assert_eq!(begun.body["person"]["email"], "admin@example.com");
    assert_eq!(begun.body["organisation"]["demo"], true);
    let credentials = json!({ "email": "admin@example.com", "password": demo::PASSWORD });
    let signed_in = app.anon().post("/session", credentials).await;
    assert_eq!(signed_in.status, 200);
    let again = app.anon().post("/setup/demo", json!({})).await;
    assert_eq!((again.status, again.code()), (409, "refused"));
}
