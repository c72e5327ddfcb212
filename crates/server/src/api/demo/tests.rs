//! The persona switcher, and its absence.

use crate::testing::TestApp;
use highbar_store::settings;
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
