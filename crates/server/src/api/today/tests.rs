//! What waits on an administrator.

use crate::testing::{Persona, TestApp};
use highbar_domain::ids::PersonId;
use highbar_store::outbox::{self, State};
use highbar_store::{By, sessions};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

async fn waiting(who: &Persona) -> Vec<Value> {
    let today = who.get("/today").await.ok().body;
    let items = today["waiting"].as_array().cloned().expect("a list");
    let counted = who.get("/session").await.ok().body["counts"]["today"].clone();
    assert_eq!(counted, items.len(), "the number beside the navigation counts the same");
    items
}

#[tokio::test]
async fn an_invitation_that_nobody_follows_waits_on_the_administrator() {
    let app = TestApp::start().await;
    let admin = app.admin().await;
    assert_eq!(waiting(&admin).await, Vec::<Value>::new());
    let new = json!({ "name": "Nora Lind", "email": "nora@example.com", "title": "Engineer", "level": 5,
        "department_id": app.cast.payments, "time_zone": "Europe/Prague" });
    let made = admin.post("/people", new).await.ok().body;
    let id = made["id"].as_str().expect("an id").to_owned();
    let item = waiting(&admin).await.remove(0);
    assert_eq!(item["title"], "Nora Lind has no invitation that works");
    assert_eq!(item["primary"]["href"], format!("/people?panel={id}"));
    let _ = admin.post(&format!("/people/{id}/invitation"), json!({})).await.ok();
    assert_eq!(waiting(&admin).await, Vec::<Value>::new(), "a fresh invitation is given time");
    let person = PersonId(id.parse().expect("an id"));
    let at = Timestamp::now() - SignedDuration::from_hours(4 * 24);
    let by = By { person: Some(app.cast.admin), at };
    let until = at + super::super::invitations::VALID_FOR;
    let invite =
        async move |tx: &mut highbar_store::Tx| sessions::invite(tx, by, person, "token", until).await;
    app.app.store.write(invite).await.expect("invited");
    let item = waiting(&admin).await.remove(0);
    assert_eq!(
        (item["title"].as_str(), item["primary"]["label"].as_str()),
        (Some("Nora Lind has not accepted the invitation"), Some("Remind"))
    );
    assert_eq!(waiting(&app.recruiter().await).await, Vec::<Value>::new(), "it is for administrators");
    let accept = json!({ "password": "a good long one" });
    let _ = app.anon().post("/invitations/token", accept).await.ok();
    assert_eq!(waiting(&admin).await, Vec::<Value>::new());
}

#[tokio::test]
async fn mail_that_failed_lately_waits_on_the_administrator() {
    let app = TestApp::start().await;
    let now = Timestamp::now();
    for (hours, recipient) in [(24 * 8, "old@example.com"), (2, "ana@example.com"), (1, "ben@example.com")] {
        let at = now - SignedDuration::from_hours(hours);
        let mut mail = app.app.outgoing().mail("note", recipient, "Hello".into(), "Hello".into(), at);
        mail.state = State::Queued;
        let id = mail.id;
        let write = async move |tx: &mut highbar_store::Tx| {
            outbox::add(tx, &mail).await?;
            outbox::failed(tx, id, "no such mailbox", None).await
        };
        app.app.store.write(write).await.expect("it failed");
    }
    let item = waiting(&app.admin().await).await.remove(0);
    assert_eq!(item["title"], "2 mails could not be sent");
    assert_eq!(
        (item["meta"].as_str(), item["primary"]["href"].as_str()),
        (Some("ben@example.com \u{b7} no such mailbox"), Some("/mailbox"))
    );
}
