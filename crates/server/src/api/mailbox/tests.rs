//! The mailbox through the front door.

use crate::testing::TestApp;
use highbar_store::outbox;
use jiff::Timestamp;
use serde_json::{Value, json};

#[tokio::test]
async fn mail_is_listed_newest_first_and_shown_whole() {
    let app = TestApp::start().await;
    let outgoing = app.app.outgoing();
    let now = Timestamp::now();
    app.app
        .store
        .write(async move |tx| {
            for (nth, to) in (0..3).zip(["a@example.com", "b@example.com", "c@example.com"]) {
                let at = now + jiff::SignedDuration::from_secs(nth);
                outbox::add(tx, &outgoing.mail("test", to, format!("Subject {nth}"), "Text".into(), at))
                    .await?;
            }
            Ok::<_, highbar_store::Error>(())
        })
        .await
        .unwrap();
    let admin = app.admin().await;
    let first = admin.get("/mailbox?limit=2").await.ok().body;
    let rows = |body: &Value| {
        body["items"].as_array().unwrap().iter().map(|row| row["to"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(rows(&first), [json!("c@example.com"), json!("b@example.com")]);
    let next = first["next"].as_str().unwrap();
    assert_eq!(
        rows(&admin.get(&format!("/mailbox?limit=2&cursor={next}")).await.ok().body),
        [json!("a@example.com")]
    );
    let id = first["items"][0]["id"].as_str().unwrap();
    let mail = admin.get(&format!("/mailbox/{id}")).await.ok().body;
    assert_eq!(
        (&mail["subject"], &mail["text"], &mail["attachments"]),
        (&json!("Subject 2"), &json!("Text"), &json!([]))
    );
    assert_eq!(mail["html"], Value::Null);
    assert_eq!(admin.get(&format!("/mailbox/{}", uuid::Uuid::now_v7())).await.status, 404);
}
