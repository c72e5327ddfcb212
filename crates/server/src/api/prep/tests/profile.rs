use super::planted;
use crate::testing::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn a_profile_is_written_read_and_never_overwritten_unseen() {
    let app = TestApp::start().await;
    let person = app.bystander().await;
    assert_eq!(person.get("/prep/profile").await.ok().body, json!({ "profile": null }));
    let first = person.put("/prep/profile", planted::profile(0, "an engineering manager")).await.ok().body;
    assert_eq!((&first["version"], &first["process_id"]), (&json!(1), &json!("bar-raiser-em-l6")));
    assert_eq!(person.get("/prep/profile").await.ok().body["profile"], first);
    let again = person.put("/prep/profile", planted::profile(0, "somebody else")).await;
    assert_eq!((again.status, again.code()), (409, "stale_version"));
    let mut sent_back = first.clone();
    sent_back["date"] = Value::Null;
    let second = person.put("/prep/profile", sent_back).await.ok().body;
    assert_eq!((&second["version"], &second["date"]), (&json!(2), &Value::Null));
    assert_eq!(second["started_on"], first["started_on"]);
}

#[tokio::test]
async fn a_faulty_profile_is_told_by_field() {
    let app = TestApp::start().await;
    let person = app.bystander().await;
    for (field, value) in [
        ("time_zone", json!("Europe/Atlantis")),
        ("date", json!("1999-12-31")),
        ("date", json!("tomorrow")),
        ("minutes_by_weekday", json!([1441, 0, 0, 0, 0, 0, 0])),
        ("level", json!(0)),
        ("process_id", json!("nowhere")),
        ("target", json!("two\nlines")),
        ("stage", json!("hired")),
    ] {
        let mut body = planted::profile(0, "x");
        body[field] = value;
        let answer = person.put("/prep/profile", body).await;
        assert_eq!(answer.status, 422, "{field}: {}", answer.text());
        assert!(answer.body["fields"][field].is_string(), "{field}: {}", answer.text());
    }
    assert_eq!(person.get("/prep/profile").await.ok().body["profile"], Value::Null);
}
